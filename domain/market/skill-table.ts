import type { SkillId } from '../../roadmap/types';

/** Most skills that rows can name. */
const MOST = 0xffff;

/** Numbers for skills, given out once and kept for good, so that rows written with different catalogues can be counted together. */
export class SkillTable {
  private readonly numbers: Map<SkillId, number>;
  private readonly list: SkillId[];

  /** `ids` as an earlier table's `ids` gave them. */
  constructor(ids: readonly SkillId[] = []) {
    this.list = [...ids];
    this.numbers = new Map(this.list.map((id, number) => [id, number]));
  }

  get size(): number {
    return this.list.length;
  }

  /** The ids in the order of their numbers. */
  get ids(): readonly SkillId[] {
    return this.list;
  }

  idOf(number: number): SkillId {
    return this.list[number] ?? '';
  }

  numberOf(id: SkillId): number | null {
    return this.numbers.get(id) ?? null;
  }

  /** The skill's number, a new one where it has none. Throws once no more can be given. */
  numberFor(id: SkillId): number {
    const known = this.numbers.get(id);
    if (known !== undefined) return known;
    const number = this.list.length;
    if (number > MOST) throw new Error('The market knows no more numbers for skills.');
    this.list.push(id);
    this.numbers.set(id, number);
    return number;
  }
}
