/**
 * Which skills to learn within a budget of hours: budgeted maximum coverage with precedence. Greedy by worth per hour over
 * closures (a skill with all that has to come before it), begun once with each closure; docs/decisions/0017 says what is
 * known of how near to the best that comes.
 */
import type { SkillId } from '../../roadmap/types';
import type { Ground } from './ground';

/** Skills in the order in which they were chosen, each behind what it needs. */
export interface Choice {
  readonly order: readonly SkillId[];
  readonly hours: number;
  /** The weight of the wants that are met. */
  readonly worth: number;
}

/** What is learnt so far, and what of the wants is met. */
class Learnt {
  readonly order: SkillId[] = [];
  readonly chosen = new Set<SkillId>();
  hours = 0;
  worth = 0;
  private readonly met: Uint8Array;
  private readonly mark: Int32Array;
  private turn = 0;

  constructor(private readonly ground: Ground) {
    this.met = new Uint8Array(ground.weights.length);
    this.mark = new Int32Array(ground.weights.length);
  }

  add(closure: readonly SkillId[]): void {
    this.worth += this.gainOf(closure);
    for (const id of closure) {
      this.order.push(id);
      this.chosen.add(id);
      this.hours += this.ground.hours(id);
      for (const want of this.ground.wantsMetBy(id)) this.met[want] = 1;
    }
  }

  /** The weight of the wants that these would meet and nothing learnt so far does. */
  gainOf(closure: readonly SkillId[]): number {
    this.turn += 1;
    let gain = 0;
    for (const id of closure) {
      for (const want of this.ground.wantsMetBy(id)) {
        if (this.met[want] === 1 || this.mark[want] === this.turn) continue;
        this.mark[want] = this.turn;
        gain += this.ground.weights[want] as number;
      }
    }
    return gain;
  }
}

/** Less than this is no gain: sums of many weights differ in their last digits. */
const NOTHING = 1e-9;

interface Limits {
  readonly budget: number;
  readonly most: number;
  /** Skills that may be chosen; all where it is left out. */
  readonly within?: ReadonlySet<SkillId>;
}

/** Adds the closure that is worth the most per hour, as long as one fits and is worth anything. */
function goOn(learnt: Learnt, ground: Ground, { budget, most, within }: Limits): void {
  const left = ground.candidates.filter((id) => within?.has(id) ?? true);
  while (learnt.order.length < most) {
    const own = new Map(left.map((id) => [id, learnt.chosen.has(id) ? 0 : learnt.gainOf([id])]));
    let best: readonly SkillId[] | null = null;
    let density = NOTHING;
    for (const id of left) {
      if (learnt.chosen.has(id)) continue;
      const closure = ground.closure(id, learnt.chosen, within);
      const hours = closure.reduce((sum, next) => sum + ground.hours(next), 0);
      if (learnt.hours + hours > budget + NOTHING) continue;
      // Together they are worth at most what they are worth each.
      const atMost = closure.reduce((sum, next) => sum + (own.get(next) ?? 0), 0);
      if (atMost / Math.max(hours, NOTHING) <= density * (1 + NOTHING)) continue;
      const worth = learnt.gainOf(closure) / Math.max(hours, NOTHING);
      if (worth > density * (1 + NOTHING)) {
        best = closure;
        density = worth;
      }
    }
    if (!best) return;
    learnt.add(best);
  }
}

function begin(ground: Ground, pinned: readonly SkillId[]): Learnt {
  const learnt = new Learnt(ground);
  for (const id of pinned) if (ground.candidates.includes(id)) learnt.add(ground.closure(id, learnt.chosen));
  return learnt;
}

/** The order by worth per hour without a budget: what is best to learn next, and next after that, at most so many skills. */
export function chooseNext(ground: Ground, pinned: readonly SkillId[], most: number): Choice {
  const learnt = begin(ground, pinned);
  goOn(learnt, ground, { budget: Number.POSITIVE_INFINITY, most });
  return resultOf(learnt);
}

/**
 * The best choice found for a budget. Pinned skills are in it, whatever they cost. The same for the same ground, whatever the
 * machine. `certain`: once a choice is known to reach this share of the best one, no further beginning is tried.
 */
export function chooseWithin(
  ground: Ground,
  pinned: readonly SkillId[],
  budget: number,
  certain = 0.99,
): Choice & { readonly atMost: number } {
  const limits = { budget, most: Number.POSITIVE_INFINITY };
  const first = begin(ground, pinned);
  // Whatever is best, the pinned skills are in it.
  const left = budget - first.hours;
  let atMost = first.worth + boundFrom(first, ground, left);
  goOn(first, ground, limits);
  atMost = Math.min(atMost, first.worth + boundFrom(first, ground, left));
  let best = first;
  for (const id of ground.candidates) {
    if (best.worth >= certain * atMost) break;
    const learnt = begin(ground, pinned);
    const closure = ground.closure(id, learnt.chosen);
    const hours = closure.reduce((sum, next) => sum + ground.hours(next), 0);
    if (learnt.chosen.has(id) || learnt.hours + hours > budget) continue;
    learnt.add(closure);
    goOn(learnt, ground, limits);
    if (learnt.worth > best.worth + NOTHING) best = learnt;
  }
  // Whatever began it, the order to learn in is by worth per hour.
  const ordered = begin(ground, pinned);
  goOn(ordered, ground, { ...limits, budget: Number.POSITIVE_INFINITY, within: new Set(best.order) });
  const result = ordered.worth >= best.worth - NOTHING ? ordered : best;
  return { ...resultOf(result), atMost: Math.max(atMost, best.worth) };
}

/**
 * More than any choice can add to what is learnt: the single skills' gains by worth per hour until the hours are full, as if
 * nothing had to come before anything and no two met the same want.
 */
function boundFrom(learnt: Learnt, ground: Ground, hoursLeft: number): number {
  const rows = ground.candidates
    .filter((id) => !learnt.chosen.has(id))
    .map((id) => ({ gain: learnt.gainOf([id]), hours: ground.hours(id) }))
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain * a.hours - a.gain * b.hours);
  let left = hoursLeft;
  let bound = 0;
  for (const { gain, hours } of rows) {
    if (left <= 0) break;
    bound += hours <= left ? gain : (gain * left) / hours;
    left -= hours;
  }
  return bound;
}

function resultOf({ order, hours, worth }: Learnt): Choice {
  return { order, hours, worth };
}
