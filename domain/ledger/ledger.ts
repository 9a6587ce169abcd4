/**
 * All that the reader has said, each thing with when it was said last, so that two copies of it can be put together. What was
 * taken back stays in it: otherwise the other copy would bring it back.
 */
import { type LedgerEntry, ledgerKey, writeEntry } from './ledger-entry';

/** Entries by `ledgerKey`. */
export type Ledger = ReadonlyMap<string, LedgerEntry>;

/** The same entries by their keys; of two about the same thing the later one. */
export function ledgerOf(entries: Iterable<LedgerEntry>): Ledger {
  const ledger = new Map<string, LedgerEntry>();
  for (const entry of entries) {
    const key = ledgerKey(entry);
    const there = ledger.get(key);
    ledger.set(key, there ? later(there, entry) : entry);
  }
  return ledger;
}

/** Two ledgers as one: of each thing the word that was said later. Commutative, associative and idempotent. */
export function mergeLedgers(a: Ledger, b: Ledger): Ledger {
  return ledgerOf([...a.values(), ...b.values()]);
}

/** Of two words about the same thing the later one. Said in the same millisecond, every device takes the same of them. */
export function later(a: LedgerEntry, b: LedgerEntry): LedgerEntry {
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return writeEntry(a) >= writeEntry(b) ? a : b;
}
