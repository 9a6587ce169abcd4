/**
 * Names in postings that stand where technologies stand and that the catalogue does not know.
 *
 * A term is taken where the text itself speaks for it: as an item of a list in which a known technology stands beside it
 * (“Python, Foo and Redis”, “AWS (Foo)”), or, where it is written like a name, right after a phrase of skill (“experience
 * with Foo”) or as the rest of a longer name that begins with a known one (“Azure Foo Services”). Each employer counts once, since a firm repeats its own words in every posting. Words that mostly stand
 * elsewhere are ordinary words and left out.
 */
import { type Candidate, findCandidates } from '../domain/mentions';
import type { Vocabulary } from '../domain/vocabulary';
import { splitWords } from '../domain/words';

/** A term that the catalogue lacks. */
export interface UnknownTerm {
  /** As it is written most often. */
  readonly term: string;
  /** Employers who name it like a technology. */
  readonly employers: number;
  /** Employers in whose postings its words stand at all. */
  readonly anywhere: number;
  /** The words around it, once. */
  readonly example: string;
}

interface Tally {
  readonly spellings: Map<string, number>;
  readonly employers: Set<string>;
  readonly example: string;
}

/** Collects terms posting by posting. Holds what it has found, not the postings. */
export class UnknownTerms {
  private readonly tallies = new Map<string, Tally>();
  /** Who writes a run of one to four words at all; of every run, since it is only known later which of them matter. */
  private readonly everywhere = new Map<string, EmployerCount>();
  /** Who writes a single word in small letters. */
  private readonly small = new Map<string, EmployerCount>();

  constructor(private readonly vocabulary: Vocabulary) {}

  /** Reads one posting. `employer` tells one firm's postings from another's; its own name is no technology. */
  add(text: string, employer: string): void {
    const found = findCandidates(splitWords(text), this.vocabulary);
    const firm = keyOf(employer);
    for (const { start, end } of [...listed(text, found), ...asked(text, found), ...longer(text, found)]) {
      const term = text.slice(start, end);
      const key = keyOf(term);
      if (key === '' || firm.includes(key)) continue;
      const tally = this.tallies.get(key) ?? { spellings: new Map(), employers: new Set(), example: around(text, start, end) };
      tally.employers.add(firm);
      tally.spellings.set(term, (tally.spellings.get(term) ?? 0) + 1);
      this.tallies.set(key, tally);
    }
    for (const key of runsOf(text)) count(this.everywhere, key, firm);
    for (const word of new Set(text.match(/(?<![\p{L}\p{N}])\p{Ll}+(?![\p{L}\p{N}])/gu))) count(this.small, word, firm);
  }

  /** The terms that at least `least` employers name like a technology, the most frequent first. */
  ranked(least: number): UnknownTerm[] {
    return [...this.tallies]
      .map(([key, { spellings, employers, example }]) => {
        const [term = key] = [...spellings].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? [];
        return { term, employers: employers.size, anywhere: Math.max(this.everywhere.get(key)?.count ?? 0, employers.size), example, key };
      })
      .filter(({ term, key, employers, anywhere }) => employers >= least && employers / anywhere >= this.leastShare(term, key, anywhere))
      .map(({ key, ...term }) => term)
      .sort((a, b) => b.employers - a.employers || (a.term < b.term ? -1 : 1));
  }

  /** How much of its use must look like a technology's: names little, ordinary words much, phrases of ordinary words never. */
  private leastShare(term: string, key: string, anywhere: number): number {
    const words = term.split(/\s+/);
    if (words.length > 1) return words.every(writtenLikeAName) ? 0.2 : 2;
    const ordinary = (this.small.get(key)?.count ?? 0) / anywhere > 0.3;
    return ordinary ? 0.5 : 0.1;
  }
}

/** Counts employers one after the other: postings of one firm are taken to follow each other, which is near enough here. */
interface EmployerCount {
  count: number;
  last: string;
}

