/** All figures of the market over one file, as `--json` prints them. */
import type { ProgressStates } from '../domain/fit';
import { type ClaimBeside, claimsBeside, marketClaims } from '../domain/market/claims';
import { type SetDemand, type SkillDemand, setDemand, skillDemand } from '../domain/market/demand';
import { lookAt, type Scope } from '../domain/market/figures';
import { guidesBeside, type PayCell, type PayFact, type PaySpread, payByLevel, payBySkill, type SkillPay } from '../domain/market/pay-seen';
import { type SampleQuality, sampleQuality } from '../domain/market/sample-quality';
import { type Pair, pairsTogether } from '../domain/market/together';
import { type Trend, trendsOf } from '../domain/market/trend';
import { havingOf } from '../domain/plan/having';
import { openNeeds } from '../domain/plan/open-needs';
import { type Plan, planOf } from '../domain/plan/plan';
import { STEPS } from '../domain/plan/plan-view';
import { type Reach, reachOf } from '../domain/plan/reach';
import type { Vocabulary } from '../domain/vocabulary';
import type { Roadmap, SkillId } from '../roadmap/types';
import type { FileMarket } from './market-file';

export interface MarketResult {
  /** Postings in the file, and how many of them are copies of an earlier one. */
  readonly postings: number;
  readonly copies: number;
  readonly scope: Scope;
  readonly quality: SampleQuality;
  readonly demand: readonly SkillDemand[];
  readonly groups: readonly SetDemand[];
  readonly trends: readonly (Trend & { readonly skill: SkillId })[];
  readonly together: readonly Pair[];
  readonly pay: readonly (PayCell & { readonly guides: readonly PayFact[] })[];
  readonly payBySkill: {
    readonly country: string | null;
    readonly currency: string;
    readonly all: PaySpread;
    readonly skills: readonly SkillPay[];
  } | null;
  readonly claims: readonly ClaimBeside[];
  readonly reach: Reach;
  readonly plan: Plan;
}

/** So many skills have their trend worked out. */
const TRENDS = 40;

/** Counts everything. Recency is counted from the newest posting of the file. */
export function marketResult(
  { market, read, newest }: FileMarket,
  vocabulary: Vocabulary,
  roadmap: Roadmap,
  progress: ProgressStates,
  budget: number | null,
): MarketResult {
  const look = lookAt(market);
  const demand = skillDemand(look);
  const wanted = demand.slice(0, TRENDS).map(({ skill }) => skill);
  const trends = trendsOf(look, wanted).map((trend, index) => ({ skill: wanted[index] as SkillId, ...trend }));
  const pay = payByLevel(look);
  const [largest] = pay.filter(({ country }) => country !== null);
  const path = roadmap.steps.flatMap((step) => step.topics.flatMap(({ skill, or }) => [skill, ...or]));
  const having = havingOf(progress, vocabulary.skills, path);
  const needs = openNeeds(look, having, vocabulary.skills, newest);
  return {
    postings: read,
    copies: read - look.scope.postings,
    scope: look.scope,
    quality: sampleQuality(look, vocabulary.version),
    demand,
    groups: setDemand(look).filter(({ set }) => set.startsWith('topic:')),
    trends,
    together: pairsTogether(look).slice(0, 200),
    pay: pay.map((cell) => ({ ...cell, guides: guidesBeside(cell, Object.values(roadmap.facts.salaries)) })),
    payBySkill: largest
      ? { country: largest.country, currency: largest.currency, ...payBySkill(look, largest.country, largest.currency) }
      : null,
    claims: claimsBeside(look, marketClaims(roadmap)),
    reach: reachOf(needs),
    plan: planOf(needs, having, vocabulary.skills, { pinned: [], preferred: [], budget, most: STEPS }),
  };
}
