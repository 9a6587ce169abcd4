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
 * 4. a phrase of skill right before it, with the clause ending behind it: “experience with Go.”, “written in C,”; its kind
 *    with a bracket: “a framework (Express)”; a bracket that says how much it is wanted: “(ideally Go)”, “(React preferred)”;
 * 5. a line of its own next to lines that name technologies, as in a list of skills.
 */
import type { Candidate, Mention } from './mentions';
import { BESIDE_FIRM, flagsOf } from './vocabulary';
import type { Words } from './words';

/** The candidates that are technologies: all that are unambiguous, and of the rest those that their context speaks for. */
export function settleGuarded(words: Words, candidates: readonly Candidate[], flags: Uint16Array): Mention[] {
  const { text } = words;
  const firms = candidates.map((candidate) => mayBeFirm(words, candidate, flags) && isFirm(text, candidate));
  const accepted = candidates.map((candidate, position) => !candidate.guarded && !firms[position]);
  const open = candidates.flatMap((candidate, position) =>
    candidate.guarded && !firms[position] && !neverTechnology(text, candidate) ? [position] : [],
  );
  for (const position of open) accepted[position] = standsAlone(text, candidates, position);
  // Along a list one accepted word vouches for the next: forwards, then backwards.
  const alsoOpen = new Set(open);
  const vouch = (position: number, beside: number) => {
    if (accepted[position] || !alsoOpen.has(position) || !joined(text, candidates, position, beside)) return;
    if (accepted[beside] || alsoOpen.has(beside)) accepted[position] = true;
  };
  for (const position of open) vouch(position, position - 1);
  for (const position of [...open].reverse()) vouch(position, position + 1);
  return candidates.filter((_, position) => accepted[position]);
}

/** Whether a word of firms is near: only then are the rules worth their cost. */
function mayBeFirm({ edges, hashes, count }: Words, { start, word, after, firms }: Candidate, flags: Uint16Array): boolean {
  if (firms >= 0 && start - (edges[2 * firms] as number) <= 200) return true;
  if (word > 0 && (flagsOf(flags, hashes[2 * word - 1] as number) & BESIDE_FIRM) !== 0) return true;
  return after < count && (flagsOf(flags, hashes[2 * after + 1] as number) & BESIDE_FIRM) !== 0;
}

/** Whether the name is a firm's here: by what it is called, who speaks for it, or what the list is of that it stands in. */
function isFirm(text: string, { start, end }: Candidate): boolean {
  if (FIRM_BEHIND.test(text.slice(end, end + 90))) return true;
  const before = text.slice(Math.max(0, start - 80), start);
  return OTHER_FIRMS.test(before) || AMONG_FIRMS.test(before) || EMPLOYED_AT.test(before);
}

/** Rule 1. */
function neverTechnology(text: string, { start, end }: Candidate): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 24);
  return (
    /^(-| )(to|live|getter|level|suite|through|the extra|ahead|beyond|forward)\b/i.test(after) ||
    /^\s?&\s?[A-Z]\b/.test(after) ||
    /[A-Z]\s?&\s?$/.test(before) ||
    /^['’](?!s\b)/.test(after) ||
    /^,?\s(of\s)?(19|20)\d\d\b/.test(after) ||
    (end - start === 1 &&
      (/\b(series|class|grade|plan|vitamin|hepatitis|round|group|level|tier|type|option|exhibit|section|part|annex|appendix)\s$/i.test(
        before,
      ) ||
        /^\.\s?[A-Z]/.test(after) ||
        /\b[A-Z]\.\s?$/.test(before)))
  );
}

