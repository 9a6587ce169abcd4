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

/** What is told of a skill before any other: whether it is begun, pinned, chosen with a track; then how much it is wanted. */
export class Ground {
  /** The skills that can be learnt, in the roadmap's order. */
  readonly candidates: readonly SkillId[];
  /** By candidate, the weight of all wants that it meets, each posting's weight parted among all that it lacks. */
  readonly gains: Float64Array;
  private readonly indexes: ReadonlyMap<SkillId, number>;
  private readonly wantsBy: readonly number[][];
  private readonly metBy: readonly (readonly number[])[];
  private readonly metBest: (readonly number[] | undefined)[] = [];
  /** By candidate, the topics' skills that it implies; and the other way round. */
  private readonly brings = new Map<SkillId, readonly SkillId[]>();
  private readonly broughtBy = new Map<SkillId, readonly SkillId[]>();
  private readonly rank = new Map<SkillId, number>();
  /** By candidate: begun before pinned before chosen with a track before the rest. */
  private readonly ranked: number[] = [];

  constructor(
    needs: OpenNeeds,
    readonly having: Having,
    private readonly skills: Skills,
    private readonly wishes: PlanWishes,
  ) {
    this.candidates = having.path.filter((id) => !having.have.has(id) && !having.skipped.has(id));
    this.indexes = new Map(this.candidates.map((id, index) => [id, index]));
    const weights = new Float64Array(needs.wants.length);
    for (const { wants, weight } of needs.sets) {
      for (const want of wants) weights[want] = (weights[want] as number) + weight / wants.length;
    }
    this.metBy = needs.wants.map(({ by }) => by.map((id) => this.indexOf(id)));
    this.wantsBy = this.candidates.map(() => []);
    for (const [want, by] of this.metBy.entries()) for (const index of by) this.wantsBy[index]?.push(want);
    this.gains = Float64Array.from(this.wantsBy, (wants) => wants.reduce((sum, want) => sum + (weights[want] as number), 0));
    for (const id of this.candidates) {
      const topics = [...withImplied([id], skills)].filter((other) => other !== id && skills.get(other)?.topic);
      this.brings.set(id, topics);
      for (const other of topics) this.broughtBy.set(other, [...(this.broughtBy.get(other) ?? []), id]);
    }
    this.rankCandidates();
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

  /** Leaves out what stands on another that would do as well: nobody learns Gunicorn to have Python. */
  meeting(want: number): readonly number[] {
    const known = this.metBest[want];
    if (known) return known;
    const all = this.metBy[want] ?? [];
    const ids = new Set(all.map((candidate) => this.candidates[candidate] as SkillId));
    const best = all.filter((candidate) => !this.broughtBefore(this.candidates[candidate] as SkillId).some((other) => ids.has(other)));
    this.metBest[want] = best;
    return best;
  }

  wantsMetBy(id: SkillId): readonly number[] {
    return this.wantsAt(this.indexOf(id));
  }

  /** What a skill brings along and has to be learnt before it: all but what fills the same topic. */
  broughtBefore(id: SkillId): readonly SkillId[] {
    const own = this.skills.get(id)?.topic?.anyOf ?? [];
    return (this.brings.get(id) ?? []).filter((other) => !own.includes(other));
  }

  /** Whether another of the same topic brings a skill along. */
  isBroughtWithin(id: SkillId): boolean {
    const own = this.familyOf(id);
    return this.broughtBy.get(id)?.some((other) => own.includes(other)) ?? false;
  }

  /** Where a skill stands among several that would do: begun, pinned or chosen with a track first, then by how much it is wanted. */
  rankOf(candidate: number): { readonly own: number; readonly wanted: number } {
    return { own: this.ranked[candidate] as number, wanted: this.rank.get(this.candidates[candidate] as SkillId) as number };
  }

  /** What fills the same topic, itself included. */
  familyOf(id: SkillId): readonly SkillId[] {
    return this.skills.get(id)?.topic?.anyOf ?? [id];
  }

  /** The topics that must come before a skill's own, each as what fills it. */
  topicsBefore(id: SkillId): (readonly SkillId[])[] {
    return (this.skills.get(id)?.topic?.needs ?? []).map((need) => this.familyOf(need));
  }

  /**
   * What must come before a skill and is not in place, each by the skill that best fills it; learnt so far: `chosen`. What a
   * skill brings along comes before it too where it is a topic of its own: nobody learns Gunicorn in two hours and has Python.
   */
  needsOf(id: SkillId, chosen: ReadonlySet<SkillId>, within?: ReadonlySet<SkillId>): SkillId[] {
    const topic = this.skills.get(id)?.topic;
    const brought = this.broughtBefore(id).filter((other) => !this.isThere(other, chosen));
    const needs = (topic?.needs ?? []).flatMap((need) => {
      const members = this.familyOf(need);
      const isFilled = this.isFilled(members, chosen) || brought.some((other) => members.includes(other));
      return isFilled ? [] : [this.bestOf(members, need, within)];
    });
    return [...needs, ...brought];
  }

  /** Of what is learnt, what a skill directly needs: of several that fill the same, the one that it stands on, or the first. */
  learntBefore(id: SkillId, learnt: ReadonlySet<SkillId>): SkillId[] {
    const topic = this.skills.get(id)?.topic;
    const brought = this.broughtBefore(id).filter((other) => learnt.has(other));
    const needs = (topic?.needs ?? []).flatMap((need) => {
      const members = this.familyOf(need);
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

  /** Whether a topic is filled, by what is in place, chosen or skipped. */
  isFilled(members: readonly SkillId[], chosen: ReadonlySet<SkillId>): boolean {
    const { inPlace, skipped, learning } = this.having;
    if (members.some((member) => inPlace.has(member) || chosen.has(member))) return true;
    // Who skipped a topic has decided that nothing waits for it.
    return members.some((member) => skipped.has(member)) && !members.some((member) => learning.has(member));
  }

  /** Whether a skill itself is learnt, brought along by one that is, or not to be waited for. */
  isThere(id: SkillId, chosen: ReadonlySet<SkillId>): boolean {
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
    for (const [rank, { id, index, begun }] of rows.entries()) {
      this.rank.set(id, rank);
      this.ranked[index] = begun * 1e6 + place(pinned, id) * 1e3 + place(preferred, id);
    }
  }
}
