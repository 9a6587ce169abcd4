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
import { CUE, cueBeginsAt, cueEndsAt, type Phrases } from './cues/cues';
import { isFirm } from './firms';
import { frameOf } from './frames';
import type { Candidate, Mention } from './mentions';
import { endOf, hashAt, hashOf, startOf, type Words } from './words';

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
  return joined(text, candidates, position, beside) || inOneListOfLines(text, candidates[position] as Candidate, other);
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
  } else if (mayNameAYear(text, end, behind) && A_YEAR_OR_LETTER.test(text.slice(end, end + 10))) return true;
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
const A_YEAR_OR_LETTER = /^(\s?&\s?[A-Z]\b|,?\s(of\s)?(19|20)\d\d\b)/;

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
  return CLOSING_SIGNS.has(sign) || (sign === SMALL_T && /^to (build|develop|write|create|implement)\b/.test(text.slice(at, at + 13)));
}

function isSmallLetter(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Whether hardly a sign stands on the word's line besides it. */
function isBareLine(text: string, start: number, end: number): boolean {
  const begins = lineEdge(text, start, -1, 5);
  if (start - begins > 4 || !/^\s*\S?\s*$/.test(text.slice(begins, start))) return false;
  const after = text.slice(end, lineEdge(text, end, 1, 5));
  return after.length < 4 && /^\s*\S?\s*$/.test(after);
}

/** Where the line ends, before or behind a place, or so many units away. */
function lineEdge(text: string, from: number, step: 1 | -1, most: number): number {
  if (step < 0) {
    let at = from;
    while (at > 0 && from - at < most && text.charCodeAt(at - 1) !== NEWLINE) at -= 1;
    return at;
  }
  let at = from;
  while (at < text.length && at - from < most && text.charCodeAt(at) !== NEWLINE) at += 1;
  return at;
}

const NEWLINE = 0x0a;

/** How far along its line a word's company is looked for, in mentions and in units: a line of thousands is no sentence. */
const COMPANY = 12;
const COMPANY_REACH = 250;

function technologyOnLine(text: string, candidates: readonly Candidate[], position: number, concepts = false): boolean {
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

function isNeighbourLine(text: string, { start, end }: Candidate, other: Candidate | undefined): boolean {
  return other !== undefined && !other.guarded && other.skill.kind === 'technology' && ofNextLine(text, { start, end }, other);
}

/** Whether two stand on lines of their own, one right below the other. */
function inOneListOfLines(text: string, a: Candidate, b: Candidate): boolean {
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

/** Rule 2: whether two candidates stand in one list, or one is said to come with the other. */
function joined(text: string, candidates: readonly Candidate[], position: number, beside: number): boolean {
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
  /^(['’]s)?\s*([\d.+]+\s*)?(\(|\)|[,;/|·•+&](\s?\(?\d{1,2}\))?|,?\s(and|or|and\/or|und|oder|et|ou|y|o|e|ed|en|of|i|lub|oraz|bzw\.)\s|\)\s*[,/]|,\s*(and|or)\s|,\s(de|d['’]))\s*(e\.g\.,?\s*|(de|di|del|do|da|van)\s|d['’])?$/i;
const JOINED = /^\s(with|on|using|via|through|mit|avec|con|com)\s$/i;

const SPACE = 0x20;
const AMPERSAND = 0x26;
const APOSTROPHE = 0x27;
const BRACKET = 0x28;
const COMMA = 0x2c;
const HYPHEN = 0x2d;
const DOT = 0x2e;
const ONE = 0x31;
const TWO = 0x32;
const SMALL_O = 0x6f;
const SMALL_T = 0x74;
const QUOTE = 0x2019;
const CLOSING_SIGNS = new Set([...'.,;:)/|\n'].map((sign) => sign.charCodeAt(0)));
const VERSION = /^\d{1,2}(?![\d:%])(\.\d+)*\+?(?=[\s;:)/]|[,.](?!\d)|$)/;

/** What a word says of the guarded one before it. */
const OTHER_TRADE = 1;
const PERSON = 2;
const CLOSING = 4;
const ARRIVING = 8;
const OR = 16;
const IS = 32;
const WISH = 64;
/** What a word says of the guarded one behind it. */
const SENIORITY = 1;
const PREPOSITION = 2;
const WITHIN = 4;
const RATHER = 8;
const OF_KIND = 16;
const LEAVING = 32;
const IN_BRACKET = 64;

const BEHIND = bitsOf([
  [
    OTHER_TRADE,
    'knowledge skills expertise proficiency service services engineer engineers ecosystem stack runtime compiler module modules package packages script scripts pipeline pipelines application applications app apps server servers cluster clusters test tests function functions view views component components job jobs build builds suite suites spec specs filter filters sidecar sidecars topology topologies policy policies variables states channels ticket tickets files monolith instance instances plug plugin plugins blueprints administration queries model models migration migrations',
  ],
  [PERSON, 'engineer engineers developer developers programmer programmers architect architects consultant consultants'],
  [
    CLOSING,
    'and or und oder et ou y o e ed en of i lub oraz is are on in with for as using behind last one several con avec mit com met sur para pour für por per if',
  ],
  [ARRIVING, 'to by with'],
  [OR, 'or o u ou of lub oder czy'],
  [IS, 'is are would'],
  [WISH, 'a an big huge strong major definite nice plus bonus must advantage asset'],
]);

const BEFORE = bitsOf([
  [SENIORITY, 'senior junior lead staff principal mid middle level sr jr graduate'],
  [PREPOSITION, 'in with using mit avec con com met w sous through via by onto of on auf from to into en em'],
  // These alone suffice where a technology stands on the same line.
  [WITHIN, 'in with using mit avec con com met w sous through via onto on auf'],
  [RATHER, 'ideally preferably especially esp particular particulier beispiel exemple idealerweise'],
  // The Romance and Slavic order (“développeur Java”, “le framework Gin”), and what is said of a language's style.
  [
    OF_KIND,
    'développeur développeuse développeurs ingénieur ingénieure desarrollador desarrolladora desarrolladores programador programadora ingeniero ingeniera desenvolvedor desenvolvedora engenheiro engenheira sviluppatore sviluppatrice sviluppatori programmatore programista programistka framework frameworka langage lenguaje linguagem linguaggio język języka języku bibliothèque biblioteca libreria gateway idiomatic vanilla plain modern',
  ],
  [LEAVING, 'from replace replaces replacing'],
  [IN_BRACKET, 'like as ideally preferably especially mostly mainly g e'],
]);

function bitsOf(lists: readonly (readonly [bit: number, words: string])[]): ReadonlyMap<number, number> {
  const bits = new Map<number, number>();
  for (const [bit, list] of lists) {
    for (const word of list.split(' ')) bits.set(hashOf(word), (bits.get(hashOf(word)) ?? 0) | bit);
  }
  return bits;
}

/** “Rust is a plus”, “Go - a must”, “Elixir (bonus)”: only what is asked for is wished for. */
const WISHED =
  /^( (is|are|would be)|\s?[-–—(:,])\s?(an? )?(big |huge |strong |major |definite |nice )?(plus|bonus|must|advantage|asset|must-have)\b/i;
const SIGNS_BEFORE_WISHES = new Set([...'-–—(:,'].map((sign) => sign.charCodeAt(0)));
const OR_SIMILAR =
  /^ (or|o|u|ou|of|lub|oder|czy) (an? |any |some |other )?(similar|equivalent|comparable|ähnlich|vergleichbar|équivalent|similaire|simil|equivalente|vergelijkbaar|soortgelijk|podobn)/i;
const MAKING =
  /\b(build|develop|deploy|design|maintain|creat|implement|writ|rewrit|scal|optimi[sz]|debug|moderni[sz]|migrat|extend|refactor|replac|administ|operat|publish|tun|split|upgrad|test)\w*\s+((our|your|an?|the|old|legacy|existing|new|large|small|several|existing)\s+){0,3}$/i;
const KIND_NEAR = /\b(preprocessor|framework|database|rdbms|language|tool|gateway|broker|engine|office|librar(y|ie))s?\b/i;
const MOVING =
  /\b(migrat|mov|port|switch|rewr|rewrit|replac|translat|convert|upgrad|deploy|ship|go|send|sent|stream|push|publish|forward|export|load|roll|enter)\w*\s+([\w./+#-]+\s+){0,6}(from|to|by|with|into)\s+$/i;
const MADE_IN =
  /\b(runs?|running|routed|configured?|configuring|managed|monitored|rendered|built|written|made|hosted|provision\w*|orchestrat\w*|stored|enforced|reconciled|register(ed)?|modell?|tuned?|debug|rotate|queried|published?|replicated|cached?|served|scheduled|authenticat\w*|entwickel\w*|développe\w*|desarroll\w*|desenvolv\w*|svilupp\w*|ontwikkel\w*)\s+([\w./+#'-]+\s+){0,6}(on|in|by|with|through|to|from|en|em|mit|avec|sous)\s+$/i;
// What only software is subject to.
const RUN_ON =
  /\b((deploy|provision|orchestrat|containeri[sz]|reconcil|reverse-prox)\w*\s+([\w./+#'-]+\s+){0,4}(to|on|by|with|through)|(backends?|services|workloads|clusters?|pods|microservices|pipelines|assistants|APIs) (runs?|running) on|(logs|metrics|traces|events) (go|flow|are sent|stream) to|(secrets?|credentials|certificates|PKI) (through|in|from|on top of)|(servers?|hosts|machines|nodes|metal) (and|are|is) (\w+ ){0,3}configured? (\w+ )?(by|with))\s+$/i;
// “migration from Storm to Flink”, “port our solver from MATLAB to Julia”, “translate scripts to R”
const MIGRATING = /\b(migrat|port|rewrit|translat|convert|transpil)\w*\s+([\w./+#'-]+\s+){0,6}from\s+$/i;
const FROM_TO = /\b(migrat|port|rewrit|translat|convert|transpil)\w*\s+([\w./+#'-]+\s+){0,6}from\s+([\w./+#-]+\s+){1,3}to\s+$/i;
const PORTING =
  /\b(port|rewrit|translat|convert|transpil)\w*\s+([\w./+#'-]+\s+){0,4}(scripts?|code|specs?|tests?|quer(y|ies)|jobs?|macros?|modules?)\s+to\s+$/i;
const MOVING_FROM = /\b(mov|switch|transition|chang|migrat|port)\w*\s+([\w./+#'-]+\s+){0,6}from\s+$/i;
const UPGRADED = /\bupgrad\w*\s+$/i;
const VERSION_BEHIND = /^ v?\d+(\.\d+)* to\b/;
const ON_A_SIDE =
  /^ (on|in) the (servers?|browser|(back|front)([- ]?end)?|client)\b(?! (of|office|room|yard|seat|row|garden|door|desk|side of))/;
// What is made, and what of: “scripts in Ruby”, “our portal in React”.
const MADE_OF =
  /\b(data|dashboards?|reports?|quer(y|ies)|pipelines?|apps?|applications?|services|software|code|models|tests|scripts|APIs|tools|systems|(back|front)[- ]?ends?|websites?|portals?|packages|jobs|components|secrets|(test)?automatisierung|automatisation( de \w+)?|interfaces|interfacce|firmware|sheets|features|modules|microservices|functions|monoliths?|titles|prototypes|performants|servizi|aplicaciones|applicazioni|aplicações|skills?|proficien\w+|middleware|competen\w+|familiar\w*)( (made|written|built|developed))? (in|with|using|en|em|mit|avec)\s+$/i;
const KIND_IN_BRACKETS =
  /\b(engineer|developer|dev|programmer|entwickler(?:in)?|développeur|tools?|tooling|stacks?|frameworks?|languages?|databases?|platforms?|librar(y|ies)|technologies)\s?\((e\.g\.,?\s|i\.e\.,?\s|like\s|such as\s|ideally\s|preferably\s)?$/i;
