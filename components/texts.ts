/**
 * The interface's texts, in the browser's language: it looks them up in public/_locales, the English one where it has none
 * of the reader's. Nothing is bundled of them, not even English.
 */
import type english from '../public/_locales/en/messages.json';

type Messages = typeof english;

/** What a text is called in public/_locales/…/messages.json. */
export type TextKey = keyof Messages;
/** What a text with a form for one and a form for any other number is called, without the forms. */
export type PluralKey = TextKey extends infer Key ? (Key extends `${infer Base}_one` ? Base : never) : never;

type NamesOf<Key> = Key extends TextKey ? (Messages[Key] extends { placeholders: infer Each } ? keyof Each & string : never) : never;
/** The texts that take no values. */
export type PlainTextKey = { [Key in TextKey]: [NamesOf<Key>] extends [never] ? Key : never }[TextKey];

/** Of several keys each must take the same values or none, since the browser counts values and knows no names. */
type Differs<Key, All> = Key extends TextKey
  ? [NamesOf<Key>] extends [never]
    ? never
    : [All] extends [NamesOf<Key>]
      ? never
      : Key
  : never;
type ValuesOf<Key> = [NamesOf<Key>] extends [never]
  ? []
  : [Differs<Key, NamesOf<Key>>] extends [never]
    ? [values: Readonly<Record<NamesOf<Key>, string | number>>]
    : [never];

/** A text in the reader's language, each $NAME$ in it replaced by the value of that name; numbers are written as that language does. */
export function text<Key extends TextKey>(key: Key, ...[values]: ValuesOf<Key>): string {
  // The browser counts placeholders. In every language's file they are counted by their names' alphabetical order.
  const inOrder = Object.entries<string | number>(values ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]) => (typeof value === 'number' ? written(value) : value));
  return chrome.i18n.getMessage(key, inOrder);
}

/** The same in the form that the language has for a number: for 0, French takes the form for one. */
export function plural<Key extends PluralKey>(key: Key, number: number, ...values: ValuesOf<`${Key}_other` & TextKey>): string {
  const form = plurals().select(number) === 'one' ? 'one' : 'other';
  return text(`${key}_${form}` as `${Key}_other` & TextKey, ...values);
}

/** A number as the reader's language writes it: “1,200”. */
export function written(number: number): string {
  // What makes numbers takes the browser 12 ms to set up; whole ones without thousands look the same everywhere.
  if (Number.isInteger(number) && number >= 0 && number < 1000) return String(number);
  return numbers().format(number);
}

/** A day as the reader's language writes it: “Jul 4, 2026”. `time` is in milliseconds since 1970. */
export function day(time: number): string {
  return days().format(time);
}

/** A month as the reader's language writes it: “July 2026”, or “Jul” where it is `short`. `month` counts from 0. */
export function month(of: { readonly year: number; readonly month: number }, length: 'long' | 'short'): string {
  const time = Date.UTC(of.year, of.month, 15);
  return (length === 'long' ? months() : shortMonths()).format(time);
}

/** The same for a day as data has it: `2026-07-04`. */
export function dayFrom(date: string): string {
  return calendarDays().format(Date.parse(date));
}

/** A share between 0 and 1, in whole hundredths: “34%”. */
export function percent(share: number): string {
  return percents().format(share);
}

/** The same from and to: “31% – 37%”; ends that are nearer to each other with a tenth: “99.8% – 100%”. */
export function percentRange(from: number, to: number): string {
  const format = percents().format(from) === percents().format(to) ? tenths() : percents();
  return format.format(from) === format.format(to) ? format.format(from) : format.formatRange(from, to);
}

/** What a language is called in the reader's; `tag` is its BCP 47 tag. */
export function languageName(tag: string): string {
  return languages().of(tag) ?? tag;
}

/** An amount of money as the reader's language writes it, thousands in short: “$120K”. `currency` is an ISO 4217 code. */
export function money(amount: number, currency: string): string {
  return moneyFormat(amount, currency).format(amount);
}

/** The same for a span: “€60–75K”. */
export function moneyRange(from: number, to: number, currency: string): string {
  return moneyFormat(from, currency).formatRange(from, to);
}

function moneyFormat(amount: number, currency: string): Intl.NumberFormat {
  const kind = `${currency} ${amount >= 1000}`;
  const known = moneys();
  // Where a language has no short form of a thousand it is written out.
  const form =
    amount >= 1000 ? ({ notation: 'compact', maximumFractionDigits: 0 } as const) : ({ trailingZeroDisplay: 'stripIfInteger' } as const);
  const format = known.get(kind) ?? new Intl.NumberFormat(languageTag(), { style: 'currency', currency, ...form });
  known.set(kind, format);
  return format;
}

/** A country's name in the reader's language; `code` is its ISO 3166 code. */
export function region(code: string): string {
  return regions().of(code) ?? code;
}

/** The same with a capital letter at its beginning. */
export function sentenceCase(words: string): string {
  return words.charAt(0).toLocaleUpperCase(text('language')) + words.slice(1);
}

/** What numbers, days and names of places are written by: the browser's language where the texts are in it, else that of the texts. */
function languageTag(): string {
  const language = text('language');
  // Some systems name a variant that is no part of the language's tag: “en-US@posix”.
  const wanted = chrome.i18n.getUILanguage().replace(/@.*/, '').replaceAll('_', '-');
  return wanted.split('-')[0] === language ? wanted : language;
}

/** Makes what is costly to make once for each language, and not before it is asked for. */
function oncePerLanguage<Maker>(make: (tag: string) => Maker): () => Maker {
  let made: { readonly tag: string; readonly maker: Maker } | null = null;
  return () => {
    const tag = languageTag();
    if (made?.tag !== tag) made = { tag, maker: make(tag) };
    return made.maker;
  };
}

const plurals = oncePerLanguage((tag) => new Intl.PluralRules(tag));
const numbers = oncePerLanguage((tag) => new Intl.NumberFormat(tag));
const days = oncePerLanguage((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium' }));
const months = oncePerLanguage((tag) => new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'long', timeZone: 'UTC' }));
const shortMonths = oncePerLanguage((tag) => new Intl.DateTimeFormat(tag, { month: 'short', timeZone: 'UTC' }));
const calendarDays = oncePerLanguage((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' }));
const percents = oncePerLanguage((tag) => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 }));
const tenths = oncePerLanguage((tag) => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 }));
const languages = oncePerLanguage((tag) => new Intl.DisplayNames(tag, { type: 'language' }));
const regions = oncePerLanguage((tag) => new Intl.DisplayNames(tag, { type: 'region' }));
/** By currency, and whether in thousands. */
const moneys = oncePerLanguage(() => new Map<string, Intl.NumberFormat>());
