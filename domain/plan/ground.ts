/** The ground that a plan is made on: what can be learnt, what it costs, what comes first, and what it is worth. */
import type { SkillId } from '../../roadmap/types';
import { type Having, type Skills, withImplied } from './having';
import type { OpenNeeds } from './open-needs';

/** What the reader wishes of a plan. */
export interface PlanWishes {
  /** Learnt first, in this order, whatever they are worth. */
  readonly pinned: readonly SkillId[];
  /** Taken first where any one of several fills what must come before: a track's picks. */
  readonly preferred: readonly SkillId[];
}

const NONE: ReadonlySet<SkillId> = new Set();

/**
 * The instance of the problem: choose skills whose hours fit the budget, each with what must come before it, so that the
 * weighted wants that they meet are the most. A want weighs what its postings weigh, each posting's weight parted among all
 * that it lacks: a posting one skill away stands fully behind that skill.
 */
export class Ground {
  /** The skills that can be learnt, in the roadmap's order. */
  readonly candidates: readonly SkillId[];
  /** By want. */
  readonly weights: Float64Array;
  /** By candidate, the weight of all wants that it meets. */
  readonly gains: Float64Array;
  private readonly indexes: ReadonlyMap<SkillId, number>;
  private readonly wantsBy: readonly number[][];
  private readonly metBy: readonly (readonly number[])[];
  /** By candidate, the topics' skills that it implies; and the other way round. */
  private readonly brings = new Map<SkillId, readonly SkillId[]>();
  private readonly broughtBy = new Map<SkillId, readonly SkillId[]>();
  private readonly least = new Map<SkillId, number>();
  private readonly rank = new Map<SkillId, number>();
  private readonly others: readonly ReadonlySet<number>[];
  private readonly firstClosures: ReturnType<Ground['firstClosure']>[] = [];

  constructor(
    needs: OpenNeeds,
    readonly having: Having,
    private readonly skills: Skills,
    private readonly wishes: PlanWishes,
  ) {
    this.candidates = having.path.filter((id) => !having.have.has(id) && !having.skipped.has(id));
    this.indexes = new Map(this.candidates.map((id, index) => [id, index]));
    this.weights = new Float64Array(needs.wants.length);
    for (const { wants, weight } of needs.sets) {
      for (const want of wants) this.weights[want] = (this.weights[want] as number) + weight / wants.length;
    }
    this.metBy = needs.wants.map(({ by }) => by.map((id) => this.indexOf(id)));
    this.wantsBy = this.candidates.map(() => []);
    for (const [want, by] of this.metBy.entries()) for (const index of by) this.wantsBy[index]?.push(want);
    this.gains = Float64Array.from(this.wantsBy, (wants) => wants.reduce((sum, want) => sum + (this.weights[want] as number), 0));
    for (const id of this.candidates) {
      const topics = [...withImplied([id], skills)].filter((other) => other !== id && skills.get(other)?.topic);
      this.brings.set(id, topics);
      for (const other of topics) this.broughtBy.set(other, [...(this.broughtBy.get(other) ?? []), id]);
    }
    this.rankCandidates();
    this.others = this.candidates.map((id) => {
      const members = skills.get(id)?.topic?.anyOf ?? [];
      return new Set(members.filter((other) => other !== id && this.indexes.has(other)).map((other) => this.indexOf(other)));
    });
  }

  /** A candidate's place; -1 for what is none. */
  indexOf(id: SkillId): number {
    return this.indexes.get(id) ?? -1;
  }

  /** The middle of the hours that the roadmap gives for a beginner. */
  hours(id: SkillId): number {
    const [from, to] = this.skills.get(id)?.topic?.hours ?? [0, 0];
    return (from + to) / 2;
  }

  hoursAt(candidate: number): number {
    return this.hours(this.candidates[candidate] ?? '');
  }

  /** The wants that a candidate meets; the candidates that meet a want. */
  wantsAt(candidate: number): readonly number[] {
    return this.wantsBy[candidate] ?? [];
  }

  meeting(want: number): readonly number[] {
    return this.metBy[want] ?? [];
  }

  wantsMetBy(id: SkillId): readonly number[] {
    return this.wantsAt(this.indexOf(id));
  }

  /** A candidate's closure before anything is learnt, and its hours. */
  firstClosure(candidate: number): { readonly skills: readonly number[]; readonly hours: number } {
    const known = this.firstClosures[candidate];
    if (known) return known;
    const closure = this.closure(this.candidates[candidate] ?? '', NONE);
    const hours = closure.reduce((sum, id) => sum + this.hours(id), 0);
    const found = { skills: closure.map((id) => this.indexOf(id)), hours };
    this.firstClosures[candidate] = found;
    return found;
  }

  /** The candidates that fill the same topic as this one. */
  othersOfTopic(candidate: number): ReadonlySet<number> {
    return this.others[candidate] ?? new Set();
  }

