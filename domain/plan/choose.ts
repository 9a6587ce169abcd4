/**
 * Which skills to learn within a budget of hours: budgeted maximum coverage with precedence. Greedy by worth per hour over
 * closures (a skill with all that has to come before it), begun once with each closure, then once without each of what was
 * chosen; docs/decisions/0017 says what is known of how near to the best that comes.
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

/** Less than this is no gain: sums of many weights differ in their last digits. */
const NOTHING = 1e-9;

interface Limits {
  readonly budget: number;
  readonly most: number;
  /** Skills that may be chosen; all where it is left out. */
  readonly within?: ReadonlySet<SkillId>;
}

/** A skill with all that has to come before it, by their places among the candidates. */
interface Closure {
  readonly skills: readonly number[];
  readonly hours: number;
}

/** What is learnt so far, what of the wants is met, and what each further skill would be worth. */
class Learnt {
  readonly order: SkillId[] = [];
  readonly chosen = new Set<SkillId>();
  hours = 0;
  worth = 0;
  /** By candidate: the weight of the wants that it alone would meet now. */
  private readonly gains: Float64Array;
  private readonly met: Uint8Array;
  /** By candidate, its closure and its hours as things stand; null where they have to be worked out anew. */
  private readonly closures: (Closure | null)[];
  private readonly mark: Int32Array;
  private turn = 0;

  constructor(
    private readonly ground: Ground,
    private readonly within: ReadonlySet<SkillId> | undefined,
  ) {
    this.gains = ground.gains.slice();
    this.met = new Uint8Array(ground.weights.length);
    this.mark = new Int32Array(ground.weights.length);
    this.closures = ground.candidates.map((_, candidate) => {
      const first = ground.firstClosure(candidate);
      return within && !first.skills.every((next) => within.has(ground.candidates[next] as SkillId)) ? null : first;
    });
  }

  /** Learns a skill with all that has to come before it. */
  learn(candidate: number): void {
    for (const next of this.closureOf(candidate).skills) {
      this.take(next);
      this.forget(next);
    }
  }

  /** Goes on with the closure that is worth the most per hour, as long as one fits and is worth anything. */
  goOn({ budget, most }: Limits): void {
    while (this.order.length < most) {
      const best = this.bestFor(budget - this.hours + NOTHING);
      if (best === null) return;
      this.learn(best);
    }
  }

  /** The hours of a skill with all that has to come before it. */
  hoursFor(candidate: number): number {
    return this.closureOf(candidate).hours;
  }

