/** Amounts of money beside a currency, and ranges of them: “$120K–$150K/yr”, “45–60k€ annuels”, “12–18 LPA”. */
import { CURRENCY, currencyBefore, pickCurrency } from './currencies';
import { GAP, GAPS, isGap, signsOf } from './gaps';
import { type Period, periodAt } from './pay-periods';

/** One or two amounts with a currency, as they stand in the text. */
export interface Offer {
  readonly start: number;
  readonly end: number;
  readonly low: number;
  readonly high: number | null;
  /** “100k+”: the least, whatever stands in front. */
  readonly open: boolean;
  readonly currency: string;
  readonly period: Period | null;
}

interface Amount {
  readonly value: number;
  readonly unit: number;
  readonly currency: string | null;
  readonly open: boolean;
  readonly period: Period | null;
  readonly end: number;
}

const NUMBER =
  /(\d{1,3}(?:,\d{3})+(?!\d)|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d{1,3}(?:[.'’ \u00a0\u202f\u2009]\d{3})+(?!\d)|\d{1,9}(?!\d))(?:[.,](\d{1,2})(?!\d))?(?:[.,][-–—]{1,2}(?!\s?\d))?/y;
const TAIL = new RegExp(
  `(?:${GAP}?(?:([kK](?=EUR|USD|CHF|[^\\p{L}]|$)|T(?=${GAP}?(?:€|EUR))|[Tt]sd\\.?|TEUR|[Tt]ausend|[Tt]housand|mila|mil(?!${GAP}mil)|tys\\.?|duizend)|` +
    '(LPA|lpa|Lpa|[Ll]akhs?|[Ll]acs?|L)|([Cc]rores?|[Cc]r)|' +
    '(M|m|MM|mm|mn|Mn|[Mm]ill?i?\\p{L}*|[Mm]io\\.?|mln|mld|Mrd\\.?|Mds?|[Bb]illi\\p{L}*|B|b|[Bb]n|[Tt]rillion|T))(?![\\p{L}\\d]|(?<=T)EUR))?' +
    `(\\+)?(?:${GAP}?[(/]?\\$?(?![$£₹]\\d)(${CURRENCY})(?:${GAP}?\\))?)?(\\+)?`,
  'uy',
);
const JOIN = new RegExp(
  `${GAPS}(?:([-–—‒―−~/]|to|TO|bis|à|au|al?|até|hasta|tot|do|until|fino a)|(and|und|et|y|e|en|i|a)|(?=[$€£]))` +
    `(?:${GAP}?(?:up to|max(?:imum)?\\.?:?|MAX:|MID:))?${GAPS}(?:(?:${CURRENCY})${GAP}?){0,2}(?=\\d)`,
  'uy',
);
/** “between $90,000 in our smallest place and $120,000 in the largest”: the second has a sign of its own. */
const FAR_JOIN = new RegExp(
  `[^\\n.;$€£\\d]{0,70}?(?<!\\p{L})(?:and|to|bis|und|et|à|y|e|a)${GAP}(?:(?:${CURRENCY})${GAP}?){1,2}(?=\\d)`,
  'uy',
);
/** Reads the amount or range that the digits at `at` begin; null where no currency stands by it, or millions. */
export function readOffer(text: string, at: number): Offer | null {
  const sign = currencyBefore(text, at);
  const first = readAmount(text, at, sign !== null);
  if (!first) return null;
  JOIN.lastIndex = first.end;
  FAR_JOIN.lastIndex = first.end;
  const isMoney = sign !== null || first.currency !== null;
  const join = (canGoOn(text, first.end) ? JOIN.exec(text) : null) ?? (isMoney && isOpened(text, at) ? FAR_JOIN.exec(text) : null);
  let second: Amount | null = null;
  let signBetween: string | null = null;
  if (join && (join[2] === undefined || isOpened(text, at))) {
    const next = join.index + join[0].length;
    signBetween = currencyBefore(text, next);
    second = readAmount(text, next, isMoney || signBetween !== null);
    // “$90,000 / 40 hours”, “€80k - 10% bonus”: the second number is of something else.
    if (second && (text[second.end] === '%' || (join[1] === '/' && !signBetween && !second.currency && second.unit === 1))) second = null;
  }
  // “$90,000 - $105,000 - $120,000”: least, middle and most.
  JOIN.lastIndex = second?.end ?? 0;
  const third = second && canGoOn(text, second.end) && JOIN.exec(text)?.[1] ? readAmount(text, JOIN.lastIndex, true) : null;
  if (second && third && third.value * third.unit > second.value * second.unit && third.unit === second.unit && text[third.end] !== '%')
    second = third;
  if (!isMoney && !second) return null;
  const currency = pickCurrency([second?.currency, first.currency, signBetween, sign], text);
  if (currency === null) return null;
  const start = sign === null ? at : text.lastIndexOf(sign, at - 1);
  let low = first.value * first.unit;
  let high: number | null = null;
  if (second) {
    high = second.value * second.unit;
    // “45–60k”, “60 und 75 Tsd.”, “12–18 LPA”, “$120-150,000”: the unit is said once.
    if (first.unit === 1 && low < 1000 && (second.unit > 1 || (high >= 10_000 && low >= 10))) low *= second.unit > 1 ? second.unit : 1000;
    else if (second.unit === 1 && first.unit > 1 && high < 1000) high *= first.unit;
    if (high < low) {
      second = null;
      high = null;
    }
  }
  const open = (second ?? first).open;
  return { start, end: (second ?? first).end, low, high, open, currency, period: second?.period ?? first.period };
}

function isOpened(text: string, at: number): boolean {
  return BETWEEN.test(text.slice(Math.max(0, at - 30), at));
}

const BETWEEN = /\b(between|zwischen|entre|tra|fra|tussen|pomi[eę]dzy|mi[eę]dzy|von|da|from|od|de)[^\n]{0,12}$/iu;

/** Reads one amount; its period only where it is known or turns out to be money. */
function readAmount(text: string, at: number, isMoney: boolean): Amount | null {
  NUMBER.lastIndex = at;
  const number = NUMBER.exec(text);
  if (!number) return null;
  TAIL.lastIndex = NUMBER.lastIndex;
  const tail = canGoOn(text, NUMBER.lastIndex) ? TAIL.exec(text) : null;
  const digits = number[1] as string;
  const whole = Number(digits.length > 4 ? digits.replace(/\D/g, '') : digits);
  const value = number[2] === undefined ? whole : Number(`${whole}.${number[2]}`);
  const end = NUMBER.lastIndex + (tail?.[0].length ?? 0);
  const indian = tail?.[2] ?? tail?.[3];
  const unit = tail?.[1] ? 1000 : tail?.[2] ? 100_000 : tail?.[3] ? 10_000_000 : tail?.[4] ? BIG : 1;
  const currency = tail?.[6] ?? (indian !== undefined && indian.length > 1 ? 'INR' : null);
  const found = isMoney || currency !== null ? periodAt(text, end) : null;
  return {
    value,
    unit,
    currency,
    open: tail?.[5] !== undefined || tail?.[7] !== undefined,
    period: found?.period ?? (/lpa/i.test(indian ?? '') ? 'year' : null),
    end: found?.end ?? end,
  };
}

/** Whether a unit, a currency or a join can begin here; spares most numbers of a text the expressions. */
function canGoOn(text: string, at: number): boolean {
  const next = text.charCodeAt(at);
  return GOES_ON.has(isGap(next) ? text.charCodeAt(at + 1) : next);
}

/** The first letters and signs of units, currencies and joins; blanks and marks of emphasis, of which there may be several. */
const GOES_ON = signsOf('$€£₹¥￥([\\*_ \u00a0+-–—‒―−~/kKTtdmMlLcCbBUAESGINPDJHRZVuegipsrzfFahyà');

/** Millions and billions: nobody's pay. */
const BIG = 1e12;
