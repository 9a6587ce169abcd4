/** What to learn next, step by step, each step with its reason as numbers. */
import type { SkillId } from '../../roadmap/types';
import { type Choice, chooseNext, chooseWithin } from './choose';
import { Ground, type PlanWishes } from './ground';
import type { Having, Skills } from './having';
import type { OpenNeeds } from './open-needs';

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
}

export interface Plan {
  readonly steps: readonly PlanStep[];
  /** From and to, over all steps. */
  readonly hours: readonly [number, number];
  /** Postings that lack nothing before the first step, and after the last. */
  readonly open: readonly [before: number, after: number];
  /**
   * At least this share of the worth that the best choice within the budget has, by a bound worked out for this very case; null
   * without a budget, or where nothing is worth anything.
   */
  readonly sure: number | null;
}

export interface PlanRequest extends PlanWishes {
  /** Hours in all, by the middle of what the roadmap gives; null for the order alone. */
  readonly budget: number | null;
  /** With a budget: whether to look for the best choice for a second or three, or to take the first good one at once. */
  readonly thorough: boolean;
  /** Without a budget: at most so many steps. */
  readonly most: number;
}

/** Makes the plan. The same for the same arguments. */
export function planOf(needs: OpenNeeds, having: Having, skills: Skills, request: PlanRequest): Plan {
  const ground = new Ground(needs, having, skills, request);
  const { budget, pinned, most, thorough } = request;
  if (budget === null) {
    const choice = chooseNext(ground, pinned, most);
    return { ...describe(choice, needs, ground, skills, pinned), sure: null };
  }
  const choice = chooseWithin(ground, pinned, budget, thorough);
  const sure = choice.atMost > 0 ? Math.min(1, choice.worth / choice.atMost) : null;
  return { ...describe(choice, needs, ground, skills, pinned), sure };
}

function describe({ order }: Choice, needs: OpenNeeds, ground: Ground, skills: Skills, pinned: readonly SkillId[]): Omit<Plan, 'sure'> {
  const progress = new Opening(needs);
  const before = progress.open;
  const done = new Set<SkillId>();
  const rows = order.map((skill) => {
    const { oneAway } = progress;
    const { opens, nearer } = progress.learn(ground.wantsMetBy(skill));
    const direct = ground.learntBefore(skill, done);
    done.add(skill);
    const hours = skills.get(skill)?.topic?.hours ?? ([0, 0] as const);
    return { skill, hours, needs: direct, opens, oneAway, nearer };
  });
  const steps = rows.map((row, index): PlanStep => {
    const why = pinned.includes(row.skill) ? 'pinned' : row.nearer > 0 ? 'wanted' : 'before';
    return { ...row, why, leadsTo: why === 'before' ? goalOf(index, rows, pinned) : row.skill };
  });
  const sum = (end: 0 | 1) => steps.reduce((hours, step) => hours + step.hours[end], 0);
  return { steps, hours: [sum(0), sum(1)], open: [before, progress.open] };
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

/** Postings as they open, want by want. */
class Opening {
  private readonly left: Uint16Array;
  private readonly setsOf: number[][];
  private readonly met: Uint8Array;
  /** Postings that lack nothing; that lack one thing. */
  open = 0;
  oneAway = 0;

  constructor(private readonly needs: OpenNeeds) {
    this.left = Uint16Array.from(needs.sets, ({ wants }) => wants.length);
    this.setsOf = needs.wants.map(() => []);
    this.met = new Uint8Array(needs.wants.length);
    for (const [index, { wants, count }] of needs.sets.entries()) {
      for (const want of wants) this.setsOf[want]?.push(index);
      if (wants.length === 0) this.open += count;
      if (wants.length === 1) this.oneAway += count;
    }
  }

  /** Meets some wants; of the postings that this opens, those that lacked one thing before, and all that it brought nearer. */
  learn(wants: readonly number[]): { opens: number; nearer: number } {
    const touched = new Map<number, number>();
    for (const want of wants) {
      if (this.met[want] === 1) continue;
      this.met[want] = 1;
      for (const set of this.setsOf[want] ?? []) touched.set(set, (touched.get(set) ?? 0) + 1);
    }
    let opens = 0;
    let nearer = 0;
    for (const [set, by] of touched) {
      const { count } = this.needs.sets[set] as { count: number };
      const before = this.left[set] as number;
      this.left[set] = before - by;
      nearer += count;
      if (before === 1) {
        opens += count;
        this.oneAway -= count;
      }
      if (before === by) this.open += count;
      else if (before - by === 1) this.oneAway += count;
    }
    return { opens, nearer };
  }
}
