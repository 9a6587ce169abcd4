/** How far the postings seen are from what a reader has. */
import type { SkillId } from '../../roadmap/types';
import { type Share, shareOf } from '../market/figures';
import type { OpenNeeds } from './open-needs';

/** Postings by how many things they require that are missing; a group of alternatives is one thing. */
export interface ReachCount {
  /** `0` to `3`, and `more`. */
  readonly away: number | 'more';
  readonly share: Share;
  /** Of these postings: those that require something to which the roadmap does not lead. */
  readonly beyond: number;
}

export interface Reach {
  readonly counts: readonly ReachCount[];
  /** Postings that are counted, and those that require nothing that could be ticked. */
  readonly postings: number;
  readonly askNothing: number;
  /** What is required off the roadmap, the most wanted first: any one of `skills`, in so many postings. */
  readonly beyond: readonly { readonly skills: readonly SkillId[]; readonly count: number }[];
}

/** Counts the postings by how far they are. The five counts add up to `postings`. */
export function reachOf({ wants, sets, postings, askNothing }: OpenNeeds): Reach {
  const away = [0, 0, 0, 0, 0];
  const off = [0, 0, 0, 0, 0];
  const beyond = new Map<number, number>();
  for (const { wants: own, count } of sets) {
    const place = Math.min(4, own.length);
    away[place] = (away[place] as number) + count;
    const strange = own.filter((want) => wants[want]?.by.length === 0);
    if (strange.length > 0) off[place] = (off[place] as number) + count;
    for (const want of strange) beyond.set(want, (beyond.get(want) ?? 0) + count);
  }
  return {
    counts: away.map((count, place) => ({
      away: place < 4 ? place : 'more',
      share: shareOf(count, postings),
      beyond: off[place] as number,
    })),
    postings,
    askNothing,
    beyond: [...beyond]
      .map(([want, count]) => ({ skills: wants[want]?.beyond ?? [], count }))
      .sort((a, b) => b.count - a.count || (a.skills.join() < b.skills.join() ? -1 : 1)),
  };
}
