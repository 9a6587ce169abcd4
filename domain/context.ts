/**
 * Whether a name names a technology where it stands. No name does that is a firm's there: “Docker Foundation”, “customers
 * like Docker”. Of a word that is also something else (“Go”, “R”, “Spring”, “Express”) it is in doubt that it does not. In
 * this order:
 *
 * 1. frames that are never a technology: “Go-to-market”, “Series C”, “R&D”, “Spring 2026”, “J. R. Smith”, “backed by …”;
 * 2. a technology beside it in a list, or joined by “with”, “on” or a bracket: “Python, Go”, “Go/Rust”, “Java (Spring)”;
 *    two guarded words in one list vouch for each other: “Express, React”;
 * 3. a word of the trade right behind it, or one of the skill's own: “Go developer”, “Spring 5”; a seniority before and a
 *    trade behind it: “Senior Ruby Engineer”; words that other trades use as well (“services”, “engineers”) only behind a
 *    verb of making or in the company of a technology on the same line;
 * 4. a phrase of skill right before it, in any of the eight languages, with the clause ending behind it: “experience with
 *    Go.”, “maîtrise de Go,”; what is wished for or similar: “Rust is a plus”, “Go or similar”; its kind or a job's name with a bracket: “a framework (Express)”, “Engineer (Swift)”; a bracket
 *    that says how much it is wanted: “(ideally Go)”, “(React preferred)”; a verb of making or moving, in the company of a
 *    technology: “migrate from PHP to Go”;
 * 5. a line of its own next to lines that name technologies, as in a list of skills;
 * 6. the same word, written the same, in the same posting, where one of these rules has accepted it: a posting that asks
 *    for Go means Go amid a sentence elsewhere as well;
 * 7. a word that is mostly the technology (“Java”, “PHP”), where the posting names two others.
 */

import { unitAt } from './characters';
import {
  inOneListOfLines,
  inOneListOverUnknown,
  isBareLine,
  isNeighbourLine,
  isParallel,
  joined,
  lineEdge,
  technologyOnLine,
} from './company';
import {
  ARRIVING,
  BASED,
  BEFORE,
  BEHIND,
  CLOSING,
  FROM_TO,
  IN_BRACKET,
  IS,
  KIND_IN_BRACKETS,
  KIND_NEAR,
  LEADS,
  LEAVING,
  MADE_IN,
  MADE_OF,
  MAKING,
  MIGRATING,
  MOVING,
  MOVING_FROM,
  OF_KIND,
  ON_A_SIDE,
  OR,
  OR_SIMILAR,
  OTHER_TRADE,
  PERSON,
  PORTING,
  PREPOSITION,
  RATHER,
  RUN_ON,
  SENIORITY,
  SIGNS_BEFORE_WISHES,
  UPGRADED,
  VERSION_BEHIND,
  WISH,
  WISHED,
  WITHIN,
} from './context-words';
import { CUE, cueBeginsAt, cueEndsAt, type Phrases } from './cues/cues';
import { isFirm } from './firms';
import { frameOf } from './frames';
import type { Candidate, Mention } from './mentions';
import {
  AMPERSAND,
  APOSTROPHE,
  BRACKET,
  COLON,
  COMMA,
  DOT,
  EN_DASH,
  HYPHEN,
  NEWLINE,
  ONE,
  QUOTE,
  SMALL_O,
  SMALL_T,
  SPACE,
  TWO,
} from './signs';
import { endOf, hashAt, startOf, type Words } from './words';

/** What is settled of a candidate. */
const REJECTED = 0;
const ACCEPTED = 1;
const OPEN = 2;

/** The candidates that are technologies: all that are unambiguous, and of the rest those that their context speaks for. */
export function settleGuarded(words: Words, candidates: readonly Candidate[], phrases: () => Phrases): Mention[] {
  const settled = new Uint8Array(candidates.length);
  const open: number[] = [];
  for (let position = 0; position < candidates.length; position += 1) {
    const candidate = candidates[position] as Candidate;
    if (isFirm(words, candidate)) continue;
    settled[position] = !candidate.guarded ? ACCEPTED : neverTechnology(words, candidate) ? REJECTED : OPEN;
    if (settled[position] === OPEN) open.push(position);
  }
  if (open.length > 0) settleOpen(words, candidates, settled, open, phrases);
  const mentions: Mention[] = [];
  for (let position = 0; position < candidates.length; position += 1) {
    if (settled[position] === ACCEPTED) mentions.push(candidates[position] as Candidate);
  }
  return mentions;
}

