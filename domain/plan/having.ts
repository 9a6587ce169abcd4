/** What a reader has, for going through many postings: the same verdicts as `domain/fit`, a look each. */
import type { SkillId } from '../../roadmap/types';
import type { ProgressStates } from '../fit';
import type { Vocabulary } from '../vocabulary';

/** The catalogue as the plan needs it. */
export type Skills = Pick<Vocabulary['skills'], 'get'>;

/** What stands in place for a reader. */
export interface Having {
  /** Every skill on the roadmap, in its order. */
  readonly path: readonly SkillId[];
  /** Done, or brought along by what is done. */
  readonly have: ReadonlySet<SkillId>;
  /** These, and all that comes before them on the roadmap: nobody has Python without functions. */
  readonly inPlace: ReadonlySet<SkillId>;
  readonly learning: ReadonlySet<SkillId>;
  /** What the reader does not want to learn. */
  readonly skipped: ReadonlySet<SkillId>;
}

/** Works out what a reader has by their progress. `path`: every skill on the roadmap, in its order. */
export function havingOf(progress: ProgressStates, skills: Skills, path: readonly SkillId[]): Having {
  const inState = (state: ProgressStates[string]) =>
    new Set(Object.keys(progress).filter((id) => progress[id] === state && skills.get(id)));
  const have = withImplied(inState('done'), skills);
  const inPlace = new Set<SkillId>();
  const walk = (id: SkillId) => {
    if (inPlace.has(id)) return;
    inPlace.add(id);
    for (const need of skills.get(id)?.topic?.needs ?? []) walk(need);
  };
  for (const id of have) walk(id);
  const skipped = new Set([...inState('skipped')].filter((id) => !have.has(id)));
  return { path, have, inPlace, learning: inState('learning'), skipped };
}

/** Skills with all that they bring along. */
export function withImplied(ids: Iterable<SkillId>, skills: Skills): Set<SkillId> {
  const found = new Set(ids);
  for (const id of found) for (const implied of skills.get(id)?.implies ?? []) found.add(implied);
  return found;
}

/** Whether one of these is close to what the reader has: enough where a posting says “or similar”. */
export function hasRelative(anyOf: readonly SkillId[], { have }: Having, skills: Skills): boolean {
  return anyOf.some((id) => skills.get(id)?.close.some((other) => have.has(other)));
}
