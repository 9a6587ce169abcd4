import type { SkillId } from '../roadmap/types';
import type { StepView } from './path';
import { type Progress, stateOf } from './progress';

/** A month in which something was learnt. */
export interface LearntMonth {
  readonly year: number;
  /** From 0 for January. */
  readonly month: number;
  /** Names of what was learnt in it, the earliest first. */
  readonly names: readonly string[];
  /** How many topics were done by its end. */
  readonly total: number;
}

/**
 * The topics that are done, by the month in which they became so, in the reader's own time zone, without gaps from the first
 * month to the last. A topic became done with the first of its skills. Their sum is what `countTopics` counts as done.
 */
export function learntByMonth(path: readonly StepView[], progress: Progress): LearntMonth[] {
  const learnt = path
    .flatMap(({ topics }) => topics)
    .flatMap(({ skills }) => {
      const done = skills
        .filter(({ id }) => stateOf(progress, id) === 'done')
        .map(({ id, name }) => ({ name, since: sinceOf(progress, id) }));
      const [first] = done.sort((a, b) => a.since - b.since);
      return first ? [first] : [];
    })
    .sort((a, b) => a.since - b.since);
  const [first, last] = [learnt[0], learnt.at(-1)];
  if (!first || !last) return [];
  const months: LearntMonth[] = [];
  let next = 0;
  for (let at = monthOf(first.since); at <= monthOf(last.since); at += 1) {
    const names: string[] = [];
    for (; monthOf(learnt[next]?.since ?? Number.NaN) === at; next += 1) names.push(learnt[next]?.name ?? '');
    months.push({ year: Math.floor(at / 12), month: at % 12, names, total: next });
  }
  return months;
}

function sinceOf(progress: Progress, id: SkillId): number {
  return progress[id]?.since ?? 0;
}

/** Months since the year 0. */
function monthOf(time: number): number {
  const day = new Date(time);
  return day.getFullYear() * 12 + day.getMonth();
}
