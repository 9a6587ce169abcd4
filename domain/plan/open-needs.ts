/** What the postings seen still want of a reader: each posting's must-haves that are not in place, equal ones put together. */
import type { SkillId } from '../../roadmap/types';
import type { Look } from '../market/figures';
import { APPLIED, DISMISSED, dayOf, type MarketChunk, SAVED, UNDERSTOOD } from '../market/rows';
import type { Having, Skills } from './having';
import { type Want, WantReader } from './wants';

/** Postings that want the same, put together. */
export interface NeedSet {
  /** Places in the list of wants, rising. None: the postings ask for nothing more than the reader has. */
  readonly wants: readonly number[];
  readonly count: number;
  /** The sum of the postings' weights. */
  readonly weight: number;
}

export interface OpenNeeds {
  readonly wants: readonly Want[];
  readonly sets: readonly NeedSet[];
  /** Postings in the sets. */
  readonly postings: number;
  /** Postings that require nothing that could be ticked: of them nobody can say how far they are. */
  readonly askNothing: number;
}

/**
 * How much a posting weighs: half as much for every 90 days since it was last seen; three times where the reader saved it or
 * applied; nothing once they put it aside.
 */
export const WEIGHTS = { halfLifeDays: 90, chosen: 3, dismissed: 0 } as const;

/**
 * Reads what is missing out of the postings in a look. Must-haves alone count, and those that the reader has, or that mean
 * nothing on a roadmap, do not: see `WantReader`. What is met anyhow as soon as another want of the same posting is met is
 * not counted again: SQL beside PostgreSQL. `now` in milliseconds since 1970.
 */
export function openNeeds({ market, filter }: Look, having: Having, skills: Skills, now: number): OpenNeeds {
  const reader = new WantReader(market.skills.ids, having, skills);
  const relations = new MetAnyhow(reader.wants);
  const sets = new Map<string, { wants: readonly number[]; count: number; weight: number }>();
  const today = dayOf(now);
  let askNothing = 0;
  let postings = 0;
  market.each(filter, (chunk, row) => {
    if (((chunk.flags[row] as number) & UNDERSTOOD) === 0) return;
    const read = reader.read(chunk, row);
    if (read === null) {
      askNothing += 1;
      return;
    }
    postings += 1;
    const wants = relations.leaveOut(read);
    const key = keyOf(wants);
    const weight = weightOf(chunk, row, today);
    const set = sets.get(key);
    if (set) {
      set.count += 1;
      set.weight += weight;
    } else sets.set(key, { wants, count: 1, weight });
  });
  return { wants: reader.wants, sets: [...sets.values()], postings, askNothing };
}

function weightOf(chunk: MarketChunk, row: number, today: number): number {
  const flags = chunk.flags[row] as number;
  const chosen = (flags & (SAVED | APPLIED)) !== 0;
  if ((flags & DISMISSED) !== 0 && !chosen) return WEIGHTS.dismissed;
  const age = Math.max(0, today - (chunk.lastDay[row] as number));
  return 2 ** (-age / WEIGHTS.halfLifeDays) * (chosen ? WEIGHTS.chosen : 1);
}

/** Two units a number, so that there may be more numbers than units. */
function keyOf(wants: readonly number[]): string {
  const units: number[] = [];
  for (const want of wants) units.push(want >>> 15, want & 0x7fff);
  return String.fromCharCode(...units);
}

/** Which wants another want of the same posting brings along: whatever meets the other meets them. */
class MetAnyhow {
  /** By want, a bit for each of its skills, 31 of them shared: what is within another has no bit that the other has not. */
  private readonly marks: number[] = [];

  constructor(private readonly wants: readonly Want[]) {}

  /** The list without them, in its order. */
  leaveOut(list: readonly number[]): readonly number[] {
    const { wants, marks } = this;
    for (let next = marks.length; next < wants.length; next += 1) marks.push(markOf((wants[next] as Want).by));
    const left: number[] = [];
    for (const want of list) {
      const { by } = wants[want] as Want;
      if (by.length < 2 || !this.isMetByAny(by, marks[want] as number, want, list)) left.push(want);
    }
    return left.length === list.length ? list : left;
  }

  private isMetByAny(by: readonly SkillId[], mark: number, want: number, list: readonly number[]): boolean {
    for (const other of list) {
      const theirs = this.marks[other] as number;
      if (theirs === 0 || (theirs & ~mark) !== 0 || other === want) continue;
      if (isWithin((this.wants[other] as Want).by, by)) return true;
    }
    return false;
  }
}

/** A bit for each skill, 31 of them shared: a list whose bits are not among another's is not within it. */
function markOf(ids: readonly SkillId[]): number {
  let mark = 0;
  for (const id of ids) {
    let hash = 7;
    for (let at = 0; at < id.length; at += 1) hash = (Math.imul(hash, 31) + id.charCodeAt(at)) | 0;
    mark |= 1 << ((hash >>> 0) % 31);
  }
  return mark;
}

/** Whether every id of a sorted list is in another one, which is longer. */
function isWithin(short: readonly SkillId[], long: readonly SkillId[]): boolean {
  if (short.length >= long.length) return false;
  let at = 0;
  for (const id of short) {
    while (at < long.length && (long[at] as SkillId) < id) at += 1;
    if (long[at] !== id) return false;
  }
  return true;
}
