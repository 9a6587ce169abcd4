import type { Seen } from '../domain/market/market-posting';

/** When a posting was seen and what its reader did with it, without the rest of it. */
export function seenOf({ firstSeen, lastSeen, timesSeen, saved, applied, dismissed }: Seen): Seen {
  return { firstSeen, lastSeen, timesSeen, saved, applied, dismissed };
}
