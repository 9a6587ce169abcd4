/** What a posting says beside its technologies, in words: pay, what the guides say of it, level, years, degree. */
import type { DegreeNeed } from '../domain/degree';
import type { FactsInWords, PostingFacts } from '../domain/posting-facts';
import type { Salary } from '../domain/salary';
import type { SalaryBand } from '../domain/salary-band';
import { money, moneyRange, plural, region, text } from './texts';

/** All of it; null where the posting says none of it. */
export function factsInWords({ salary, band, relation, seniority, experienceYears, degree }: PostingFacts): FactsInWords | null {
  if (!salary && !band && !seniority && experienceYears === null && !degree) return null;
  return {
    level: seniority && text(`level_${seniority}`),
    experience: experienceYears === null ? null : plural('fact_years', experienceYears, { number: experienceYears }),
    degree: degree && degreeInWords(degree),
    pay: salary ? payInWords(salary) : text('pay_not_said'),
    guides: band && {
      band: bandInWords(band),
      source: [guidesInWords(band), ...(relation ? [text(`relation_${relation}`)] : [])].join(' · '),
    },
  };
}

/** “$120K – 150K a year”, “from €60K”. */
export function payInWords({ min, max, currency, period }: Salary): string {
  const pay =
    min !== null && max !== null && min !== max
      ? moneyRange(min, max, currency)
      : min !== null
        ? max === min
          ? money(min, currency)
          : text('pay_from', { pay: money(min, currency) })
        : text('pay_up_to', { pay: money(max ?? 0, currency) });
  return period === null ? pay : text(`pay_${period}`, { pay });
}

/** “$90K – 130K a year for mid level, United States”. */
export function bandInWords({ from, to, open, currency, level, place }: SalaryBand): string {
  const pay = `${from === to ? money(from, currency) : moneyRange(from, to, currency)}${open ? '+' : ''}`;
  const where = place === 'EU' ? text('place_europe') : region(place);
  return text('band', { pay: text('pay_year', { pay }), level: text(`band_${level}`), place: where });
}

/** “2 guides of 2025”. */
export function guidesInWords({ guides, year }: SalaryBand): string {
  return plural('guides', guides, { number: guides, year: String(year) });
}

/** Whether a degree is asked for. */
function degreeInWords(need: DegreeNeed): string {
  return text(DEGREES[need]);
}

const DEGREES = {
  required: 'degree_required',
  preferred: 'degree_preferred',
  'or-experience': 'degree_or_experience',
  'not-needed': 'degree_not_needed',
} as const;
