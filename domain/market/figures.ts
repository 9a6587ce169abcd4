/** What every figure of the market carries: of how many, from when to when, how sure, or that it is too early to say. */
import { type Interval, wilson } from './interval';
import type { Market } from './market';
import type { MarketFilter } from './market-filter';
import { isoDay } from './rows';
import type { Tally } from './tally';

/**
 * Why a figure is not said, as numbers: views put it into words. `sample-changed`: so many of the most wanted skills move
 * alike, where at most `need` may.
 */
export interface TooEarly {
  readonly code: 'few-postings' | 'few-weeks' | 'few-salaries' | 'sample-changed';
  readonly have: number;
  readonly need: number;
}

/** Below these nothing is said. They stand in docs/market.md with their reasons. */
export const FLOORS = {
  /** Postings for any share: with 20 the interval of an even share is 43 points wide. */
  postings: 20,
  /** Postings to a week of a trend, such weeks, and postings in all of them. */
  weekPostings: 10,
  weeks: 8,
  trendPostings: 200,
  /** Postings with pay for a level in a country, and for a skill. */
  salaries: 8,
  /** Postings that ask for both of a pair. */
  together: 5,
} as const;

/** A share of postings with all that belongs to it. */
export interface Share {
  readonly count: number;
  readonly of: number;
  /** Between 0 and 1; null while it is too early. */
  readonly share: number | null;
  readonly interval: Interval | null;
  readonly early: TooEarly | null;
}

/** Makes a share of a count. */
export function shareOf(count: number, of: number, floor: number = FLOORS.postings): Share {
  const early: TooEarly | null = of < floor ? { code: 'few-postings', have: of, need: floor } : null;
  return early ? { count, of, share: null, interval: null, early } : { count, of, share: count / of, interval: wilson(count, of), early };
}

/** What a set of figures was counted over. */
export interface Scope {
  readonly filter: MarketFilter;
  /** Distinct postings: near copies count once. */
  readonly postings: number;
  /** Those whose language is read: what shares are of. */
  readonly understood: number;
  /** The first and the last day on which one of them was first seen: `2026-11-21`; null for none. */
  readonly from: string | null;
  readonly to: string | null;
}

/** The scope of a tally that was counted with a filter. */
export function scopeOf(tally: Tally, filter: MarketFilter): Scope {
  const days = [...tally.days.keys()];
  const first = days.reduce((least, day) => Math.min(least, day), Number.POSITIVE_INFINITY);
  const last = days.reduce((most, day) => Math.max(most, day), Number.NEGATIVE_INFINITY);
  return {
    filter,
    postings: tally.counts.postings,
    understood: tally.counts.understood,
    from: days.length > 0 ? isoDay(first) : null,
    to: days.length > 0 ? isoDay(last) : null,
  };
}

/** A market with what is looked at in it, counted once for all figures. */
export interface Look {
  readonly market: Market;
  readonly filter: MarketFilter;
  readonly tally: Tally;
  readonly scope: Scope;
}

/** Looks at a market through a filter. */
export function lookAt(market: Market, filter: MarketFilter = {}): Look {
  const tally = market.tallyOf(filter);
  return { market, filter, tally, scope: scopeOf(tally, filter) };
}
