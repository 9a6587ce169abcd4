import { describe, expect, test } from 'vitest';
import { readPostingFacts } from '../../domain/posting-facts';
import type { Salary } from '../../domain/salary';
import { relationTo, type SalaryBand, salaryBand } from '../../domain/salary-band';
import type { SalaryFact } from '../../roadmap/types';

const fact = (place: string, level: SalaryFact['level'], from: number, to: number, fields: Partial<SalaryFact> = {}): SalaryFact => ({
  ...{
    place,
    level,
    from,
    to,
    years: null,
    average: false,
    open: false,
    currency: 'USD',
    says: null,
    note: null,
    sources: ['a'],
    year: 2025,
  },
  ...fields,
});
const FACTS = [
  fact('US', 'entry', 70, 90),
  fact('US', 'middle', 90, 130),
  fact('US', 'senior', 130, 180, { open: true }),
  fact('US', 'any', 80, 135, { sources: ['b'] }),
  fact('US', 'any', 115, 165, { sources: ['c'], year: 2026 }),
  fact('GB', 'middle', 50, 80, { currency: 'GBP' }),
  fact('GB', 'any', 45, 75, { currency: 'EUR' }),
  fact('DE', 'entry', 45, 60, { currency: 'EUR' }),
  fact('DE', 'senior', 90, 130, { currency: 'EUR', open: true }),
  fact('EU', 'any', 50, 85, { currency: 'EUR' }),
];

describe('the guides’ band', () => {
  test.each<
    [
      what: string,
      expected: Partial<SalaryBand> | null,
      ...asked: Parameters<typeof salaryBand> extends [...infer First, unknown] ? First : never,
    ]
  >([
    ['is that of the level', { level: 'entry', from: 70, to: 90, guides: 1 }, 'US', 'junior', null],
    ['goes by the title before the years', { level: 'senior' }, 'US', 'senior', 1],
    ['goes by the years where the title says nothing', { level: 'middle' }, 'US', null, 3],
    [
      'reaches over all guides where no level is known, and counts them',
      { level: 'any', from: 80, to: 165, guides: 2, year: 2026 },
      'US',
      null,
      null,
    ],
    ['says “and more” where the highest guide does', { open: true, to: 180 }, 'US', 'lead', null],
    ['reaches from entry to senior where no guide says “any”', { level: 'all', from: 45, to: 130, open: true }, 'DE', null, null],
    ['is that for any level where none is given for this one', { level: 'any', from: 45, currency: 'EUR' }, 'GB', 'senior', null],
    ['is Europe’s for a country that no guide names', { place: 'EU', from: 50, to: 85 }, 'FR', 'mid', null],
    ['is none where a guide names other levels alone', null, 'DE', 'mid', null],
    ['is none outside Europe', null, 'CA', 'mid', null],
    ['is none without a country', null, null, 'mid', null],
  ])('%s', (_what, expected, country, seniority, years) => {
    const band = salaryBand(country, seniority, years, FACTS);
    if (expected === null) expect(band).toBe(null);
    else expect(band).toMatchObject(expected);
  });

  const band: SalaryBand = { place: 'US', level: 'middle', from: 90, to: 130, open: false, currency: 'USD', guides: 1, year: 2025 };
  test.each<[relation: string | null, salary: Partial<Salary>, open?: boolean]>([
    ['inside', { min: 90, max: 130 }],
    ['inside', { min: 100 }],
    ['below', { min: 60, max: 89 }],
    ['above', { min: 131 }],
    ['inside', { min: 131 }, true],
    ['across', { min: 80, max: 100 }],
    ['across', { min: 120, max: 140 }],
    ['inside', { min: 120, max: 140 }, true],
    [null, { min: 100, currency: 'EUR' }],
    [null, { min: 100, period: 'month' }],
    [null, { min: 100, period: null }],
    [null, {}],
  ])('is %s to %j (and more: %s)', (relation, salary, open = false) => {
    expect(relationTo({ ...band, open }, { min: null, max: null, currency: 'USD', period: 'year', ...salary })).toBe(relation);
  });
});

test('a posting’s facts are read with the pay of the page’s own field first, and laid beside the band', () => {
  const text = 'You have 3+ years of experience. A bachelor’s degree is required. Salary: $10,000 a year.';
  const facts = readPostingFacts(
    { title: 'Backend Developer', text, location: 'Austin, TX', salary: '$120,000 - $125,000 a year' },
    'www.linkedin.com',
    FACTS,
  );
  expect(facts).toMatchObject({ experienceYears: 3, degree: 'required', salary: { min: 120_000, max: 125_000 }, band: { place: 'US' } });
});
