/** The plan as the market page shows it: how far the postings are, what to learn next and when, and what would be if. */
import type { SkillId } from '../../roadmap/types';
import type { NamedSkill, ProgressStates } from '../fit';
import { FLOORS, lookAt, type Scope, type TooEarly } from '../market/figures';
import type { Market } from '../market/market';
import { type Names, namesOf } from '../market/market-figures';
import type { MarketFilter } from '../market/market-filter';
import { havingOf, type Skills } from './having';
import { type NamedStep, type NextSteps, namedSteps } from './next-steps';
import { openNeeds } from './open-needs';
import { type Plan, planOf } from './plan';
import { type Reach, reachOf } from './reach';
import { type Due, scheduleOf } from './schedule';

/** What a plan is made from besides the postings. */
export interface PlanGround {
  readonly progress: ProgressStates;
  /** What the reader wants to learn next, in the order in which they said so. */
  readonly pinned: readonly SkillId[];
  /** Their track's picks. */
  readonly preferred: readonly SkillId[];
  /** Every skill on the roadmap, in its order. */
  readonly path: readonly SkillId[];
  readonly skills: Skills;
  readonly hoursPerWeek: number | null;
  /** Months to plan for; null for all that there is to learn. Counts where the hours a week are known. */
  readonly planMonths?: number | null | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface PlanView {
  readonly scope: Scope;
  readonly reach: Reach;
  /** The same if the ticked skills were learnt; null where none is ticked. */
  readonly whatIf: Reach | null;
  readonly steps: readonly (NamedStep & { readonly due: Due | null })[];
  readonly hours: Plan['hours'];
  readonly open: Plan['open'];
  /** What can be ticked: all on the roadmap that is not had, in its order. */
  readonly learnable: readonly NamedSkill[];
  readonly pinned: readonly NamedSkill[];
  readonly skipped: readonly NamedSkill[];
  readonly hoursPerWeek: number | null;
  readonly planMonths: number | null;
  /** See `Plan`. */
  readonly sure: Plan['sure'];
  readonly lacking: readonly { readonly skill: NamedSkill; readonly count: number }[];
  readonly early: TooEarly | null;
  readonly names: Names;
}

/** So many steps are planned; the page shows the first of them until it is asked for the rest. */
export const STEPS = 60;
/** So many wants off the roadmap are named. */
const BEYOND = 12;

/** Works the view out. `ticked`: skills that the reader imagines to have learnt. */
export function planView(market: Market, filter: MarketFilter, ground: PlanGround, ticked: readonly SkillId[]): PlanView {
  const { progress, pinned, preferred, path, skills, hoursPerWeek, now } = ground;
  const budget = budgetOf(ground);
  const look = lookAt(market, filter);
  const having = havingOf(progress, skills, path);
  const needs = openNeeds(look, having, skills, now);
  const { steps, hours, open, sure, lacking } = planOf(needs, having, skills, { pinned, preferred, budget, most: STEPS });
  const dates = hoursPerWeek === null ? null : scheduleOf(steps, hoursPerWeek, now);
  const imagined = { ...progress, ...Object.fromEntries(ticked.map((id) => [id, 'done' as const])) };
  const whatIf = ticked.length === 0 ? null : shortened(reachOf(openNeeds(look, havingOf(imagined, skills, path), skills, now)));
  const reach = shortened(reachOf(needs));
  const named = (ids: Iterable<SkillId>) => [...ids].map((id) => ({ id, name: skills.get(id)?.name ?? id }));
  return {
    scope: look.scope,
    reach,
    whatIf,
    steps: namedSteps(steps, skills).map((step, index) => ({ ...step, due: dates?.[index] ?? null })),
    hours,
    open,
    learnable: named(path.filter((id) => !having.have.has(id))),
    pinned: named(pinned.filter((id) => !having.have.has(id))),
    skipped: named(path.filter((id) => having.skipped.has(id))),
    hoursPerWeek,
    planMonths: ground.planMonths ?? null,
    sure,
    lacking: lacking.map(({ skill, count }) => ({ skill: { id: skill, name: skills.get(skill)?.name ?? skill }, count })),
    early: needs.postings < FLOORS.postings ? { code: 'few-postings', have: needs.postings, need: FLOORS.postings } : null,
    names: namesOf(
      reach.beyond.flatMap(({ skills: ids }) => ids),
      (id) => skills.get(id)?.name ?? id,
    ),
  };
}

/** The hours that there are in all; null where all is planned that there is to learn. */
export function budgetOf({ hoursPerWeek, planMonths = null }: Pick<PlanGround, 'hoursPerWeek' | 'planMonths'>): number | null {
  return hoursPerWeek === null || planMonths === null ? null : (hoursPerWeek * planMonths * 365.25) / 12 / 7;
}

/** The first three steps of a plan, over the postings that it was made for. */
export function nextSteps({ steps, open, reach, early }: Pick<PlanView, 'steps' | 'open' | 'reach' | 'early'>): NextSteps {
  return {
    steps: steps.slice(0, 3).map(({ due: _, ...step }) => step),
    postings: reach.postings,
    open: open[0],
    early,
    fresh: true,
  };
}

function shortened(reach: Reach): Reach {
  return { ...reach, beyond: reach.beyond.slice(0, BEYOND) };
}
