import { expect, test } from 'vitest';
import { yearlyPay } from '../../../domain/market/yearly-pay';
import { readSalary } from '../../../domain/salary';

test.each<[text: string, from: number, to: number, reckoned: boolean]>([
  ['Salary: $120,000 - $150,000 per year', 120_000, 150_000, false],
  ['Pay: $50 - $60 per hour', 104_000, 124_800, true],
  ['Gehalt: 4.000 € pro Monat', 48_000, 48_000, true],
  ['TJM : 500 € par jour', 110_000, 110_000, true],
  ['Salary: up to £70,000', 70_000, 70_000, false],
])('“%s” comes to %i–%i a year', (text, from, to, reckoned) => {
  expect(yearlyPay(readSalary(text))).toMatchObject({ from, to, reckoned });
});

test('a figure without a period is taken for a year only where it can be nothing else', () => {
  const pay = { min: 40_000, max: null, currency: 'EUR', period: null } as const;
  expect(yearlyPay(pay)).toMatchObject({ from: 40_000, to: 40_000 });
  expect(yearlyPay({ ...pay, min: 4000 })).toBeNull();
  expect(yearlyPay({ ...pay, currency: 'SEK' })).toBeNull();
  expect(yearlyPay(null)).toBeNull();
});
