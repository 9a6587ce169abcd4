/** The one database, and the only file that opens it. How its stores came about is in `upgrades`. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Checks } from '../domain/checks';
import type { KeptCorrection } from '../domain/corrections';
import type { ImportMemory } from '../domain/import/memory';
import type { MarketChunk } from '../domain/market/rows';
import type { ProgressEntry } from '../domain/progress';
import type { Settings } from '../domain/settings';
import type { SkillId } from '../roadmap/types';
import type { FoldRecord, MarketRecords, ProgressChangeRecord, SeenPosting } from './records';
import { UPGRADES, upgrade } from './upgrades';

export interface Stores extends DBSchema {
  /** What the reader has said, by skill. */
  progress: { key: SkillId; value: ProgressEntry };
  /** What was changed when, so that it can be undone; `request` makes a request that is sent twice count once. */
  changes: { key: number; value: ProgressChangeRecord; indexes: { request: string } };
  /** Postings seen, by `site:id`. */
  postings: { key: string; value: SeenPosting; indexes: { readWith: string; lastSeen: number } };
  /** Near copies as one job each, by the market's row; found by any of their sketch's bands. Since version 3, as the next two. */
  folds: { key: number; value: FoldRecord; indexes: { bands: number } };
  /** The market's rows, a thousand to a record, by the chunk's number. */
  chunks: { key: number; value: MarketChunk };
  /** What stands beside them, by its name. */
  market: { key: keyof MarketRecords; value: MarketRecords[keyof MarketRecords] };
  /** Three entries: what the reader has chosen, what is remembered of imports, and the ticks in the topics' check lists. */
  settings: { key: 'settings' | 'imports' | 'checks'; value: Settings | ImportMemory | Checks };
  /** What the reader says is not the technology it was taken for, by `keyOfCorrection`. Since version 2. */
  corrections: { key: string; value: KeptCorrection };
  /** What the reader wants to learn next: since when, by skill. Since version 2. */
  planned: { key: SkillId; value: number };
}

export type Database = IDBPDatabase<Stores>;

const NAME = 'gaplight';

let opening: Promise<Database> | null = null;

/** The open database. A connection that was lost or had to make room for a newer version is opened again at the next call. */
export function openDatabase(): Promise<Database> {
  opening ??= openDB<Stores>(NAME, UPGRADES.length, {
    upgrade: (database, from, _to, transaction) => upgrade(from, database, transaction),
    blocking(_from, _to, event) {
      (event.target as IDBDatabase).close();
      opening = null;
    },
    terminated() {
      opening = null;
    },
  }).catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}

/** Closes the connection; the next call opens it again. */
export async function closeDatabase(): Promise<void> {
  const open = await opening?.catch(() => null);
  opening = null;
  open?.close();
}
