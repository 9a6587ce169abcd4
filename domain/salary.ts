/**
 * Salaries in a text: “$120K–$150K/yr”, “£50,000 - £65,000 a year”, “€60.000”, “up to $90/hour”, “12–18 LPA”. A first cut:
 * one currency sign or code beside one or two numbers; a lone number counts only where a period or the word salary is near.
 */

/** What a posting pays, as it says. */
export interface Salary {
  readonly min: number | null;
  readonly max: number | null;
  /** ISO 4217 where the sign tells it; `$` is taken for US dollars. */
  readonly currency: string;
  readonly period: 'year' | 'month' | 'week' | 'day' | 'hour' | null;
}

const SIGNS: Readonly<Record<string, string>> = { $: 'USD', '£': 'GBP', '€': 'EUR', '₹': 'INR' };
const AMOUNT = String.raw`(\d{1,3}(?:[., \u00a0\u202f'’]\d{2,3})+|\d+(?:[.,]\d{1,2})?)\s?(k\b|LPA\b|lakhs?\b|L\b)?`;
const CURRENCY = String.raw`(US\$|[$£€₹]|\b(?:USD|GBP|EUR|INR|CHF|PLN|CAD|AUD)\b)`;
const BEFORE = new RegExp(`${CURRENCY}\\s?${AMOUNT}(?:\\s?(?:/\\s?\\w+)?\\s?(?:-|–|—|to|bis|à|a)\\s?${CURRENCY}?\\s?${AMOUNT})?`, 'gi');
const BEHIND = new RegExp(`${AMOUNT}(?:\\s?(?:-|–|—|to|bis|à|a)\\s?${AMOUNT})?\\s?(€|\\b(?:EUR|PLN|CHF|zł)|LPA\\b)`, 'gi');

/** The first salary that a text names, or null. */
export function readSalary(text: string): Salary | null {
  for (const match of text.matchAll(BEFORE)) {
    const salary = fromParts(text, match, currencyOf(match[1] ?? ''), [match[2], match[3]], [match[5], match[6]]);
    if (salary) return salary;
  }
  for (const match of text.matchAll(BEHIND)) {
    const lakhs = /LPA/i.test(match[5] ?? '') ? 'LPA' : undefined;
    const currency = lakhs ? 'INR' : /zł/i.test(match[5] ?? '') ? 'PLN' : currencyOf(match[5] ?? '');
    const salary = fromParts(text, match, currency, [match[1], match[2] ?? lakhs], [match[3], match[4] ?? lakhs]);
    if (salary) return salary;
  }
  return null;
}

type Part = readonly [digits: string | undefined, unit: string | undefined];

function fromParts(text: string, match: RegExpExecArray | RegExpMatchArray, currency: string, first: Part, second: Part): Salary | null {
  const start = match.index ?? 0;
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(start + match[0].length, start + match[0].length + 30);
  const period = periodOf(after) ?? (/LPA/i.test(match[0]) ? 'year' : null);
  // “$2m in funding”, “$500 learning budget”: neither a range nor a period, and nothing says that it is pay.
  if (/^\s?(m|mn|million|b|bn|billion)\b/i.test(after)) return null;
  if (
    second[0] === undefined &&
    period === null &&
    !/salary|compensation|pay\b|gehalt|salaire|salario|stipendio|wynagrodzenie/i.test(before)
  )
    return null;
  const low = amountOf(first[0] ?? '', first[1] ?? second[1]);
  const high = second[0] === undefined ? null : amountOf(second[0], second[1]);
  if (/\b(up to|bis zu|jusqu|hasta|até|fino a|tot|do)\s?\S*\s?$/i.test(before) && high === null)
    return { min: null, max: low, currency, period };
  return { min: low, max: high, currency, period };
}

function currencyOf(sign: string): string {
  return SIGNS[sign.replace(/^US/i, '')] ?? sign.toUpperCase();
}

function amountOf(digits: string, unit: string | undefined): number {
  // Groups of two or three after a sign are thousands (or lakhs); one or two digits after the last sign are decimals.
  const decimals = /[.,](\d{1,2})$/.exec(digits);
  const whole =
    decimals &&
    !/[., \u00a0\u202f'’]\d{3}/.test(digits.slice(0, decimals.index)) &&
    !/[., \u00a0\u202f'’]/.test(digits.slice(0, decimals.index));
  const number = whole ? Number(digits.replace(',', '.')) : Number(digits.replace(/[.,]00$/, '').replace(/[., \u00a0\u202f'’]/g, ''));
  if (unit && /^k/i.test(unit)) return number * 1000;
  return unit && /^l/i.test(unit) ? number * 100_000 : number;
}

function periodOf(after: string): Salary['period'] {
  const words =
    /^\s?(?:\(?gross\)?|brutto|USD|EUR|GBP)?\s?(?:\/|per|a|an|pro|par|por|al|p\.)?\s?(yr|year|annum|annually|jahr|an\b|año|anno|ano|jaar|rok|hour|hr|h\b|stunde|heure|hora|ora|uur|day|tag|jour|día|dia|giorno|dag|month|mo\b|monat|mois|mes|mês|mese|maand|mies|week|woche|semaine)/i.exec(
      after,
    )?.[1];
  if (!words) return null;
  if (/^(h|stunde|uur|ora$)/i.test(words)) return 'hour';
  if (/^(day|tag|jour|d[ií]a|giorno|dag)/i.test(words)) return 'day';
  if (/^(week|woche|semaine)/i.test(words)) return 'week';
  return /^(mo|mes|mês|mese|maand|mies)/i.test(words) ? 'month' : 'year';
}
