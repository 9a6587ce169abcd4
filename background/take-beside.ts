/** Taking back what came with a restored backup besides progress, except what was changed again since. */
import { type Checks, checksBeyond } from '../domain/checks';
import { keyOfCorrection } from '../domain/corrections';
import type { ImportMemory } from '../domain/import/memory';
import type { Seen } from '../domain/market/market-posting';
import { FIRST_SETTINGS, type Settings } from '../domain/settings';
import type { Notes, Transaction } from './database';
import { noteToForget, type ToForget } from './forgetting';
import { noteChecks, noteEdit } from './ledger-rows';
import type { BroughtBeside } from './records';
import { same } from './same';
import { seenOf } from './seen-of';

/** Takes away what was brought, except what was changed again since, and notes the postings that the market has to forget. */
export async function takeBeside(transaction: Transaction<'readwrite'>, brought: BroughtBeside, now: number): Promise<void> {
  const corrections = transaction.objectStore('corrections');
  for (const correction of brought.corrections) {
    const key = keyOfCorrection(correction);
    if ((await corrections.get(key))?.since !== correction.since) continue;
    await corrections.delete(key);
    await noteEdit(transaction, { kind: 'correction', skill: correction.skill, spelling: correction.spelling }, now);
  }
  const planned = transaction.objectStore('planned');
  for (const [skill, since] of brought.planned) {
    if ((await planned.get(skill)) !== since) continue;
    await planned.delete(skill);
    await noteEdit(transaction, { kind: 'planned', skill }, now);
  }
  const notes = transaction.objectStore('settings');
  await takeNote(transaction, 'settings', brought.settings, (now: Settings, before, after) =>
    withoutFields(now, before ?? FIRST_SETTINGS, after),
  );
  await takeNote(transaction, 'imports', brought.imports, withoutDecisions);
  if (brought.checks) {
    const standing = ((await notes.get('checks')) as Checks | undefined) ?? {};
    const left = withoutBrought(standing, brought.checks);
    if (Object.keys(left).length > 0 || brought.checks.before) await notes.put(left, 'checks');
    else await notes.delete('checks');
    await noteChecks(transaction, checksBeyond(standing, left), now);
  }
  const market = transaction.objectStore('market');
  if (brought.choices && same(await market.get('choices'), brought.choices.after)) await market.delete('choices');
  await noteToForget(transaction, await takePostings(transaction, brought.postings));
}

/** Takes a note back as a whole where nothing was changed in it since, and else what came of it alone. */
async function takeNote<Name extends 'settings' | 'imports'>(
  transaction: Transaction<'readwrite'>,
  name: Name,
  brought: { readonly before: Notes[Name] | null; readonly after: Notes[Name] } | null,
  without: (now: Notes[Name], before: Notes[Name] | null, after: Notes[Name]) => Notes[Name],
): Promise<void> {
  const notes = transaction.objectStore('settings');
  const now = (await notes.get(name)) as Notes[Name] | undefined;
  if (!brought || now === undefined) return;
  const left = same(now, brought.after) ? brought.before : without(now, brought.before, brought.after);
  if (left) await notes.put(left, name);
  else await notes.delete(name);
}

/** A record with each field as it was before, where it is still as it came. */
function withoutFields<Fields extends object>(now: Fields, before: Fields, after: Fields): Fields {
  const of = (fields: object, name: string) => (fields as Readonly<Record<string, unknown>>)[name];
  const names = [...new Set([...Object.keys(now), ...Object.keys(before)])];
  return Object.fromEntries(
    names.flatMap((name) => {
      const [is, was, came] = [of(now, name), of(before, name), of(after, name)];
      const left = same(was, came)
        ? is
        : same(is, came)
          ? was
          : [is, was, came].every(isRecord)
            ? withoutFields(is as object, was as object, came as object)
            : is;
      return left === undefined ? [] : [[name, left]];
    }),
  ) as Fields;
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What was decided in imports, label by label and table by table: what came goes unless it was decided anew since. */
function withoutDecisions(now: ImportMemory, before: ImportMemory | null, after: ImportMemory): ImportMemory {
  return {
    labels: withoutPairs(now.labels, before?.labels ?? [], after.labels),
    columns: withoutPairs(now.columns, before?.columns ?? [], after.columns),
  };
}

type Pairs<Value> = readonly (readonly [string, Value])[];

function withoutPairs<Value>(now: Pairs<Value>, before: Pairs<Value>, after: Pairs<Value>): Pairs<Value> {
  const [was, came, is] = [new Map(before), new Map(after), new Map(now)];
  const left = now.flatMap(([key, value]): Pairs<Value> => {
    const isTheirs = came.has(key) && !(was.has(key) && same(was.get(key), came.get(key))) && same(value, came.get(key));
    if (!isTheirs) return [[key, value]];
    return was.has(key) ? [[key, was.get(key) as Value]] : [];
  });
  // What had to make room for what came.
  return [...before.filter(([key]) => !came.has(key) && !is.has(key)), ...left];
}

/** Ticks without those that came: what was ticked since stays, and so does what had been ticked before. */
function withoutBrought(checks: Checks, { before, after }: NonNullable<BroughtBeside['checks']>): Checks {
  const of = (ticks: Checks | null, topic: string) => (ticks && Object.hasOwn(ticks, topic) ? (ticks[topic] ?? []) : []);
  return Object.fromEntries(
    Object.entries(checks).flatMap(([topic, words]) => {
      const came = new Set(of(after, topic).filter((one) => !of(before, topic).includes(one)));
      const left = words.filter((one) => !came.has(one));
      return left.length > 0 || (before && Object.hasOwn(before, topic)) ? [[topic, left]] : [];
    }),
  );
}

async function takePostings(transaction: Transaction<'readwrite'>, brought: BroughtBeside['postings']): Promise<ToForget> {
  const store = transaction.objectStore('postings');
  const standing = await Promise.all(brought.map(([key]) => store.get(key)));
  const counted: (readonly [string, Seen])[] = [];
  const done: Promise<unknown>[] = [];
  brought.forEach(([key, before, after], index) => {
    const there = standing[index];
    if (!there || !same(seenOf(there), after)) return;
    if (before) done.push(store.put({ ...there, ...before, readWith: '' }, key));
    else if (there.row === null) done.push(store.delete(key));
    else counted.push([key, after]);
  });
  await Promise.all(done);
  return counted;
}
