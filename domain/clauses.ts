/**
 * What the words of a sentence itself say of how much each of its choices is wanted: “a plus”, “is required”, “not needed”,
 * and how far each of them reaches.
 */
import { CUE, type Cue, type Cues, cuesIn, spanOf } from './cues/cues';
import type { Reason } from './reasons';
import type { Span } from './sentences';
import type { Words } from './words';

/** `mentioned`: named but not asked; `excluded`: said not to be needed. */
export type Need = 'required' | 'preferred' | 'mentioned' | 'excluded';

/** A need, and why. */
export interface ReadNeed {
  readonly need: Need;
  readonly why: Reason;
}

const SAYING = CUE.preferred | CUE.notNeeded | CUE.demanded;

/**
 * The cues of wanting in one sentence, and which of its choices each is said of.
 *
 *     SQL, Docker and ideally Kafka      ahead: of what follows it
 *     Docker and Kafka are a plus        behind: of what stands before it, back to where something else is said
 *     Python (preferred), Docker         in brackets: of what they stand behind
 */
export class Clauses {
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

  /** Whether a word of wanting is an attribute of something else. */
  private isAttribute({ start, end }: Span): boolean {
    const { text } = this.words;
    if (!ATTRIBUTE.test(text.slice(start, end))) return false;
    const before = text.slice(Math.max(this.sentence.start, start - 20), start);
    return MOST.test(before) || (OF_SOMETHING.test(before) && NOUN.test(text.slice(end, Math.min(this.sentence.end, end + 16))));
  }

  /** Whether a bracket that ends the sentence remarks on all of it, which is one ask: not behind a bare list (“Java, Scala (nice to have)”). */
  private isOfAll(span: Span): boolean {
    const { text } = this.words;
    const { start, end } = this.sentence;
    const first = this.spans[0] as Span;
    const says = text.slice(span.start, span.end);
    if (!/^\s*\)\W*$/.test(text.slice(span.end, end)) || COMPARING.test(says)) return false;
    return (
      (/^optional$/i.test(says) || ASKS_FIRST.test(text.slice(start, first.start))) && JOINS_ALL.test(text.slice(first.end, span.start))
    );
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
    // “the most valuable ideas”, “to achieve desired results”: said of what is no name.
    if (this.isAttribute(span)) return;
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
      // “Familiarity with Docker and Kafka (nice to have)”: a remark on the whole.
      if (need !== 'excluded' && sayings.length === 1 && this.isOfAll(span))
        for (let index = before - 1; index >= 0; index -= 1) say(index, span.start - (spans[index] as Span).end);
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
        // “We don't require experience in it: Docker, Kafka”: what the colon leads to is what one meets there.
        if (rule === 'said-unneeded' && !colon && gap.includes(':')) break;
        if (index > next && (/;/.test(gap) || (bracketStart && gap.includes(')')) || CONTRAST.test(gap))) break;
        // “SQL, preferably PostgreSQL, and a good knowledge of Kafka”: what is asked for anew is not meant.
        if (index > next && before >= 0 && !colon && heads.some((head) => head.start >= from && head.end <= own.start)) break;
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

/** What may be said of any noun, and counts as said of a name only where it is no attribute of something else. */
const ATTRIBUTE = /^(valuable|desired|preferred)$/i;
const MOST = /\b(most|more|un)\s$/i;
const OF_SOMETHING = /\b(the|an?|our|your|their|its|achiev\w*|deliver\w*|provid\w*|meet\w*|write|gain|any)\s(very\s)?$/i;
const NOUN = /^,? (?!(but|and|for|in|with|as|if|to|over|using|on|experience|skills?|knowledge|understanding)\b)\p{L}/iu;
/** An item that is one ask from its beginning, and what joins its names to one. */
const ASKS_FIRST =
  /^\W*([\w-]+\s){0,3}?(experience|knowledge|familiar|understanding|exposure|proficien|background|awareness|interest|skill)/i;
/** Words that set one of several above the others. */
const COMPARING = /^(preferred|preferably|preferable|bonus)$/i;
const JOINS_ALL = /\s(and|or|for|to)\s|&/;

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
  /\b(is|are|be|being|a|an|as|ist|sind|wäre|sei|est|sont|serait|es|son|sería|é|são|seria|è|sono|sarebbe|zijn|jest|są|będzie)\s+([^\s,;]+\s+)?$/i;
const CONTRAST = /\s(but|while|whereas|however|aber|jedoch|während|mais|pero|mas|ma|però|maar|ale)\s/i;