/** Rules 3, 4 and 5, which need no other guarded word. */
function standsAlone(text: string, candidates: readonly Candidate[], position: number): boolean {
  const candidate = candidates[position] as Candidate;
  const { start, end, skill } = candidate;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const nextBreak = text.indexOf('\n', end);
  const lineEnd = nextBreak < 0 ? text.length : nextBreak;
  const before = text.slice(Math.max(lineStart, start - 60), start);
  const after = text.slice(end, Math.min(lineEnd, end + 40));

  const next = /^[\s-]+([\p{L}]+|\d{1,2}(?![\d:%])(\.\d+)*\+?(?=[\s;:)/]|[,.](?!\d)|$))/u.exec(after)?.[1];
  const inCompany = () => technologyOnLine(candidates, position, lineStart, lineEnd);
  if (next && (TRADE.test(next) || skill.beside.has(next.toLowerCase()) || /^\d/.test(next))) return true;
  if (next && ANY_TRADE.test(next) && (MAKING.test(before) || inCompany())) return true;
  if (next && /^(engineer|developer|programmer|architect|consultant)s?$/i.test(next) && SENIORITY.test(before)) return true;
  const previous = /([\p{L}.]+)[\s-]+$/u.exec(before)?.[1];
  if (previous && skill.beside.has(previous.toLowerCase())) return true;

  const closes =
    /^\s*([.,;:)/|\n]|$|\((preferred|required|ideally|optional|a plus|must|nice)\b|(and|or|und|oder|et|ou|y|o|e|en|of|i|lub|is|are|to (build|develop|write|create|implement))\b)/.test(
      after,
    );
  if (closes && (SKILLED.test(before) || KIND_IN_BRACKETS.test(before))) return true;
  if (/\($/.test(before) && /^ (is )?(preferred|required|a plus|ideally|desired)\b[^()]{0,20}\)/i.test(after)) return true;
  if (closes && /\((ideally|preferably|especially|mostly|mainly|e\.g\.,?)\s$/i.test(before) && inCompany()) return true;
  if (closes && /\b(in|with|using|mit|avec|con|com|met|w)\s+$/i.test(before) && inCompany()) return true;

  const alone = text.slice(lineStart, start).trim().length <= 1 && text.slice(end, lineEnd).trim().length <= 1;
  return alone && [candidates[position - 1], candidates[position + 1]].some((other) => other && isNeighbourLine(text, candidate, other));
}

/** How far along a line company is looked for, in mentions: a line of thousands is no sentence. */
const COMPANY = 30;

function technologyOnLine(candidates: readonly Candidate[], position: number, lineStart: number, lineEnd: number): boolean {
  for (let step = 1; step <= COMPANY; step += 1) {
    for (const other of [candidates[position - step], candidates[position + step]]) {
      if (other && !other.guarded && other.skill.kind === 'technology' && other.start >= lineStart && other.end <= lineEnd) return true;
    }
  }
  return false;
}

function isNeighbourLine(text: string, { start, end }: Candidate, other: Candidate): boolean {
  const between = other.start > end ? text.slice(end, other.start) : text.slice(other.end, start);
  return !other.guarded && other.skill.kind === 'technology' && /^[^\p{L}\n]*\n\s*[^\p{L}\n]*$/u.test(between);
}

