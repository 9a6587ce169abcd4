/**
 * Which of the names in a sentence are alternatives, any one of which is enough.
 *
 *     You know Python, Java or Go, AWS (EC2, S3) and a database such as MySQL or PostgreSQL.
 *              ^^^^^^^^^^^^^^^^^^                                        ^^^^^^^^^^^^^^^^^^^
 *
 * Of a list of names,
 *
 * 1. all are alternatives where words before it open it as a choice (“one of”, “such as”, “e.g.”, a class with a bracket),
 *    or words behind it do (“or similar”), unless the names do different jobs (“such as HTML, CSS and JavaScript”);
 * 2. else “and” parts, “or” and slashes between names that do the same job join, and commas join what an “or” ends
 *    (“Python, Java or Go”).
 */
import { CUE, type Cues, kindsAt } from './cues/cues';
import type { Join } from './joins';
import { type List, listsIn } from './lists';
import type { Mention } from './mentions';
import { type NamesInSentence, NO_TAIL, namesWhole, type Tail, tailOf } from './openings';
import type { Span } from './sentences';
import { isMadeOfParts, ofOneFamily, pageTogether, sameJob, workTogether } from './skill-pairs';
import type { KnownSkill } from './vocabulary';
import { endOf, startOf, type Words } from './words';

/** Names of which any one is enough, or a single name. */
export interface Choice {
  /** Positions in the list of mentions. */
  readonly mentions: readonly number[];
  /** “Or similar”: what is not named may do as well. */
  readonly open: boolean;
  /** The words that make it a choice; null where it is none. */
  readonly says: Span | null;
}

/** The choices among the mentions from `from` to `to`, which stand in one sentence; each mention is in exactly one. */
export function choicesIn(words: Words, cues: Cues, mentions: readonly Mention[], sentence: Span, from: number, to: number): Choice[] {
  const names = { words, cues, mentions, sentence };
  const choices = new Choices(names);
  const { lists, repeats } = listsIn(names, from, to);
  const read = lists.flatMap((list) => choices.of(list)).sort((a, b) => (a.mentions[0] as number) - (b.mentions[0] as number));
  if (repeats.size === 0) return read;
  return read.map((choice) => ({ ...choice, mentions: choice.mentions.flatMap((at) => (repeats.has(at + 1) ? [at, at + 1] : [at])) }));
}

class Choices {
  constructor(private readonly names: NamesInSentence) {}

  of(list: List): Choice[] {
    const { items, joins, gaps } = list;
    const tail = this.isWhole(list) ? NO_TAIL : tailOf(this.names, items.at(-1) as number);
    if (items.length > 1) {
      if (list.opener !== null && this.isOffered(list, tail.open)) return [{ mentions: items, open: tail.open, says: list.opener }];
      if (tail.says !== null && !joins.some(isAnd)) return [{ mentions: items, open: tail.open, says: tail.says }];
    }
    // “Android & iOS, React & PHP or Python & SQL”: any of the pairs is enough.
    const loose = joins.filter((join) => join !== 'pair');
    if (loose.length > 1 && loose.length < joins.length && loose.at(-1) === 'or' && !loose.includes('and')) {
      return [{ mentions: items, open: tail.open, says: gaps[joins.lastIndexOf('or')] as Span }];
    }
    const choices: Choice[] = [];
    let start = 0;
    joins.forEach((join, at) => {
      if (!isAnd(join)) return;
      choices.push(...this.ofPart(list, start, at + 1, tailOf(this.names, items[at] as number)));
      start = at + 1;
    });
    return [...choices, ...this.ofPart(list, start, items.length, tail)];
  }

