/**
 * Putting together what several lines and files say of the same skill. Of each state that is said the best witness stays;
 * which of two witnesses is the better one is a total order, so that it does not matter in which order files are read.
 */
import type { SkillId } from '../../roadmap/types';
import type { ProgressState } from '../progress';
import type { ImportedEntry } from './imported';

/** The best witness of each state that is said of a skill. */
export type Said = Readonly<Partial<Record<ProgressState, ImportedEntry>>>;

/** What files say, by skill. */
export type Named = ReadonlyMap<SkillId, Said>;

/** How much a state says; more outweighs less. */
export const HEIGHT: Readonly<Record<ProgressState, number>> = { skipped: 0, learning: 1, done: 2 };

/** What entries say, by skill. */
export function gather(entries: readonly ImportedEntry[]): Named {
  const named = new Map<SkillId, Said>();
  for (const entry of entries) named.set(entry.skill, joined(named.get(entry.skill), { [entry.state]: entry }));
  return named;
}

/** What two readings say together. Commutative, associative and idempotent. */
export function merge(a: Named, b: Named): Named {
  const both = new Map(a);
  for (const [skill, said] of b) both.set(skill, joined(both.get(skill), said));
  return both;
}

/** What is taken of all that is said: what is sure before what is not, then the higher state. */
export function strongest(said: Said): ImportedEntry {
  const entries = Object.values(said).sort((a, b) => Number(b.sure) - Number(a.sure) || HEIGHT[b.state] - HEIGHT[a.state]);
  return entries[0] as ImportedEntry;
}

function joined(a: Said = {}, b: Said): Said {
  const all: Partial<Record<ProgressState, ImportedEntry>> = { ...a };
  for (const entry of Object.values(b)) {
    const there = all[entry.state];
    if (!there || compare(entry, there) < 0) all[entry.state] = entry;
  }
  return all;
}

/** The better witness first: sure, said rather than used, since longer, then by where it stands. */
function compare(a: ImportedEntry, b: ImportedEntry): number {
  return (
    Number(b.sure) - Number(a.sure) ||
    Number(a.used) - Number(b.used) ||
    (a.since ?? Number.MAX_SAFE_INTEGER) - (b.since ?? Number.MAX_SAFE_INTEGER) ||
    byCode(a.file, b.file) ||
    a.line - b.line ||
    byCode(a.label, b.label)
  );
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
