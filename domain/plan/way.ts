/** A way through the roadmap as it is chosen: what is learnt so far, which postings that opened when, and what would open next. */
import type { SkillId } from '../../roadmap/types';
import type { Instance } from './densest';
import type { Ground } from './ground';
import type { OpenNeeds } from './open-needs';
import { Opening } from './opening';

/** Postings that lack the same, and what has to be learnt for them, each behind what it needs. */
export interface Bundle {
  readonly set: number;
  readonly skills: readonly SkillId[];
  readonly hours: number;
  /** The weight of these postings alone. */
  readonly weight: number;
}

/** Whatever of several that would do is before the others in this comes into a bundle. */
export type Ranking = (a: number, b: number, way: Way) => number;

/** Weights and hours become whole numbers, so that sums are the same in whatever order. */
const WEIGHT_UNIT = 1024;
const HOUR_UNIT = 2;

export class Way {
  readonly order: SkillId[] = [];
  readonly chosen = new Set<SkillId>();
  readonly opening: Opening;
  hours = 0;
  /** When what opened opened: hours from the start, and the weight. */
  readonly openings: { readonly hours: number; readonly weight: number }[] = [];
  private readonly closures: (readonly SkillId[] | undefined)[] = [];
  private readonly costs: (number | undefined)[] = [];
  /** By want, what was found to be the best for it since something was learnt. */
  private readonly best: (number | null | undefined)[] = [];

  constructor(
    readonly needs: OpenNeeds,
    readonly ground: Ground,
    private readonly ranking: Ranking,
    private readonly within?: ReadonlySet<SkillId>,
  ) {
    this.opening = new Opening(needs);
  }

  /** Learns a skill with all that has to come before it. */
  learn(id: SkillId): void {
    for (const next of this.ground.closure(id, this.chosen, this.within)) {
      this.order.push(next);
      this.chosen.add(next);
      this.hours += this.ground.hours(next);
      const before = this.opening.opened;
      this.opening.learn(this.ground.wantsMetBy(next));
      const weight = this.opening.opened - before;
      if (weight > 0) this.openings.push({ hours: this.hours, weight });
      this.forget(next);
    }
    this.best.length = 0;
  }

  /** What comes before a skill changes only where it had to do with the topic of what is learnt. */
  private forget(learnt: SkillId): void {
    const family = this.ground.familyOf(learnt);
    for (const [candidate, closure] of this.closures.entries()) {
      if (!closure?.some((id) => id === learnt || family.includes(id))) continue;
      this.closures[candidate] = undefined;
      this.costs[candidate] = undefined;
    }
  }

  /** The hours of a skill with all that still has to come before it. */
  hoursFor(candidate: number): number {
    const known = this.costs[candidate];
    if (known !== undefined) return known;
    const hours = this.hoursOf(this.closureOf(candidate));
    this.costs[candidate] = hours;
    return hours;
  }

  hoursOf(skills: readonly SkillId[]): number {
    return skills.reduce((sum, id) => sum + this.ground.hours(id), 0);
  }

  /** The weight of all that opens once these are learnt. */
  gainOf(skills: readonly SkillId[]): number {
    return this.opening.wouldOpen(skills.flatMap((id) => this.ground.wantsMetBy(id)));
  }

  /** What has to be learnt for a set of postings; null where it cannot all be. */
  bundleOf(set: number): Bundle | null {
    const lacks = this.bestForAll(set);
    if (lacks === null) return null;
    const skills = new Set<SkillId>();
    for (const [want, best] of lacks) {
      if (this.ground.meeting(want).some((candidate) => skills.has(this.ground.candidates[candidate] as SkillId))) continue;
      for (const id of this.closureOf(best)) skills.add(id);
    }
    const list = [...skills];
    return { set, skills: list, hours: this.hoursOf(list), weight: (this.needs.sets[set] as { weight: number }).weight };
  }

  /** Whether all that would be taken for a set of postings is among some candidates. */
  isWithin(set: number, has: (candidate: number) => boolean): boolean {
    return (this.needs.sets[set] as { wants: readonly number[] }).wants.every((want) => {
      const best = this.opening.isMet(want) ? null : this.bestFor(want);
      return best === null ? this.opening.isMet(want) : has(best);
    });
  }

  /** Learns what a set of postings lacks. Where one of several comes before, what is learnt already is taken. */
  learnFor(set: number): void {
    for (const [want] of this.bestForAll(set) ?? []) {
      const best = this.opening.isMet(want) ? null : this.bestFor(want);
      if (best !== null) this.learn(this.ground.candidates[best] as SkillId);
    }
  }

  /** What a set of postings lacks, each with what is best for it, in the roadmap's order; null where something cannot be learnt. */
  private bestForAll(set: number): [want: number, best: number][] | null {
    const found: [number, number][] = [];
    for (const want of (this.needs.sets[set] as { wants: readonly number[] }).wants) {
      if (this.opening.isMet(want)) continue;
      const best = this.bestFor(want);
      if (best === null) return null;
      found.push([want, best]);
    }
    return found.sort(([, a], [, b]) => a - b);
  }

  /** The problem that is left, with one of several that would do taken for each want. Its things are the candidates. */
  instance(sets: readonly number[]): Instance {
    const { ground, opening, needs } = this;
    const merged = new Map<string, { things: number[]; weight: number }>();
    for (const set of sets) {
      const { wants, weight } = needs.sets[set] as { wants: readonly number[]; weight: number };
      const things = new Set<number>();
      for (const want of wants) {
        if (opening.isMet(want)) continue;
        things.add(this.bestFor(want) ?? -1);
      }
      if (things.size === 0 || things.has(-1)) continue;
      const list = [...things].sort((a, b) => a - b);
      const key = list.join();
      const known = merged.get(key);
      if (known) known.weight += weight;
      else merged.set(key, { things: list, weight });
    }
    const rows = [...merged].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
    const used = new Set(rows.flatMap(({ things }) => things));
    const before = ground.candidates.map((_, candidate) =>
      used.has(candidate) ? this.closureOf(candidate).flatMap((id) => (ground.indexOf(id) === candidate ? [] : [ground.indexOf(id)])) : [],
    );
    return {
      costs: ground.candidates.map((id) => (this.chosen.has(id) ? 0 : hourUnits(ground.hours(id)))),
      before,
      sets: rows.map(({ things, weight }) => ({ things, weight: weightUnits(weight) })),
    };
  }

  /** Of what would meet a want, the best by the ranking that can be learnt at all; null for none. */
  bestFor(want: number): number | null {
    const known = this.best[want];
    if (known !== undefined) return known;
    let best: number | null = null;
    for (const candidate of this.ground.meeting(want)) {
      if (candidate < 0 || (this.within && !this.closureOf(candidate).every((id) => this.within?.has(id)))) continue;
      if (best === null || this.ranking(candidate, best, this) < 0) best = candidate;
    }
    this.best[want] = best;
    return best;
  }

  private closureOf(candidate: number): readonly SkillId[] {
    const known = this.closures[candidate];
    if (known) return known;
    const closure = this.ground.closure(this.ground.candidates[candidate] as SkillId, this.chosen, this.within);
    this.closures[candidate] = closure;
    return closure;
  }
}

function weightUnits(weight: number): number {
  return weight > 0 ? Math.max(1, Math.round(WEIGHT_UNIT * weight)) : 0;
}

export function hourUnits(hours: number): number {
  return Math.round(HOUR_UNIT * hours);
}
