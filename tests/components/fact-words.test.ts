import { afterEach, describe, expect, test } from 'vitest';
import { bandInWords, guidesInWords, payInWords } from '../../components/fact-words';
import type { Salary } from '../../domain/salary';
import type { SalaryBand } from '../../domain/salary-band';
import { type InterfaceLanguage, speak } from '../../tools/node-texts';

afterEach(() => speak('en'));

const salary = (fields: Partial<Salary>): Salary => ({ min: null, max: null, currency: 'USD', period: 'year', ...fields });
const band: SalaryBand = { place: 'US', level: 'middle', from: 90_000, to: 130_000, open: false, currency: 'USD', guides: 2, year: 2025 };
/** Blanks of all widths and dashes of all lengths are one to the eye. */
const plain = (words: string) => words.replace(/\s/g, ' ').replace(/ ?[–-] ?/g, '–');

describe('pay', () => {
  test.each<[words: string, fields: Partial<Salary>]>([
    ['$120–150K a year', { min: 120_000, max: 150_000 }],
    ['from $120K a year', { min: 120_000 }],
    ['up to $120K a year', { max: 120_000 }],
    ['$120K', { min: 120_000, max: 120_000, period: null }],
    ['$45.50–$60 an hour', { min: 45.5, max: 60, period: 'hour' }],
    ['from £500 a day', { min: 500, currency: 'GBP', period: 'day' }],
  ])('is “%s” for %j', (words, fields) => {
    expect(plain(payInWords(salary(fields)))).toBe(words);
  });
});

describe('what the guides say', () => {
  test.each<[language: InterfaceLanguage, words: string]>([
    ['en', '$90–130K a year, mid level, United States'],
    ['de', '90.000–130.000 $ im Jahr, mittlere Stufe, Vereinigte Staaten'],
    ['es', '90–130 mil US$ al año, nivel intermedio, Estados Unidos'],
    ['fr', '90–130 k $US par an, niveau intermédiaire, États–Unis'],
  ])('is said in %s', (language, words) => {
    speak(language);
    expect(plain(bandInWords(band))).toBe(words);
  });

  test('says that it is open above, of how many guides it is, and of which year', () => {
    expect(plain(bandInWords({ ...band, open: true, level: 'senior' }))).toBe('$90–130K+ a year, senior level, United States');
    expect(plain(bandInWords({ ...band, place: 'EU', level: 'any', currency: 'EUR' }))).toBe('€90–130K a year, any experience, Europe');
    expect([guidesInWords(band), guidesInWords({ ...band, guides: 1 })]).toEqual(['2 guides, 2025', '1 guide, 2025']);
  });
});
