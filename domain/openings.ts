/**
 * The words around a list of names that make it a choice: what opens it before its first name, and what leaves it open
 * behind its last.
 *
 *     one of the following languages: Python, Java          databases such as MySQL or similar
 *     ^^^^^^                                                          ^^^^^^^       ^^^^^^^^^^
 */
import { CUE, type Cues, cuesAt, kindsAt } from './cues/cues';
import { joinCueAt } from './cues/joining';
import type { Mention } from './mentions';
import type { Span } from './sentences';
import { endOf, startOf, textOf, type Words, wordAt } from './words';

/** A sentence, and all mentions of the text that it stands in. */
export interface NamesInSentence {
  readonly words: Words;
  readonly cues: Cues;
  readonly mentions: readonly Mention[];
  readonly sentence: Span;
}

/** What stands right before a list and makes it a choice. */
export interface Opening {
  readonly opener: Span | null;
  /** A bracket behind a class or behind a name also lists what is all wanted; words leave less doubt. */
  readonly by: 'words' | 'class' | 'bracket' | 'name';
}

/** What stands behind a list. */
export interface Tail {
  /** “or similar”, “etc.”: what is not named may do as well. */
  readonly open: boolean;
  /** The words, where they alone make a choice of the list; not open where they name what the catalogue does not know. */
  readonly says: Span | null;
}

export const NO_TAIL: Tail = { open: false, says: null };

/** The last words of a line that open what stands below it as a choice: “at least one of the following:”. */
export function openerIn(words: Words, cues: Cues, { start, end }: Span): Span | null {
  for (let word = wordAt(words, Math.max(start, end - LINE_END)); word < words.count && startOf(words, word) < end; word += 1) {
    for (const { from, to, kinds } of cuesAt(cues, word)) {
      const says = { start: startOf(words, from), end: endOf(words, to - 1) };
      if ((kinds & CUE.opens) !== 0 && ONE_OF.test(words.text.slice(says.start, says.end))) return says;
    }
  }
  return null;
}

/** What opens the list that begins with the mention at `index`. */
export function openingOf(names: NamesInSentence, index: number): Opening {
  const before = wordBefore(names, index);
  if (before === null) return NONE;
  const { words, cues } = names;
  const { word, bracket, colon } = before;
  const opener = cueEndingAt(names, word + 1, CUE.opens) ?? openerOfUnknown(names, word, index);
  if (opener !== null) return { opener, by: 'words' };
  if (bracket) return { opener: { start: startOf(words, word), end: startOfMention(names, index) }, by: ownerOf(names, word, index) };
  // “one of the following languages: …”, “at least one programming language; …”
  const leads = colon || cueEndingAt(names, word + 1, CUE.classes) !== null || FOLLOWING.test(textOf(words, word));
  for (let from = word; leads && from >= 0 && from > word - FAR; from -= 1) {
    if (startOf(words, from) < names.sentence.start) return NONE;
    const far = cueEndingAt({ words, cues }, from + 1, CUE.opens);
    if (far !== null && ONE_OF.test(words.text.slice(far.start, far.end))) return { opener: far, by: 'words' };
  }
  return NONE;
}

/** What stands behind the list that ends with the mention at `index`. */
export function tailOf({ words, cues, mentions, sentence }: NamesInSentence, index: number): Tail {
  const last = mentions[index] as Mention;
  const unknown = unknownTail(words.text, last, Math.min(sentence.end, mentions[index + 1]?.start ?? sentence.end), sentence.end);
  if (unknown !== null) return unknown;
  let word = last.after;
  let or = false;
  for (let step = 0; step < TAIL && word < words.count; step += 1) {
    const start = startOf(words, word);
    if (start >= sentence.end || start - last.end > TAIL_UNITS) break;
    const { kinds, to } = joinCueAt(cues, word, words.count);
    const end = endOf(words, to - 1);
    if (/^etc$/i.test(words.text.slice(start, end)))
      return { open: true, says: last.skill.kind === 'technology' ? { start: last.end, end } : null };
    or ||= (kinds & CUE.or) !== 0;
    if (or && (kinds & CUE.similar) !== 0) return { open: true, says: { start: last.end, end } };
    if ((kinds & (CUE.or | CUE.fillers | CUE.classes)) === 0 && !(or && step < 2)) break;
    word = to;
  }
  return NO_TAIL;
}

/** “CSRF, CORS, CSP etc”, “statistics, regression, or probabilistic modelling”: what the catalogue does not know may end a list. */
function unknownTail(text: string, { end, skill }: Mention, until: number, sentenceEnd: number): Tail | null {
  const to = Math.min(until, end + TAIL_UNITS);
  // A text that is cut off ends nothing.
  const behind = text.slice(end, to) + (to < sentenceEnd ? CUT : '');
  const etc = UNKNOWN_ETC.exec(behind);
  if (etc !== null) return { open: true, says: skill.kind === 'technology' ? { start: end, end: end + etc[0].length } : null };
  const or = OR_UNKNOWN.exec(behind);
  return or === null ? null : { open: false, says: { start: end, end: end + or[0].length } };
}