  /**
   * More than any choice can add: the single skills' gains by worth per hour until the hours are full, as if nothing had to
   * come before anything and no two met the same want. Skills that cannot fit with what comes before are left out.
   */
  boundFor(hoursLeft: number): number {
    const { ground, gains } = this;
    const rows = ground.candidates
      .map((id, index) => ({ id, gain: gains[index] as number, hours: ground.hoursAt(index) }))
      .filter(({ id, gain }) => gain > NOTHING && !this.chosen.has(id) && ground.atLeast(id) <= hoursLeft + NOTHING)
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

  private bestFor(hoursLeft: number): number | null {
    const { ground } = this;
    const rows: { candidate: number; hours: number; atMost: number }[] = [];
    for (let candidate = 0; candidate < ground.candidates.length; candidate += 1) {
      const id = ground.candidates[candidate] as SkillId;
      if (this.chosen.has(id) || this.within?.has(id) === false) continue;
      const closure = this.closureOf(candidate);
      if (closure.hours > hoursLeft) continue;
      const hours = Math.max(NOTHING, closure.hours);
      // Together they are worth at most what they are worth each.
      let atMost = 0;
      for (const next of closure.skills) atMost += this.gains[next] as number;
      if (atMost > NOTHING) rows.push({ candidate, hours, atMost: atMost / hours });
    }
    rows.sort((a, b) => b.atMost - a.atMost || a.candidate - b.candidate);
    let best: number | null = null;
    let density = 0;
    for (const { candidate, hours, atMost } of rows) {
      if (atMost <= density * (1 + NOTHING)) break;
      const worth = this.gainOf(this.closureOf(candidate).skills) / hours;
      if (worth <= density * (1 + NOTHING) || worth * hours <= NOTHING) continue;
      best = candidate;
      density = worth;
    }
    return best;
  }

  private closureOf(candidate: number): Closure {
    const known = this.closures[candidate];
    if (known) return known;
    const closure = this.ground.closure(this.ground.candidates[candidate] as SkillId, this.chosen, this.within);
    return this.keep(
      candidate,
      closure.map((id) => this.ground.indexOf(id)),
    );
  }

  private keep(candidate: number, skills: readonly number[]): Closure {
    const closure = { skills, hours: skills.reduce((sum, next) => sum + this.ground.hoursAt(next), 0) };
    this.closures[candidate] = closure;
    return closure;
  }

  /** A skill that is learnt stands in no closure any more; where another of its topic stood in one, it need not. */
  private forget(learnt: number): void {
    const others = this.ground.othersOfTopic(learnt);
    for (const [candidate, closure] of this.closures.entries()) {
      if (!closure) continue;
      if (closure.skills.some((next) => others.has(next))) this.closures[candidate] = null;
      else if (closure.skills.includes(learnt)) {
        this.keep(
          candidate,
          closure.skills.filter((next) => next !== learnt),
        );
      }
    }
  }

  /** The weight of the wants that these would meet and nothing learnt so far does. */
  private gainOf(closure: readonly number[]): number {
    this.turn += 1;
    let gain = 0;
    for (const next of closure) {
      for (const want of this.ground.wantsAt(next)) {
        if (this.met[want] === 1 || this.mark[want] === this.turn) continue;
        this.mark[want] = this.turn;
        gain += this.ground.weights[want] as number;
      }
    }
    return gain;
  }

  private take(candidate: number): void {
    const { ground, gains, met } = this;
    const id = ground.candidates[candidate] as SkillId;
    this.order.push(id);
    this.chosen.add(id);
    this.hours += ground.hoursAt(candidate);
    for (const want of ground.wantsAt(candidate)) {
      if (met[want] === 1) continue;
      met[want] = 1;
      const weight = ground.weights[want] as number;
      this.worth += weight;
      for (const other of ground.meeting(want)) gains[other] = (gains[other] as number) - weight;
    }
  }
}

function begin(ground: Ground, pinned: readonly SkillId[], within?: ReadonlySet<SkillId>): Learnt {
  const learnt = new Learnt(ground, within);
  for (const id of pinned) {
    const candidate = ground.indexOf(id);
    if (candidate >= 0 && !learnt.chosen.has(id)) learnt.learn(candidate);
  }
  return learnt;
}

/** The order by worth per hour without a budget: what is best to learn next, and next after that, at most so many skills. */
export function chooseNext(ground: Ground, pinned: readonly SkillId[], most: number): Choice {
  const learnt = begin(ground, pinned);
  learnt.goOn({ budget: Number.POSITIVE_INFINITY, most });
  return resultOf(learnt);
}

/**
 * A choice for a budget, and what no choice can be worth more than. Pinned skills are in it, whatever they cost. The same for
 * the same ground, whatever the machine. `thorough`: begun with each closure too, and without each of what was chosen, unless
 * it is known before to reach 99 % of the best; else the better of greedy alone and the one closure that is worth the most.
 */
export function chooseWithin(
  ground: Ground,
  pinned: readonly SkillId[],
  budget: number,
  thorough: boolean,
): Choice & { readonly atMost: number } {
  const limits = { budget, most: Number.POSITIVE_INFINITY };
  let best = begin(ground, pinned);
  // Whatever is best, the pinned skills are in it.
  const left = budget - best.hours;
  let atMost = best.worth + best.boundFor(left);
  best.goOn(limits);
  atMost = Math.min(atMost, best.worth + best.boundFor(left));
  const consider = (learnt: Learnt) => {
    const isBetter = learnt.worth > best.worth + NOTHING;
    if (isBetter) best = learnt;
    return isBetter;
  };
  const isSure = () => best.worth >= 0.99 * atMost;
  for (const [candidate, id] of ground.candidates.entries()) {
    if (isSure()) break;
    const learnt = begin(ground, pinned);
    if (learnt.chosen.has(id) || learnt.hours + learnt.hoursFor(candidate) > budget) continue;
    learnt.learn(candidate);
    if (thorough) learnt.goOn(limits);
    consider(learnt);
  }
  // What is dense and small may keep out what is large and fits alone: the same again without each of what was chosen.
  for (let better = thorough; better && !isSure(); ) {
    better = false;
    for (const without of [...best.order]) {
      const learnt = begin(ground, pinned, new Set(ground.candidates.filter((id) => id !== without)));
      learnt.goOn(limits);
      if (consider(learnt)) better = true;
    }
  }
  return { ...resultOf(inOrder(best, ground, pinned)), atMost: Math.max(atMost, best.worth) };
}

/** Whatever began it, the order to learn in is by worth per hour. */
function inOrder(best: Learnt, ground: Ground, pinned: readonly SkillId[]): Learnt {
  const ordered = begin(ground, pinned, new Set(best.order));
  ordered.goOn({ budget: Number.POSITIVE_INFINITY, most: Number.POSITIVE_INFINITY });
  return ordered.worth >= best.worth - NOTHING && ordered.hours <= best.hours + NOTHING ? ordered : best;
}

function resultOf({ order, hours, worth }: Learnt): Choice {
  return { order, hours, worth };
}
