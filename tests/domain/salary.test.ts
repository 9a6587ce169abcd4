import { describe, expect, test } from 'vitest';
import { readSalary } from '../../domain/salary';

describe('a salary', () => {
  test.each<[text: string, salary: [number | null, number | null, string, string | null]]>([
    ['$120K–$150K/yr', [120_000, 150_000, 'USD', 'year']],
    ['£50,000 - £65,000 a year', [50_000, 65_000, 'GBP', 'year']],
    ['£55,000.00/yr - £65,000.00/yr', [55_000, 65_000, 'GBP', 'year']],
    ['Salary: €60.000', [60_000, null, 'EUR', null]],
    ['Gehalt 55.000 € pro Jahr', [55_000, null, 'EUR', 'year']],
    ['up to $90/hour', [null, 90, 'USD', 'hour']],
    ['12–18 LPA', [1_200_000, 1_800_000, 'INR', 'year']],
    ['₹12,00,000 – ₹20,00,000', [1_200_000, 2_000_000, 'INR', null]],
    ['€4,200 per month', [4200, null, 'EUR', 'month']],
  ])('is read from “%s”', (text, [min, max, currency, period]) => {
    expect(readSalary(`Pay is fair. ${text}`)).toEqual({ min, max, currency, period });
  });

  test.each([['We raised $20 million'], ['a $500 learning budget'], ['10,000 customers'], ['']])('is none in “%s”', (text) => {
    expect(readSalary(text)).toBe(null);
  });
});