  /** A part of a list without “and” that nothing before it opens. */
  private ofPart(list: List, from: number, to: number, tail: Tail): Choice[] {
    const items = list.items.slice(from, to);
    const joins = list.joins.slice(from, to - 1);
    const or = joins.lastIndexOf('or');
    const says = or >= 0 ? (list.gaps[from + or] as Span) : joins.length > 0 ? (list.gaps[from] as Span) : null;
    if (items.length > 1 && tail.says !== null) return [{ mentions: items, open: tail.open, says: tail.says }];
    // “HTML/CSS, TypeScript or JavaScript”: what works together stays out of the choice.
    const apart = this.endOfFixed(items);
    if (apart > 0 && apart < items.length - 1 && joins.at(-1) === 'or') {
      return [...this.ofPart(list, from, from + apart, NO_TAIL), ...this.ofPart(list, from + apart, to, tail)];
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
      open: position === groups.length - 1 && tail.says !== null && tail.open,
      says: mentions.length > 1 ? says : position === groups.length - 1 && tail.open ? tail.says : null,
    }));
  }

  /**
   * Whether an opened list offers a choice. Words that open it say so, unless it is a pair that only works together (“such as
   * HTML and CSS”); a bracket leaves doubt, and an “and” between two in it settles that it does not. Behind a class it does, behind
   * other words where most neighbours do one job, behind a product's name where all do (“Kubernetes (AKS, EKS)”, but
   * “AWS (EC2, S3)”).
   */
  private isOffered({ items, joins, gaps, opener, by }: List, open: boolean): boolean {
    const { text } = this.names.words;
    const namesAll = by !== 'words' || (opener !== null && THAT_IS.test(text.slice(opener.start, opener.end)));
    if (namesAll && this.arePartsOfOne(items)) return false;
    if (by !== 'name' && (open || joins.includes('or'))) return true;
    // “containers (Docker/Kubernetes)”
    const slashes = gaps.every(({ start, end }) => text.slice(start, end).trim() === '/');
    if (by === 'bracket' && slashes && !this.isPage(items)) return true;
    const pairs = items.length - 1;
    // Three and more are examples all the same: “such as HTML, CSS and JavaScript”.
    if (by === 'words' && pairs > 1) return true;
    if (this.pairsAmong(items, by === 'words' ? pageTogether : workTogether) * 2 >= pairs) return false;
    if (by === 'words') return true;
    if (joins.some(isAnd) && (by !== 'class' || pairs < 2)) return false;
    if (by === 'class') return true;
    return by === 'name' ? this.pairsAmong(items, sameJob) === pairs : this.pairsAmong(items, ofOneFamily) * 2 >= pairs;
  }

  /** Whether what else belongs to a list is wanted as well: “AWS (EC2, S3 etc.)”, “HTML, CSS etc.”. */
  private isWhole(list: List): boolean {
    return list.by === 'name' || this.isPage(list.items) || this.isAllMeant(list) || this.arePartsOfOne(list.items, 2 * LONGEST_LEAP);
  }

  /** “the ecosystem, including Spark, Kafka etc.”: examples of what is wanted as a whole. */
  private isAllMeant({ items, opener }: List): boolean {
    const { words, cues, sentence } = this.names;
    const { start, word } = this.mention(items[0] as number);
    if (opener !== null || items.length < 3 || word < 2) return false;
    if (!INCLUDING.test(words.text.slice(Math.max(sentence.start, start - INCLUDING_UNITS), start))) return false;
    // “languages including Python, Java etc.” are examples of which some will do.
    const ofClass = (kindsAt(cues, word - 2) & CUE.classes) !== 0;
    return !ofClass || namesWhole(words.text.slice(startOf(words, word - 2), endOf(words, word - 2)));
  }

  /** “AWS in the console (EC2, S3, IAM)”: whether all, but for one at most, belong to what is named right before them. */
  private arePartsOfOne(items: readonly number[], reach = LONGEST_LEAP): boolean {
    const first = items[0] as number;
    for (let index = first - 1; index >= Math.max(0, first - reach); index -= 1) {
      const whole = this.mention(index);
      if (whole.start < this.names.sentence.start) return false;
      if (!isMadeOfParts(whole.skill)) continue;
      const parts = items.filter((item) => this.mention(item).skill.implies.includes(whole.skill.id));
      if (parts.length > 1 && parts.length >= items.length - 1) return true;
    }
    return false;
  }

  /** Whether most neighbours make one page. */
  private isPage(items: readonly number[]): boolean {
    const pairs = this.pairsAmong(items, pageTogether);
    return pairs > 0 && pairs * 2 >= items.length - 1;
  }

  /** How many neighbours are alike. */
  private pairsAmong(items: readonly number[], alike: (a: KnownSkill, b: KnownSkill) => boolean): number {
    return items.filter((item, at) => at > 0 && alike(this.mention(items[at - 1] as number).skill, this.mention(item).skill)).length;
  }

  /** How many of a list's first names belong to pairs that nobody chooses between. */
  private endOfFixed(items: readonly number[]): number {
    let end = 0;
    for (let at = 1; at < items.length; at += 1) {
      const [a, b] = [this.mention(items[at - 1] as number), this.mention(items[at] as number)];
      if (pageTogether(a.skill, b.skill) && end >= at - 1) end = at + 1;
    }
    return end;
  }

  /** “MySQL ou base de données équivalente”: the last name is a class, and what is said of it opens the choice. */
  private isSimilarBehind(index: number): boolean {
    const { words, cues } = this.names;
    const { skill, after } = this.mention(index);
    return skill.kind === 'concept' && after < words.count && (kindsAt(cues, after) & CUE.similar) !== 0;
  }

  private mention(index: number): Mention {
    return this.names.mentions[index] as Mention;
  }
}

function isAnd(join: Join): boolean {
  return join === 'and' || join === 'pair';
}

/** How many names before a list the one may stand that its own are parts of: twice as many where “etc.” alone would make a choice of it. */
const LONGEST_LEAP = 3;
/** What a list takes apart is named by it, and not only by examples. */
const THAT_IS = /^i\W?e\b/i;
/** How far before a list's first name “including” may begin, in units. */
const INCLUDING_UNITS = 30;
const INCLUDING =
  /\b(including|includes?|inklusive|einschließlich|incluant|comprenant|dont|incluyendo|incluindo|inclusi|compresi|waaronder|w tym)\s*:?\s*$/i;
