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
import { inOneListOfLines, inOneListOverUnknown, isParallel, joined } from './company';
import type { Phrases } from './cues/cues';
import { isFirm } from './firms';
import { frameOf } from './frames';
import type { Candidate, Mention } from './mentions';
import { AMPERSAND, APOSTROPHE, COMMA, ONE, QUOTE, SMALL_O, SPACE, TWO } from './signs';
import { standsAlone } from './stands-alone';
import { hashAt, type Words } from './words';

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
    (A_FIRST_NAME.test(before) && /\p{Ll}/u.test(text.slice(start, end))) ||
    GOOD_PRACTICE.test(before) ||
    /^ (\p{Lu}\p{Ll}+ )?(GmbH|AG|Inc|Ltd|SA|Beach|Resort|Hotel|River|Family|family|Sea|Island)\b/u.test(after) ||
    /^\s?\d{1,3}[.,]\d{3}/.test(after) ||
    /\d[.,]\d{3}\s?$/.test(before) ||
    /\b\p{Lu}\p{Ll}+ (\p{Lu}\p{Ll}+ )?\p{Lu}\p{Ll}+ \($/u.test(before)
  );
}

/** “our head of engineering, Jon Jenkins”, “an interview with Jane Jenkins” */
const A_FIRST_NAME = /(?:,|\b(?:by|with|to|from|meet|contact)) (?!(?:Apache|Core|Advanced?)\b)\p{Lu}\p{Ll}+ $/u;

/** “ICH GCP”, “GLP and GCP”: of drugs, where the letters stand for a good practice. */
const GOOD_PRACTICE = /\b(?:ICH|GLP|GMP|GxP)\W{1,3}(?:and |or )?$/;

/** Rule 6: amid a sentence, with a capital, and no part of a longer name. */
function meansTheSame(text: string, { start, end }: Candidate, sure: ReadonlySet<string>): boolean {
  return (
    end - start > 1 &&
    sure.has(text.slice(start, end)) &&
    /(?:[\p{Ll}\d,;)(/][ (/]|[dl]['’])$/u.test(text.slice(Math.max(0, start - 2), start)) &&
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
