/** The plan's first steps in a form that travels and can be kept: nothing in it has to be looked up. */
import type { SkillId } from '../../roadmap/types';
import type { NamedSkill } from '../fit';
import { FLOORS, type TooEarly } from '../market/figures';
import type { Skills } from './having';
import type { PlanStep } from './plan';

/** A step of the plan, with names. */
export interface NamedStep extends Omit<PlanStep, 'skill' | 'leadsTo' | 'needs'> {
  readonly skill: NamedSkill;
  /** What it is a mere way to; itself where it is worth something of its own. */
  readonly leadsTo: NamedSkill;
  /** What of the earlier steps it directly needs. */
  readonly needs: readonly NamedSkill[];
}

/** What to learn next, by the postings seen. */
export interface NextSteps {
  /** Three at most; none without postings, or where nothing is left to learn for them. */
  readonly steps: readonly NamedStep[];
  /** Distinct postings that the steps go by, and how many of them ask for nothing more than the reader has. */
  readonly postings: number;
  readonly open: number;
  /** Set while so few have been seen that the order means little: say so beside it. */
  readonly early: TooEarly | null;
  /** False while newer ones are being worked out. `onMarket` (messages/revision) tells when they are there. */
  readonly fresh: boolean;
}

/** Before anything was worked out. */
export const NO_NEXT_STEPS: NextSteps = {
  steps: [],
  postings: 0,
  open: 0,
  early: { code: 'few-postings', have: 0, need: FLOORS.postings },
  fresh: true,
};

/** Gives steps their skills' names. */
export function namedSteps(steps: readonly PlanStep[], skills: Skills): NamedStep[] {
  const named = (id: SkillId): NamedSkill => ({ id, name: skills.get(id)?.name ?? id });
  return steps.map((step) => ({ ...step, skill: named(step.skill), leadsTo: named(step.leadsTo), needs: step.needs.map(named) }));
}
