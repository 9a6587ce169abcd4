/** What the guides that the roadmap was made from say of the pay for a country and level, and how a posting's pay lies to it. */
import type { SalaryFact } from '../roadmap/types';
import type { Salary } from './salary';
import type { Seniority } from './seniority';

/** `all`: from entry to senior, where no guide says “any” and the posting's level is not known. */
export type BandLevel = SalaryFact['level'] | 'all';

/** A yearly band. Of several guides it reaches from the lowest figure to the highest; nothing is averaged. */
export interface SalaryBand {
  /** ISO 3166, or `EU` for what is said of Europe. */
  readonly place: string;
  readonly level: BandLevel;
  readonly from: number;
  readonly to: number;
  /** “and more”. */
  readonly open: boolean;
  readonly currency: string;
  /** How many guides say so. */
  readonly guides: number;
  /** The newest year that one of them speaks of. */
  readonly year: number;
}

/** The band for a country and a level; null where no guide says anything of that country. */
export function salaryBand(
  country: string | null,
  seniority: Seniority | null,
  years: number | null,
  facts: readonly SalaryFact[],
): SalaryBand | null {
  if (country === null) return null;
  const level = levelOf(seniority, years);
  const here = facts.filter(({ place }) => place === country);
  const europe = here.length === 0 && EUROPE.has(country) ? facts.filter(({ place }) => place === 'EU') : [];
  const known = here.length > 0 ? here : europe;
  const exact = known.filter((fact) => fact.level === level);
  if (level !== null && exact.length > 0) return over(exact, level);
  const any = known.filter((fact) => fact.level === 'any');
  if (any.length > 0) return over(any, 'any');
  return level === null && known.length > 0 ? over(known, 'all') : null;
}

function over(facts: readonly SalaryFact[], level: BandLevel): SalaryBand | null {
  const currency = facts[0]?.currency ?? '';
  const same = facts.filter((fact) => fact.currency === currency);
  const tops = same.map(({ from, to }) => to ?? from);
  const to = Math.max(...tops);
  return {
    place: same[0]?.place ?? '',
    level,
    from: Math.min(...same.map(({ from }) => from)),
    to,
    open: same.some((fact, index) => fact.open && tops[index] === to),
    currency,
    guides: new Set(same.flatMap(({ sources }) => sources)).size,
    year: Math.max(...same.map(({ year }) => year)),
  };
}

function levelOf(seniority: Seniority | null, years: number | null): SalaryFact['level'] | null {
  if (seniority === 'intern' || seniority === 'junior') return 'entry';
  if (seniority === 'mid') return 'middle';
  if (seniority === 'senior' || seniority === 'lead') return 'senior';
  if (years === null) return null;
  return years < 2 ? 'entry' : years < 5 ? 'middle' : 'senior';
}

/** `across`: it reaches over one end of the band. */
export type BandRelation = 'below' | 'inside' | 'above' | 'across';

/** How pay lies to a band; null where the two cannot be compared: another currency, or not said by the year. */
export function relationTo(band: SalaryBand, { min, max, currency, period }: Salary): BandRelation | null {
  if (currency !== band.currency || period !== 'year') return null;
  const low = min ?? max;
  const high = max ?? min;
  if (low === null || high === null) return null;
  if (high < band.from) return 'below';
  if (low > band.to) return band.open ? 'inside' : 'above';
  return low >= band.from && (high <= band.to || band.open) ? 'inside' : 'across';
}

const EUROPE: ReadonlySet<string> = new Set(
  'EU FR ES IT NL PL PT AT CH BE IE SE NO DK FI CZ RO HU GR BG EE LT LV UA HR SI SK LU'.split(' '),
);
