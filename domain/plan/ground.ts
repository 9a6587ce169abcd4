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
  /** By candidate, the wants that it meets. */
  private readonly wantsBy = new Map<SkillId, number[]>();
  /** By candidate, the topics' skills that it implies; and the other way round. */
  private readonly brings = new Map<SkillId, readonly SkillId[]>();
  private readonly broughtBy = new Map<SkillId, readonly SkillId[]>();
  private readonly rank = new Map<SkillId, number>();

  constructor(
    needs: OpenNeeds,
    readonly having: Having,
    private readonly skills: Skills,
    /** Every skill on the roadmap, in its order. */
    path: readonly SkillId[],
    private readonly wishes: PlanWishes,
  ) {
    this.candidates = path.filter((id) => !having.have.has(id) && !having.skipped.has(id));
    this.weights = new Float64Array(needs.wants.length);
    for (const { wants, weight } of needs.sets) {
      for (const want of wants) this.weights[want] = (this.weights[want] as number) + weight / wants.length;
    }
    for (const [want, { by }] of needs.wants.entries()) {
      for (const id of by) {
        const own = this.wantsBy.get(id) ?? [];
        this.wantsBy.set(id, own);
        own.push(want);
      }
    }
    for (const id of this.candidates) {
      const topics = [...withImplied([id], skills)].filter((other) => other !== id && skills.get(other)?.topic);
      this.brings.set(id, topics);
      for (const other of topics) this.broughtBy.set(other, [...(this.broughtBy.get(other) ?? []), id]);
    }
    this.rankCandidates();
  }

  /** The middle of the hours that the roadmap gives for a beginner. */
  hours(id: SkillId): number {
    const [from, to] = this.skills.get(id)?.topic?.hours ?? [0, 0];
    return (from + to) / 2;
  }

  wantsMetBy(id: SkillId): readonly number[] {
    return this.wantsBy.get(id) ?? [];
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
    const worth = (id: SkillId) => this.wantsMetBy(id).reduce((sum, want) => sum + (this.weights[want] as number), 0);
    const place = (list: readonly SkillId[], id: SkillId) => (list.includes(id) ? list.indexOf(id) : list.length);
    const rows = this.candidates.map((id, index) => ({ id, index, worth: worth(id), begun: this.having.learning.has(id) ? 0 : 1 }));
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
