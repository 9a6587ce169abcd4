/**
 * From mentions to what the posting asks: which skills any one of which is enough, and how much each group is wanted.
 *
 * Groups, within one block: mentions joined by “or” are alternatives, and those on either side of a slash where one is as good
 * as the other (Java/Kotlin, not PHP/SQL); commas join the list that an “or” ends (“Python, Java or Go”) or that “such as”,
 * “e.g.”, “one of” or a class with a bracket opens (“tools (Jenkins, Travis)”); “and” parts, but inside such an opened list.
 * Need: a cue in the mention's own clause (“a plus”, “not required”) beats the section that it stands in.
 */
import type { SkillId } from '../roadmap/types';
import type { Mention } from './mentions';
import type { Block, BlockText } from './posting';
import { type SectionNeed, sectionNeeds } from './sections';
import type { KnownSkill } from './vocabulary';

/** `mentioned`: named but not asked; `excluded`: said not to be needed. */
export type Need = 'required' | 'preferred' | 'mentioned' | 'excluded';

/** What the posting asks in one place: a skill, or several of which any one is enough. */
export interface Requirement {
  readonly need: Need;
  /** Distinct, in the order of the text. */
  readonly anyOf: readonly SkillId[];
  /** Years of experience asked for in this very group. */
  readonly years: number | null;
  /** The evidence: positions in the list of mentions. */
  readonly mentions: readonly number[];
}

/** Reads the requirements out of a text and its mentions; every mention belongs to exactly one. */
export function readRequirements(source: BlockText, mentions: readonly Mention[]): Requirement[] {
  const needs = sectionNeeds(source);
  const found: Requirement[] = [];
  let from = 0;
  source.blocks.forEach((block, position) => {
    while (from < mentions.length && (mentions[from] as Mention).start < block.start) from += 1;
    let to = from;
    while (to < mentions.length && (mentions[to] as Mention).end <= block.end) to += 1;
    const groups = groupsIn(source.text, block, mentions, from, to);
    const spans = groups.map((group) => spanOf(mentions, group));
    groups.forEach((group, index) => {
      const clause = clauseOf(source.text, block, spans, index);
      found.push(requirementOf(source.text, block, needs[position] ?? 'open', mentions, group, clause));
    });
    from = to;
  });
  return found;
}

type Join = 'or' | 'slash' | 'comma' | 'and' | 'apart';

function groupsIn(text: string, block: Block, mentions: readonly Mention[], from: number, to: number): number[][] {
  const groups: number[][] = [];
  let list: number[] = [];
  let joins: Join[] = [];
  const close = () => {
    if (list.length > 0) groups.push(...splitList(text, block, mentions, list, joins));
    list = [];
    joins = [];
  };
  for (let index = from; index < to; index += 1) {
    const last = list.at(-1);
    if (last !== undefined) {
      const join = joinOf(text, mentions[last] as Mention, mentions[index] as Mention);
      if (join === 'apart') close();
      else joins.push(join);
    }
    list.push(index);
  }
  close();
  return groups;
}

/** One run of mentions joined by commas, “or”s and “and”s, as groups. */
function splitList(text: string, block: Block, mentions: readonly Mention[], list: number[], joins: readonly Join[]): number[][] {
  if (list.length > 1 && opensAlternatives(text, block, mentions, list[0] as number)) return [list];
  const and = joins.indexOf('and');
  if (and < 0) return splitPart(text, block, mentions, list, joins);
  return [
    ...splitPart(text, block, mentions, list.slice(0, and + 1), joins.slice(0, and)),
    ...splitList(text, block, mentions, list.slice(and + 1), joins.slice(and + 1)),
  ];
}

