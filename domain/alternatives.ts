/**
 * Which of the names in a sentence are alternatives, any one of which is enough.
 *
 *     You know Python, Java or Go, AWS (EC2, S3) and a database such as MySQL or PostgreSQL.
 *              ^^^^^^^^^^^^^^^^^^                                        ^^^^^^^^^^^^^^^^^^^
 *
 * Names make a list where hardly more than commas, slashes, “and” and “or” stands between them; what stands in brackets
 * behind a name is a list of its own, and the outer one goes on behind it. Of a list,
 *
 * 1. all are alternatives where words before it open it as a choice (“one of”, “such as”, “e.g.”, a class with a bracket),
 *    or words behind it do (“or similar”), unless the names do different jobs (“such as HTML, CSS and JavaScript”);
 * 2. else “and” parts, “or” and slashes between names that do the same job join, and commas join what an “or” ends
 *    (“Python, Java or Go”).
 */
import { CUE, type Cues, cuesAt, kindsAt } from './cues/cues';
import type { Mention } from './mentions';
import type { Span } from './sentences';
import { isMadeOfParts, ofOneFamily, pageTogether, sameJob, workTogether, writtenAsOne } from './skill-pairs';
import type { KnownSkill } from './vocabulary';
import { endOf, startOf, type Words, wordAt } from './words';

/** Names of which any one is enough, or a single name. */
export interface Choice {
  /** Positions in the list of mentions. */
  readonly mentions: readonly number[];
  /** “Or similar”: what is not named may do as well. */
  readonly open: boolean;
  /** The words that make it a choice; null where it is none. */
  readonly says: Span | null;
}

/** `pair`: an “&”, which binds two names closer than commas and “or” do. */
type Join = 'or' | 'slash' | 'comma' | 'and' | 'pair';

/** What stands between a mention and the one before it. */
interface Gap {
  /** Null where the two are in no list together. */
  readonly join: Join | null;
  /** Whether a bracket opens that is not closed again, and how many close that were open. */
  readonly opens: boolean;
  readonly closes: number;
  /** “MySQL or a similar database”: what the second name is, says that a relative does as well. */
  readonly similar?: boolean;
  readonly span: Span;
}

/** A list of names while it is read: `joins[i]` stands between its items `i` and `i + 1`. */
interface List {
  readonly items: number[];
  readonly joins: Join[];
  /** Where each join's words stand. */
  readonly gaps: Span[];
  /** Positions of joins that say that a relative does as well. */
  readonly similar: number[];
  /** What opens it as a choice. */
  readonly opener: Span | null;
  /** A bracket behind a class or behind a name also lists what is all wanted; words leave less doubt. */
  readonly by: 'words' | 'class' | 'bracket' | 'name';
}

/** The choices among the mentions from `from` to `to`, which stand in one sentence; each mention is in exactly one. */
export function choicesIn(words: Words, cues: Cues, mentions: readonly Mention[], sentence: Span, from: number, to: number): Choice[] {
  const read = new Lists(words, cues, mentions, sentence);
  for (let index = from; index < to; index += 1) read.take(index, index > from);
  return read.finish();
}

/** The last words of a line that open what stands below it as a choice: “at least one of the following:”. */
export function openerIn(words: Words, cues: Cues, { start, end }: Span): Span | null {
  const { text } = words;
  for (let word = wordAt(words, Math.max(start, end - LINE_END)); word < words.count && startOf(words, word) < end; word += 1) {
    for (const { from, to, kinds } of cuesAt(cues, word)) {
      const says = { start: startOf(words, from), end: endOf(words, to - 1) };
      if ((kinds & CUE.opens) !== 0 && ONE_OF.test(text.slice(says.start, says.end))) return says;
    }
  }
  return null;
}

/** How far before a line's end such words may stand, in units. */
const LINE_END = 45;

class Lists {
  private readonly done: Choice[] = [];
  /** The lists that are open now: the last one stands in the brackets of the one before. */
  private readonly stack: List[] = [];

  constructor(
    private readonly words: Words,
    private readonly cues: Cues,
    private readonly mentions: readonly Mention[],
    private readonly sentence: Span,
  ) {}

