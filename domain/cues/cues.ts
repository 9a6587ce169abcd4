/**
 * Finding in a text the words by which it is read: what is asked, how much, and where any one of several is enough.
 * A phrase is found by its words' hashes, so that looking for some two thousand of them costs one look a word.
 */
import { placeOf } from '../characters';
import type { Language } from '../language';
import type { Span } from '../sentences';
import { endOf, hashAt, hashesOf, startOf, type Words } from '../words';

/** What a phrase may say, by the fields of `LanguageCues`: a bit each, since one phrase may say several things. */
export const CUE_FIELDS = [
  'headingPreferred',
  'headingMentioned',
  'headingRequired',
  'headingDuties',
  'preferred',
  'notNeeded',
  'demanded',
  'without',
  'asked',
  'firm',
  'stack',
  'people',
  'or',
  'and',
  'opens',
  'similar',
  'fillers',
  'classes',
  'years',
  'experience',
  'numbers',
  'skilled',
  'trades',
] as const;

type CueField = (typeof CUE_FIELDS)[number];

/** The bit of each field. */
export const CUE = Object.fromEntries(CUE_FIELDS.map((field, index) => [field, 1 << index])) as Readonly<Record<CueField, number>>;

interface Phrase {
  readonly hashes: readonly number[];
  kinds: number;
}

/** The phrases that one language's texts are read by. */
export interface Phrases {
  /** A byte for each of the words that phrases begin with: most words of a text are none. */
  readonly first: Uint8Array;
  readonly by: ReadonlyMap<number, readonly Phrase[]>;
  /** The numbers written as words. */
  readonly numbers: ReadonlyMap<string, number>;
}

const FIRST_BITS = 14;

/** The cues of all languages, of which those of one are opened when a text in it is read. */
export class CueBook {
  private readonly opened = new Map<Language, Phrases>();

  constructor(private readonly compact: Readonly<Record<string, string>>) {}

  /** The phrases for a text in a language: its own and the English ones, which every posting's words are mixed with. */
  for(language: Language | null): Phrases {
    const wanted = language ?? 'en';
    const known = this.opened.get(wanted);
    if (known) return known;
    const phrases = openPhrases(wanted === 'en' ? [this.linesOf('en')] : [this.linesOf(wanted), foreign(this.linesOf('en'))]);
    this.opened.set(wanted, phrases);
    return phrases;
  }

  private linesOf(language: Language): string[] {
    return (this.compact[language] ?? '').split('\n');
  }
}

/** English without the short words that mean something else elsewhere: “no” is “in the” in Portuguese. */
function foreign(lines: readonly string[]): string[] {
  return lines.map((line, index) => (CUE_FIELDS[index] === 'without' ? '' : line));
}

function openPhrases(languages: readonly (readonly string[])[]): Phrases {
  const first = new Uint8Array(1 << FIRST_BITS);
  const by = new Map<number, Phrase[]>();
  const numbers = new Map<string, number>();
  for (const lines of languages) {
    lines.forEach((line, field) => {
      if (line === '') return;
      line.split('|').forEach((text, index) => {
        const own = hashesOf(text);
        const start = own[0];
        if (start === undefined) return;
        // Lists of twenty hold a second form of each number from one to ten.
        if (CUE_FIELDS[field] === 'numbers') numbers.set(text.toLowerCase(), (index % 10) + 1);
        const known = by.get(start);
        const same = known?.find((phrase) => phrase.hashes.length === own.length && phrase.hashes.every((hash, at) => hash === own[at]));
        if (same) same.kinds |= 1 << field;
        else if (known) known.push({ hashes: own, kinds: 1 << field });
        else by.set(start, [{ hashes: own, kinds: 1 << field }]);
        first[placeOf(start, FIRST_BITS)] = 1;
      });
    });
  }
  return { first, by, numbers };
}

/** A phrase in a text: from its first word to the word behind its last. */
export interface Cue {
  readonly from: number;
  readonly to: number;
  readonly kinds: number;
}

/** The cues of a text in the order of their first words; `at[word]` is the first that begins there, or -1. */
export interface Cues {
  readonly list: readonly Cue[];
  readonly at: Int32Array;
  readonly phrases: Phrases;
}

