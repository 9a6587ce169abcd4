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
import { codeUnitClass, pairHash, unitAt } from './characters';
import { settleGuarded } from './context';
import type { Phrases } from './cues/cues';
import { leadsToFirms } from './firm-words';
import { languageOfWords, readLanguage } from './language';
import { AT, COLON, DOT, EQUALS, HYPHEN, SLASH } from './signs';
import { isPromising, mayBegin, type SpellingIndex } from './spelling-index';
import type { KnownSkill, Vocabulary } from './vocabulary';
import { hashAt, KEPT, splitWords, startOf, type Words } from './words';

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
export function findCandidates(words: Words, { spellings: index }: Vocabulary): Candidate[] {
  const { text, count } = words;
  const { spellings } = index;
  const promising = promisingWords(words, index);
  const found: Candidate[] = [];
  let firms = -1;
  let free = 0;
  let after = 0;
  for (let at = 0, word = promising[0] as number; word < count; at += 1, word = promising[at] as number) {
    if (word < after) continue;
    if (leadsToFirms(words, word)) firms = word;
    const start = startOf(words, word);
    const spelling = longestAt(index, words, word, free);
    if (spelling < 0) continue;
    const from = start - spellings.leadOf(spelling);
    free = spellings.end;
    after = word + 1;
    while (after < count && startOf(words, after) < free) after += 1;
    if (insideAddress(text, from, free)) continue;
    const mode = spellings.modeOf(spelling);
    found.push({ start: from, end: free, skill: spellings.skillOf(spelling), guarded: mode >= 2, likely: mode === 3, word, after, firms });
  }
  return found;
}

const keptPromising = new Int32Array(KEPT + 1);

/**
 * The words that may begin a spelling, by their numbers, and `count` behind the last. Every word is written down, and only
 * a promising one moves on: a mispredicted branch costs more than looking.
 */
function promisingWords(words: Words, index: SpellingIndex): Int32Array {
  const { count } = words;
  const found = count <= KEPT ? keptPromising : new Int32Array(count + 1);
  let filled = 0;
  let next = hashAt(words, 0);
  for (let word = 0; word < count; word += 1) {
    const hash = next;
    next = hashAt(words, word + 1);
    found[filled] = word;
    filled += isPromising(index, hash, next);
  }
  found[filled] = count;
  return found;
}

/** The longest spelling that stands with its first letter at a word, and begins no sooner than at `free`; -1 for none. */
function longestAt(index: SpellingIndex, words: Words, word: number, free: number): number {
  const { text, count } = words;
  const { spellings } = index;
  const start = startOf(words, word);
  const hash = hashAt(words, word);
  if (word + 1 < count) {
    const pair = pairHash(hash, hashAt(words, word + 1));
    const first = mayBegin(index, pair) ? index.first(pair) : -1;
    const spelling = first < 0 ? -1 : spellings.longestAt(text, start, free, first);
    if (spelling >= 0) return spelling;
  }
  const first = index.first(hash);
  return first < 0 ? -1 : spellings.longestAt(text, start, free, first);
}

/**
 * Whether the span belongs to a web or mail address or a file's name. A capital after a dot is taken for a sentence that
 * lost its space (`the team.Python is …`).
 */
function insideAddress(text: string, start: number, end: number): boolean {
  const before = unitAt(text, start - 1);
  const after = unitAt(text, end);
  if (before === AT || after === AT) return true;
  if (before === DOT && codeUnitClass(unitAt(text, start - 2)) === 1 && isSmall(text.charCodeAt(start))) return true;
  if (after === DOT && isSmall(unitAt(text, end + 1))) return true;
  if (after === COLON && unitAt(text, end + 1) === SLASH) return true;
  return before === SLASH || before === DOT || after === SLASH || before === EQUALS || before === HYPHEN
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