  take(index: number, follows: boolean): void {
    const gap = follows ? this.gapBefore(index) : null;
    // What closes a bracket that no list stands in ends the list.
    if (gap === null || gap.closes >= this.stack.length) this.closeAll();
    for (let closed = 0; gap !== null && closed < gap.closes && this.stack.length > 1; closed += 1) this.close();
    const list = this.stack.at(-1);
    if (gap === null || list === undefined || gap.opens) this.begin(index);
    else if (gap.join === null && list.opener !== null && this.words.text.slice(gap.span.start, gap.span.end) === ' ') {
      // “such as Databricks Lakehouse, Trino or Presto”: one name of two that the catalogue knows.
      list.items.push(index);
      list.joins.push('comma');
      list.gaps.push(gap.span);
    } else if (gap.join === null || ((gap.join === 'and' || gap.join === 'comma') && this.opensAnew(index))) {
      this.closeAll();
      this.begin(index);
    } else {
      list.items.push(index);
      list.joins.push(gap.join === 'slash' ? this.slashOf(list.items.at(-2) as number, index) : gap.join);
      list.gaps.push(gap.span);
      if (gap.similar) list.similar.push(list.gaps.length - 1);
    }
  }

  /** “Jenkins, and build tools such as Maven”: a class that goes on to name its own is none of the list before it. */
  private opensAnew(index: number): boolean {
    const { skill, after, end } = this.mentions[index] as Mention;
    const { words } = this;
    if (skill.kind !== 'concept' || after >= words.count || startOf(words, after) >= this.sentence.end) return false;
    return (kindsAt(this.cues, after) & CUE.opens) !== 0 && /^,?\s\(?$/.test(words.text.slice(end, startOf(words, after)));
  }

  finish(): Choice[] {
    this.closeAll();
    return this.done.sort((a, b) => (a.mentions[0] as number) - (b.mentions[0] as number));
  }

  private begin(index: number): void {
    this.stack.push({ items: [index], joins: [], gaps: [], similar: [], ...this.openerOf(index) });
  }

  private closeAll(): void {
    while (this.stack.length > 0) this.close();
  }

  private close(): void {
    const list = this.stack.pop();
    if (list) this.done.push(...this.split(list));
  }

  /** What stands between a mention and the one before it. */
  private gapBefore(index: number): Gap | null {
    const { text } = this.words;
    const before = this.mentions[index - 1] as Mention;
    const mention = this.mentions[index] as Mention;
    const span = { start: before.end, end: mention.start };
    if (span.end - span.start > LONGEST_GAP) return null;
    let depth = 0;
    let closes = 0;
    let unknown = 0;
    let commas = 0;
    let slash = false;
    let pair = false;
    let or = false;
    let similar = false;
    let and = false;
    let far = false;
    let asks = false;
    let word = before.after;
    for (let at = span.start; at < span.end; at += 1) {
      if (word < mention.word && at === startOf(this.words, word)) {
        const { kinds, to } = this.joinCueAt(word, mention.word);
        // “JavaScript and frameworks like React”: what opens a choice begins a list.
        if (depth === 0 && (kindsAt(this.cues, word) & CUE.opens) !== 0 && (kinds & JOINING) === 0) far = true;
        if (depth === 0) {
          similar ||= or && (kinds & CUE.similar) !== 0;
          asks ||= (kindsAt(this.cues, word) & CUE.asked) !== 0;
          // “such as Kafka and developing services in Java”: what one does begins a clause of its own.
          if (and && DOING.test(text.slice(startOf(this.words, word), endOf(this.words, word)))) far = true;
          // “Spring, REST, and relational and/or NoSQL databases”: the “or” is between what is not named.
          if ((kinds & CUE.or) !== 0) or = !(and && unknown > 0);
          else if ((kinds & CUE.and) !== 0) and = true;
          else if ((kinds & (CUE.fillers | CUE.similar)) === 0 && !this.isPreference(kinds) && !this.isVersion(word)) {
            // “MySQL databases or …”: the class that a name belongs to may stand behind it.
            const ofName = word === before.after && (kinds & CUE.classes) !== 0;
            if (!ofName) unknown += to - word;
          }
        }
        at = endOf(this.words, to - 1) - 1;
        word = to;
        continue;
      }
      const sign = text[at] as string;
      // “Docker (or Kubernetes)”: the bracket is no list of its own.
      const joins = (sign === '(' || sign === '[') && word < mention.word && (this.joinCueAt(word, mention.word).kinds & CUE.or) !== 0;
      if (joins) continue;
      if (sign === '(' || sign === '[') depth += 1;
      else if (sign === ')' || sign === ']') {
        if (depth > 0) depth -= 1;
        else closes += 1;
      } else if (depth > 0) continue;
      else if (sign === ',' || sign === '、') commas += 1;
      else if (sign === '/' || sign === '|') slash = true;
      else if (sign === '&') pair = true;
      else if (sign === ';' || sign === ':' || sign === '–' || sign === '—') far = true;
    }
    // A bracket that is still open: the mention stands in the brackets of the one before it.
    if (depth === 1 && !or && !and && commas === 0 && !slash && !far) return { join: null, opens: true, closes, span };
    if (depth > 0 || far) return closes > 0 && !far ? { join: null, opens: false, closes, span } : null;
    const loose = (or || and || pair) && unknown <= 2 && commas <= 1;
    // “e.g. rkt pods, Docker, cold starts, Kafka”: of what is opened as a choice the catalogue need not know all.
    const { opener = null, by } = this.stack.at(-1) ?? {};
    const opened = opener !== null && by === 'words' && commas > 1 && unknown <= 3 * (commas - 1) && !asks;
    if (unknown > 0 && !loose && !(unknown === 1 && commas === 2) && !opened) return null;
    // “Sysadmin or similar experience, ideally on AWS”
    if (similar && commas > 0) return null;
    // “Azure or similar and Docker”: the choice ends with what is similar.
    if (or && similar && and) or = false;
    const join: Join | null = or ? 'or' : and ? 'and' : pair ? 'pair' : slash ? 'slash' : commas > 0 ? 'comma' : null;
    if (join === null && closes === 0 && span.end - span.start > 1) return null;
    return { join, opens: false, closes, span, similar: similar && join === 'or' };
  }

  /** “/” joins what does the same job, and anything with a class or a practice (“Git/version control”); else it lists. */
  private slashOf(before: number, index: number): Join {
    const a = (this.mentions[before] as Mention).skill;
    const b = (this.mentions[index] as Mention).skill;
    if (writtenAsOne(a, b)) return 'comma';
    return sameJob(a, b) || a.kind === 'concept' || b.kind === 'concept' ? 'slash' : 'comma';
  }

  /** The longest cue of joining that begins with a word, within what stands between two names. */
  private joinCueAt(word: number, end: number): { kinds: number; to: number } {
    let kinds = 0;
    let to = word + 1;
    for (const cue of cuesAt(this.cues, word)) {
      if (cue.to > end || (cue.kinds & JOINING) === 0 || cue.to < to) continue;
      kinds = cue.to > to ? cue.kinds : kinds | cue.kinds;
      to = cue.to;
    }
    return { kinds, to };
  }

  /** “(Azure preferred, AWS, GCP)”: of a list in brackets one may be liked best. */
  private isPreference(kinds: number): boolean {
    return (this.stack.at(-1)?.by ?? 'words') !== 'words' && (kinds & CUE.preferred) !== 0;
  }

  private isVersion(word: number): boolean {
    const { text } = this.words;
    return /^\d+[x+]?$/.test(text.slice(startOf(this.words, word), endOf(this.words, word)));
  }

  /** What stands right before a list and makes it a choice. */
  private openerOf(index: number): Pick<List, 'opener' | 'by'> {
    const { text } = this.words;
    const mention = this.mentions[index] as Mention;
    const none = { opener: null, by: 'words' } as const;
    // Back over what may stand between: brackets, colons, “the following”.
    let word = mention.word - 1;
    let bracket = false;
    let colon = false;
    const from = mention.start;
    const back = (least: number): boolean => {
      if (word < 0 || startOf(this.words, word) < this.sentence.start) return false;
      const gap = text.slice(endOf(this.words, word), from);
      if (/[.;]\s|[,)]/.test(gap.replace(/^\.,?/, '')) && !/^[;,]\s$/.test(gap)) return false;
      bracket ||= gap.includes('(');
      colon ||= /[:;–—]|\s-/.test(gap);
      return gap.length <= least;
    };
    if (!back(5)) return none;
    // “tools (rkt, Docker, Kafka)”: the first name of a bracket may be unknown.
    if (
      /^[,/]\s?$/.test(text.slice(endOf(this.words, word), from)) &&
      word > 0 &&
      /^\s?\($/.test(text.slice(endOf(this.words, word - 1), startOf(this.words, word)))
    ) {
      word -= 1;
      bracket = true;
      if (startOf(this.words, word) < this.sentence.start) return none;
    }
    const opener = this.cueEndingAt(word + 1, CUE.opens) ?? this.openerOfUnknown(word, mention.start);
    if (opener !== null) return { opener, by: 'words' };
    if (bracket) {
      const previous = this.mentions[index - 1];
      const ofName =
        (previous !== undefined && previous.after === word + 1 && previous.skill.kind === 'technology') ||
        WHOLE.test(text.slice(startOf(this.words, word), endOf(this.words, word)));
      const ofClass = (kindsAt(this.cues, word) & CUE.classes) !== 0;
      return { opener: { start: startOf(this.words, word), end: mention.start }, by: ofName ? 'name' : ofClass ? 'class' : 'bracket' };
    }
    // “one of the following languages: …”, “at least one programming language; …”
    if (!colon) {
      const following = this.cueEndingAt(word + 1, CUE.classes) ?? this.followingAt(word);
      if (following === null) return none;
    }
    for (let step = 0; step < FAR && word >= 0; step += 1, word -= 1) {
      if (startOf(this.words, word) < this.sentence.start) return none;
      const far = this.cueEndingAt(word + 1, CUE.opens);
      if (far !== null && ONE_OF.test(text.slice(far.start, far.end))) return { opener: far, by: 'words' };
    }
    return none;
  }

  /** “tools such as Robot, Jenkins and Docker”: a single unknown name may stand first. */
  private openerOfUnknown(word: number, start: number): Span | null {
    const { text } = this.words;
    return text.slice(endOf(this.words, word), start) === ', ' ? this.cueEndingAt(word, CUE.opens) : null;
  }

  private followingAt(word: number): Span | null {
    const { text } = this.words;
    const start = startOf(this.words, word);
    const end = endOf(this.words, word);
    return FOLLOWING.test(text.slice(start, end)) ? { start, end } : null;
  }

  /** The longest cue of some kinds whose last word stands right before `word`. */
  private cueEndingAt(word: number, wanted: number): Span | null {
    for (let from = Math.max(0, word - LONGEST_PHRASE); from < word; from += 1) {
      for (const cue of cuesAt(this.cues, from)) {
        if (cue.to === word && (cue.kinds & wanted) !== 0) {
          return { start: startOf(this.words, from), end: endOf(this.words, word - 1) };
        }
      }
    }
    return null;
  }

  /** What stands behind a list: “or similar”, “etc.”. */
  private tailOf(index: number): { open: boolean; says: Span | null } {
    const { text, count } = this.words;
    const last = this.mentions[index] as Mention;
    let word = last.after;
    let or = false;
    for (let step = 0; step < TAIL && word < count; step += 1) {
      const start = startOf(this.words, word);
      if (start >= this.sentence.end || start - last.end > 40) break;
      const { kinds, to } = this.joinCueAt(word, count);
      const end = endOf(this.words, to - 1);
      if (/^etc$/i.test(text.slice(start, end)))
        return { open: true, says: last.skill.kind === 'technology' ? { start: last.end, end } : null };
      if (or && (kinds & CUE.similar) !== 0) return { open: true, says: { start: last.end, end } };
      if (!or && (kinds & CUE.similar) !== 0 && (kinds & CUE.or) !== 0) return { open: true, says: { start: last.end, end } };
      if ((kinds & CUE.or) !== 0) or = true;
      else if ((kinds & (CUE.fillers | CUE.classes)) === 0 && !(or && step < 2)) break;
      word = to;
    }
    return { open: false, says: null };
  }

  /** “MySQL ou base de données équivalente”: the last name is a class, and what is said of it opens the choice. */
  private isSimilarBehind(index: number): boolean {
    const { skill, after } = this.mentions[index] as Mention;
    return skill.kind === 'concept' && after < this.words.count && (kindsAt(this.cues, after) & CUE.similar) !== 0;
  }

  private split(list: List): Choice[] {
    const last = list.items.at(-1) as number;
    // “AWS (EC2, S3 etc.)”, “HTML, CSS etc.”: what else belongs to a product or a page is wanted as well.
    const whole = list.by === 'name' || this.isPage(list.items) || this.isAllMeant(list) || this.arePartsOfOne(list.items);
    const tail = whole ? NO_TAIL : this.tailOf(last);
    const several = list.items.length > 1;
    if (several && list.opener !== null && this.isChoice(list, tail.open)) {
      return [
        {
          mentions: list.items,
          open: tail.open,
          says: list.opener,
        },
      ];
    }
    if (several && tail.says !== null && !list.joins.includes('and') && !list.joins.includes('pair'))
      return [{ mentions: list.items, open: true, says: tail.says }];
    const loose = list.joins.filter((join) => join !== 'pair');
    // “Android & iOS, React & PHP or Python & SQL”: any of the pairs is enough.
    if (loose.length > 1 && loose.length < list.joins.length && loose.at(-1) === 'or' && !loose.includes('and')) {
      return [{ mentions: list.items, open: tail.open, says: list.gaps[list.joins.lastIndexOf('or')] as Span }];
    }
    const choices: Choice[] = [];
    let start = 0;
    for (let at = 0; at <= list.joins.length; at += 1) {
      if (at < list.joins.length && list.joins[at] !== 'and' && list.joins[at] !== 'pair') continue;
      choices.push(...this.splitPart(list, start, at + 1, at === list.joins.length ? tail : this.tailOf(list.items[at] as number)));
      start = at + 1;
    }
    return choices;
  }

  /**
   * Whether an opened list offers a choice. Words that open it say so, unless it names what only works together (“such as
   * HTML and CSS”); a bracket leaves doubt, and an “and” in it settles that it does not. Behind a class it does, behind other words where
   * most neighbours do one job, behind a product's name where all do (“Kubernetes (AKS, EKS)”, but “AWS (EC2, S3)”).
   */
  private isChoice(list: List, open: boolean): boolean {
    if (list.by !== 'words' && this.arePartsOfOne(list.items)) return false;
    if (list.by !== 'name' && (open || list.joins.includes('or'))) return true;
    const skills = list.items.map((index) => (this.mentions[index] as Mention).skill);
    const count = (alike: (a: KnownSkill, b: KnownSkill) => boolean) =>
      skills.filter((skill, at) => at > 0 && alike(skills[at - 1] as KnownSkill, skill)).length;
    // “containers (Docker/Kubernetes)”
    const gaps = list.gaps.map(({ start, end }) => this.words.text.slice(start, end).trim());
    if (list.by === 'bracket' && gaps.every((gap) => gap === '/') && !this.isPage(list.items)) return true;
    if (count(list.by === 'words' ? pageTogether : workTogether) * 2 >= skills.length - 1) return false;
    if (list.by === 'words') return true;
    if (list.joins.includes('and') || list.joins.includes('pair')) return false;
    if (list.by === 'class') return true;
    const pairs = count(list.by === 'name' ? sameJob : ofOneFamily);
    return list.by === 'name' ? pairs === skills.length - 1 : pairs * 2 >= skills.length - 1;
  }

  /** “the ecosystem, including Spark, Kafka etc.”: examples of what is wanted as a whole. */
  private isAllMeant({ items, opener }: List): boolean {
    const { text } = this.words;
    const { start, word } = this.mentions[items[0] as number] as Mention;
    if (opener !== null || items.length < 3 || word < 2 || !INCLUDING.test(text.slice(Math.max(this.sentence.start, start - 30), start)))
      return false;
    // “languages including Python, Java etc.” are examples of which some will do.
    return (
      (kindsAt(this.cues, word - 2) & CUE.classes) === 0 ||
      WHOLE.test(text.slice(startOf(this.words, word - 2), endOf(this.words, word - 2)))
    );
  }

  /** “AWS in the console (EC2, S3, IAM)”: whether all, but for one at most, belong to what is named right before them. */
  private arePartsOfOne(items: readonly number[]): boolean {
    const first = items[0] as number;
    for (let index = first - 1; index >= Math.max(0, first - 3); index -= 1) {
      const whole = this.mentions[index] as Mention;
      if (whole.start < this.sentence.start) return false;
      if (!isMadeOfParts(whole.skill)) continue;
      const parts = items.filter((item) => (this.mentions[item] as Mention).skill.implies.includes(whole.skill.id));
      if (parts.length > 1 && parts.length >= items.length - 1) return true;
    }
    return false;
  }

  /** Whether most neighbours make one page. */
  private isPage(items: readonly number[]): boolean {
    const skills = items.map((index) => (this.mentions[index] as Mention).skill);
    const pairs = skills.filter((skill, at) => at > 0 && pageTogether(skills[at - 1] as KnownSkill, skill)).length;
    return pairs > 0 && pairs * 2 >= skills.length - 1;
  }

  /** How many of a list's first names belong to pairs that nobody chooses between. */
  private endOfFixed(items: readonly number[]): number {
    let end = 0;
    for (let at = 1; at < items.length; at += 1) {
      const [a, b] = [this.mentions[items[at - 1] as number] as Mention, this.mentions[items[at] as number] as Mention];
      if (pageTogether(a.skill, b.skill) && end >= at - 1) end = at + 1;
    }
    return end;
  }

  /** A run without “and” that nothing before it opens. */
  private splitPart(list: List, from: number, to: number, tail: { open: boolean; says: Span | null }): Choice[] {
    const items = list.items.slice(from, to);
    const joins = list.joins.slice(from, to - 1);
    const or = joins.lastIndexOf('or');
    const says = or >= 0 ? (list.gaps[from + or] as Span) : joins.length > 0 ? (list.gaps[from] as Span) : null;
    if (items.length > 1 && tail.says !== null) return [{ mentions: items, open: true, says: tail.says }];
    // “HTML/CSS, TypeScript or JavaScript”: what works together stays out of the choice.
    const apart = this.endOfFixed(items);
    if (apart > 0 && apart < items.length - 1 && joins.at(-1) === 'or') {
      return [...this.splitPart(list, from, from + apart, NO_TAIL), ...this.splitPart(list, from + apart, to, tail)];
    }
    if (items.length > 1 && (joins.at(-1) === 'or' || joins.every((join) => join === 'or' || join === 'slash'))) {
      const similar = list.similar.some((join) => join >= from && join < to - 1) || this.isSimilarBehind(items.at(-1) as number);
      return [{ mentions: items, open: similar, says }];
    }
    // Commas first, alternatives somewhere inside: only what an “or” or a slash touches belongs together.
    const groups: number[][] = [];
    items.forEach((index, position) => {
      if (position > 0 && joins[position - 1] !== 'comma') groups.at(-1)?.push(index);
      else groups.push([index]);
    });
    return groups.map((mentions, position) => ({
      mentions,
      open: position === groups.length - 1 && tail.says !== null,
      says: mentions.length > 1 ? says : position === groups.length - 1 ? tail.says : null,
    }));
  }
}

const INCLUDING =
  /\b(including|includes?|inklusive|einschließlich|incluant|comprenant|dont|incluyendo|incluindo|inclusi|compresi|waaronder|w tym)\s*:?\s*$/i;
/** What a bracket takes apart rather than names choices for: “our stack (…)”, “the back end (…)”. */
const WHOLE = /^(stacks?|(front|back)?-?ends?|(front|back)ends?|layers?|tiers?)$/i;
const DOING = /^(developing|building|using|working|writing|designing|deploying|managing|creating|implementing|maintaining|integrating)$/i;
const NO_TAIL = { open: false, says: null } as const;
const LONGEST_GAP = 60;
const LONGEST_PHRASE = 5;
/** How many words before a colon or a class “one of” may stand. */
const FAR = 12;
/** How many words behind a list tell whether it is open. */
const TAIL = 6;
const JOINING = CUE.or | CUE.and | CUE.fillers | CUE.similar | CUE.classes | CUE.preferred;
const ONE_OF = /\b(subset|one|any|either|least|some|two)\b|eine[rms]?\b|un[eoa]?\b|uma?\b|jed(en|nego)|één|minstens/i;
const FOLLOWING = /^(following|folgenden?|suivante?s?|siguientes?|seguintes?|seguenti|volgende|następujących)$/i;
