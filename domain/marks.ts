/** From a fit to what each word of the posting is marked as. */
import { type Fit, type FitItem, isMet, type Verdict } from './fit';
import type { Mention } from './mentions';
import type { Requirement } from './requirements';

/** How a word of the posting is marked. `spare`: another that is as good is in place, or nothing is asked. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly verdict: Verdict | 'spare';
  /** Whether it is a must-have: the tint behind the word. */
  readonly must: boolean;
  /** Its position in the posting's list of mentions. */
  readonly mention: number;
}

/**
 * One mark a mention, in order; what the posting says it does not want gets none. Where it is not known what is asked,
 * each word shows what it is to the reader.
 */
export function marksOf(mentions: readonly Mention[], requirements: readonly Requirement[], fit: Fit): Mark[] {
  const excluded = new Set<number>();
  for (const { need, mentions: own } of requirements) if (need === 'excluded') for (const index of own) excluded.add(index);
  const itemOf = new Map<number, FitItem>();
  for (const item of fit.items) for (const index of item.mentions) itemOf.set(index, item);
  const mentioned = new Map(fit.mentioned.map(({ id, verdict }) => [id, verdict]));
  return mentions.flatMap(({ start, end, skill }, index): Mark[] => {
    if (excluded.has(index)) return [];
    const item = itemOf.get(index);
    if (!item) return [{ start, end, verdict: (!fit.understood && mentioned.get(skill.id)) || 'spare', must: false, mention: index }];
    if (item.relative || (isMet(item) && item.by.id !== skill.id)) return [{ start, end, verdict: 'spare', must: false, mention: index }];
    const own = item.anyOf.find((member) => member.id === skill.id);
    return [{ start, end, verdict: own?.verdict ?? item.verdict, must: item.need === 'required', mention: index }];
  });
}
