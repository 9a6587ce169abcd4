import type { SkillId } from '../../roadmap/types';
import type { Progress, ProgressState } from '../progress';

/** One skill as other programs are told of it. */
export interface KnownSkill {
  readonly name: string;
  readonly state: ProgressState;
  /** The day since when, in UTC: `2026-07-04`. */
  readonly since: string;
}

const ORDER: Readonly<Record<ProgressState, number>> = { done: 0, learning: 1, skipped: 2 };

/** All that the reader has said, by state and then by name. An id that the catalogue does not know stands for its name. */
export function knownSkills(progress: Progress, nameOf: (id: SkillId) => string): KnownSkill[] {
  return Object.entries(progress)
    .map(([id, { state, since }]) => ({ name: nameOf(id), state, since: new Date(since).toISOString().slice(0, 10) }))
    .sort((a, b) => ORDER[a.state] - ORDER[b.state] || (a.name < b.name ? -1 : 1));
}
