/** How much is asked for: by skill, and by sets of skills any one of which will do. */
import type { SkillId } from '../../roadmap/types';
import { type Look, type Share, shareOf } from './figures';

export interface SkillDemand {
  readonly skill: SkillId;
  /** Postings that require or prefer it, by itself or as one of several. */
  readonly asked: Share;
  /** Of those: that require it. */
  readonly required: number;
  /** Of those: that name nothing that would do instead. */
  readonly alone: number;
}

export interface SetDemand {
  readonly set: string;
  /** Postings that ask for any of its members: once, however many they name. */
  readonly asked: Share;
  readonly required: number;
}

/** Every skill that is asked for, the most wanted first; equals by id. */
export function skillDemand({ market, tally }: Look): SkillDemand[] {
  const of = tally.counts.understood;
  const found: SkillDemand[] = [];
  for (const [number, skill] of market.skills.ids.entries()) {
    const { required, preferred, alone } = tally.skill(number);
    if (required + preferred > 0) found.push({ skill, asked: shareOf(required + preferred, of), required, alone });
  }
  return found.sort((a, b) => b.asked.count - a.asked.count || b.required - a.required || (a.skill < b.skill ? -1 : 1));
}

/** The demand for each of the market's sets, in their order. */
export function setDemand({ market, tally }: Look): SetDemand[] {
  const of = tally.counts.understood;
  return market.sets.all.map(({ id }, number) => {
    const { required, preferred } = tally.set(number);
    return { set: id, asked: shareOf(required + preferred, of), required };
  });
}
