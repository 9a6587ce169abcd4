/** What a posting's pay comes to in a year, so that postings can be laid side by side; never over currencies. */
import type { Salary } from '../salary';

/** From and to in whole units of the currency; a lone figure is both. */
export interface YearlyPay {
  readonly from: number;
  readonly to: number;
  /** ISO 4217. */
  readonly currency: string;
  /** The posting names no year: hours, days, weeks or months were multiplied. */
  readonly reckoned: boolean;
}

/** How many of a period are paid in a year of full-time work: 52 weeks of 40 hours; 220 days are a freelancer's year. */
const IN_A_YEAR = { year: 1, month: 12, week: 52, day: 220, hour: 2080 } as const;
/** A figure without a period from here on is nobody's pay for less than a year, in any currency that is read here. */
const SURELY_YEARLY = 20_000;
/** Currencies of which a monthly wage reaches that. */
const SMALL_UNITS = new Set(['INR', 'JPY', 'HUF', 'CZK', 'SEK', 'NOK', 'DKK', 'MXN', 'ZAR']);
/** What no year comes to is a misreading, or pay for something else. */
const MOST = 0xffff_ffff;

/** The pay by the year; null where the posting names no period and the figure does not tell. */
export function yearlyPay(salary: Salary | null): YearlyPay | null {
  if (!salary) return null;
  const { min, max, currency } = salary;
  const low = min ?? max;
  const high = max ?? min;
  if (low === null || high === null) return null;
  const told = low >= (SMALL_UNITS.has(currency) ? 10 * SURELY_YEARLY : SURELY_YEARLY);
  const period = salary.period ?? (told ? 'year' : null);
  if (period === null) return null;
  const from = Math.round(low * IN_A_YEAR[period]);
  const to = Math.round(high * IN_A_YEAR[period]);
  return to > MOST ? null : { from, to, currency, reckoned: period !== 'year' };
}
