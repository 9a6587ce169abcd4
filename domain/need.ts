/**
 * How much each choice in a sentence is wanted. The nearer says more than the farther: words in the choice's own clause
 * (“a plus”, “is required”, “not needed”), then the section that it stands in, then of whom the sentence speaks.
 */
import type { Choice } from './alternatives';
import { CUE, type Cue, type Cues, cuesAt } from './cues/cues';
import type { Mention } from './mentions';
import type { Block } from './posting';
import type { Reason } from './reasons';
import type { Section } from './sections';
import { isBulleted, type Span } from './sentences';
import { endOf, startOf, type Words } from './words';

/** `mentioned`: named but not asked; `excluded`: said not to be needed. */
export type Need = 'required' | 'preferred' | 'mentioned' | 'excluded';

/** A need, and why. */
export interface ReadNeed {
  readonly need: Need;
  readonly why: Reason;
}

/** Where a sentence stands. */
export interface Place {
  readonly block: Block;
  readonly section: Section;
  readonly sentence: Span;
}

/** How far back in its block a sentence's subject is looked for, in units. */
const SUBJECT_REACH = 600;

/** The need of each of a sentence's choices, in their order. */
export function needsOf(words: Words, cues: Cues, mentions: readonly Mention[], choices: readonly Choice[], place: Place): ReadNeed[] {
  const spans = choices.map(({ mentions: [first], mentions: all }) => ({
    start: (mentions[first as number] as Mention).start,
    end: (mentions[all.at(-1) as number] as Mention).end,
  }));
  const clauses = new Clauses(words, cues, place.sentence, spans);
  const led = clauses.lead();
  let general: ReadNeed | null = null;
  return choices.map((choice, index) => {
    const first = mentions[choice.mentions[0] as number] as Mention;
    if (showsWork(words.text, spans[index] as Span)) return { need: 'mentioned', why: { rule: 'not-asked', says: null } };
    const said = clauses.saidOf(index) ?? (index < led ? clauses.saidOf(led) : null) ?? absent(words, cues, first);
    if (said !== null) return said;
    const last = mentions[choice.mentions.at(-1) as number] as Mention;
    const people = peopleBehind(words, cues, last);
    if (people !== null && meetsThem(words.text, place, last, first)) {
      return { need: 'mentioned', why: { rule: 'other-people', says: { start: last.start, end: people.end } } };
    }
    general ??= needOfPlace(words, cues, place);
    return general;
  });
}

/** “A link to your GitHub profile”: where the reader's work can be seen is no skill. */
function showsWork(text: string, { start, end }: Span): boolean {
  return PROFILE.test(text.slice(end, end + 40)) && YOURS.test(text.slice(Math.max(0, start - 40), start));
}

const PROFILE = /^\s?((and|or|[/,])\s?[\w ]{2,16}\s)?(profiles?|accounts?|handles?|usernames?|links?|pages?|-?profil)\b/i;
const YOURS = /\b(your|an?|any|links? to|dein\w*|ihr\w*|votre|ton|tu|sua?|tuo|jouw|twój)\s+(?:[\w./-]+,?\s+(?:(?:and|or)\s+)?){0,3}$/i;

/** Whether people behind a name are those whom one will meet or serve, not those whom one shall belong to. */
function meetsThem(text: string, { section, sentence }: Place, { skill }: Mention, { start }: Mention): boolean {
  const before = text.slice(Math.max(sentence.start, start - 80), start);
  if (SOUGHT.test(before) || LEADING.test(before)) return false;
  if (MEETING.test(before)) return true;
  return section.need !== 'required' && skill.kind === 'concept';
}

const MEETING = /\b(teams? of|with|alongside|between|across|among|join|mit|zusammen|avec|con|com|met|z|wraz)\b[^.;:()]{0,60}$/i;
const SOUGHT = /\b(looking for|seeking|hiring|need|as an?|be an?|become|experience (with|in|of))\s+([\w-]+\s+){0,3}$/i;
const LEADING = /\b(lead|manage|build|grow|head|run|mentor|coach)\w*\s+([\w/-]+\s+){0,3}([\w-]+\/)?$/i;

