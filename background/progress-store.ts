import type { IDBPObjectStore } from 'idb';
import { failure } from '../domain/failure';
import type { EarlierImport } from '../domain/import/memory';
import { followMoves, type Progress, type ProgressChange, type ProgressEntry, type ProgressSource } from '../domain/progress';
import type { Roadmap, SkillId } from '../roadmap/types';
import { openDatabase, type Stores } from './database';
import type { ProgressChangeRecord } from './records';

/** A change, with when it became so where that is not now. */
export type DatedChange = ProgressChange & { readonly since?: number | null | undefined };

/** How many changes can be undone. */
const KEPT_CHANGES = 200;

/**
 * Moves what is stored under ids that were given up to those that carry it on, so that it can be changed there. Does
 * nothing the second time.
 */
export async function carryOver(moved: Roadmap['moved']): Promise<void> {
  if (Object.keys(moved).length === 0) return;
  const transaction = (await openDatabase()).transaction('progress', 'readwrite', { durability: 'strict' });
  const [keys, entries] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
  const before: Progress = Object.fromEntries(keys.map((key, index) => [key, entries[index] as ProgressEntry]));
  const after = followMoves(before, moved);
  for (const key of keys) if (!Object.hasOwn(after, key)) await transaction.store.delete(key);
  for (const [key, entry] of Object.entries(after)) if (before[key] !== entry) await transaction.store.put(entry, key);
  await transaction.done;
}

/** All progress. */
export async function readProgress(): Promise<Progress> {
  const database = await openDatabase();
  const transaction = database.transaction('progress');
  const [keys, entries] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
  return Object.fromEntries(keys.map((key, index) => [key, entries[index] as ProgressEntry]));
}

/**
 * Applies changes, all or none, in one durable transaction. The same request applied twice changes nothing more. `name` is
 * what an import is listed under.
 */
export async function changeProgress(
  request: string,
  changes: readonly DatedChange[],
  source: ProgressSource,
  now: number,
  name?: string,
): Promise<number | null> {
  const after = changes.map(({ skill, state, since }) => [skill, state === null ? null : { state, since: since ?? now, source }] as const);
  return write({ request, at: now, ...(name === undefined ? {} : { name }) }, new Map(after), () => true);
}

/** The imports that can still be taken back, the newest first. */
export async function listImports(): Promise<EarlierImport[]> {
  const records = await (await openDatabase()).getAll('changes');
  const undone = new Map<number, boolean>();
  // An undo can itself be undone, which brings the import back.
  for (const { change, undoes } of [...records].reverse()) {
    if (undoes !== undefined && change !== undefined && undone.get(change) !== true) undone.set(undoes, true);
  }
  return records
    .flatMap(({ change, at, name, after }) =>
      change !== undefined && name !== undefined
        ? [{ change, at, name, skills: after.length, takenBack: undone.get(change) === true }]
        : [],
    )
    .reverse();
}

/**
 * Takes a change back, except where a skill was changed again since. Undoing can itself be undone. `most`: of how many
 * skills the change may be.
 */
export async function undoChange(request: string, change: number, now: number, most = Number.POSITIVE_INFINITY): Promise<number | null> {
  const database = await openDatabase();
  const record = await database.get('changes', change);
  if (!record) throw failure('change-too-old');
  if (record.after.length > most) throw failure('refused');
  const after = new Map(record.after);
  return write({ request, at: now, undoes: change }, new Map(record.before), (skill, current) => same(current, after.get(skill) ?? null));
}

/** What is noted of a change besides what it changed. */
type ChangeNote = Omit<ProgressChangeRecord, 'change' | 'before' | 'after'>;

async function write(
  note: ChangeNote,
  wanted: ReadonlyMap<SkillId, ProgressEntry | null>,
  mayChange: (skill: SkillId, current: ProgressEntry | null) => boolean,
): Promise<number | null> {
  const database = await openDatabase();
  // One transaction from reading to writing, or two windows lose each other's ticks; `strict`: on disk before it is told.
  const transaction = database.transaction(['progress', 'changes'], 'readwrite', { durability: 'strict' });
  try {
    const change = await apply(transaction.objectStore('progress'), transaction.objectStore('changes'), note, wanted, mayChange);
    await transaction.done;
    return change;
  } catch (error) {
    // What was written before the error would otherwise be committed: half an import.
    transaction.done.catch(() => undefined);
    try {
      transaction.abort();
    } catch {
      // The browser aborted it already, for the very reason that is thrown here: a full disk, say.
    }
    throw error;
  }
}

type WritableStore<Name extends 'progress' | 'changes'> = IDBPObjectStore<Stores, ('progress' | 'changes')[], Name, 'readwrite'>;

async function apply(
  progress: WritableStore<'progress'>,
  changes: WritableStore<'changes'>,
  note: ChangeNote,
  wanted: ReadonlyMap<SkillId, ProgressEntry | null>,
  mayChange: (skill: SkillId, current: ProgressEntry | null) => boolean,
): Promise<number | null> {
  const earlier = await changes.index('request').getKey(note.request);
  if (earlier !== undefined) return earlier;
  const before: [SkillId, ProgressEntry | null][] = [];
  const after: [SkillId, ProgressEntry | null][] = [];
  for (const [skill, entry] of wanted) {
    const current = (await progress.get(skill)) ?? null;
    if (!mayChange(skill, current) || current?.state === entry?.state) continue;
    before.push([skill, current]);
    after.push([skill, entry]);
    if (entry) await progress.put(entry, skill);
    else await progress.delete(skill);
  }
  if (after.length === 0) return null;
  const change = await changes.add({ ...note, before, after });
  await changes.delete(IDBKeyRange.upperBound(change - KEPT_CHANGES));
  return change;
}

function same(a: ProgressEntry | null, b: ProgressEntry | null): boolean {
  return a?.state === b?.state && a?.since === b?.since;
}