const CUT = '\0';
const UNKNOWN_ETC = /^(?: [a-z]{3,}| [A-Z]\w*)?(?:, [\w.+#-]+){0,2},? etc\b/;
const OR_UNKNOWN =
  /^,? or (?:other |another |an? )?(?!(?:have|has|be|are|is|you|your|we|the|at|in|on|to|more|higher|above|better|able|ability|equivalent|related|relevant|similar|comparable|any|experience|degree|diploma|certification|years?|even|not|both|all)\b)[\w.+#-]+(?: (?!(?:experience|field|degree|skills|knowledge)\b)[\w-]+)?(?=\s?(?:[.;:)\n]|$)|\s(?:to|for|in|is|are)\s)/i;

/** The word that a list's first name stands behind, over the brackets, colons and one unknown name that may stand between. */
function wordBefore(
  { words, mentions, sentence }: NamesInSentence,
  index: number,
): { word: number; bracket: boolean; colon: boolean } | null {
  const { text } = words;
  const { start, word: first } = mentions[index] as Mention;
  const word = first - 1;
  if (word < 0 || startOf(words, word) < sentence.start) return null;
  const gap = text.slice(endOf(words, word), start);
  if (gap.length > 5 || (/[.;]\s|[,)]/.test(gap.replace(/^\.,?/, '')) && !/^[;,]\s$/.test(gap))) return null;
  const colon = /[:;–—]|\s-/.test(gap);
  // “tools (rkt, Docker, Kafka)”: the first name of a bracket may be unknown.
  if (/^[,/]\s?$/.test(gap) && word > 0 && /^\s?\($/.test(text.slice(endOf(words, word - 1), startOf(words, word)))) {
    return startOf(words, word - 1) < sentence.start ? null : { word: word - 1, bracket: true, colon };
  }
  return { word, bracket: gap.includes('('), colon };
}

/** What a bracket stands behind. */
function ownerOf({ words, cues, mentions }: NamesInSentence, word: number, index: number): 'name' | 'class' | 'bracket' {
  const previous = mentions[index - 1];
  const ofName = previous !== undefined && previous.after === word + 1 && previous.skill.kind === 'technology';
  if (ofName || namesWhole(textOf(words, word))) return 'name';
  return (kindsAt(cues, word) & CUE.classes) !== 0 ? 'class' : 'bracket';
}

/** “tools such as Robot, Jenkins and Docker”: an unknown name of a few words may stand first. */
function openerOfUnknown(names: NamesInSentence, word: number, index: number): Span | null {
  const { words } = names;
  if (words.text.slice(endOf(words, word), startOfMention(names, index)) !== ', ') return null;
  for (let first = word; first > Math.max(0, word - LONGEST_NAME); first -= 1) {
    const opener = cueEndingAt(names, first, CUE.opens);
    if (opener !== null) return PARTS.test(words.text.slice(startOf(words, first), endOf(words, word))) ? null : opener;
  }
  return null;
}

/** The longest cue of some kinds whose last word stands right before `word`. */
function cueEndingAt({ words, cues }: Pick<NamesInSentence, 'words' | 'cues'>, word: number, wanted: number): Span | null {
  for (let from = Math.max(0, word - LONGEST_PHRASE); from < word; from += 1) {
    for (const cue of cuesAt(cues, from)) {
      if (cue.to === word && (cue.kinds & wanted) !== 0) return { start: startOf(words, from), end: endOf(words, word - 1) };
    }
  }
  return null;
}

/** Whether a word names what a list takes apart rather than a class to choose from: “our stack (…)”, “the back end (…)”. */
export function namesWhole(word: string): boolean {
  return /^(stacks?|(front|back)?-?ends?|layers?|tiers?)$/i.test(word);
}

function startOfMention({ mentions }: NamesInSentence, index: number): number {
  return (mentions[index] as Mention).start;
}

const NONE: Opening = { opener: null, by: 'words' };
/** How far before a line's end the words may stand that open what is below it, in units. */
const LINE_END = 45;
const LONGEST_PHRASE = 5;
/** Of how many words a name that the catalogue does not know may be. */
const LONGEST_NAME = 3;
const PARTS = /[,;:()]/;
/** How many words before a colon or a class “one of” may stand. */
const FAR = 12;
/** How many words, and units, behind a list tell whether it is open. */
const TAIL = 6;
const TAIL_UNITS = 40;
const ONE_OF = /\b(subset|one|any|either|least|some|two)\b|eine[rms]?\b|un[eoa]?\b|uma?\b|jed(en|nego)|één|minstens/i;
const FOLLOWING = /^(following|folgenden?|suivante?s?|siguientes?|seguintes?|seguenti|volgende|następujących)$/i;
