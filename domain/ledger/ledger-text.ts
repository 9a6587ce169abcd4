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

/** A ledger in texts, some of them empty, and how many entries there was no room for. */
export interface WrittenLedger {
  readonly texts: readonly string[];
  readonly left: number;
}

/** Writes a ledger, the same in whatever order it was put together. Where room is short, what the reader has goes before what was taken back. */
export function writeLedger(
  ledger: Ledger,
  room: LedgerRoom = { each: Number.POSITIVE_INFINITY, all: Number.POSITIVE_INFINITY },
): WrittenLedger {
  const parts: string[][] = Array.from({ length: LEDGER_TEXTS }, () => []);
  const lengths = new Array<number>(LEDGER_TEXTS).fill(0);
  let together = 0;
  let left = 0;
  const inOrder = [...ledger].sort(([a, one], [b, other]) => rank(one) - rank(other) || (a < b ? -1 : 1));
  for (const [key, entry] of inOrder) {
    const place = placeOf(key);
    const written = writeEntry(entry);
    const length = written.length + 1;
    if ((lengths[place] ?? 0) + length > room.each || together + length > room.all) {
      left += 1;
      continue;
    }
    parts[place]?.push(written);
    lengths[place] = (lengths[place] ?? 0) + length;
    together += length;
  }
  return { texts: parts.map((part) => part.sort().join(';')), left };
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

function rank({ kind, value }: LedgerEntry): number {
  return (value === null ? 3 : 0) + (kind === 'progress' ? 0 : kind === 'planned' ? 1 : 2);
}

/** FNV-1a over the key: spreads evenly, and every device does it alike. */
function placeOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % LEDGER_TEXTS;
}
