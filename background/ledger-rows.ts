/** How a ledger lies in its stores, and how an entry of it is read and put there, within a transaction that somebody else began. */
import { type Checks, withCheck } from '../domain/checks';
import { keyOfCorrection } from '../domain/corrections';
import { type Ledger, ledgerOf } from '../domain/ledger/ledger';
import { type LedgerAbout, type LedgerEntry, ledgerKey } from '../domain/ledger/ledger-entry';
import { bareStore } from './bare-store';
import type { StoreName, Stores, Transaction } from './database';

/** The stores that a ledger is made of. */
export const LEDGER_STORES = ['progress', 'planned', 'corrections', 'settings', 'edits'] as const satisfies readonly StoreName[];

/** The whole ledger, within a transaction over its stores. */
export async function ledgerIn(transaction: Transaction<'readonly'> | Transaction<'readwrite'>): Promise<Ledger> {
  const { progress, planned, corrections, checks, edits } = await rows(transaction as Transaction<'readonly'>);
  const times = new Map(edits);
  const entries: LedgerEntry[] = [];
  const take = (entry: LedgerEntry) => {
    times.delete(ledgerKey(entry));
    entries.push(entry);
  };
  const at = (about: LedgerAbout, since: number) => times.get(ledgerKey(about))?.at ?? since;
  for (const [skill, value] of progress) take({ kind: 'progress', skill, value, at: at({ kind: 'progress', skill }, value.since) });
  for (const [skill, value] of planned) take({ kind: 'planned', skill, value, at: at({ kind: 'planned', skill }, value) });
  for (const [, { skill, spelling, since: value }] of corrections) {
    const about = { kind: 'correction', skill, spelling } as const;
    take({ ...about, value, at: at(about, value) });
  }
  for (const [skill, abilities] of Object.entries(checks)) {
    for (const ability of abilities) {
      const about = { kind: 'check', skill, ability } as const;
      // What was ticked before that was noted was ticked before anything else.
      const ticked = at(about, 0);
      take({ ...about, value: ticked, at: ticked });
    }
  }
  // Of what is left there is no more than that it was taken back.
  for (const [key, edit] of times) entries.push({ ...aboutOf(key), value: null, at: edit.at });
  return ledgerOf(entries);
}

async function rows(transaction: Transaction<'readonly'>) {
  const of = async <Name extends Exclude<(typeof LEDGER_STORES)[number], 'settings'>>(name: Name) => {
    const store = transaction.objectStore(name);
    const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
    return keys.map((key, index) => [key, values[index] as (typeof values)[number]] as const);
  };
  const [progress, planned, corrections, edits, checks] = await Promise.all([
    of('progress'),
    of('planned'),
    of('corrections'),
    of('edits'),
    transaction.objectStore('settings').get('checks'),
  ]);
  return { progress, planned, corrections, edits, checks: (checks as Checks | undefined) ?? {} };
}

function aboutOf(key: string): LedgerAbout {
  const [kind = '', skill = '', ...words] = key.split(' ');
  if (kind === 'correction') return { kind, skill, spelling: words.join(' ') };
  return kind === 'check' ? { kind, skill, ability: words.join(' ') } : { kind: kind as 'progress' | 'planned', skill };
}

/** Puts an entry into its stores as it is. */
export async function putEntry(transaction: Transaction<'readwrite'>, entry: LedgerEntry): Promise<void> {
  const { kind, skill, at, value } = entry;
  await transaction.objectStore('edits').put({ at }, ledgerKey(entry));
  if (kind === 'progress') {
    const store = transaction.objectStore('progress');
    if (value) await store.put(value, skill);
    else await store.delete(skill);
  } else if (kind === 'planned') {
    const store = transaction.objectStore('planned');
    if (value !== null) await store.put(value, skill);
    else await store.delete(skill);
  } else if (kind === 'check') {
    const notes = transaction.objectStore('settings');
    const checks = ((await notes.get('checks')) as Checks | undefined) ?? {};
    await notes.put(withCheck(checks, skill, entry.ability, value !== null), 'checks');
  } else {
    const store = transaction.objectStore('corrections');
    const { spelling } = entry;
    const key = keyOfCorrection({ spelling, skill });
    if (value !== null) await store.put({ spelling, skill, since: value }, key);
    else await store.delete(key);
  }
}

/** How many entries are asked for one by one; of more than these the whole store is read, which is sooner there. */
const ONE_BY_ONE = 20;

/** What stands under some keys of a store, by key: one question a key, or one for all of them. */
export async function standingUnder<Name extends 'progress' | 'edits'>(
  transaction: Transaction<'readwrite'>,
  name: Name,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Stores[Name]['value']>> {
  const store = transaction.objectStore(name);
  const asked = keys.length > ONE_BY_ONE ? await store.getAllKeys() : keys;
  const values = keys.length > ONE_BY_ONE ? await store.getAll() : await Promise.all(keys.map(async (key) => store.get(key)));
  return new Map(asked.flatMap((key, place) => (values[place] === undefined ? [] : [[key, values[place] as Stores[Name]['value']]])));
}

/**
 * Notes that things were said or taken back now: later than whatever was said of them before, though another device's clock
 * may be ahead of this one's.
 */
export async function noteEdits(transaction: Transaction<'readwrite'>, abouts: readonly LedgerAbout[], now: number): Promise<void> {
  const keys = abouts.map(ledgerKey);
  const before = await standingUnder(transaction, 'edits', keys);
  const store = bareStore(transaction, 'edits');
  for (const key of keys) store.put({ at: Math.max(now, (before.get(key)?.at ?? -1) + 1) }, key);
}

/** The same of one thing. */
export function noteEdit(transaction: Transaction<'readwrite'>, about: LedgerAbout, now: number): Promise<void> {
  return noteEdits(transaction, [about], now);
}

/** The same of ticks in check lists. */
export function noteChecks(transaction: Transaction<'readwrite'>, checks: Checks, now: number): Promise<void> {
  const abouts = Object.entries(checks).flatMap(([skill, abilities]) =>
    abilities.map((ability) => ({ kind: 'check', skill, ability }) as const),
  );
  return noteEdits(transaction, abouts, now);
}
