/** The signs, codes and names that currencies go by in postings. */
import { GAP, isGap, signsOf } from './gaps';

/** A currency's sign, code or name, as the source of an expression with the flag `u`. */
export const CURRENCY =
  '(?:US|CAD?|C|CDN|AUD?|A|NZD?|SGD?|S|HKD?|R|MXN?|USD)?\\$|[€£₹¥￥]|' +
  '(?:USD|EUR|GBP|INR|CHF|PLN|SEK|NOK|DKK|CAD|AUD|NZD|SGD|HKD|BRL|JPY|CNY|RMB|CZK|HUF|RON|MXN|ZAR|AED|ILS|usd|eur|gbp|inr|chf|pln|sek|cad)(?![\\p{L}\\d])|' +
  '(?:[Rr]s\\.?|[Ee]uros?|EUROS?|[Kk]r\\.?|zł(?:otych)?|zl|reais|[Ff]ranken|[Ff]rancs|[Rr]upees|[Kk]ron[oe]r|[Dd]ollars|[Pp]ounds)(?!\\p{L})';
const CURRENCY_BEFORE = new RegExp(`((?<![\\p{L}\\d])(?:${CURRENCY})|[$€£₹¥￥])(?:${GAP}|:){0,2}$`, 'u');
const CODE_BEFORE = /(?<!\p{L})([A-Z]{3})[^\S\n]?$/u;

/** The last letters and signs of currencies. */
const ENDS_SIGN = signsOf('$€£₹¥￥:.DRPFNKYBUSLdrpfnkosłlz');

/** The sign, code or name right before a place; null where none stands there. */
export function currencyBefore(text: string, at: number): string | null {
  const near = text.charCodeAt(at - 1);
  if (!ENDS_SIGN.has(isGap(near) ? text.charCodeAt(at - 2) : near)) return null;
  const sign = CURRENCY_BEFORE.exec(text.slice(Math.max(0, at - 9), at))?.[1];
  if (sign === undefined) return null;
  if (sign !== '$') return sign;
  const from = text.lastIndexOf('$', at - 1);
  const code = CODE_BEFORE.exec(text.slice(Math.max(0, from - 5), from))?.[1];
  return code !== undefined && code in CODES ? code : sign;
}

const CODES: Readonly<Record<string, string>> = Object.fromEntries(
  'USD EUR GBP INR CHF PLN SEK NOK DKK CAD AUD NZD SGD HKD BRL JPY CNY CZK HUF RON MXN ZAR AED ILS'.split(' ').map((code) => [code, code]),
);
const NAMES: readonly (readonly [name: RegExp, code: string])[] = [
  [/^(€|eur)/i, 'EUR'],
  [/^(£|pound)/i, 'GBP'],
  [/^(₹|rs|rup)/i, 'INR'],
  [/^z[łl]/i, 'PLN'],
  [/^(R\$|reais)/, 'BRL'],
  [/^fran/i, 'CHF'],
  [/^C/, 'CAD'],
  [/^A/, 'AUD'],
  [/^N/, 'NZD'],
  [/^S/, 'SGD'],
  [/^H/, 'HKD'],
  [/^M/, 'MXN'],
  [/^RMB/, 'CNY'],
  [/^(\$|US|dollar)/i, 'USD'],
];

/** The most telling of the signs around an offer: a code or name before a bare `$`. */
export function pickCurrency(signs: readonly (string | null | undefined)[], text: string): string | null {
  let bare: string | null = null;
  for (const sign of signs) {
    if (!sign) continue;
    if (sign !== '$') return codeOf(sign, text);
    bare = 'USD';
  }
  return bare;
}

function codeOf(sign: string, text: string): string {
  if (/^kr/i.test(sign))
    return /\bNOK\b|Norge|Norway|Oslo/.test(text) ? 'NOK' : /\bDKK\b|Danmark|Denmark|København/.test(text) ? 'DKK' : 'SEK';
  if (/^[¥￥]/.test(sign)) return /\b(CNY|RMB|China|Shanghai|Beijing|Shenzhen)\b|元/.test(text) ? 'CNY' : 'JPY';
  return CODES[sign.toUpperCase()] ?? NAMES.find(([name]) => name.test(sign))?.[1] ?? 'USD';
}

/** Roughly, in dollars: only to tell a salary from a voucher and from a firm's revenue. */
const WORTH: Readonly<Record<string, number>> = {
  INR: 0.03,
  JPY: 0.008,
  SEK: 0.1,
  NOK: 0.1,
  DKK: 0.15,
  CZK: 0.05,
  HUF: 0.004,
  PLN: 0.3,
  BRL: 0.3,
  MXN: 0.08,
  ZAR: 0.1,
  RON: 0.25,
  HKD: 0.15,
  CNY: 0.15,
  AED: 0.3,
  ILS: 0.3,
};

/** What an amount comes to in dollars, roughly. */
export function inDollars(amount: number, currency: string): number {
  return amount * (WORTH[currency] ?? 1);
}
