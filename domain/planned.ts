import type { SkillId } from '../roadmap/types';
import type { Fit } from './fit';

/** The skills that the reader wants to learn next, each with since when, in milliseconds since 1970. */
export type Planned = Readonly<Record<SkillId, number>>;

/** What of a posting's missing things can be planned: the must-haves, or the nice-to-haves where no must-have is missing. */
export function toPlan({ items }: Pick<Fit, 'items'>, planned: Planned): SkillId[] {
  const missing = (need: 'required' | 'preferred') =>
    items.filter((item) => item.verdict === 'missing' && item.need === need).map(({ by }) => by.id);
  const musts = missing('required');
  return [...new Set(musts.length > 0 ? musts : missing('preferred'))].filter((id) => !Object.hasOwn(planned, id));
}
