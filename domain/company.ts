/** The company that a doubtful word keeps: in one list with a technology, on one line with it, or on the line beside. */
import { unitAt } from './characters';
import type { Candidate } from './mentions';
import { NEWLINE, SMALL_A, SPACE } from './signs';

function isSmallLetter(unit: number): boolean {
  return unit >= SMALL_A && unit <= 0x7a;
}

/** Whether hardly a sign stands on the word's line besides it. */
export function isBareLine(text: string, start: number, end: number): boolean {
  const begins = lineEdge(text, start, -1, 5);
  if (start - begins > 4 || !/^\s*\S?\s*$/.test(text.slice(begins, start))) return false;
  const after = text.slice(end, lineEdge(text, end, 1, 5));
  return after.length < 4 && /^\s*\S?\s*$/.test(after);
}

/** Where the line ends, before or behind a place, or so many units away. */
export function lineEdge(text: string, from: number, step: 1 | -1, most: number): number {
  if (step < 0) {
    let at = from;
    while (at > 0 && from - at < most && text.charCodeAt(at - 1) !== NEWLINE) at -= 1;
    return at;
  }
  let at = from;
  while (at < text.length && at - from < most && text.charCodeAt(at) !== NEWLINE) at += 1;
  return at;
}

/** How far along its line a word's company is looked for, in mentions and in units: a line of thousands is no sentence. */
const COMPANY = 12;
const COMPANY_REACH = 250;

export function technologyOnLine(text: string, candidates: readonly Candidate[], position: number, concepts = false): boolean {
  const { start, end, skill } = candidates[position] as Candidate;
  for (const step of [-1, 1]) {
    for (let at = position + step; Math.abs(at - position) <= COMPANY; at += step) {
      const other = candidates[at];
      if (!other || other.start - end > COMPANY_REACH || start - other.end > COMPANY_REACH) break;
      const between = step < 0 ? text.slice(other.end, start) : text.slice(end, other.start);
      if (between.includes('\n')) break;
      if (other.guarded ? other.likely && other.skill !== skill : concepts || other.skill.kind === 'technology') return true;
    }
  }
  return false;
}

export function isNeighbourLine(text: string, { start, end }: Candidate, other: Candidate | undefined): boolean {
  return other !== undefined && !other.guarded && other.skill.kind === 'technology' && ofNextLine(text, { start, end }, other);
}

/** Whether two stand on lines of their own, one right below the other. */
export function inOneListOfLines(text: string, a: Candidate, b: Candidate): boolean {
  return (
    ofNextLine(text, a, b) && /^\s*([\n/,(]|$)/.test(text.slice(a.end, a.end + 3)) && /^\s*([\n/,(]|$)/.test(text.slice(b.end, b.end + 3))
  );
}

function ofNextLine(text: string, { start, end }: { start: number; end: number }, other: Candidate): boolean {
  const [from, to] = other.start > end ? [end, other.start] : [other.end, start];
  if (to - from >= 12) return false;
  const between = text.slice(from, to);
  return between.includes('\n') && /^[^\p{L}\n]*\n\s*[^\p{L}\n]*$/u.test(between);
}

/**
 * Whether two stand at the same place of two parts: “Identity graph on Neptune, streams on Kinesis”, “Rails in Ruby or Lucky
 * in Crystal”; or the one is for the other: “stored procedures in PL/SQL for Oracle”.
 */
export function isParallel(text: string, first: Candidate, second: Candidate): boolean {
  if (second.start - first.end > PART || !CLOSED.test(text.slice(second.end, second.end + 5))) return false;
  const between = text.slice(first.end, second.start);
  if (between === ' for ') return !first.guarded && first.skill.kind === 'technology';
  const preposition = PLACES.test(between) ? undefined : SAME_AGAIN.exec(between)?.[1];
  return preposition !== undefined && text.slice(Math.max(0, first.start - 6), first.start).endsWith(` ${preposition} `);
}

/** Whether one name that the catalogue does not know stands between two of a list: “gin, sqlx, Docker”. */
export function inOneListOverUnknown(text: string, first: Candidate, second: Candidate): boolean {
  return (
    first.skill.kind === 'technology' &&
    second.skill.kind === 'technology' &&
    second.start - first.end <= PART &&
    OVER_UNKNOWN.test(text.slice(first.end, second.start)) &&
    CLOSED.test(text.slice(second.end, second.end + 5))
  );
}

const OVER_UNKNOWN =
  /^, (?:[\p{Lu}\d][\w.#+-]*(?: \p{Lu}[\w.-]*)?|[a-z]*[\d.+#-]*[a-z]*ql[a-z]*|[a-z]+\.[a-z]+),?(?: (?:and|or|und|oder|oraz|lub|et|ou|y|o|e|i|en|of))? $/u;

/** How far apart two such names may stand, in units. */
const PART = 36;
const SAME_AGAIN = /^(?:,| or| and|,? while)(?: [\w-]+){1,3} (on|in|with)\s$/;
/** “, with offices in Phoenix”: what is said of places. */
const PLACES = /\b(offices?|teams?|hubs?|based|located|sites?)\b/i;
const CLOSED = /^\s?([.,;:)\n]|$|and |or )/;

/** Rule 2: whether two candidates stand in one list, or one is said to come with the other. */
export function joined(text: string, candidates: readonly Candidate[], position: number, beside: number): boolean {
  const [first, second] = [candidates[Math.min(position, beside)], candidates[Math.max(position, beside)]];
  if (!first || !second || second.start - first.end > 30) return false;
  const between = text.slice(first.end, second.start);
  // A capital behind it makes it part of a longer name: “firewalls and Prisma Access”.
  const end = (candidates[position] as Candidate).end;
  if (
    unitAt(text, end) === SPACE &&
    !isSmallLetter(unitAt(text, end + 1)) &&
    /^ \p{Lu}\p{Ll}/u.test(text.slice(end, end + 3)) &&
    candidates[position + 1]?.start !== end + 1
  )
    return false;
  // “Go with Docker” at a sentence's beginning may be a verb; “Snowflake on AWS” behind something else is none.
  return (
    SEPARATORS.has(between) ||
    LISTED.test(between) ||
    (JOINED.test(between) && (!first.guarded || /[\p{L},:(]\s$/u.test(text.slice(0, first.start).slice(-2))))
  );
}

/** What mostly stands between two of a list, so that the rest need not be asked. */
const SEPARATORS = new Set([
  ', ',
  '/',
  ' / ',
  ' and ',
  ', and ',
  ' or ',
  ', or ',
  ' & ',
  '; ',
  ' (',
  '+',
  ' + ',
  ' | ',
  ' und ',
  ' oder ',
  ' - ',
  ' – ',
  '- ',
]);
const LISTED =
  /^(['’]s)?\s*([\d.+]+\s*)?(\(|\)|[,;/|·•+&](\s?\(?\d{1,2}\))?|,?\s(and|or|and\/or|und|oder|et|ou|y|o|e|ed|en|of|i|lub|oraz|bzw\.)\s(other\s)?|\)\s*[,/]|,\s*(and|or)\s|,\s(de|d['’]))\s*(e\.g\.,?\s*|(de|di|del|do|da|van)\s|d['’])?$/i;
const JOINED = /^\s(with|on|using|via|through|mit|avec|con|com)\s$/i;
