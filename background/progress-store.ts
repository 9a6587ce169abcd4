import { failure } from '../domain/failure';
import type { EarlierImport } from '../domain/import/memory';
import { ledgerKey } from '../domain/ledger/ledger-entry';
import { followMoves, type Progress, type ProgressChange, type ProgressEntry, type ProgressSource } from '../domain/progress';
import type { Roadmap, SkillId } from '../roadmap/types';
import { bareStore } from './bare-store';
import { BESIDE_STORES, NOTHING_BESIDE } from './brought-beside';
import { openDatabase, type StoreName, type Transaction } from './database';
import { noteEdit, noteEdits, standingUnder } from './ledger-rows';
import type { ProgressChangeRecord } from './records';
import { takeBeside } from './take-beside';
import { write } from './write';

/** A change, with when it became so where that is not now. */
export type DatedChange = ProgressChange & { readonly since?: number | null | undefined };

/** How many changes can be undone, and how many imports beyond them. */
const KEPT_CHANGES = 200;
const KEPT_IMPORTS = 50;

/**
 * Moves what is stored under ids that were given up to those that carry it on, so that it can be changed there. Does
 * nothing the second time.
 */
export async function carryOver(moved: Roadmap['moved']): Promise<void> {
  if (Object.keys(moved).length === 0) return;
  await write(['progress', 'edits'], async (transaction) => {
    const store = transaction.objectStore('progress');
    const edits = transaction.objectStore('edits');
    const [keys, entries] = await Promise.all([store.getAllKeys(), store.getAll()]);
    const before: Progress = Object.fromEntries(keys.map((key, index) => [key, entries[index] as ProgressEntry]));
    const after = followMoves(before, moved);
    // By the dates that things have, not by the clock: every device comes to the same.
    const at = (skill: SkillId, since: number) => edits.get(ledgerKey({ kind: 'progress', skill })).then((edit) => edit?.at ?? since);
    for (const [skill, entry] of Object.entries(after)) {
      if (before[skill] === entry) continue;
      const from = keys.find((key) => before[key] === entry) ?? skill;
      await store.put(entry, skill);
      await noteEdit(transaction, { kind: 'progress', skill }, await at(from, entry.since));
    }
    for (const skill of keys) {
      if (Object.hasOwn(after, skill)) continue;
      await store.delete(skill);
      await noteEdit(transaction, { kind: 'progress', skill }, 0);
    }
  });
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
  const note = { request, at: now, ...(name === undefined ? {} : { name }) };
  return write(CHANGE_STORES, (transaction) => applyChange(transaction, note, new Map(after), () => true));
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
 * Takes a change back, except where a skill was changed again since. Undoing can itself be undone, but for what came with a
 * backup besides progress, of which the postings that the market counts are still to be forgotten (`forgetting`). `most`: of how many skills the change may be.
 */
export async function undoChange(request: string, change: number, now: number, most = Number.POSITIVE_INFINITY): Promise<number | null> {
  const database = await openDatabase();
  const record = await database.get('changes', change);
  if (!record) throw failure('change-too-old');
  const { beside } = record;
  if (record.after.length > most || (beside && most === 1)) throw failure('refused');
  const after = new Map(record.after);
  const stores: readonly StoreName[] = beside ? [...new Set<StoreName>([...CHANGE_STORES, ...BESIDE_STORES])] : CHANGE_STORES;
  return write(stores, async (transaction) => {
    const known = (await earlierChange(transaction, request)) !== undefined;
    if (beside && !known) await takeBeside(transaction, beside, now);
    const note = { request, at: now, undoes: change, ...(beside ? { beside: NOTHING_BESIDE } : {}) };
    const mayChange = (skill: SkillId, current: ProgressEntry | null) => same(current, after.get(skill) ?? null);
    return applyChange(transaction, note, new Map(record.before), mayChange);
  });
}

/** What is noted of a change besides what it changed. */
type ChangeNote = Omit<ProgressChangeRecord, 'change' | 'before' | 'after'>;

/** The stores that a change of progress writes to. */
export const CHANGE_STORES = ['progress', 'changes', 'edits'] as const satisfies readonly StoreName[];

/** Whether a request was applied already: then the number of its change. */
export async function earlierChange(transaction: Transaction<'readwrite'>, request: string): Promise<number | undefined> {
  return transaction.objectStore('changes').index('request').getKey(request);
}

/** Applies what is wanted where it may be, and notes it as one change, within a transaction over `CHANGE_STORES`; null where nothing changed. */
export async function applyChange(
  transaction: Transaction<'readwrite'>,
  note: ChangeNote,
  wanted: ReadonlyMap<SkillId, ProgressEntry | null>,
  mayChange: (skill: SkillId, current: ProgressEntry | null) => boolean,
): Promise<number | null> {
  const changes = transaction.objectStore('changes');
  const earlier = await earlierChange(transaction, note.request);
  if (earlier !== undefined) return earlier;
  const current = await standingUnder(transaction, 'progress', [...wanted.keys()]);
  const after = [...wanted].filter(([skill, entry]) => {
    const there = current.get(skill) ?? null;
    return mayChange(skill, there) && there?.state !== entry?.state;
  });
  const before = after.map(([skill]) => [skill, current.get(skill) ?? null] as const);
  const progress = bareStore(transaction, 'progress');
  for (const [skill, entry] of after) entry ? progress.put(entry, skill) : progress.delete(skill);
  const said = after.map(([skill]) => ({ kind: 'progress', skill }) as const);
  await noteEdits(transaction, said, note.at);
  if (after.length === 0 && !note.beside) return null;
  const change = await changes.add({ ...note, before, after });
  await dropOld(transaction, change - KEPT_CHANGES);
  return change;
}

/**
 * Drops the change that is too old now, unless it is an import, or takes one back: those stay, the newest of them. Each change comes
 * to this point once.
 */
async function dropOld(transaction: Transaction<'readwrite'>, now: number): Promise<void> {
  const changes = transaction.objectStore('changes');
  const old = now > 0 ? await changes.get(now) : undefined;
  if (!old) return;
  const { name, undoes } = old;
  // Of what is older only imports and their takings back are left.
  const isImport = name !== undefined || (undoes !== undefined && (await changes.getKey(undoes)) !== undefined);
  if (!isImport) {
    await changes.delete(now);
    return;
  }
  const [oldest, ...others] = await changes.getAllKeys(IDBKeyRange.upperBound(now));
  if (oldest !== undefined && others.length >= KEPT_IMPORTS) await changes.delete(oldest);
}

function same(a: ProgressEntry | null, b: ProgressEntry | null): boolean {
  return a?.state === b?.state && a?.since === b?.since;
}
