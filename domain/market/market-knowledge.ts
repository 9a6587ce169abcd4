/** What of the roadmap the market and the plan need, made by the build: the worker does not carry the rest. */
import type { Roadmap, SkillId } from '../../roadmap/types';
import { type MarketClaim, marketClaims } from './claims';
import { marketSets } from './market-sets';
import type { SkillSet } from './skill-sets';

/** A claim as it is shown. What it says is the guides', in English. */
export interface ToldClaim extends MarketClaim {
  readonly says: string;
  /** The articles that say it, by their titles. */
  readonly sources: readonly string[];
  readonly year: number;
}

export interface MarketKnowledge {
  /** The roadmap's. */
  readonly version: string;
  readonly sets: readonly SkillSet[];
  /** What the sets that are topics are called, by the sets' ids. */
  readonly topics: Readonly<Record<string, string>>;
  readonly claims: readonly ToldClaim[];
  /** Every skill on the roadmap, in its order. */
  readonly path: readonly SkillId[];
  /** The skills that each track prefers, by the track's id. */
  readonly picks: Readonly<Record<string, readonly SkillId[]>>;
}

/** Takes it out of a roadmap. */
export function marketKnowledge(roadmap: Roadmap): MarketKnowledge {
  const { version, skills, steps, tracks, facts, articles } = roadmap;
  const names = new Map(skills.map(({ id, name }) => [id, name]));
  const topics = steps.flatMap((step) => step.topics);
  return {
    version,
    sets: marketSets(roadmap),
    topics: Object.fromEntries(topics.map(({ skill, name }) => [`topic:${skill}`, name ?? names.get(skill) ?? skill])),
    claims: marketClaims(roadmap).flatMap((claim) => {
      const told = facts.claims[claim.claim];
      return told ? [{ ...claim, says: told.claim, sources: told.sources.map((id) => articles[id]?.title ?? id), year: told.year }] : [];
    }),
    path: [...new Set(topics.flatMap(({ skill, or }) => [skill, ...or]))],
    picks: Object.fromEntries(tracks.map(({ id, picks }) => [id, picks])),
  };
}
