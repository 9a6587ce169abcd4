/** What comes with a restored backup besides progress: brought in within the restoring's own transaction. How it is taken away again is in `take-beside`. */
import type { BackupBeside, BackupPosting } from '../domain/backup/backup';
import { type Checks, checksBeyond } from '../domain/checks';
import { keyOfCorrection } from '../domain/corrections';
import { type ImportMemory, remember } from '../domain/import/memory';
import type { MarketChoices } from '../domain/market/choices';
import type { Seen } from '../domain/market/market-posting';
import { FIRST_SETTINGS, type Settings } from '../domain/settings';
import { bareStore } from './bare-store';
import { MOST_CORRECTIONS } from './corrections-store';
import type { StoreName, Transaction } from './database';
import { noteChecks, noteEdit } from './ledger-rows';
import type { BroughtBeside, SeenPosting } from './records';
import { same } from './same';
import { seenOf } from './seen-of';

/** The stores that it is brought into. */
export const BESIDE_STORES = ['corrections', 'planned', 'edits', 'settings', 'market', 'postings'] as const satisfies readonly StoreName[];

/** As if nothing had come. */
export const NOTHING_BESIDE: BroughtBeside = {
  corrections: [],
  planned: [],
  settings: null,
  choices: null,
  imports: null,
  checks: null,
  postings: [],
};

/**
 * Brings it in beside what is there: what is said here already stays as it is said here, choices are taken over where none was
 * made here, and a posting that is known here is one that was seen at both times.
 */
export async function bringBeside(
  transaction: Transaction<'readwrite'>,
  { corrections, planned, settings, choices, imports, checks }: BackupBeside,
  postings: readonly BackupPosting[],
  now: number,
): Promise<BroughtBeside> {
  return {
    corrections: await bringCorrections(transaction, corrections, now),
    planned: await bringPlanned(transaction, planned, now),
    settings: await bringSettings(transaction, settings),
    choices: await bringChoices(transaction, choices),
    imports: await bringImports(transaction, imports),
    checks: await bringChecks(transaction, checks, now),
    postings: await bringPostings(transaction, postings),
  };
}

async function bringCorrections(transaction: Transaction<'readwrite'>, corrections: BackupBeside['corrections'], now: number) {
  const store = transaction.objectStore('corrections');
  const brought: BroughtBeside['corrections'][number][] = [];
  let room = MOST_CORRECTIONS - (await store.count());
  for (const correction of corrections) {
    const key = keyOfCorrection(correction);
    if (room <= 0 || (await store.get(key)) !== undefined) continue;
    room -= 1;
    await store.put(correction, key);
    await noteEdit(transaction, { kind: 'correction', skill: correction.skill, spelling: correction.spelling }, now);
    brought.push(correction);
  }
  return brought;
}

async function bringPlanned(transaction: Transaction<'readwrite'>, planned: BackupBeside['planned'], now: number) {
  const store = transaction.objectStore('planned');
  const brought: BroughtBeside['planned'][number][] = [];
  for (const { skill, since } of planned) {
    if ((await store.get(skill)) !== undefined) continue;
    await store.put(since, skill);
    await noteEdit(transaction, { kind: 'planned', skill }, now);
    brought.push([skill, since]);
  }
  return brought;
}

async function bringSettings(transaction: Transaction<'readwrite'>, theirs: Settings | null): Promise<BroughtBeside['settings']> {
  const store = transaction.objectStore('settings');
  const before = ((await store.get('settings')) as Settings | undefined) ?? null;
  const ours = { ...FIRST_SETTINGS, ...before };
  if (!theirs) return null;
  const untouched = ours.sites.linkedin === 'on' && ours.sites.indeed === 'on';
  const after: Settings = {
    ...theirs,
    ...before,
    sites: untouched ? theirs.sites : ours.sites,
    track: ours.track ?? theirs.track,
    panel: { ...theirs.panel, ...ours.panel },
  };
  if (same(before, after)) return null;
  await store.put(after, 'settings');
  return { before, after };
}

async function bringChoices(transaction: Transaction<'readwrite'>, theirs: MarketChoices | null): Promise<BroughtBeside['choices']> {
  const store = transaction.objectStore('market');
  if (!theirs || (await store.get('choices')) !== undefined) return null;
  await store.put(theirs, 'choices');
  return { before: null, after: theirs };
}

async function bringImports(transaction: Transaction<'readwrite'>, theirs: ImportMemory | null): Promise<BroughtBeside['imports']> {
  const store = transaction.objectStore('settings');
  const before = ((await store.get('imports')) as ImportMemory | undefined) ?? null;
  if (!theirs || theirs.labels.length + theirs.columns.length === 0) return null;
  // What was decided here goes before what was decided there.
  const after = before ? remember(theirs, before) : theirs;
  if (same(before, after)) return null;
  await store.put(after, 'imports');
  return { before, after };
}

/** What is ticked here or there is ticked. */
async function bringChecks(transaction: Transaction<'readwrite'>, theirs: Checks | null, now: number): Promise<BroughtBeside['checks']> {
  const store = transaction.objectStore('settings');
  const before = ((await store.get('checks')) as Checks | undefined) ?? null;
  if (!theirs) return null;
  const topics = [...new Set([...Object.keys(before ?? {}), ...Object.keys(theirs)])];
  const after = Object.fromEntries(topics.map((topic) => [topic, [...new Set([...(before?.[topic] ?? []), ...(theirs[topic] ?? [])])]]));
  if (same(before, after)) return null;
  await store.put(after, 'checks');
  await noteChecks(transaction, checksBeyond(after, before), now);
  return { before, after };
}

async function bringPostings(transaction: Transaction<'readwrite'>, postings: readonly BackupPosting[]) {
  if (postings.length === 0) return [];
  const store = transaction.objectStore('postings');
  const known = new Set(await store.getAllKeys());
  const brought = new Map<string, BroughtBeside['postings'][number]>();
  const bare = bareStore(transaction, 'postings');
  for (const posting of postings) {
    const key = `${posting.site}:${posting.id}`;
    if (brought.has(key)) continue;
    const there = known.has(key) ? await store.get(key) : undefined;
    // Read for the market later, bit by bit, as whatever was read otherwise.
    const seen: SeenPosting = there
      ? { ...there, ...seenTwice(there, posting), readWith: '' }
      : { ...posting, visit: '', readWith: '', row: null };
    if (there && same(seenOf(there), seenOf(seen))) continue;
    bare.put(seen, key);
    brought.set(key, [key, there ? seenOf(there) : null, seenOf(seen)]);
  }
  return [...brought.values()];
}

function seenTwice(a: Seen, b: Seen): Seen {
  return {
    firstSeen: Math.min(a.firstSeen, b.firstSeen),
    lastSeen: Math.max(a.lastSeen, b.lastSeen),
    timesSeen: Math.max(a.timesSeen, b.timesSeen),
    saved: a.saved || b.saved,
    applied: a.applied || b.applied,
    dismissed: a.dismissed,
  };
}
