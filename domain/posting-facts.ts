/** What a posting says beside its technologies: pay, level, years, degree. */
import type { SalaryFact } from '../roadmap/types';
import { countryOf } from './country';
import { type DegreeNeed, degreeOf } from './degree';
import type { Posting } from './posting';
import { readSalary, readSalaryField, type Salary } from './salary';
import { type BandRelation, relationTo, type SalaryBand, salaryBand } from './salary-band';
import { experienceYears, type Seniority, seniorityOf } from './seniority';

/** Whatever is null is not said, or not surely. */
export interface PostingFacts {
  readonly salary: Salary | null;
  /** What the guides say for the posting's country and level. */
  readonly band: SalaryBand | null;
  /** How the one lies to the other. */
  readonly relation: BandRelation | null;
  readonly seniority: Seniority | null;
  /** Overall years of experience asked for. */
  readonly experienceYears: number | null;
  readonly degree: DegreeNeed | null;
}

/** The same as they are shown. Whoever shows them in a page has them written elsewhere: a browser's first number costs it 20 ms and more. */
export interface FactsInWords {
  readonly level: string | null;
  readonly experience: string | null;
  readonly degree: string | null;
  readonly pay: string;
  /** What the guides say, and of whom that is. */
  readonly guides: { readonly band: string; readonly source: string } | null;
}

/** Reads them. `host` is the page's host name. The page's own field for pay counts before the text. */
export function readPostingFacts(
  { title, text, location, salary: field }: Pick<Posting, 'title' | 'text' | 'location' | 'salary'>,
  host: string,
  bands: readonly SalaryFact[],
): PostingFacts {
  const salary = (field === null ? null : readSalaryField(field)) ?? readSalary(text);
  const seniority = seniorityOf(title, text);
  const years = experienceYears(text);
  const band = salaryBand(countryOf({ location, host, currency: salary?.currency ?? null }), seniority, years, bands);
  const relation = salary && band ? relationTo(band, salary) : null;
  return { salary, band, relation, seniority, experienceYears: years, degree: degreeOf(text) };
}
