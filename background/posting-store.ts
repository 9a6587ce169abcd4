import type { Posting, Site } from '../domain/posting';
import { openDatabase } from './database';
import type { SeenPosting } from './records';

/** Remembers a posting, or that it was seen once more. The same visit counts once. Its newest text is the one kept. */
export async function rememberPosting(posting: Omit<Posting, 'blocks'>, visit: string, now: number): Promise<SeenPosting> {
  const database = await openDatabase();
  const transaction = database.transaction('postings', 'readwrite');
  const key = `${posting.site}:${posting.id}`;
  const known = await transaction.store.get(key);
  const again = known?.visit === visit;
  const seen: SeenPosting = {
    ...posting,
    firstSeen: known?.firstSeen ?? now,
    lastSeen: now,
    timesSeen: (known?.timesSeen ?? 0) + (again ? 0 : 1),
    visit,
  };
  await transaction.store.put(seen, key);
  await transaction.done;
  return seen;
}

/** How many postings are remembered. */
export async function countPostings(): Promise<number> {
  return (await openDatabase()).count('postings');
}

/** Those of a site's postings that are remembered. */
export async function findPostings(site: Site, ids: readonly string[]): Promise<SeenPosting[]> {
  const { store } = (await openDatabase()).transaction('postings');
  const found = await Promise.all(ids.map((id) => store.get(`${site}:${id}`)));
  return found.filter((posting) => posting !== undefined);
}