/** Whether what stands before a list says that any one of it is enough. */
function opensAlternatives(text: string, block: Block, mentions: readonly Mention[], position: number): boolean {
  const first = mentions[position] as Mention;
  const before = text.slice(Math.max(block.start, first.start - 60), first.start);
  if (OPENS_ALTERNATIVES.test(before)) return true;
  const bracket = /\(\s*$/.test(before) ? text.slice(first.start, Math.min(block.end, first.start + 200)).split(')')[0] : undefined;
  if (bracket === undefined || /\b(and|und|et)\b/.test(bracket)) return false;
  // “AWS (EC2, S3)” names parts that are all wanted; “cloud providers (AWS, Azure)” names choices.
  const previous = mentions[position - 1];
  const ofProduct = previous?.skill.kind === 'technology' && /^\s*\(\s*$/.test(text.slice(previous.end, first.start));
  return !ofProduct && (CLASS_BRACKET.test(before) || /\betc\.?\s*$/.test(bracket));
}

/** A run without “and” that nothing before it opens. */
function splitPart(text: string, block: Block, mentions: readonly Mention[], list: number[], joins: readonly Join[]): number[][] {
  const last = mentions[list.at(-1) as number] as Mention;
  const after = text.slice(last.end, Math.min(block.end, last.end + 60));
  const opened = ENDS_OPEN.test(after);
  const allOr = joins.every((join) => join === 'or' || join === 'slash');
  const endsInOr = joins.at(-1) === 'or';
  if (list.length > 1 && (opened || allOr || endsInOr)) return [list];
  // Commas first, alternatives somewhere inside: only what an “or” or a slash touches belongs together.
  const groups: number[][] = [];
  list.forEach((index, position) => {
    if (position > 0 && joins[position - 1] !== 'comma') groups.at(-1)?.push(index);
    else groups.push([index]);
  });
  return groups;
}

function joinOf(text: string, a: Mention, b: Mention): Join {
  const between = text.slice(a.end, b.start);
  // “AWS (EC2, S3) or Azure”: what stands inside a bracket is no alternative to what stands outside.
  if (between.length > 40 || between.split('(').length !== between.split(')').length) return 'apart';
  if (OR.test(between)) return 'or';
  if (/^\s*\/\s*$/.test(between)) return asGood(a.skill, b.skill) ? 'slash' : 'comma';
  if (/^[\s\d.+]*,?\s*(and|&|und|et|y|e|en|i|oraz)\s+$/i.test(between)) return 'and';
  // A comma, or two with one unknown word between them: “Puppeteer, io, Selenium”.
  return /^[\s\d.+]*,\s*([\w.#+-]{1,15},\s*)?$/.test(between) ? 'comma' : 'apart';
}

/** Whether one of two may well stand for the other: they fill one topic, are close, or are close to the same. */
function asGood(a: KnownSkill, b: KnownSkill): boolean {
  if (a.topic?.anyOf.includes(b.id)) return true;
  if (a.implies.includes(b.id) || b.implies.includes(a.id)) return false;
  return a.close.includes(b.id) || a.close.some((id) => b.close.includes(id));
}

const CLASS_BRACKET =
  /\b(tools?|tooling|systems?|languages?|frameworks?|librar(y|ies)|platforms?|technologies|databases?|providers?|clouds?|solutions?|software|preprocessors?|brokers?|vendors?)\s?\(\s*$/i;
const OR =
  /^[\s\d.+]*(\([^()]*\)\s*)?(,\s*)?(or|and\/or|oder|bzw\.?|ou|o|u|oppure|of|lub|albo)\s+((a|an|other|even|with|in|the|equivalent)\s+)?$/i;
const OPENS_ALTERNATIVES =
  /\b(such as|such|like|e\.\s?g\.,?|for example|one of|one or more of|any of|at least one( of)?|either|z\.\s?b\.|wie( etwa)?|comme|tels? que|como|tipo|ad esempio|come|zoals|bijv\.|np\.|takich jak)[\s:(]*(the following[\s:]*)?$/i;
const ENDS_OPEN =
  /^\s*,?\s*\(?(or|oder|ou|o|of|lub)\s+(a\s+|any\s+|some\s+|other\s+|another\s+)*(similar|equivalent|comparable|related|other|vergleichbar|ähnlich|équivalent|similaire|similar|equivalente|gelijkwaardig|podobn)/i;

function requirementOf(
  text: string,
  block: Block,
  section: SectionNeed,
  mentions: readonly Mention[],
  group: readonly number[],
  clause: Span,
): Requirement {
  const { start, end } = spanOf(mentions, group);
  const sentence = sentenceAround(text, block, start, end);
  return {
    need: needOf(text, block, section, start, clause),
    anyOf: [...new Set(group.map((index) => (mentions[index] as Mention).skill.id))],
    years: yearsOf(text.slice(sentence.start, start), text.slice(end, Math.min(sentence.end, end + 40))),
    mentions: group,
  };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function spanOf(mentions: readonly Mention[], group: readonly number[]): Span {
  return { start: (mentions[group[0] as number] as Mention).start, end: (mentions[group.at(-1) as number] as Mention).end };
}

/**
 * The part of the sentence that speaks of one group: groups that only commas and “and” part share what is said of them
 * (“Docker and Kafka are a plus”); where more stands between two groups, the first comma, “but” or “and” there parts them
 * (“Python is required, Kafka is a plus”). A bracket right behind a group is still said of it.
 */
function clauseOf(text: string, block: Block, spans: readonly Span[], index: number): Span {
  const own = spans[index] as Span;
  const sentence = sentenceAround(text, block, own.start, own.end);
  let { start, end } = sentence;
  for (let right = index; right > 0; right -= 1) {
    const from = (spans[right - 1] as Span).end;
    if (from <= sentence.start) break;
    const cut = breakIn(text.slice(from, (spans[right] as Span).start));
    if (cut === null) continue;
    start = from + cut;
    break;
  }
  for (let left = index; left + 1 < spans.length; left += 1) {
    const from = (spans[left] as Span).end;
    const to = (spans[left + 1] as Span).start;
    if (to >= sentence.end) break;
    const cut = breakIn(text.slice(from, to));
    if (cut === null) continue;
    end = from + cut;
    break;
  }
  return { start, end };
}

/** Where what stands between two groups parts their clauses; null where it only lists them. */
function breakIn(between: string): number | null {
  if (LIST_JOINT.test(between)) return null;
  const bracket = /^\s*\([^()]*\)/.exec(between)?.[0].length ?? 0;
  const cut = /[,;(–]|\s(but|and|while|und|aber|et|mais|y|pero|e|mas|ma|en|maar|i|ale)\s/i.exec(between.slice(bracket));
  return cut ? bracket + cut.index : null;
}

const LIST_JOINT = /^[\s\d.+]*[,/&]?\s*(and|or|and\/or|as well as|und|oder|sowie|et|ou|y|o|e|en|of|i|lub|oraz)?\s*$/i;

function needOf(text: string, block: Block, section: SectionNeed, start: number, clause: Span): Need {
  const words = text.slice(clause.start, clause.end);
  if (PREFERRED.test(words)) return 'preferred';
  if (NOT_NEEDED.test(words) || /\b(no|without|kein|keine|sans|sin|sem|senza|geen|bez)\s+$/i.test(text.slice(clause.start, start)))
    return 'excluded';
  if (section !== 'open') return section;
  return block.kind === 'item' || ASKED.test(words) ? 'required' : 'mentioned';
}

const PREFERRED =
  /\b(a|big|huge|definite|strong|real|great|added) (plus|bonus|advantage)\b|\bnice[- ]to[- ]have|\bbonus\b|\bpreferred\b|\bpreferabl[ey]\b|\bideally\b|\bdesir(ed|able)\b|\badvantageous\b|\b(is|are) (very )?welcome\b|\bvon vorteil\b|\bwünschenswert\b|\bidealerweise\b|\b(serait|est|constitue) un (plus|atout)\b|\bapprécié|\bidéalement\b|\bse valora|\bvalorable\b|\bdeseable\b|\bidealmente\b|\bdesejáve|\bdiferencial\b|\bgradit[oaie]\b|\bpreferibil|\bun plus\b|\been (pré|plus)\b|\bmile widzian|\batutem\b/i;
const NOT_NEEDED =
  /\b(not|isn['’]t|aren['’]t) (strictly )?(required|needed|necessary|mandatory|expected)\b|\bno (prior |previous )?(experience|knowledge) (with|in|of)\b|\bdon['’]t need\b|\bnicht (erforderlich|notwendig|nötig)\b/i;
const ASKED =
  /\b(experience|proficien|knowledge|familiar|expertise|expert|skill|must|require|need|you (will|have|know|are|write|build)|you['’]ll|we['’]re looking|looking for|ability|understanding|fluent|fluency|hands-on|work with|working with|using|degree|strong|solid|develop|build|design|maintain|erfahrung|kenntnisse|expérience|maîtrise|experiencia|esperienza|conoscenza|experiência|ervaring|kennis|doświadczenie|znajomość)/i;

/** Longer sentences are cut here on either side, so that a text without any full stop costs no more than others. */
const LONGEST_REACH = 600;

/** The sentence that a span stands in; it never leaves the block. An abbreviation's dot ends none. */
function sentenceAround(text: string, block: Block, from: number, to: number): { start: number; end: number } {
  let start = from;
  while (start > block.start && from - start < LONGEST_REACH && !endsSentence(text, start - 1)) start -= 1;
  let end = to;
  while (end < block.end && end - to < LONGEST_REACH && !endsSentence(text, end)) end += 1;
  return { start, end };
}

function endsSentence(text: string, at: number): boolean {
  const unit = text[at];
  if (unit === ';' || unit === '\n') return true;
  if (unit !== '.' && unit !== '!' && unit !== '?') return false;
  if (!/^\s+["'“(]?[\p{Lu}\d•]/u.test(text.slice(at + 1, at + 6))) return false;
  return !/\b(e\.g|i\.e|etc|z\.B|bzw|ca|incl|inkl|vs|approx|bijv|np|m\.in|min|max)$/i.test(text.slice(Math.max(0, at - 6), at));
}

/**
 * The years that a sentence asks for of a group: “3+ years of experience with …” is 3, for all that the same clause goes on
 * to name, and “Python (5 years)” is 5. Years of something else (“5 years in a team; Python”) are none; over 25 is a firm's age.
 */
function yearsOf(before: string, after: string): number | null {
  const behind = YEARS_BEHIND.exec(after);
  if (behind) return plausible(Number(behind[1]));
  const last = [...before.matchAll(YEARS)].at(-1);
  if (!last) return null;
  const rest = before.slice(last.index + last[0].length);
  if (!OF_SKILL.test(rest) || NEW_CLAUSE.test(rest)) return null;
  return plausible(last[1] === undefined ? NUMBER_WORDS.indexOf((last[2] ?? '').toLowerCase()) + 1 : Number(last[1]));
}

function plausible(years: number): number | null {
  return years > 0 && years <= 25 ? years : null;
}

const NUMBER_WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const YEAR_WORD = "(?:years?|yrs?|Jahren?|ans|años|anni|anos|jaar|lat)\\b['’]?";
const YEARS = new RegExp(
  `(?:(?<!\\d)(\\d{1,2})|\\b(${NUMBER_WORDS.join('|')}))(?:\\s*\\(\\d{1,2}\\))?\\s*\\+?` +
    `(?:\\s*(?:-|–|to|or more|bis|à|a|tot)\\s*(?:\\d{1,2}|${NUMBER_WORDS.join('|')})?\\+?)?\\s*${YEAR_WORD}`,
  'gi',
);
const YEARS_BEHIND = new RegExp(
  `^\\s*(?:[>:–-]|\\()?\\s*(?:minimum|min\\.?|at least)?\\s*(\\d{1,2})\\s*\\+?(?:\\s*[-–]\\s*\\d{1,2})?\\s*${YEAR_WORD}(?!\\s*(?:of|in|with|experience))`,
  'i',
);
// What the years are of: a preposition or a verb of the trade at once, or “experience” soon.
const OF_SKILL =
  /^\s*(of|in|with|using|working|developing|building|programming|coding|writing|designing|managing|mit|avec|con|com|met|en|di|de|w|z)\b|^[^.;,]{0,60}\b(experience|Erfahrung|Berufserfahrung|expérience|experiencia|esperienza|experiência|ervaring|doświadczenia)\b/i;
const NEW_CLAUSE =
  /;|,\s*((and|with|a|an)\s+)*(strong|solid|good|deep|proven|knowledge|familiar\w*|experience|proficien\w*|ability|understanding|preferably|ideally|expert\w*|skilled)\b|\bas an?\s|\b(and|with)\s+(an?\s+)?(strong |solid |good |deep |working )?(knowledge|familiar\w*|proficien\w*|understanding|degree)\b|\bin a team\b|\((ideally|preferably)\b/i;
