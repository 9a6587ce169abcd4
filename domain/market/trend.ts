/** How demand changes over weeks: points with their intervals, and a direction only where there is enough to say one. */
import type { SkillId } from '../../roadmap/types';
import { skillDemand } from './demand';
import { FLOORS, type Look, type Share, shareOf, type TooEarly } from './figures';
import { isoDay, type MarketChunk, SIZE, UNDERSTOOD } from './rows';

/** Postings of one week, by the day on which they were first seen. Weeks begin on Monday. */
export interface TrendPoint {
  /** The Monday: `2026-11-16`. */
  readonly week: string;
  readonly share: Share;
}

export interface Trend {
  /** Weeks with enough postings, the first first. Weeks with fewer are left out. */
  readonly points: readonly TrendPoint[];
  /** `steady`: no change beyond what chance brings, or too little to matter; null while it is too early. A view draws no line then. */
  readonly direction: 'rising' | 'falling' | 'steady' | null;
  /** How many of its standard errors the rise is away from none. */
  readonly t: number | null;
  readonly early: TooEarly | null;
}

/** What a trend is asked of: a skill, or any of several. */
export type TrendOf = SkillId | readonly SkillId[];

/** A share has to change by so large a part of itself. Over very many postings less is sure as well, and nobody would act on it. */
const MATTERS = 0.1;

/** So many of the most wanted skills are looked at to see whether the sample itself has changed. */
const REFERENCE = 20;

/**
 * The trends of several skills or sets, counted in one go, in the order asked. Where more than half of the most wanted skills
 * rise together, or fall together, it is the sample that has changed (another search, another site): then no direction is said.
 */
export function trendsOf(look: Look, wanted: readonly TrendOf[]): Trend[] {
  const reference = skillDemand(look)
    .slice(0, REFERENCE)
    .map(({ skill }) => skill);
  const trends = countTrends(look, [...wanted, ...reference]);
  const own = trends.slice(0, wanted.length);
  const moving = (direction: Trend['direction']) => trends.slice(wanted.length).filter((trend) => trend.direction === direction).length;
  const have = Math.max(moving('rising'), moving('falling'));
  if (reference.length < REFERENCE || 2 * have <= REFERENCE) return own;
  const early: TooEarly = { code: 'sample-changed', have, need: REFERENCE / 2 };
  return own.map(({ points, t }) => ({ points, direction: null, t, early }));
}

function countTrends({ market, filter }: Look, wanted: readonly TrendOf[]): Trend[] {
  const lists = wanted.map((one) => (typeof one === 'string' ? [one] : one));
  const inTrends: number[][] = [];
  for (const [index, ids] of lists.entries()) {
    for (const id of ids) {
      const number = market.skills.numberOf(id);
      if (number === null) continue;
      inTrends[number] ??= [];
      inTrends[number]?.push(index);
    }
  }
  const weeks = new Map<number, { of: number; counts: Uint32Array }>();
  const counted = new Int32Array(wanted.length).fill(-1);
  let turn = 0;
  market.each(filter, (chunk, row) => {
    if (((chunk.flags[row] as number) & UNDERSTOOD) === 0) return;
    const week = weekOf(chunk.firstDay[row] as number);
    const found = weeks.get(week) ?? { of: 0, counts: new Uint32Array(wanted.length) };
    weeks.set(week, found);
    found.of += 1;
    turn += 1;
    countAsked(chunk, row, (skill) => {
      for (const index of inTrends[skill] ?? []) {
        if (counted[index] === turn) continue;
        counted[index] = turn;
        found.counts[index] = (found.counts[index] as number) + 1;
      }
    });
  });
  const inOrder = [...weeks].filter(([, { of }]) => of >= FLOORS.weekPostings).sort(([a], [b]) => a - b);
  return wanted.map((_, index) => trendOver(inOrder.map(([week, { of, counts }]) => ({ week, of, count: counts[index] as number }))));
}

function countAsked(chunk: MarketChunk, row: number, visit: (skill: number) => void): void {
  const end = (chunk.askedAt[row] as number) + (chunk.askedLength[row] as number);
  for (let at = chunk.askedAt[row] as number; at < end; ) {
    const last = at + ((chunk.asked[at] as number) & SIZE);
    for (at += 1; at <= last; at += 1) visit(chunk.asked[at] as number);
  }
}

/** The trend over weeks, each with how many postings it has and how many of them ask for what is looked at. */
export function trendOver(weeks: readonly { readonly week: number; readonly of: number; readonly count: number }[]): Trend {
  const points = weeks.map(({ week, of, count }) => ({ week: isoDay(mondayOf(week)), share: shareOf(count, of, FLOORS.weekPostings) }));
  const postings = sum(weeks, ({ of }) => of);
  const early: TooEarly | null =
    weeks.length < FLOORS.weeks
      ? { code: 'few-weeks', have: weeks.length, need: FLOORS.weeks }
      : postings < FLOORS.trendPostings
        ? { code: 'few-postings', have: postings, need: FLOORS.trendPostings }
        : null;
  if (early) return { points, direction: null, t: null, early };
  const { t, part } = riseOf(weeks);
  const isSteady = Math.abs(t) <= sureFrom(weeks.length - 2) || Math.abs(part) < MATTERS;
  return { points, direction: isSteady ? 'steady' : t > 0 ? 'rising' : 'falling', t, early };
}

type Week = Parameters<typeof trendOver>[0][number];

/**
 * How many of its own standard errors a line through the weeks' shares rises, each week weighing as many postings as it has, and
 * by what part of the whole share it does from the first week to the last.
 * The error is the one that the weeks show, or chance's if that is larger: from week to week samples differ in more than
 * chance (another search, another site), so a test that knew chance alone would see trends in all of them.
 */
function riseOf(weeks: readonly Week[]): { readonly t: number; readonly part: number } {
  const all = sum(weeks, ({ of }) => of);
  const share = sum(weeks, ({ count }) => count) / all;
  const middle = sum(weeks, ({ week, of }) => week * of) / all;
  const width = sum(weeks, ({ week, of }) => of * (week - middle) ** 2);
  if (width === 0 || share === 0 || share === 1) return { t: 0, part: 0 };
  const slope = sum(weeks, ({ week, of, count }) => (week - middle) * (count - of * share)) / width;
  const spread = sum(weeks, ({ week, of, count }) => of * (count / of - share - slope * (week - middle)) ** 2) / (weeks.length - 2);
  const lasts = (weeks.at(-1)?.week ?? 0) - (weeks[0]?.week ?? 0);
  return { t: slope / Math.sqrt(Math.max(spread, share * (1 - share)) / width), part: (slope * lasts) / share };
}

/** Student's bound for 99 %, both sides, within 2 %: with dozens of trends side by side the usual 95 % would show several by chance. */
function sureFrom(freedom: number): number {
  return 2.576 * (1 + 2.2 / (freedom - 0.9));
}

function sum(weeks: readonly Week[], of: (week: Week) => number): number {
  return weeks.reduce((total, week) => total + of(week), 0);
}

/** The number of a day's week: 1970 began on a Thursday. */
function weekOf(day: number): number {
  return Math.floor((day + 3) / 7);
}

function mondayOf(week: number): number {
  return Math.max(0, 7 * week - 3);
}