  /** Hours that a skill surely takes with what must come before it: its own, and of its needs the longest way, each by its shortest. */
  atLeast(id: SkillId): number {
    const known = this.least.get(id);
    if (known !== undefined) return known;
    // Roadmaps have no circles; if one had, this ends all the same.
    this.least.set(id, 0);
    const ways = (this.skills.get(id)?.topic?.needs ?? []).map((need) => {
      const members = this.skills.get(need)?.topic?.anyOf ?? [need];
      if (this.isFilled(members, NONE)) return 0;
      return Math.min(...members.map((member) => this.atLeast(member)));
    });
    const hours = this.hours(id) + Math.max(0, ...ways);
    this.least.set(id, hours);
    return hours;
  }

  /**
   * What must come before a skill and is not in place, each by the skill that best fills it; learnt so far: `chosen`. What a
   * skill brings along comes before it too where it is a topic of its own: nobody learns Gunicorn in two hours and has Python.
   */
  needsOf(id: SkillId, chosen: ReadonlySet<SkillId>, within?: ReadonlySet<SkillId>): SkillId[] {
    const topic = this.skills.get(id)?.topic;
    const brought = (this.brings.get(id) ?? []).filter((other) => !topic?.anyOf.includes(other) && !this.isThere(other, chosen));
    const needs = (topic?.needs ?? []).flatMap((need) => {
      const members = this.skills.get(need)?.topic?.anyOf ?? [need];
      const isFilled = this.isFilled(members, chosen) || brought.some((other) => members.includes(other));
      return isFilled ? [] : [this.bestOf(members, need, within)];
    });
    return [...needs, ...brought];
  }

  /** Of what is learnt, what a skill directly needs: of several that fill the same, the one that it stands on, or the first. */
  learntBefore(id: SkillId, learnt: ReadonlySet<SkillId>): SkillId[] {
    const topic = this.skills.get(id)?.topic;
    const brought = (this.brings.get(id) ?? []).filter((other) => learnt.has(other) && !topic?.anyOf.includes(other));
    const needs = (topic?.needs ?? []).flatMap((need) => {
      const members = this.skills.get(need)?.topic?.anyOf ?? [need];
      return members.some((member) => brought.includes(member)) ? [] : members.filter((member) => learnt.has(member)).slice(0, 1);
    });
    return [...needs, ...brought];
  }

  /** A skill with all that has to come before it, each behind what it needs itself. */
  closure(id: SkillId, chosen: ReadonlySet<SkillId>, within?: ReadonlySet<SkillId>): SkillId[] {
    const found = new Set<SkillId>();
    const open = new Set<SkillId>();
    const all = new Set(chosen);
    const walk = (next: SkillId) => {
      if (all.has(next) || open.has(next)) return;
      open.add(next);
      for (const need of this.needsOf(next, all, within)) walk(need);
      found.add(next);
      all.add(next);
    };
    walk(id);
    return [...found];
  }

  /** Whether nothing that a skill needs is missing, once `chosen` is learnt. */
  isReady(id: SkillId, chosen: ReadonlySet<SkillId>): boolean {
    return this.needsOf(id, chosen).length === 0;
  }

  private isFilled(members: readonly SkillId[], chosen: ReadonlySet<SkillId>): boolean {
    const { inPlace, skipped, learning } = this.having;
    if (members.some((member) => inPlace.has(member) || chosen.has(member))) return true;
    // Who skipped a topic has decided that nothing waits for it.
    return members.some((member) => skipped.has(member)) && !members.some((member) => learning.has(member));
  }

  /** Whether a skill itself is learnt, brought along by one that is, or not to be waited for. */
  private isThere(id: SkillId, chosen: ReadonlySet<SkillId>): boolean {
    const { inPlace, skipped } = this.having;
    if (inPlace.has(id) || chosen.has(id) || skipped.has(id)) return true;
    return this.broughtBy.get(id)?.some((other) => chosen.has(other)) ?? false;
  }

  private bestOf(members: readonly SkillId[], need: SkillId, within: ReadonlySet<SkillId> | undefined): SkillId {
    const usable = members.filter((member) => this.rank.has(member) && (within?.has(member) ?? true));
    return usable.reduce(
      (best, member) => ((this.rank.get(member) as number) < (this.rank.get(best) as number) ? member : best),
      usable[0] ?? need,
    );
  }

  /** Which of several is taken to fill what must come before: what is begun, pinned, preferred, wanted most, first on the roadmap. */
  private rankCandidates(): void {
    const { pinned, preferred } = this.wishes;
    const place = (list: readonly SkillId[], id: SkillId) => (list.includes(id) ? list.indexOf(id) : list.length);
    const rows = this.candidates.map((id, index) => ({
      id,
      index,
      worth: this.gains[index] as number,
      begun: this.having.learning.has(id) ? 0 : 1,
    }));
    rows.sort(
      (a, b) =>
        a.begun - b.begun ||
        place(pinned, a.id) - place(pinned, b.id) ||
        place(preferred, a.id) - place(preferred, b.id) ||
        b.worth - a.worth ||
        a.index - b.index,
    );
    for (const [rank, { id }] of rows.entries()) this.rank.set(id, rank);
  }
}
