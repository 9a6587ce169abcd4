/**
 * Finding the names of skills in a text: leftmost-longest, whole words, no overlap.
 *
 *     You know C++, .NET and Spring Boot.
 *              ^^^  ^^^^     ^^^^^^^^^^^    not: C, NET, Spring
 *
 * The text is read once. Each word is hashed while it is read; only a word that begins some spelling is looked at again.
 * A name never reaches over a line break, which is where blocks meet. A word inside an address (`x.php`, `a@b.io`,
 * `https://…`) is no mention. Spellings that are also ordinary words are left to `context`.
 */
import { codeUnitClass, fold, isSeparator, pairHash } from './characters';
import { settleGuarded } from './context';
import type { Phrases } from './cues/cues';
import { precedesFirms } from './firm-words';
import { languageOfWords, readLanguage } from './language';
import { ALONE, BEGINS, CAPITAL, flagsOf, mayBegin, type Spelling } from './spelling-index';
import type { KnownSkill, Vocabulary } from './vocabulary';
import { splitWords, type Words } from './words';

/** A span of the text that names a skill; offsets are UTF-16 units. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly skill: KnownSkill;
  /** Its first word, and the first behind it, by their places among the text's words. */
  readonly word: number;
  readonly after: number;
}

/** A mention that may still turn out to be an ordinary word. */
export interface Candidate extends Mention {
  readonly guarded: boolean;
  /** Guarded, but in a posting that names technologies mostly one itself. */
  readonly likely: boolean;
  /** The last word before it that stands before firms; -1 for none. */
  readonly firms: number;
}

/** The mentions in `text`, in order. Linear in the text's length. */
export function findMentions(text: string, vocabulary: Vocabulary): Mention[] {
  const words = splitWords(text);
  let known: Phrases | null = null;
  const phrases = () => {
    known ??= vocabulary.cues.for(readLanguage(languageOfWords(words)));
    return known;
  };
  return mentionsIn(words, vocabulary, phrases);
}

/** The same in a text that is split already; `phrases` are asked for where a word is in doubt. */
export function mentionsIn(words: Words, vocabulary: Vocabulary, phrases: () => Phrases): Mention[] {
  return settleGuarded(words, findCandidates(words, vocabulary), phrases);
}

/**
 * The same before context has spoken: guarded spellings included. A word is looked up together with the next one before it
 * is looked up alone: the longer spelling goes first.
 */
export function findCandidates({ text, count, edges, hashes }: Words, { spellings }: Vocabulary): Candidate[] {
  const { words, pairs } = spellings;
  const found: Candidate[] = [];
  let free = 0;
  let firms = -1;
  for (let word = 0; word < count; word += 1) {
    const hash = hashes[2 * word + 1] as number;
    if (precedesFirms(hash)) firms = word;
    const flags = flagsOf(words, hash);
    if (flags === 0) continue;
    const start = edges[2 * word] as number;
    let spelling: Spelling | null = null;
    if ((flags & BEGINS) !== 0 && word + 1 < count) {
      const pair = pairHash(hash, hashes[2 * word + 3] as number);
      if (mayBegin(pairs, pair)) spelling = longest(text, start, free, spellings.get(pair));
    }
    if (spelling === null && (flags & ALONE) !== 0 && ((flags & CAPITAL) === 0 || !isSmall(text.charCodeAt(start)))) {
      spelling = longest(text, start, free, spellings.get(hash));
    }
    if (spelling === null) continue;
    const from = start - spelling.lead;
    free = matchEnd(text, from, spelling);
    const first = word;
    while (word + 1 < count && (edges[2 * word + 2] as number) < free) word += 1;
    if (insideAddress(text, from, free)) continue;
    found.push({
      start: from,
      end: free,
      skill: spelling.skill,
      guarded: spelling.mode >= 2,
      likely: spelling.mode === 3,
      word: first,
      after: word + 1,
      firms,
    });
  }
  return found;
}

/** The longest of the spellings that stands with its first word at `word` and begins no sooner than at `free`. */
function longest(text: string, word: number, free: number, spellings: readonly Spelling[]): Spelling | null {
  for (let at = 0; at < spellings.length; at += 1) {
    const spelling = spellings[at] as Spelling;
    const start = word - spelling.lead;
    if (start < free) continue;
    const end = matchEnd(text, start, spelling);
    if (end >= 0 && endsWord(text, end) && beginsWord(text, start)) return spelling;
  }
  return null;
}

/** Where the spelling ends if it stands at `start`, else -1. */
function matchEnd(text: string, start: number, { pattern, mode }: Spelling): number {
  let at = start;
  for (let p = 0; p < pattern.length; p += 1) {
    const want = pattern.charCodeAt(p);
    const unit = text.charCodeAt(at);
    if (want === 0x20) {
      if (!isSeparator(unit)) return -1;
      do at += 1;
      while (text.charCodeAt(at) === 0x20);
    } else {
      if ((mode === 0 ? fold(unit) : unit) !== want) return -1;
      at += 1;
    }
  }
  return at;
}

/** A word may not go on to the left: neither with a letter nor, for `.NET` in `VB.NET`, with what its dot belongs to. */
function beginsWord(text: string, start: number): boolean {
  return start === 0 || codeUnitClass(text.charCodeAt(start - 1)) === 0;
}

/** Nor to the right: with a letter, or with the signs that make C into C++ or C#. A plus before a word joins two (`Go+Rust`). */
function endsWord(text: string, end: number): boolean {
  const unit = text.charCodeAt(end);
  if (codeUnitClass(unit) === 1) return codeUnitClass(text.charCodeAt(end - 1)) === 0 && text.charCodeAt(end - 1) !== 0x2e;
  if (unit === HASH) return false;
  return !(unit === PLUS && text.charCodeAt(end + 1) === PLUS && codeUnitClass(text.charCodeAt(end - 1)) === 1);
}

const HASH = 0x23;
const PLUS = 0x2b;
const DOT = 0x2e;
const AT = 0x40;
const SLASH = 0x2f;
const COLON = 0x3a;

/**
 * Whether the span belongs to a web or mail address or a file's name. A capital after a dot is taken for a sentence that
 * lost its space (`the team.Python is …`).
 */
function insideAddress(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  if (before === AT || after === AT) return true;
  if (before === DOT && codeUnitClass(text.charCodeAt(start - 2)) === 1 && isSmall(text.charCodeAt(start))) return true;
  if (after === DOT && isSmall(text.charCodeAt(end + 1))) return true;
  if (after === COLON && text.charCodeAt(end + 1) === SLASH) return true;
  return before === SLASH || before === DOT || after === SLASH || before === 0x3d || before === 0x2d
    ? ADDRESS.test(wordAround(text, start, end))
    : false;
}

const ADDRESS = /:\/\/|^www\.|@|\.(com|org|io|dev|ai|co|app|me|edu|gov|eu|uk|us|de|fr|es|it|nl|pl|pt|br)\//i;

/** The run of characters without white space around a span, cut to 200 units on either side. */
function wordAround(text: string, start: number, end: number): string {
  let from = start;
  while (from > 0 && start - from < 200 && text.charCodeAt(from - 1) > 0x20) from -= 1;
  let to = end;
  while (to < text.length && to - end < 200 && text.charCodeAt(to) > 0x20) to += 1;
  return text.slice(from, to);
}

function isSmall(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 0xdf && unit <= 0xff);
}