/** What the section says, or else the sentence as a whole. */
function needOfPlace(words: Words, cues: Cues, { block, section, sentence }: Place): ReadNeed {
  const { need, says } = section;
  const item = block.kind === 'item' || isBulleted(words, sentence);
  if (need === 'required') return { need: 'required', why: { rule: 'under-required', says } };
  if (need === 'preferred') return { need: 'preferred', why: { rule: 'under-preferred', says } };
  if (need === 'mentioned') {
    // A stack is worked in even where it is praised as a benefit; what a product is written in need not be.
    const stack = firstCue(words, cues, sentence, CUE.stack);
    if (stack !== null && /stack|^we\b.*\brun/i.test(words.text.slice(stack.start, stack.end)))
      return { need: 'required', why: { rule: 'of-the-reader', says: stack } };
    // “Company overview … - Design and build data pipelines”: a list of tasks says so itself, whatever it stands under.
    const reader = YOU_BUILD.exec(words.text.slice(sentence.start, sentence.end));
    if (reader !== null) {
      const start = sentence.start + reader.index;
      return { need: 'required', why: { rule: 'of-the-reader', says: { start, end: start + reader[0].length } } };
    }
    const task = block.kind === 'item' ? TASK.exec(words.text.slice(block.start, Math.min(block.end, block.start + 40))) : null;
    if (task === null) return { need: 'mentioned', why: { rule: 'under-mentioned', says } };
    const start = block.start + task[0].length - (task[1] as string).length;
    return { need: 'required', why: { rule: 'is-a-task', says: { start, end: start + (task[1] as string).length } } };
  }
  // “- You may learn about Kafka”, “- Award for DevOps”: what one gets there, and what the firm got.
  if (item && OFFERED.test(words.text.slice(sentence.start, sentence.end)))
    return { need: 'mentioned', why: { rule: 'not-asked', says: null } };
  // “- We sent a billion messages”: a fact about the firm, unless it says what is worked with.
  if (block.kind === 'item' && need === 'open' && FIRM_FIRST.test(words.text.slice(block.start, block.start + 16))) {
    const { reader, firm } = speaksOf(words, cues, sentence);
    if (
      reader === null &&
      firm !== null &&
      !/\b(using|tools?|hosted|work (in|with|on))\b/i.test(words.text.slice(sentence.start, sentence.end))
    ) {
      return { need: 'mentioned', why: { rule: 'of-the-firm', says: firm } };
    }
  }
  if (item) return { need: 'required', why: need === 'duties' ? { rule: 'under-duties', says } : { rule: 'in-list', says: null } };
  if (block.kind === 'heading' || block.start < TITLE_REACH) {
    if (ROLE.test(words.text.slice(block.start, block.end))) return { need: 'required', why: { rule: 'in-the-title', says: null } };
  }
  // “This includes …” goes on about whom the sentence before spoke of.
  const speaks = speaksOf(words, cues, sentence);
  const job = JOB_FIRST.exec(words.text.slice(sentence.start, sentence.start + 90));
  if (speaks.reader === null && job !== null) {
    const start = sentence.start + job[0].search(/\S/);
    return { need: 'required', why: { rule: 'of-the-reader', says: { start, end: sentence.start + job[0].length } } };
  }
  if (
    speaks.reader === null &&
    speaks.firm === null &&
    sentence.start > block.start &&
    GOES_ON.test(words.text.slice(sentence.start, sentence.start + 40))
  ) {
    const earlier = speaksOf(words, cues, { start: Math.max(block.start, sentence.start - SUBJECT_REACH), end: sentence.start });
    if (earlier.reader !== null) return { need: 'required', why: { rule: 'of-the-reader', says: earlier.reader } };
  }
  if (speaks.reader !== null) return { need: 'required', why: { rule: 'of-the-reader', says: speaks.reader } };
  if (speaks.firm !== null) return { need: 'mentioned', why: { rule: 'of-the-firm', says: speaks.firm } };
  const states = STATES.test(words.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 120)));
  return need === 'duties' && !states
    ? { need: 'required', why: { rule: 'under-duties', says } }
    : { need: 'mentioned', why: { rule: 'not-asked', says: null } };
}