/** Rule 2: whether two candidates stand in one list, or one is said to come with the other. */
function joined(text: string, candidates: readonly Candidate[], position: number, beside: number): boolean {
  const [first, second] = [candidates[Math.min(position, beside)], candidates[Math.max(position, beside)]];
  if (!first || !second || second.start - first.end > 30) return false;
  const between = text.slice(first.end, second.start);
  // A capital behind it makes it part of a longer name: “firewalls and Prisma Access”.
  const end = (candidates[position] as Candidate).end;
  if (/^ \p{Lu}\p{Ll}/u.test(text.slice(end, end + 3)) && !candidates.some((other) => other.start === end + 1)) return false;
  // “Go with Docker” at a sentence's beginning may be a verb; “Snowflake on AWS” behind something else is none.
  return LISTED.test(between) || (JOINED.test(between) && (!first.guarded || /[\p{L},:(]\s$/u.test(text.slice(0, first.start).slice(-2))));
}

const FIRM_BEHIND =
  /^ (is (a|an|the|one) (?!must|plus|bonus|tool|language|nice|big|great)[^.;\n]{0,60}\b(company|employer|vendor|provider|firm|startup)\b|Foundation|Ventures|Capital|Labs|Inc|Ltd|LLC|GmbH|Corp|Corporation|Co-?[Ff]ounders?|[Ff]ounders?|CEO|CTO)\b/;
const OTHER_FIRMS =
  /\b(backed by|investors (of|include)|(customers|clients|partners|companies|firms|brands|organi[sz]ations|startups|employers)( that are (?![^.;:\n]*\b(tools?|technologies|languages?|platforms?|frameworks?|systems?|using|with)\b)[^.;:\n]{0,60})?( \([^()]*\))?,? (like|such as|include|including)|veterans (of|from)|alumni of)\b[^.;:()\n]*$/i;
// In a bracket behind an investor, or in a list in which others are firms by name.
const AMONG_FIRMS =
  /\b((Ventures|Capital|Partners|Fund|VC)s?\s?\([^()\n]*|(Foundation|Ventures|Capital|Labs)(, [^.,;:()\n]{2,25}){0,6}, (and )?)$/;
const EMPLOYED_AT =
  /\b((engineer|developer|manager|people|team|life|career|careers|role|position|colleagues|everyone) at|(?<!^)joining)\s$/;
const LISTED =
  /^(['’]s)?\s*([\d.+]+\s*)?(\(|\)|[,;/|·•+&]|,?\s(and|or|and\/or|und|oder|et|ou|y|o|e|en|of|i|lub|oraz|bzw\.)\s|\)\s*[,/]|,\s*(and|or)\s)\s*(e\.g\.,?\s*)?$/i;
const JOINED = /^\s(with|on|using|via|through|mit|avec|con|com)\s$/i;

const TRADE =
  /^(developer|developers|programming|programmer|programmers|language|framework|library|libraries|microservice|microservices|backend|code|codebase|codebases|scripting|API|APIs|SDK|entwickler|entwicklung|développeur|desarrollador|sviluppatore)$/i;
const ANY_TRADE =
  /^(services?|engineers?|ecosystem|stack|runtime|compiler|modules?|packages?|scripts?|pipelines?|applications?|apps?|servers?|clusters?|tests?)$/;
const KIND_IN_BRACKETS =
  /\b(tools?|tooling|stacks?|frameworks?|languages?|databases?|platforms?|librar(y|ies)|technologies)\s?\((e\.g\.,?\s|i\.e\.,?\s|like\s|such as\s|ideally\s|preferably\s)?$/i;
const MAKING = /\b(build|develop|deploy|design|maintain|creat|implement|writ|scal|optimi[sz]|debug|moderni[sz]|migrat)\w*\s+$/i;
const SENIORITY = /\b(senior|junior|lead|staff|principal|mid|middle|mid-level|sr\.?|jr\.?|entry-level|graduate)\s+$/i;
const SKILLED =
  /\b(experience (with|in|of|using)|experienced (with|in)|proficien\w+ (in|with)|knowledge of|expertise (in|with)|expert in|familiar\w* with|skilled in|skills in|fluent in|fluency in|competen\w+ in|background in|written in|write|writing|coding in|code in|programming in|programmed in|development in|developing in|develop in|developed in|built (in|with|on)|(front|back)[- ]?ends? (in|with|using)|languages? (like|such as)|frameworks? (like|such as)|tools? (like|such as)|such as|(data|dashboards?|reports?|quer(y|ies)|pipelines?|apps?|applications?|services|software|code|models|tests|scripts|APIs|tools|systems|backends?|websites?) (in|with|using)|Erfahrung (mit|in)|Kenntnisse in|expérience (avec|en)|experiencia (con|en)|esperienza (con|in|di)|experiência (com|em)|ervaring met|doświadczenie (w|z)|znajomość)\s+$/i;
