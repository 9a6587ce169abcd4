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
import { addToHash, codeUnitClass, fold, isSeparator, NO_WORD, pairHash, WORD_UNIT } from './characters';
import { settleGuarded } from './context';
import { ALONE, BEGINS, type KnownSkill, pairPlace, type Spelling, type SpellingMode, type Vocabulary, wordPlace } from './vocabulary';

/** A span of the text that names a skill; offsets are UTF-16 units. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly skill: KnownSkill;
}

/** A mention that may still turn out to be an ordinary word. */
export interface Candidate extends Mention {
  readonly guarded: boolean;
}

/** The mentions in `text`, in order. Linear in the text's length. */
export function findMentions(text: string, vocabulary: Vocabulary): Mention[] {
  return settleGuarded(text, findCandidates(text, vocabulary));
}

/**
 * The same before context has spoken: guarded spellings included.
 *
 * A word that may begin a longer spelling waits for the next one: only the two together say whether it does, and the
 * longer spelling goes before the word alone.
 */
export function findCandidates(text: string, { spellings }: Vocabulary): Candidate[] {
  const { words, pairs } = spellings;
  const { length } = text;
  const found: Candidate[] = [];
  let waiting = 0;
  let waitingStart = 0;
  let waitingFlags = 0;
  let at = 0;
  while (at < length) {
    // These few lines see every unit: a look into a table, and a multiplication inside words.
    let unit = WORD_UNIT[text.charCodeAt(at)] as number;
    if (unit === 0) {
      at += 1;
      continue;
    }
    const start = at;
    let hash = NO_WORD;
    do {
      hash = addToHash(hash, unit);
      at += 1;
      if (at === length) break;
      unit = WORD_UNIT[text.charCodeAt(at)] as number;
    } while (unit !== 0);
    const word = words[wordPlace(hash)] as number;
    if (waitingFlags !== 0) {
      const pair = pairHash(waiting, hash);
      const end = pairs[pairPlace(pair)] === 1 ? take(text, waitingStart, spellings.get(pair), found) : -1;
      if (end < 0 && (waitingFlags & ALONE) !== 0) take(text, waitingStart, spellings.get(waiting), found);
      waitingFlags = 0;
      if (end >= at) {
        // What was found took this word as well.
        at = end;
        continue;
      }
    }
    if ((word & BEGINS) !== 0) {
      waiting = hash;
      waitingStart = start;
      waitingFlags = word;
    } else if ((word & ALONE) !== 0) take(text, start, spellings.get(hash), found);
  }
  if ((waitingFlags & ALONE) !== 0) take(text, waitingStart, spellings.get(waiting), found);
  return found;
}

/** Takes the longest of the spellings whose first word begins at `word`, and gives where it ends; -1 where none stands here. */
function take(text: string, word: number, spellings: readonly Spelling[], found: Candidate[]): number {
  const free = found.at(-1)?.end ?? 0;
  for (const { skill, mode, pattern, lead } of spellings) {
    const start = word - lead;
    if (start < free) continue;
    const end = matchEnd(text, start, pattern, mode);
    if (end < 0 || !endsWord(text, end) || !beginsWord(text, start)) continue;
    if (!insideAddress(text, start, end)) found.push({ start, end, skill, guarded: mode === 2 });
    return end;
  }
  return -1;
}

/** Where the spelling ends if it stands at `start`, else -1. */
function matchEnd(text: string, start: number, pattern: string, mode: SpellingMode): number {
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
  if (before === DOT && codeUnitClass(text.charCodeAt(start - 2)) === 1 && isLower(text.charCodeAt(start))) return true;
  if (after === DOT && isLower(text.charCodeAt(end + 1))) return true;
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

function isLower(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 0xdf && unit <= 0xff);
}
