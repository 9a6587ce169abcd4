/** From what a posting requires to what of it a reader lacks. */
import type { SkillId } from '../../roadmap/types';
import { type MarketChunk, OPEN, PREFERRED, SIZE } from '../market/rows';
import { type Having, hasRelative, type Skills, withImplied } from './having';

/** One thing that is wanted: any of these will do. */
export interface Want {
  /** The skills of the roadmap, none of them skipped, of which learning any one meets it; sorted. None: the roadmap does not lead there. */
  readonly by: readonly SkillId[];
  /** Where none: what is asked for, sorted. */
  readonly beyond: readonly SkillId[];
}

/** For a group's want: the reader has it; it means nothing on a roadmap. */
const MET = -1;
const UNTOLD = -2;

/**
 * Reads rows for one reader. A group of alternatives is one want. It is met by any member that the reader has, by itself or
 * through what implies it, and where the posting says “or similar” by a close relative as well. A group of nothing but
 * general ideas to which the roadmap does not lead (“web development”) is no want: nobody can tick them.
 */
export class WantReader {
  readonly wants: Want[] = [];
  private readonly numbers = new Map<string, number>();
  /** By a skill's number, where it stands alone; undefined before it was looked at. */
  private readonly single: (number | undefined)[] = [];
  private readonly groups = new Map<string, number>();
  private readonly meets: ReadonlyMap<SkillId, readonly SkillId[]>;

  constructor(
    private readonly ids: readonly SkillId[],
    private readonly having: Having,
    private readonly skills: Skills,
  ) {
    this.meets = whatMeets(having, skills);
  }

  /** The wants of a row, rising; null where it requires nothing that could be ticked. */
  read(chunk: MarketChunk, row: number): number[] | null {
    const found: number[] = [];
    const end = (chunk.askedAt[row] as number) + (chunk.askedLength[row] as number);
    let counts = false;
    for (let at = chunk.askedAt[row] as number; at < end; ) {
      const head = chunk.asked[at] as number;
      const first = at + 1;
      at = first + (head & SIZE);
      if ((head & PREFERRED) !== 0) continue;
      const want = this.wantOf(chunk.asked, first, at, (head & OPEN) !== 0);
      if (want !== UNTOLD) counts = true;
      if (want >= 0 && !found.includes(want)) found.push(want);
    }
    return counts ? found.sort((a, b) => a - b) : null;
  }

  private wantOf(asked: Uint16Array, first: number, end: number, open: boolean): number {
    if (end - first > 1 || open) {
      let key = open ? 'o' : '';
      for (let at = first; at < end; at += 1) key += String.fromCharCode(asked[at] as number);
      const known = this.groups.get(key);
      if (known !== undefined) return known;
      const want = this.settle(Array.from(asked.subarray(first, end)), open);
      this.groups.set(key, want);
      return want;
    }
    const skill = asked[first] as number;
    const known = this.single[skill];
    if (known !== undefined) return known;
    const want = this.settle([skill], false);
    this.single[skill] = want;
    return want;
  }

  private settle(numbers: readonly number[], open: boolean): number {
    const members = numbers.map((number) => this.ids[number] ?? '');
    if (members.some((id) => this.having.have.has(id))) return MET;
    if (open && hasRelative(members, this.having, this.skills)) return MET;
    const by = new Set(members.flatMap((id) => this.meets.get(id) ?? []));
    if (open) {
      for (const near of members.flatMap((id) => this.skills.get(id)?.close ?? [])) {
        for (const id of this.meets.get(near) ?? []) by.add(id);
      }
    }
    if (by.size > 0) return this.number({ by: [...by].sort(), beyond: [] });
    if (members.every((id) => isUntold(id, this.skills))) return UNTOLD;
    return this.number({ by: [], beyond: [...members].sort() });
  }

  private number(want: Want): number {
    const key = `${want.by.join(' ')}|${want.beyond.join(' ')}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.wants.push(want) - 1;
    this.numbers.set(key, number);
    return number;
  }
}

/** A general idea off the roadmap. */
function isUntold(id: SkillId, skills: Skills): boolean {
  const skill = skills.get(id);
  return skill?.kind === 'concept' && skill.topic === null;
}

/**
 * From so many hours on learning a thing includes the technology off the roadmap that it stands on: ASP.NET brings .NET, its
 * package manager, learnt in three hours, does not, though nobody has it without.
 */
const MUCH = 10;

/** By skill, those of the roadmap that the reader may learn and that bring it along, itself included. */
function whatMeets({ path, have, skipped }: Having, skills: Skills): Map<SkillId, SkillId[]> {
  const found = new Map<SkillId, SkillId[]>();
  for (const id of path) {
    if (have.has(id) || skipped.has(id)) continue;
    const isMuch = (skills.get(id)?.topic?.hours[1] ?? 0) >= MUCH;
    for (const brought of withImplied([id], skills)) {
      const other = skills.get(brought);
      if (isMuch || other?.topic || other?.kind === 'concept') found.set(brought, [...(found.get(brought) ?? []), id]);
    }
  }
  return found;
}