function count(counts: Map<string, EmployerCount>, key: string, firm: string): void {
  const known = counts.get(key);
  if (!known) counts.set(key, { count: 1, last: firm });
  else if (known.last !== firm) {
    known.count += 1;
    known.last = firm;
  }
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Items of a list beside a known technology: what stands between two signs that part a list, at most four words. */
function listed(text: string, found: readonly Candidate[]): Span[] {
  const items = lines(text).flatMap((line) => itemsOf(text, line).map((item) => ({ ...item, line: line.start })));
  const knownAt = new Set(items.flatMap((item, index) => (found.some((known) => overlaps(known, item)) ? [index] : [])));
  return items.flatMap((item, index) => {
    if (knownAt.has(index)) return [];
    const beside = [index - 1, index + 1].some((other) => knownAt.has(other) && items[other]?.line === item.line);
    const term = beside ? trim(text, item) : null;
    return term ? [term] : [];
  });
}

/** What is written like a name right behind a phrase of skill. */
function asked(text: string, found: readonly Candidate[]): Span[] {
  return [...text.matchAll(ASKED)].flatMap((match) => {
    const start = match.index + match[0].length;
    const words = NAME_RUN.exec(text.slice(start, start + 60))?.[0];
    if (!words) return [];
    const span = { start, end: start + words.length };
    const term = found.some((known) => overlaps(known, span)) ? null : trim(text, span);
    return term ? [term] : [];
  });
}

/** A name that goes on where a known technology's ends: “Azure Foo Services” is no Azure. */
function longer(text: string, found: readonly Candidate[]): Span[] {
  return found.flatMap((known) => {
    if (known.guarded || known.skill.kind === 'concept') return [];
    const rest = /^(?: [A-Z][\w+#]*){1,3}/.exec(text.slice(known.end, known.end + 50))?.[0];
    if (!rest || found.some((other) => other.start > known.start && other.start < known.end + rest.length)) return [];
    const words = rest.trim().split(' ');
    while (words.length > 0 && TRADE.test(words.at(-1) ?? '')) words.pop();
    return words.length > 0 && !TRADE.test(words[0] ?? '') ? [{ start: known.start, end: known.end + 1 + words.join(' ').length }] : [];
  });
}

const TRADE =
  /^(Developers?|Engineers?|Engineering|Architects?|Administrators?|Admins?|Analysts?|Consultants?|Specialists?|Experts?|Programmers?|Development|Programming|Experience|Skills?|Knowledge|Framework|Frameworks|Language|Platform|Platforms|Cloud|Certified|Certifications?|Certificates?|Services|Solutions?|Tools?|Team|Lead|Manager|Database|Databases|Server|Stack|Environments?|Infrastructure|Security|Integrations?|Applications?|Apps?|Systems?|Software|OS|Proficiency|Expertise|Ventures|Labs|Foundation|Backend|Frontend|Fullstack|Full|Senior|Junior|And|Or|The|With|For|In|On|Of|Is|A|Good|Strong|Must|Preferred|Required|Remote|Your|We|You|This|Our|Inc|LLC|Ltd)$/;

const ASKED =
  /\b(?:experience (?:with|in|using|of)|expertise (?:with|in)|knowledge of|proficien(?:t|cy) (?:with|in)|familiar(?:ity)? with|skilled in|skills? in|hands-on with|working with|such as|e\.g\.,?|using|tools like|platforms like|certified in)\s+/gi;
const NAME_RUN = /^[A-Z0-9][\w+#.&/-]*(?: [A-Z0-9][\w+#.&/-]*){0,3}/;

function lines(text: string): Span[] {
  return [...text.matchAll(/[^\n]+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** A line cut at commas, semicolons, slashes, brackets, bars, bullets, “and”, “or”, and full stops before a space. */
function itemsOf(text: string, { start, end }: Span): Span[] {
  const parts: Span[] = [];
  let from = start;
  const line = text.slice(start, end);
  for (const sign of line.matchAll(/[,;()[\]|•·:/]|\s[-–—&+]\s|\b(?:and|or|und|oder|et|ou|y|lub)\b|\.(?=\s|$)|\betc\b/g)) {
    parts.push({ start: from, end: start + sign.index });
    from = start + sign.index + sign[0].length;
  }
  parts.push({ start: from, end });
  return parts.filter((part) => text.slice(part.start, part.end).trim() !== '');
}

/** The span without what introduces a name or follows it; null where nothing short enough to be one is left. */
function trim(text: string, span: Span): Span | null {
  const raw = text.slice(span.start, span.end);
  const words = [...raw.matchAll(/[^\s"“”'’‘*`]+/g)].map((match) => ({
    text: match[0],
    start: span.start + match.index,
    end: span.start + match.index + match[0].length,
  }));
  while (words.length > 0 && (/^[^\p{L}\p{N}.]+$/u.test(words[0]?.text ?? '') || LEADING.has((words[0]?.text ?? '').toLowerCase()))) {
    words.shift();
  }
  while (words.length > 0 && TRAILING.has((words.at(-1)?.text ?? '').toLowerCase())) words.pop();
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.length > 4) return null;
  let { end } = last;
  while (end > first.start && /[.!?,;:]/.test(text.charAt(end - 1))) end -= 1;
  const term = text.slice(first.start, end);
  return /\p{L}/u.test(term) && term.length >= 2 && term.length <= 40 ? { start: first.start, end } : null;
}

const LEADING = new Set(
  'a an the any other your our with in of for using like as such including include e.g e.g. eg via from to on by eg. i.e ie i.e. .g .e strong good deep thorough basic solid some one both is are be preferably ideally also well related etc'.split(
    ' ',
  ),
);
const TRAILING = new Set(
  'etc etc. or and experience knowledge skills skill preferred required is are a an the in for with to on as of based tools tool technologies technology plus'.split(
    ' ',
  ),
);

/** Every run of one to four words, folded, once. */
function runsOf(text: string): Set<string> {
  const runs = new Set<string>();
  for (const line of text.split('\n')) {
    const words = line.split(/[\s,;()[\]|/"“”:]+/).flatMap((word) => keyOf(word) || []);
    for (let from = 0; from < words.length; from += 1) {
      for (let length = 1; length <= 4 && from + length <= words.length; length += 1) runs.add(words.slice(from, from + length).join(' '));
    }
  }
  return runs;
}

/** A capital, a digit or a sign of programming anywhere in it. */
function writtenLikeAName(term: string): boolean {
  return /[A-Z0-9+#]|\w\.\w/.test(term);
}

function keyOf(term: string): string {
  return term
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#.]+/gu, ' ')
    .replace(/\.(?=\s|$)/g, '')
    .trim();
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function around(text: string, start: number, end: number): string {
  return text
    .slice(Math.max(0, start - 40), end + 40)
    .replace(/\s+/g, ' ')
    .trim();
}