/** Rules 2 to 7 for those that may be one. */
function settleOpen(
  words: Words,
  candidates: readonly Candidate[],
  settled: Uint8Array,
  open: readonly number[],
  phrases: () => Phrases,
): void {
  const { text } = words;
  const alone = open.filter((position) => standsAlone(words, candidates, position, phrases));
  for (const position of alone) settled[position] = ACCEPTED;
  // Along a list one accepted word vouches for the next, and two doubtful ones for each other: forwards, then backwards.
  const vouch = (position: number, beside: number) => {
    if (settled[position] === OPEN && isVouched(text, candidates, settled, position, beside)) settled[position] = ACCEPTED;
  };
  for (const position of open) vouch(position, position - 1);
  for (let at = open.length - 1; at >= 0; at -= 1) vouch(open[at] as number, (open[at] as number) + 1);
  const rest = open.filter((position) => settled[position] === OPEN);
  if (rest.length === 0) return;
  const sure = new Set<string>();
  for (const position of open) {
    const { start, end } = candidates[position] as Candidate;
    if (settled[position] === ACCEPTED) sure.add(text.slice(start, end));
  }
  const technical = rest.some((position) => candidates[position]?.likely) && namesTechnologies(candidates);
  for (const position of rest) {
    const candidate = candidates[position] as Candidate;
    const same = sure.size > 0 && meansTheSame(text, candidate, sure);
    if (same || (technical && candidate.likely && !isName(text, candidate))) settled[position] = ACCEPTED;
  }
}

/** Rules 2 and 5: whether a neighbour that is no ordinary word stands in one list with the candidate, or on the next line. */
function isVouched(text: string, candidates: readonly Candidate[], settled: Uint8Array, position: number, beside: number): boolean {
  const other = candidates[beside];
  if (other === undefined || settled[beside] === REJECTED) return false;
  const candidate = candidates[position] as Candidate;
  if (joined(text, candidates, position, beside) || inOneListOfLines(text, candidate, other)) return true;
  const [first, second] = beside < position ? [other, candidate] : [candidate, other];
  return isParallel(text, first, second) || (settled[beside] === ACCEPTED && inOneListOverUnknown(text, first, second));
}

/** Whether a posting names at least two technologies that are no other word. */
function namesTechnologies(candidates: readonly Candidate[]): boolean {
  const first = candidates.find(({ guarded, skill }) => !guarded && skill.kind === 'technology');
  return candidates.some(({ guarded, skill }) => !guarded && skill.kind === 'technology' && skill !== first?.skill);
}

/** Whether a likely word is somebody's or some place's name after all, an amount's currency, or all of its line is in capitals. */
function isName(text: string, { start, end }: Candidate): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 24);
  return (
    /\b(mr|mrs|ms|dr|frau|herr|prof|la|alla|larga|east|west|central|island of|(?<!\.)[A-Z]\.)\.?\s$/i.test(before) ||
    /^ (\p{Lu}\p{Ll}+ )?(GmbH|AG|Inc|Ltd|SA|Beach|Resort|Hotel|River|Family|family|Sea|Island)\b/u.test(after) ||
    /^\s?\d{1,3}[.,]\d{3}/.test(after) ||
    /\d[.,]\d{3}\s?$/.test(before) ||
    /\b\p{Lu}\p{Ll}+ (\p{Lu}\p{Ll}+ )?\p{Lu}\p{Ll}+ \($/u.test(before)
  );
}

