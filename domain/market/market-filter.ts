/** Which of the postings seen are looked at. */
import type { Language } from '../language';
import type { Site } from '../posting';
import type { Seniority } from '../seniority';
import type { Presence } from './place';
import type { Role } from './role';
import { APPLIED, countryCode, DISMISSED, dayOf, LANGUAGES, LEVELS, LIVE, type MarketChunk, PRESENCES, ROLES, SAVED, SITES } from './rows';

/** A posting counts if every field that is given names what it has; null in a list stands for “not said”. */
export interface MarketFilter {
  readonly roles?: readonly Role[];
  readonly levels?: readonly (Seniority | null)[];
  readonly countries?: readonly (string | null)[];
  readonly presences?: readonly (Presence | null)[];
  readonly sites?: readonly Site[];
  readonly languages?: readonly (Language | 'other' | null)[];
  /** First seen at this time or later; before this time. In milliseconds since 1970, to the day. */
  readonly from?: number;
  readonly until?: number;
  /** `saved`: or applied for; `not-dismissed`: all but what the reader put aside. */
  readonly chosen?: 'saved' | 'not-dismissed';
}

/** Whether a row counts. */
export type RowTest = (chunk: MarketChunk, row: number) => boolean;

/** Makes a filter ready for going through rows. */
export function rowTest(filter: MarketFilter): RowTest {
  const tests: RowTest[] = [];
  const among = (column: 'site' | 'role' | 'level' | 'presence' | 'language', allowed: readonly number[] | undefined) => {
    if (!allowed) return;
    const table = new Uint8Array(256);
    for (const value of allowed) if (value >= 0) table[value] = 1;
    tests.push((chunk, row) => table[chunk[column][row] as number] === 1);
  };
  among('site', numbersIn(filter.sites, SITES, 0));
  among('role', numbersIn(filter.roles, ROLES, 0));
  among('level', numbersIn(filter.levels, LEVELS, 1));
  among('presence', numbersIn(filter.presences, PRESENCES, 1));
  among('language', numbersIn(filter.languages, LANGUAGES, 1));
  if (filter.countries) {
    const countries = new Set(filter.countries.map(countryCode));
    tests.push((chunk, row) => countries.has(chunk.country[row] as number));
  }
  if (filter.from !== undefined) {
    const first = dayOf(filter.from);
    tests.push((chunk, row) => (chunk.firstDay[row] as number) >= first);
  }
  if (filter.until !== undefined) {
    const end = dayOf(filter.until);
    tests.push((chunk, row) => (chunk.firstDay[row] as number) < end);
  }
  if (filter.chosen === 'saved') tests.push((chunk, row) => ((chunk.flags[row] as number) & (SAVED | APPLIED)) !== 0);
  if (filter.chosen === 'not-dismissed') tests.push((chunk, row) => ((chunk.flags[row] as number) & DISMISSED) === 0);
  return (chunk, row) => ((chunk.flags[row] as number) & LIVE) !== 0 && tests.every((test) => test(chunk, row));
}

/** Whether a filter lets every posting through. */
export function isOpenFilter(filter: MarketFilter): boolean {
  return Object.values(filter).every((field) => field === undefined);
}

function numbersIn<Value>(values: readonly (Value | null)[] | undefined, all: readonly Value[], first: number): number[] | undefined {
  return values?.map((value) => (value === null ? (first === 0 ? -1 : 0) : all.indexOf(value) < 0 ? -1 : all.indexOf(value) + first));
}