/** The cues of a text. */
export function findCues(words: Words, phrases: Phrases): Cues {
  const { count } = words;
  const { first, by } = phrases;
  const at = new Int32Array(count + 1).fill(-1);
  const list: Cue[] = [];
  for (let word = 0; word < count; word += 1) {
    const hash = hashAt(words, word);
    if (first[placeOf(hash, FIRST_BITS)] === 0) continue;
    for (const phrase of by.get(hash) ?? NO_PHRASES) {
      if (!stands(phrase, words, word)) continue;
      if (at[word] === -1) at[word] = list.length;
      list.push({ from: word, to: word + phrase.hashes.length, kinds: phrase.kinds });
    }
  }
  return { list, at, phrases };
}

const NO_PHRASES: readonly Phrase[] = [];

/** Whether all words of a phrase stand here, with no more between them than a space, a hyphen, an apostrophe or a dot. */
function stands({ hashes: own }: Phrase, words: Words, word: number): boolean {
  const { text, count } = words;
  if (word + own.length > count) return false;
  for (let next = 1; next < own.length; next += 1) {
    if (own[next] !== hashAt(words, word + next)) return false;
    const end = endOf(words, word + next - 1);
    const gap = startOf(words, word + next) - end;
    if (gap > 2 || BREAKS.has(text.charCodeAt(end))) return false;
    // “z. B.”, but not “experience. With”.
    if (gap === 2 && end - startOf(words, word + next - 1) > 1) return false;
  }
  return true;
}

/** What no phrase goes across: a line's end, a comma, a semicolon, a colon, a bracket. */
const BREAKS = new Set([...'\n\r,;:()'].map((sign) => sign.charCodeAt(0)));

/** The cues that begin with a word. */
export function cuesAt({ list, at }: Cues, word: number): readonly Cue[] {
  const first = at[word] as number;
  if (first < 0) return NONE;
  let end = first + 1;
  while (end < list.length && list[end]?.from === word) end += 1;
  return list.slice(first, end);
}

const NONE: readonly Cue[] = [];

/** The kinds of all cues that begin with a word. */
export function kindsAt(cues: Cues, word: number): number {
  let kinds = 0;
  for (const cue of cuesAt(cues, word)) kinds |= cue.kinds;
  return kinds;
}

/** Whether a cue of a kind ends right before a word: no more than a space or an apostrophe between. */
export function cueEndsAt(words: Words, { first, by }: Phrases, word: number, kind: number): boolean {
  const { text } = words;
  if (word === 0 || startOf(words, word) - endOf(words, word - 1) !== 1) return false;
  if (BREAKS.has(text.charCodeAt(endOf(words, word - 1)))) return false;
  for (let from = Math.max(0, word - LONGEST_ENDING); from < word; from += 1) {
    const hash = hashAt(words, from);
    if (first[placeOf(hash, FIRST_BITS)] === 0) continue;
    for (const phrase of by.get(hash) ?? NO_PHRASES) {
      if ((phrase.kinds & kind) !== 0 && from + phrase.hashes.length === word && stands(phrase, words, from)) return true;
    }
  }
  return false;
}

const LONGEST_ENDING = 4;

/** Whether a cue of a kind begins with a word. */
export function cueBeginsAt(words: Words, { first, by }: Phrases, word: number, kind: number): boolean {
  const hash = hashAt(words, word);
  if (first[placeOf(hash, FIRST_BITS)] === 0) return false;
  return (by.get(hash) ?? NO_PHRASES).some((phrase) => (phrase.kinds & kind) !== 0 && stands(phrase, words, word));
}

/** Where a cue's words stand. */
export function spanOf(words: Words, cue: Cue): Span {
  return { start: startOf(words, cue.from), end: endOf(words, cue.to - 1) };
}

/** The cues that begin in a stretch of text, a sentence for example. */
export function* cuesIn(words: Words, cues: Cues, { start, end }: Span): Generator<Cue> {
  const { list } = cues;
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(words, (list[middle] as Cue).from) < start) low = middle + 1;
    else high = middle;
  }
  for (let index = low; index < list.length; index += 1) {
    const cue = list[index] as Cue;
    if (startOf(words, cue.from) >= end) return;
    yield cue;
  }
}
