/** Whether what stands right beside a doubtful word says that it names a technology: rules 3 to 5 of context.ts. */
import { unitAt } from './characters';
import { isBareLine, isNeighbourLine, lineEdge, technologyOnLine } from './company';
import {
  ARRIVING,
  BASED,
  BEFORE,
  BEHIND,
  CLASS_LIKE,
  CLOSING,
  FOR,
  FROM_TO,
  IN_BRACKET,
  IS,
  KIND_IN_BRACKETS,
  KIND_NEAR,
  LEADS,
  LEAVING,
  LIKE,
  MADE_IN,
  MADE_OF,
  MADE_UNDER,
  MAKING,
  MIGRATING,
  MOVING,
  MOVING_FROM,
  OF_KIND,
  ON_A_SIDE,
  ONTO,
  OR,
  OR_SIMILAR,
  OTHER_TRADE,
  PERSON,
  PIECE_FOR,
  PORTING,
  PREPOSITION,
  RATHER,
  ROLLED_OUT,
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
import type { Candidate } from './mentions';
import { BRACKET, COLON, COMMA, DOT, EN_DASH, HYPHEN, NEWLINE, SMALL_T, SPACE } from './signs';
import { endOf, hashAt, startOf, type Words } from './words';

/** Rules 3, 4 and 5, which need no other guarded word. */
export function standsAlone(words: Words, candidates: readonly Candidate[], position: number, phrases: () => Phrases): boolean {
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
    if ((previousIs & PREPOSITION) !== 0 && (MADE_OF.test(before()) || MADE_UNDER.test(before()))) return true;
    if ((previousIs & LIKE) !== 0 && CLASS_LIKE.test(before())) return true;
    if ((previousIs & FOR) !== 0 && PIECE_FOR.test(before())) return true;
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
  if (
    (nextIs & (ARRIVING | CLOSING)) !== 0 &&
    ROLLED_OUT.test(text.slice(Math.max(0, start - 14), start)) &&
    ONTO.test(text.slice(end, end + 40))
  )
    return true;
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