/** What the reader will do, said where nothing else is asked. */
const YOU_BUILD =
  /\byou(?: will|['’]ll) (?:also )?(?:be )?(?:build|develop|design|implement|maintain|creat|writ|architect|deploy|automat|operat|manag)\w*\b/i;
/** A sentence whose subject is the job: “The Azure Architect serves as …”. */
const JOB_FIRST =
  /^\s*(?:(?:The|This|Our|An?)\s+(?:[\p{Lu}\d][\w.,/&()#+-]*\s+){0,5}(?:(?:Engineer|Developer|Architect|Administrator|Analyst|Specialist|Consultant|Programmer|Scientist)s?|Role|Position)|(?:[\p{Lu}\d][\w.,/&()#+-]*\s+){0,4}(?:Engineer|Developer|Architect|Administrator|Analyst|Specialist|Consultant|Programmer|Scientist))\b,?(?=\s)/u;
/** What is offered to learn, or was won. */
const OFFERED =
  /\b(opportunity|chance) to learn\b|^\W*(gain|get) (exposure|experience)\b|^\W*learn (about|how)\b|\bgives you the (chance|opportunity)\b|\bAwards?( in\b|:|\s*$)/;
/** An item that begins with the firm. */
const FIRM_FIRST = /^\W*(we|our|wir|unser\w*|nous|notre|nos|nuestr\w+|noss\w+|nostr\w+|wij|onze|nasz\w*)\b/i;
const TASK =
  /^[^\p{L}\n]*(design|develop|build|create|implement|integrate|maintain|ensure|manage|drive|optimi[sz]e|plan|enable|write|deploy|configure|lead|automate|monitor|troubleshoot|debug|architect|define|administer|migrate|refactor|analy[sz]e)\b(?=\s+[\p{Ll}\p{Lu}])/iu;
/** A sentence that goes on about what the one before it spoke of. */
const GOES_ON =
  /^\s*(this|these|that|those|it|they|as such|in addition|additionally|also|for example|examples?|including|tasks|experience|knowledge|strong|good|ideally|the (role|position|stack|ideal|work)|dies|das|dazu|außerdem|ceci|cela|vous|cette|esto|isso|questo|dit|to)\b/i;
/** A sentence that states what something is: a product, not a task. */
const STATES = /^\s*(the |our |a |an )?\p{Lu}[^.!?;:]{0,70}?\b(is|are|was|offers|provides|delivers|helps|enables)\b/u;

/** How far into a posting its first lines may repeat the job's name. */
const TITLE_REACH = 150;
const ROLE =
  /^[^.!?]{0,90}\b(engineer|developer|dev|programmer|architect|administrator|analyst|consultant|specialist|manager|lead|director|scientist|tester|entwickler|développeu|ingénieur|desarrollador|ingenier|desenvolvedor|engenheir|sviluppator|ingegner|ontwikkelaar|programist|inżynier)\w*\b[^.!?]{0,60}$/i;

/** Whether a sentence speaks of the reader, of what both will work with, or of the firm alone. */
function speaksOf(words: Words, cues: Cues, sentence: Span): { reader: Span | null; firm: Span | null } {
  let firm: Span | null = null;
  for (const cue of cuesIn(words, cues, sentence)) {
    if ((cue.kinds & CUE.stack) !== 0) return { reader: spanOf(words, cue), firm };
    // “We provide complete knowledge of …”: knowledge is asked for only where nobody has claimed it before.
    if ((cue.kinds & CUE.asked) !== 0 && !(firm !== null && (cue.kinds & CUE.experience) !== 0))
      return { reader: spanOf(words, cue), firm };
    if ((cue.kinds & CUE.firm) !== 0) firm ??= spanOf(words, cue);
  }
  return { reader: null, firm };
}

function firstCue(words: Words, cues: Cues, sentence: Span, wanted: number): Span | null {
  for (const cue of cuesIn(words, cues, sentence)) if ((cue.kinds & wanted) !== 0) return spanOf(words, cue);
  return null;
}

/** “No PHP”, “without PHP”; “with and without” excludes nothing. */
function absent(words: Words, cues: Cues, { word, start }: Mention): ReadNeed | null {
  const { text } = words;
  for (let from = Math.max(0, word - 3); from < word; from += 1) {
    for (const cue of cuesAt(cues, from)) {
      if (cue.to !== word || (cue.kinds & CUE.without) === 0) continue;
      const says = spanOf(words, cue);
      if (start - says.end > 2 || /[,/&]|\b(and|or|und|et|y|e|en|i)\s+$/i.test(text.slice(Math.max(0, says.start - 5), says.start)))
        continue;
      return { need: 'excluded', why: { rule: 'said-unneeded', says: { start: says.start, end: start } } };
    }
  }
  return null;
}

function peopleBehind(words: Words, cues: Cues, { after, end }: Mention): Span | null {
  const { text, count } = words;
  if (after >= count || startOf(words, after) - end !== 1 || text[end] !== ' ') return null;
  for (const cue of cuesAt(cues, after)) {
    if ((cue.kinds & CUE.people) !== 0) return spanOf(words, cue);
  }
  return null;
}

function spanOf(words: Words, cue: Cue): Span {
  return { start: startOf(words, cue.from), end: endOf(words, cue.to - 1) };
}

/** The cues that begin in a sentence. */
function* cuesIn(words: Words, cues: Cues, { start, end }: Span): Generator<Cue> {
  const { list } = cues;
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(words, (list[middle] as Cue).from) < start) low = middle + 1;
    else high = middle;
  }
  for (let index = low; index < list.length; index += 1) {
    const cue = list[index] as Cue;
    if (startOf(words, cue.from) >= end) return;
    yield cue;
  }
}

const SAYING = CUE.preferred | CUE.notNeeded | CUE.demanded;

/**
 * The cues of wanting in one sentence, and which of its choices each is said of.
 *
 *     SQL, Docker and ideally Kafka      ahead: of what follows it
 *     Docker and Kafka are a plus        behind: of what stands before it, back to where something else is said
 *     Python (preferred), Docker         in brackets: of what they stand behind
 */
class Clauses {
  private readonly said: (ReadNeed & { readonly distance: number })[] = [];

  constructor(
    private readonly words: Words,
    cues: Cues,
    private readonly sentence: Span,
    private readonly spans: readonly Span[],
  ) {
    const sayings: { cue: Cue; span: Span }[] = [];
    for (const cue of cuesIn(words, cues, sentence)) {
      if ((cue.kinds & SAYING) === 0) continue;
      const last = sayings.at(-1);
      // “not required” holds “required” as well: the longer phrase speaks.
      if (last && cue.from < last.cue.to) {
        if (cue.to - cue.from > last.cue.to - last.cue.from) sayings[sayings.length - 1] = { cue, span: spanOf(words, cue) };
        continue;
      }
      sayings.push({ cue, span: spanOf(words, cue) });
    }
    // “not required, but a plus”: of the two the second speaks.
    for (let index = sayings.length - 2; index >= 0; index -= 1) {
      const [first, second] = [sayings[index], sayings[index + 1]] as [(typeof sayings)[0], (typeof sayings)[0]];
      const yields = (first.cue.kinds & CUE.notNeeded) !== 0 && (second.cue.kinds & CUE.preferred) !== 0;
      const between = words.text.slice(first.span.end, second.span.start);
      if (yields && BUT.test(between) && !spans.some(({ start, end }) => start >= first.span.end && end <= second.span.start))
        sayings.splice(index, 1);
    }
    if (sayings.length === 0) return;
    const heads: Span[] = [];
    for (const cue of cuesIn(words, cues, sentence)) {
      if ((cue.kinds & CUE.asked) !== 0) heads.push(spanOf(words, cue));
    }
    for (const { cue, span } of sayings) this.apply(cue, span, sayings, heads);
  }

  saidOf(index: number): ReadNeed | null {
    return this.said[index] ?? null;
  }

  /**
   * The first choice behind the words that lead the sentence, if one thing is said of all behind them: it is said of what leads as
   * well (“Message queues: knowledge of Kafka is a plus”). Else 0.
   */
  lead(): number {
    const { text } = this.words;
    const colon = text.slice(this.sentence.start, this.sentence.start + LONGEST_LEAD).indexOf(':');
    if (colon < 0 || text.slice(this.sentence.start, this.sentence.start + colon).includes('(')) return 0;
    const first = this.spans.findIndex(({ start }) => start > this.sentence.start + colon);
    if (first <= 0) return 0;
    const behind = this.spans.slice(first).map((_, index) => this.said[first + index]?.why);
    const wished = behind.every((why) => why?.rule === 'said-preferred' && (why.says?.start ?? 0) > this.sentence.start + colon);
    return wished ? first : 0;
  }

  private apply(cue: Cue, span: Span, sayings: readonly { span: Span }[], heads: readonly Span[]): void {
    const { text } = this.words;
    const { spans } = this;
    // “Kafka - plus”: alone, such a word says so only as a remark of its own (“a competitive advantage”, “plus de 3 ans”).
    if (
      BARE.test(text.slice(span.start, span.end)) &&
      !A_PLUS.test(text.slice(Math.max(this.sentence.start, span.start - 24), span.end)) &&
      !(/[-–—(:,]\s*$/.test(text.slice(0, span.start).slice(-3)) && /^\s*([.,;)]|$)/.test(text.slice(span.end, this.sentence.end)))
    )
      return;
    // “Ruby (preferred), Java or Python”: said of one of them alone, while any one is enough.
    if (spans.some(({ start, end }) => start < span.start && span.end < end)) return;
    const behind = spans.findIndex(({ start }) => start >= span.end);
    const next = behind < 0 ? spans.length : behind;
    const before = next - 1;
    const rule =
      (cue.kinds & CUE.notNeeded) !== 0 ? 'said-unneeded' : (cue.kinds & CUE.preferred) !== 0 ? 'said-preferred' : 'said-required';
    const need: Need = rule === 'said-unneeded' ? 'excluded' : rule === 'said-preferred' ? 'preferred' : 'required';
    const say = (index: number, distance: number) => {
      if (
        rule === 'said-required' &&
        DENIED.test(text.slice(Math.max(this.sentence.start, (spans[index] as Span).start - 40), (spans[index] as Span).start))
      ) {
        this.said[index] = { need: 'excluded', why: { rule: 'said-unneeded', says: span }, distance };
        return;
      }
      const known = this.said[index];
      if (known === undefined || distance < known.distance) this.said[index] = { need, why: { rule, says: span }, distance };
    };
    const gapOf = (from: number, to: number) => text.slice(from, to);
    // “Scripting preferred (Python, Bash)”, “Azure is preferred using Kafka”: said of what stands behind as well.
    const explained = next < spans.length && EXPLAINED.test(gapOf(span.end, (spans[next] as Span).start));
    if (explained) {
      const bracket = text.slice(span.end).trimStart().startsWith('(');
      for (let index = next; index < spans.length; index += 1) {
        const gap = gapOf(index === next ? span.end : (spans[index - 1] as Span).end, (spans[index] as Span).start);
        if (/;/.test(gap) || (bracket && gap.includes(')')) || CONTRAST.test(gap)) break;
        say(index, (spans[index] as Span).start - span.end);
      }
    }
    const bracketStart = before >= 0 ? bracketIn(gapOf((spans[before] as Span).end, span.start)) : false;
    if (bracketStart && (next >= spans.length || gapOf(span.end, (spans[next] as Span).start).includes(')'))) {
      say(before, span.start - (spans[before] as Span).end);
      // “a cloud like AWS (advantage)”: of the class as well.
      if (before > 0 && NAMES_ITS_OWN.test(gapOf((spans[before - 1] as Span).end, (spans[before] as Span).start)))
        say(before - 1, span.start - (spans[before - 1] as Span).end);
      return;
    }
    const isSaid = BE.test(gapOf(Math.max(this.sentence.start, span.start - 14), span.start));
    const ahead =
      next < spans.length &&
      !/[,;:.()–—]|\s(and|or|but|und|oder|aber|et|ou|mais|y|o|pero|e|mas|ma|en|of|maar|i|lub|ale)\s/i.test(
        gapOf(span.end, (spans[next] as Span).start),
      ) &&
      !isSaid;
    // “SQL and, ideally, Kafka”
    const aside =
      next < spans.length &&
      /^,\s*$/.test(gapOf(span.end, (spans[next] as Span).start)) &&
      /,\s*$/.test(gapOf(Math.max(0, span.start - 2), span.start));
    const adverb =
      next < spans.length && text[span.end] === ',' && ADVERB.test(text.slice(Math.max(this.sentence.start, span.start - 5), span.end));
    const colon = next < spans.length && /^\W{0,2}[:;]/.test(gapOf(span.end, (spans[next] as Span).start));
    if (before < 0 || ahead || colon || aside || adverb) {
      for (let index = next; index < spans.length; index += 1) {
        const own = spans[index] as Span;
        const from = index === next ? span.end : (spans[index - 1] as Span).end;
        const gap = gapOf(from, own.start);
        if (index > next && (/;/.test(gap) || (bracketStart && gap.includes(')')) || CONTRAST.test(gap))) break;
        if (sayings.some((other) => other.span.start >= from && other.span.end <= own.start && other.span !== span)) break;
        say(index, own.start - span.end);
      }
    }
    // “Java, ideally with something unnamed”: said of what follows, though nothing known does.
    if (
      ahead ||
      aside ||
      adverb ||
      bracketStart ||
      before < 0 ||
      (!isSaid && !explained && !/^\s*([.,;:)]|$|but\b|and\b)/.test(text.slice(span.end, this.sentence.end)))
    )
      return;
    // “Java; a degree is preferred”, “Django, but deep knowledge is not required”: said of something else.
    const between = gapOf((spans[before] as Span).end, span.start);
    if (/;/.test(between) || OTHER_SUBJECT.test(between)) return;
    for (let index = before; index >= 0; index -= 1) {
      const own = spans[index] as Span;
      say(index, span.start - own.end);
      if (index === 0) break;
      const previous = spans[index - 1] as Span;
      const gap = gapOf(previous.end, own.start);
      if (/;/.test(gap) || CONTRAST.test(gap)) break;
      // “Redis, Kafka is not required”: of the last alone; to leave one out in doubt would hide a must.
      if (need === 'excluded' && /^\s*,\s*$/.test(gap)) break;
      // “agile methods, Kafka preferred”: what has words of its own before the comma is not meant.
      if (index === before && need === 'preferred' && /^\s+\w[^,]*,\s*$/.test(gap) && DIRECTLY.test(between)) break;
      // “cloud infrastructure (AWS preferred)”: what is said in brackets stays there.
      if (bracketIn(gapOf(previous.end, span.start))) break;
      if (sayings.some((other) => other.span !== span && other.span.start >= previous.end && other.span.end <= own.start)) break;
      if (heads.some((head) => head.start >= previous.end && head.end <= own.start)) break;
    }
  }
}

/** A contrast, or a comma and a degree or a knowledge of its own, before what is said. */
const OTHER_SUBJECT =
  /\s(but|while|aber|mais|pero|mas|ma|maar|ale)\s+\S+\s+\S|,\s+((an?|the)\s+)?(\S+\s+){0,2}(degree|diploma|knowledge|experience|background|certification|familiarity|understanding)\b/i;

/** What a cue is said of may be named behind it, in a bracket or as a means. */
const EXPLAINED =
  /^\s*(\((?!.*\))(\s*(e\.?g\.?|i\.?e\.?|such as|like|z\.\s?B\.|ex\.?)[:,]?\s*)?|\s(using|utili[sz]ing|with|such as|like)\s)$/i;
const BUT = /^\W*(but|aber|jedoch|mais|pero|mas|ma|maar|ale)\b/i;
const NAMES_ITS_OWN = /^\s*,?\s*\(?(such as|like|e\.?g\.?,?|for example|z\.\s?B\.|wie|comme|como|come|zoals|jak)\s*$/i;
const DIRECTLY = /^\s*((is|are|would be|will be)\s+)?(\w+\s+)?$/i;
/** How far into a sentence the colon behind its leading words may stand. */
const LONGEST_LEAD = 60;
/** “No prior Go experience necessary” */
const DENIED = /\bno\s+([\w-]+\s+){0,3}$/i;

const BARE = /^(advantage|plus)$/i;
const A_PLUS = /\ba ([a-z]+ )?plus$/i;
/** “…, and ideally, a good grasp of Kafka” */
const ADVERB = /\b(and|und|et|y|e|en|i)\s(ideally|preferably|idealerweise|idéalement|idealmente|idealiter|najlepiej)$/i;

/** Whether a bracket opens here and does not close again. */
function bracketIn(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')');
}

const BE =
  /\b(is|are|be|being|a|an|as|ist|sind|wäre|sei|est|sont|serait|es|son|sería|é|são|seria|è|sono|sarebbe|zijn|jest|są|będzie)\s+(\S+\s+)?$/i;
const CONTRAST = /\s(but|while|whereas|however|aber|jedoch|während|mais|pero|mas|ma|però|maar|ale)\s/i;
