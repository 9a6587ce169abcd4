/** Every choice and every order of a small roadmap, tried: what the plan is compared with. */
import type { Skills } from '../../domain/plan/having';
import type { OpenNeeds } from '../../domain/plan/open-needs';
import type { SkillId } from '../../roadmap/types';

export interface SmallCase {
  readonly ids: readonly SkillId[];
  readonly skills: Skills;
  readonly needs: OpenNeeds;
}

const hoursOf = (skills: Skills, id: SkillId): number => {
  const [from, to] = skills.get(id)?.topic?.hours ?? [0, 0];
  return (from + to) / 2;
};

/** Tries them all. */
export class BruteForce {
  private readonly hours: number[];
  /** By choice (a bit for each skill), the weight that it opens; NaN where something stands without what it needs. */
  private readonly opened: Float64Array;

  constructor(private readonly given: SmallCase) {
    const { ids, skills, needs } = given;
    this.hours = ids.map((id) => hoursOf(skills, id));
    const bit = new Map(ids.map((id, index) => [id, 1 << index]));
    const bitsOf = (list: readonly SkillId[]) => list.reduce((bits, id) => bits | (bit.get(id) ?? 0), 0);
    const before = ids.map((id) => {
      const topic = skills.get(id)?.topic;
      const brought = (skills.get(id)?.implies ?? []).filter((other) => bit.has(other) && !topic?.anyOf.includes(other));
      return [
        ...(topic?.needs ?? []).map((need) => bitsOf(skills.get(need)?.topic?.anyOf ?? [need])),
        ...brought.map((other) => bitsOf([other])),
      ];
    });
    const wants = needs.wants.map(({ by }) => bitsOf(by));
    this.opened = Float64Array.from({ length: 1 << ids.length }, (_, choice) => {
      const stands = ids.every((_id, index) => (choice & (1 << index)) === 0 || (before[index] ?? []).every((any) => (any & choice) !== 0));
      if (!stands) return Number.NaN;
      return needs.sets.reduce(
        (sum, set) => sum + (set.wants.length > 0 && set.wants.every((want) => ((wants[want] ?? 0) & choice) !== 0) ? set.weight : 0),
        0,
      );
    });
  }

  /** All that can be opened. */
  get most(): number {
    return this.opened.at(-1) ?? 0;
  }

  /** The most weight that any choice within a budget opens. */
  mostWithin(budget: number): number {
    let most = 0;
    for (const [choice, opened] of this.opened.entries()) if (opened > most && this.hoursOf(choice) <= budget + 1e-9) most = opened;
    return most;
  }

  /** The fewest hours after which anything opens; null where nothing can. */
  get soonest(): number | null {
    let least: number | null = null;
    for (const [choice, opened] of this.opened.entries())
      if (opened > 0 && (least === null || this.hoursOf(choice) < least)) least = this.hoursOf(choice);
    return least;
  }

  /** The least that any order makes all postings wait, in hours times weight. */
  leastWait(): number {
    const { opened, hours, most } = this;
    const least = new Float64Array(opened.length).fill(Number.POSITIVE_INFINITY);
    least[0] = 0;
    for (const [choice, weight] of opened.entries()) {
      if (Number.isNaN(weight) || least[choice] === Number.POSITIVE_INFINITY) continue;
      for (const [index, own] of hours.entries()) {
        const next = choice | (1 << index);
        if (next === choice || Number.isNaN(opened[next] as number)) continue;
        least[next] = Math.min(least[next] as number, (least[choice] as number) + own * (most - weight));
      }
    }
    return opened.reduce(
      (best, weight, choice) => (weight >= most - 1e-9 ? Math.min(best, least[choice] as number) : best),
      Number.POSITIVE_INFINITY,
    );
  }

  /** What an order makes them wait, when its first posting opens, and what it opens in all. */
  follow(order: readonly SkillId[]): { wait: number; soonest: number | null; opened: number; hours: number } {
    let choice = 0;
    let wait = 0;
    let soonest: number | null = null;
    for (const id of order) {
      const index = this.given.ids.indexOf(id);
      wait += (this.hours[index] as number) * (this.most - (this.opened[choice] as number));
      choice |= 1 << index;
      if (Number.isNaN(this.opened[choice] as number)) throw new Error(`${id} stands before what it needs.`);
      if (soonest === null && (this.opened[choice] as number) > 0) soonest = this.hoursOf(choice);
    }
    return { wait, soonest, opened: this.opened[choice] as number, hours: this.hoursOf(choice) };
  }

  private hoursOf(choice: number): number {
    return this.hours.reduce((sum, own, index) => sum + ((choice & (1 << index)) === 0 ? 0 : own), 0);
  }
}
