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
  const sets = new Map<string, { wants: readonly number[]; count: number; weight: number }>();
  const today = dayOf(now);
  let askNothing = 0;
  let postings = 0;
  market.each(filter, (chunk, row) => {
    if (((chunk.flags[row] as number) & UNDERSTOOD) === 0) return;
    const wants = reader.read(chunk, row);
    if (wants === null) {
      askNothing += 1;
      return;
    }
    postings += 1;
    const key = keyOf(wants);
    const weight = weightOf(chunk, row, today);
    const set = sets.get(key);
    if (set) {
      set.count += 1;
      set.weight += weight;
    } else sets.set(key, { wants, count: 1, weight });
  });
  return { wants: reader.wants, sets: withoutMetAnyhow([...sets.values()], reader.wants), postings, askNothing };
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
  let key = '';
  for (const want of wants) key += String.fromCharCode(want >>> 15, want & 0x7fff);
  return key;
}

/** The sets without the wants that another want of the same set brings along, put together anew. */
function withoutMetAnyhow(sets: readonly NeedSet[], wants: readonly Want[]): NeedSet[] {
  const marks = wants.map(({ by }) => markOf(by));
  const isMetBy = (want: number, other: number) => {
    const own = marks[want] as number;
    const theirs = marks[other] as number;
    return theirs !== 0 && (theirs & ~own) === 0 && isWithin((wants[other] as Want).by, (wants[want] as Want).by);
  };
  const found = new Map<string, { wants: readonly number[]; count: number; weight: number }>();
  for (const { wants: all, count, weight } of sets) {
    const left = all.filter((want) => !all.some((other) => other !== want && isMetBy(want, other)));
    const key = keyOf(left);
    const set = found.get(key);
    if (set) {
      set.count += count;
      set.weight += weight;
    } else found.set(key, { wants: left, count, weight });
  }
  return [...found.values()];
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