/** Rule 6: amid a sentence, with a capital, and no part of a longer name. */
function meansTheSame(text: string, { start, end }: Candidate, sure: ReadonlySet<string>): boolean {
  return (
    end - start > 1 &&
    sure.has(text.slice(start, end)) &&
    /[\p{Ll}\d,;)(/][ (/]$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    /^[\p{Lu}\d]/u.test(text[start] as string) &&
    !/^ \p{Lu}/u.test(text.slice(end, end + 2))
  );
}

/** Rule 1. */
function neverTechnology(words: Words, { start, end, word }: Candidate): boolean {
  const { text } = words;
  const behind = unitAt(text, end);
  if (behind === QUOTE || behind === APOSTROPHE) {
    if (!/^s\b/.test(text.slice(end + 1, end + 3))) return true;
  } else if (mayNameAYear(text, end, behind) && A_YEAR_OR_LETTER.test(text.slice(end, end + 14))) return true;
  if (
    (unitAt(text, start - 1) === AMPERSAND || unitAt(text, start - 2) === AMPERSAND) &&
    /(?<![\p{L}\d])[A-Z]\s?&\s?$/u.test(text.slice(Math.max(0, start - 5), start))
  )
    return true;
  const frame = frameOf(hashAt(words, word), text, start, end);
  if (frame?.before?.test(text.slice(Math.max(0, start - 40), start)) || frame?.behind?.test(text.slice(end, end + 30))) return true;
  return end - start === 1 && isLetterOf(text, start, end);
}

/** “& D”, “ 2026”, “, 2026”, “ of 2026”. */
const A_YEAR_OR_LETTER = /^(\s?&\s?[A-Z]\b|,?\s(of\s)?(19|20)\d\d\b(?! LTS))/;

/** Whether that may stand at a place, by the first sign that is no space. */
function mayNameAYear(text: string, end: number, behind: number): boolean {
  const first = behind === SPACE ? unitAt(text, end + 1) : behind === COMMA ? unitAt(text, end + 2) : behind;
  return first === AMPERSAND || first === ONE || first === TWO || first === SMALL_O;
}

/** A single letter that belongs to a name or counts something: “Series C”, “J. R. Smith”. */
function isLetterOf(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  return (
    /\b(series|class|grade|plan|vitamin|hepatitis|round|group|level|tier|type|option|exhibit|section|part|annex|appendix)\s$/i.test(
      before,
    ) ||
    /^\.\s?[A-Z]/.test(text.slice(end, end + 3)) ||
    /\b[A-Z]\.\s?$/.test(before)
  );
}

/** Rules 3, 4 and 5, which need no other guarded word. */
function standsAlone(words: Words, candidates: readonly Candidate[], position: number, phrases: () => Phrases): boolean {
  const { text, count } = words;
  const candidate = candidates[position] as Candidate;
  const { start, end, skill, word, after } = candidate;
  const sign = text.charCodeAt(end);
  const nextBegins = after < count ? startOf(words, after) : text.length;
  const adjacent = nextBegins - end === 1 && (sign === SPACE || sign === HYPHEN);
  const next = adjacent ? hashAt(words, after) : 0;
  const nextIs = adjacent ? (BEHIND.get(next) ?? 0) : 0;
  const touches = word > 0 && start - endOf(words, word - 1) === 1 && text.charCodeAt(start - 1) !== NEWLINE;
  const previous = touches ? hashAt(words, word - 1) : 0;
  const previousIs = touches ? (BEFORE.get(previous) ?? 0) : 0;

  if (adjacent && cueBeginsAt(words, phrases(), after, CUE.trades)) return true;
  if (sign === HYPHEN && skill.kind === 'technology' && BASED.test(text.slice(end, end + 24))) return true;
  if (skill.beside.size > 0 && ((next !== 0 && skill.beside.has(next)) || (previous !== 0 && skill.beside.has(previous)))) return true;
  if (adjacent && isDigit(text.charCodeAt(nextBegins)) && VERSION.test(text.slice(nextBegins, nextBegins + 12))) return true;
  let line: string | undefined;
  const before = () => (line ??= text.slice(lineEdge(text, start, -1, 60), start));
  if ((nextIs & OTHER_TRADE) !== 0 && (MAKING.test(before()) || technologyOnLine(text, candidates, position))) return true;
  if ((nextIs & PERSON) !== 0 && (previousIs & SENIORITY) !== 0) return true;
  if ((nextIs & OR) !== 0 && OR_SIMILAR.test(text.slice(end, end + 32))) return true;
  if (mayBeWished(words, candidate, nextIs) && WISHED.test(text.slice(end, end + 32))) return true;

  const closes = (nextIs & CLOSING) !== 0 || closesHere(text, end);
  if (opensBracket(text, start) || (touches && (previousIs & IN_BRACKET) !== 0)) {
    if (standsInBracket(text, candidates, position, before(), closes)) return true;
  }
  if (touches && closes) {
    if ((previousIs & OF_KIND) !== 0 || cueEndsAt(words, phrases(), word, CUE.skilled)) return true;
    if ((previousIs & PREPOSITION) !== 0 && MADE_OF.test(before())) return true;
    const company = (previousIs & (PREPOSITION | RATHER)) !== 0 && technologyOnLine(text, candidates, position);
    if ((previousIs & RATHER) !== 0 && (company || KIND_NEAR.test(before()))) return true;
    if (company && ((previousIs & WITHIN) !== 0 || MOVING.test(before()) || MADE_IN.test(before()))) return true;
    if (
      (previousIs & PREPOSITION) !== 0 &&
      (RUN_ON.test(before()) || (MADE_IN.test(before()) && technologyOnLine(text, candidates, position, true)))
    )
      return true;
  }
  if (
    touches &&
    (previousIs & LEAVING) !== 0 &&
    MIGRATING.test(before()) &&
    ((nextIs & ARRIVING) !== 0 || VERSION_BEHIND.test(text.slice(end, end + 8)))
  )
    return true;
  if (touches && closes && (previousIs & PREPOSITION) !== 0 && comesFrom(text, candidates[position - 1], start)) return true;
  if ((previousIs & LEAVING) !== 0 && comesFrom(text, candidate, candidates[position + 1]?.start ?? -1)) return true;
  if (touches && UPGRADED.test(text.slice(Math.max(0, start - 12), start)) && /^ from v?\d/.test(text.slice(end, end + 9))) return true;
  if (touches && closes && (previousIs & PREPOSITION) !== 0 && (FROM_TO.test(before()) || PORTING.test(before()))) return true;
  if (closes && unitAt(text, start - 2) === COLON && LEADS.test(before())) return true;
  if ((nextIs & CLOSING) !== 0 && ON_A_SIDE.test(text.slice(end, end + 26))) return true;
  // “migrate from Chef to Ansible”
  if ((previousIs & LEAVING) !== 0 && (nextIs & ARRIVING) !== 0 && technologyOnLine(text, candidates, position)) return true;
  return (
    isBareLine(text, start, end) &&
    (isNeighbourLine(text, candidate, candidates[position - 1]) || isNeighbourLine(text, candidate, candidates[position + 1]))
  );
}

/** “You move our games from Unity to Unreal”: whether the one is what is left, and the other, at a place, what comes. */
function comesFrom(text: string, left: Candidate | undefined, comes: number): boolean {
  if (left === undefined || comes - left.end !== 4 || text.slice(left.end, comes) !== ' to ') return false;
  return MOVING_FROM.test(text.slice(lineEdge(text, left.start, -1, 60), left.start));
}

/** Whether “(”, “(e.g. ” or “(i.e., ” stands right before a place. */
function opensBracket(text: string, start: number): boolean {
  const last = unitAt(text, start - 1);
  if (last === BRACKET) return true;
  const sign = unitAt(text, start - 2);
  return (
    last <= SPACE &&
    (sign === DOT || sign === COMMA) &&
    /\((e\.g|i\.e|esp|incl|inkl|insb)\.,?\s$/.test(text.slice(Math.max(0, start - 8), start))
  );
}

/** Rule 4 in a bracket: “a framework (Express)”, “(React preferred)”, “(ideally Go)”. */
function standsInBracket(text: string, candidates: readonly Candidate[], position: number, before: string, closes: boolean): boolean {
  const { start, end } = candidates[position] as Candidate;
  const first = text.charCodeAt(start - 1) === BRACKET;
  if (first && /^ (is )?(preferred|required|a plus|ideally|desired)\b[^()]{0,20}\)/i.test(text.slice(end, end + 40))) return true;
  if (closes && KIND_IN_BRACKETS.test(before)) return true;
  if (first && text[end] === ')' && technologyOnLine(text, candidates, position)) return true;
  return (
    closes &&
    /\((ideally|preferably|especially|mostly|mainly|e\.g\.,?|esp\.|insb\.)\s$/i.test(before) &&
    technologyOnLine(text, candidates, position)
  );
}

/** Whether the words behind a name may wish for it: “is …”, or a sign and one of the words that say how much. */
function mayBeWished(words: Words, { end, after }: Candidate, nextIs: number): boolean {
  if ((nextIs & IS) !== 0) return true;
  const { text, count } = words;
  if (after >= count || startOf(words, after) - end > 3) return false;
  const sign = unitAt(text, end) === SPACE ? unitAt(text, end + 1) : unitAt(text, end);
  return SIGNS_BEFORE_WISHES.has(sign) && ((BEHIND.get(hashAt(words, after)) ?? 0) & WISH) !== 0;
}

/** Whether a clause ends behind a word, or a remark on it begins. */
function closesHere(text: string, end: number): boolean {
  let at = end;
  while (unitAt(text, at) === SPACE) at += 1;
  if (at >= text.length) return true;
  const sign = text.charCodeAt(at);
  if (sign === BRACKET) return /^\((preferred|required|ideally|optional|a plus|must|nice)\b/.test(text.slice(at, at + 12));
  // “code in Java - but”, “libraries like Jest – professional”
  if ((sign === HYPHEN || sign === EN_DASH) && at > end && unitAt(text, at + 1) === SPACE) return true;
  return CLOSING_SIGNS.has(sign) || (sign === SMALL_T && /^to (build|develop|write|create|implement)\b/.test(text.slice(at, at + 13)));
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

const CLOSING_SIGNS = new Set([...'.,;:)/|\n'].map((sign) => sign.charCodeAt(0)));
const VERSION = /^(\d{1,2}(?![\d:%])(\.(\d+x?|x))*\+?|365(?! days)|20\d\d LTS)(?=[\s;:)/]|[,.](?!\d)|$)/;
