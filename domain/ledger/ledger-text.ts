/**
 * A ledger as short texts of plain signs. Which text an entry stands in depends on what it is about alone, so that a change
 * rewrites one of them.
 */
import { type Ledger, ledgerOf } from './ledger';
import { type LedgerEntry, readEntry, writeEntry } from './ledger-entry';

/** The number of texts that a ledger is written in. */
export const LEDGER_TEXTS = 32;

/** How much there is room for, in signs: in one text, and in all together. */
export interface LedgerRoom {
  readonly each: number;
  readonly all: number;
}

/** Where a ledger was cut off for want of room, the latest words first: what was said earlier than this word is not written, nor itself. */
export type LedgerCut = readonly [at: number, key: string];

/** A ledger in texts, some of them empty, where it was cut off, and how many entries were left out. */
export interface WrittenLedger {
  readonly texts: readonly string[];
  readonly cut: LedgerCut | null;
  readonly left: number;
}

/**
 * Writes a ledger, the same in whatever order it was put together. Where room is short the latest words go first, up to the first
 * that does not fit. `before`: where it was cut off when it was written last, by whichever device: what had no room then is not
 * written now. So whoever puts together what is written and a ledger of their own, and writes that, has of both the latest words;
 * devices that do not hold the same come to the same texts, each by writing once.
 */
export function writeLedger(
  ledger: Ledger,
  room: LedgerRoom = { each: Number.POSITIVE_INFINITY, all: Number.POSITIVE_INFINITY },
  before: LedgerCut | null = null,
): WrittenLedger {
  const parts: string[][] = Array.from({ length: LEDGER_TEXTS }, () => []);
  const taken = new Array<number>(LEDGER_TEXTS).fill(0);
  let together = 0;
  let fits = 0;
  let cut = before;
  for (const [key, entry] of [...ledger].sort(([a, one], [b, other]) => order([one.at, a], [other.at, b]))) {
    if (cut && order([entry.at, key], cut) >= 0) break;
    const place = placeOf(key);
    const written = writeEntry(entry);
    const most = Math.max(longest(entry), written.length + 1);
    taken[place] = (taken[place] ?? 0) + most;
    together += most;
    if ((taken[place] ?? 0) > room.each || together > room.all) {
      cut = [entry.at, key];
      break;
    }
    parts[place]?.push(written);
    fits += 1;
  }
  return { texts: parts.map((part) => part.sort().join(';')), cut, left: ledger.size - fits };
}

/** The later word first; of those from the same millisecond every device takes the same one. */
function order([at, key]: LedgerCut, [otherAt, otherKey]: LedgerCut): number {
  return otherAt - at || (key < otherKey ? -1 : key > otherKey ? 1 : 0);
}

/** Reads texts. Whatever is no entry is passed over: a device with a newer Gaplight may have written it. */
export function readLedger(texts: Iterable<string>): Ledger {
  const entries: LedgerEntry[] = [];
  for (const text of texts) {
    for (const written of text.split(';')) {
      const entry = readEntry(written);
      if (entry) entries.push(entry);
    }
  }
  return ledgerOf(entries);
}

/**
 * The room that an entry takes, whatever is said in it: were it less for a shorter word about the same thing, an older word would
 * leave room for others that the newer one does not. Times are of eight signs until 2059.
 */
function longest(entry: LedgerEntry): number {
  const at = 8 * 36 ** 7;
  return (
    writeEntry({ ...entry, at, value: entry.kind === 'progress' ? { state: 'done', since: 0, source: 'popup' } : 0 } as LedgerEntry)
      .length + 8
  );
}

/** FNV-1a over the key: spreads evenly, and every device does it alike. */
function placeOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % LEDGER_TEXTS;
}
