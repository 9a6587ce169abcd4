/** Sets of skills that are counted as one: a topic's alternatives, what a guide's claim is about. */
import type { SkillId } from '../../roadmap/types';
import type { SkillTable } from './skill-table';

/** A posting asks for a set if it asks for any member; however many it names, it counts once. */
export interface SkillSet {
  readonly id: string;
  readonly members: readonly SkillId[];
}

/** The sets by skill, made for a table that may still grow. */
export class SkillSets {
  readonly all: readonly SkillSet[];
  private readonly bySkill = new Map<SkillId, number[]>();
  private readonly byNumber: (readonly number[])[] = [];

  constructor(sets: readonly SkillSet[]) {
    this.all = sets;
    for (const [number, { members }] of sets.entries()) {
      for (const id of new Set(members)) this.bySkill.set(id, [...(this.bySkill.get(id) ?? []), number]);
    }
  }

  /** The numbers of the sets that a skill is in. */
  of(skill: number, table: SkillTable): readonly number[] {
    for (let next = this.byNumber.length; next <= skill; next += 1) this.byNumber.push(this.bySkill.get(table.idOf(next)) ?? []);
    return this.byNumber[skill] ?? [];
  }
}
