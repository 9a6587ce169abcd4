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
  const form = speech().plurals.select(number) === 'one' ? 'one' : 'other';
  return text(`${key}_${form}` as `${Key}_other` & TextKey, ...values);
}

/** A number as the reader's language writes it: “1,200”. */
export function written(number: number): string {
  return speech().numbers.format(number);
}

/** “Go, Java or Rust”. */
export function either(names: readonly string[]): string {
  return speech().choices.format(names);
}

/** A day as the reader's language writes it: “Jul 4, 2026”. `time` is in milliseconds since 1970. */
export function day(time: number): string {
  return speech().days.format(time);
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
  // Where a language has no short form of a thousand it is written out.
  const form =
    amount >= 1000 ? ({ notation: 'compact', maximumFractionDigits: 0 } as const) : ({ trailingZeroDisplay: 'stripIfInteger' } as const);
  return new Intl.NumberFormat(speech().tag, { style: 'currency', currency, ...form });
}

/** A country's name in the reader's language; `code` is its ISO 3166 code. */
export function region(code: string): string {
  return new Intl.DisplayNames(speech().tag, { type: 'region' }).of(code) ?? code;
}

/** The same with a capital letter at its beginning. */
export function sentenceCase(words: string): string {
  return words.charAt(0).toLocaleUpperCase(text('language')) + words.slice(1);
}

interface Speech {
  readonly tag: string;
  readonly plurals: Intl.PluralRules;
  readonly numbers: Intl.NumberFormat;
  readonly choices: Intl.ListFormat;
  readonly days: Intl.DateTimeFormat;
}

let spoken: Speech | null = null;

/** The rules of the language that the texts are in: not always the browser's, for which there may be no texts. */
function speech(): Speech {
  const language = text('language');
  // Some systems name a variant that is no part of the language's tag: “en-US@posix”.
  const wanted = chrome.i18n.getUILanguage().replace(/@.*/, '').replaceAll('_', '-');
  const tag = wanted.split('-')[0] === language ? wanted : language;
  if (spoken?.tag === tag) return spoken;
  spoken = {
    tag,
    plurals: new Intl.PluralRules(tag),
    numbers: new Intl.NumberFormat(tag),
    choices: new Intl.ListFormat(tag, { type: 'disjunction' }),
    days: new Intl.DateTimeFormat(tag, { dateStyle: 'medium' }),
  };
  return spoken;
}
