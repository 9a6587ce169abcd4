/** What to learn next, step by step, each step with its reason as numbers. */
import type { SkillId } from '../../roadmap/types';
import { chooseNext, chooseWithin } from './choose';
import { Ground, type PlanWishes } from './ground';
import type { Having, Skills } from './having';
import type { OpenNeeds } from './open-needs';
import { Opening } from './opening';

export interface PlanStep {
  readonly skill: SkillId;
  /** `pinned` by the reader; `wanted` by postings; `before`: only because `leadsTo` needs it. */
  readonly why: 'pinned' | 'wanted' | 'before';
  /** The step that this one is a way to; itself where it is no mere way. */
  readonly leadsTo: SkillId;
  /** Hours for a beginner, from and to. */
  readonly hours: readonly [number, number];
  /** The earlier steps that it directly needs. */
  readonly needs: readonly SkillId[];
  /** Of the `oneAway` postings that lack one thing before this step, those that lack nothing after it. */
  readonly opens: number;
  readonly oneAway: number;
  /** Postings of which it meets at least one want. */
  readonly nearer: number;
  /** Postings that lack nothing after it. */
  readonly open: number;
}

export interface Plan {
  readonly steps: readonly PlanStep[];
  /** From and to, over all steps. */
  readonly hours: readonly [number, number];
  /** Postings that lack nothing before the first step, and after the last. */
  readonly open: readonly [before: number, after: number];
  /**
   * At least this share of what any choice of as many hours opens (within the budget, or within the steps' own hours where there
   * is none), by a bound worked out for this very case; null where no choice opens anything. Recent and chosen postings count more.
   */
  readonly sure: number | null;
  /** After the last step: what most of the postings still lack that lack anything, three at most. */
  readonly lacking: readonly { readonly skill: SkillId; readonly count: number }[];
}

export interface PlanRequest extends PlanWishes {
  /** Hours in all, by the middle of what the roadmap gives; null for the order alone. */
  readonly budget: number | null;
  /** At most so many steps. */
  readonly most: number;
}

/** So many are named. */
const LACKING = 3;

/** Makes the plan. The same for the same arguments. */
export function planOf(needs: OpenNeeds, having: Having, skills: Skills, request: PlanRequest): Plan {
  const ground = new Ground(needs, having, skills, request);
  const { budget, pinned, most } = request;
  const { order, sure } = budget === null ? chooseNext(needs, ground, pinned, most) : chooseWithin(needs, ground, pinned, budget);
  const opening = new Opening(needs);
  const before = opening.open;
  const done = new Set<SkillId>();
  const rows = order.slice(0, most).map((skill) => {
    const { oneAway } = opening;
    const { opens, nearer } = opening.learn(ground.wantsMetBy(skill));
    const direct = ground.learntBefore(skill, done);
    done.add(skill);
    const hours = skills.get(skill)?.topic?.hours ?? ([0, 0] as const);
    return { skill, hours, needs: direct, opens, oneAway, nearer, open: opening.open };
  });
  const steps = rows.map((row, index): PlanStep => {
    const why = pinned.includes(row.skill) ? 'pinned' : row.nearer > 0 ? 'wanted' : 'before';
    return { ...row, why, leadsTo: why === 'before' ? goalOf(index, rows, pinned) : row.skill };
  });
  const sum = (end: 0 | 1) => steps.reduce((hours, step) => hours + step.hours[end], 0);
  return { steps, hours: [sum(0), sum(1)], open: [before, opening.open], sure, lacking: lackingAfter(opening, needs, ground) };
}

function lackingAfter(opening: Opening, { sets, wants }: OpenNeeds, ground: Ground): Plan['lacking'] {
  const lacking = new Map<SkillId, { count: number; readonly wants: Set<number> }>();
  for (const [set, { wants: own, count }] of sets.entries()) {
    if (opening.lacks(set) === 0) continue;
    const named = new Set<SkillId>();
    for (const want of own.filter((one) => !opening.isMet(one))) {
      const learnable = ground.meeting(want).map((candidate) => ground.candidates[candidate] as SkillId);
      for (const skill of [...learnable, ...(wants[want]?.beyond ?? [])]) {
        const row = lacking.get(skill) ?? { count: 0, wants: new Set() };
        lacking.set(skill, row);
        row.wants.add(want);
        named.add(skill);
      }
    }
    for (const skill of named) (lacking.get(skill) as { count: number }).count += count;
  }
  const said = new Set<number>();
  return [...lacking]
    .sort(([a, { count: most }], [b, { count: more }]) => more - most || (a < b ? -1 : 1))
    .flatMap(([skill, { count, wants: own }]) => {
      // What any one of several would meet is said once.
      if ([...own].every((want) => said.has(want))) return [];
      for (const want of own) said.add(want);
      return [{ skill, count }];
    })
    .slice(0, LACKING);
}

/** The first later step that needs this one, by way of others or not, and is no mere way itself. */
function goalOf(index: number, rows: readonly Pick<PlanStep, 'skill' | 'needs' | 'nearer'>[], pinned: readonly SkillId[]): SkillId {
  const way = new Set([(rows[index] as { skill: SkillId }).skill]);
  for (const { skill, needs, nearer } of rows.slice(index + 1)) {
    if (!needs.some((need) => way.has(need))) continue;
    if (nearer > 0 || pinned.includes(skill)) return skill;
    way.add(skill);
  }
  return (rows[index] as { skill: SkillId }).skill;
}
