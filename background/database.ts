/** The one database, and the only file that opens it. How its stores came about is in `upgrades`. */
import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import type { Checks } from '../domain/checks';
import type { KeptCorrection } from '../domain/corrections';
import { failure } from '../domain/failure';
import type { ImportMemory } from '../domain/import/memory';
import type { MarketChunk } from '../domain/market/rows';
import type { ProgressEntry } from '../domain/progress';
import type { Settings } from '../domain/settings';
import type { SkillId } from '../roadmap/types';
import type { ToForget } from './forgetting';
import { heal } from './healing';
import type { BackupNote, Edit, FoldRecord, MarketRecords, ProgressChangeRecord, SeenPosting, SyncNote, Whole } from './records';
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
  /** One entry for each kind of note: what the reader has chosen, what is remembered of imports, how the storage itself is. */
  settings: { key: keyof Notes; value: Notes[keyof Notes] };
  /** What the reader says is not the technology it was taken for, by `keyOfCorrection`. Since version 2. */
  corrections: { key: string; value: KeptCorrection };
  /** What the reader wants to learn next: since when, by skill. Since version 2. */
  planned: { key: SkillId; value: number };
  /** When what was said last of progress, plan and corrections, by `ledgerKey`, also of what was taken back. Since version 4. */
  edits: { key: string; value: Edit; indexes: { at: number } };
}

/** What the store `settings` keeps, by its keys. */
export interface Notes {
  settings: Settings;
  imports: ImportMemory;
  /** The ticks in the topics' check lists. */
  checks: Checks;
  /** Postings that were taken back with a backup and that the market has yet to forget. */
  forget: ToForget;
  whole: Whole;
  backup: BackupNote;
  sync: SyncNote;
}

export type Database = IDBPDatabase<Stores>;
export type StoreName = StoreNames<Stores>;
/** A transaction over some of the stores. */
export type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<Stores, StoreName[], Mode>;

const NAME = 'gaplight';

/** How long an upgrade may wait for another window's connection, in milliseconds, before that is said. */
const BLOCKED_FOR = 1500;

let opening: Promise<Database> | null = null;
/** Rejects where an upgrade has waited for too long. */
let stuck: Promise<never> = new Promise(() => undefined);

/**
 * The open database, healed if the browser had thrown it away. A connection that was lost or had to make room for a newer
 * version is opened again at the next call. Rejects with `storage-blocked` where another window keeps it from being upgraded;
 * once that is closed the next call gets it.
 */
export function openDatabase(): Promise<Database> {
  opening ??= open();
  return Promise.race([opening, stuck]);
}

function open(): Promise<Database> {
  let giveUp: (reason: Error) => void = () => undefined;
  stuck = new Promise((_, reject) => {
    giveUp = reject;
  });
  stuck.catch(() => undefined);
  return openDB<Stores>(NAME, UPGRADES.length, {
    upgrade: (database, from, _to, transaction) => upgrade(from, database, transaction),
    blocked: () => void setTimeout(() => giveUp(failure('storage-blocked')), BLOCKED_FOR),
    blocking(_from, _to, event) {
      (event.target as IDBDatabase).close();
      opening = null;
    },
    terminated() {
      opening = null;
    },
  })
    .then(async (database) => {
      await heal(database);
      return database;
    })
    .catch((error: unknown) => {
      opening = null;
      throw error;
    });
}

/** Closes the connection; the next call opens it again. */
export async function closeDatabase(): Promise<void> {
  const open = await opening?.catch(() => null);
  opening = null;
  open?.close();
}

/** Deletes the database with all that is in it. */
export async function deleteDatabase(): Promise<void> {
  await closeDatabase();
  await deleteDB(NAME);
}
