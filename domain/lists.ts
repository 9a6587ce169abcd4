/**
 * The lists that the names of a sentence stand in. Names make a list where hardly more than commas, slashes, “and” and
 * “or” stands between them; what stands in brackets behind a name is a list of its own, and the outer one goes on behind it.
 *
 *     Python (Django, Flask), Go and a message broker
 *     ^^^^^^                  ^^     ^^^^^^^^^^^^^^     one list
 *             ^^^^^^  ^^^^^                             another
 */
import { CUE, kindsAt } from './cues/cues';
import { type Gap, gapBetween, type Join } from './joins';
import type { Mention } from './mentions';
import { type NamesInSentence, type Opening, openingOf } from './openings';
import type { Span } from './sentences';
import { areLanguages, sameJob, writtenAsOne } from './skill-pairs';
import { startOf } from './words';

/** Names that stand together, by their positions in the list of mentions: `joins[i]` stands between `items[i]` and `items[i + 1]`. */
export interface List extends Opening {
  readonly items: number[];
  readonly joins: Join[];
  /** Where each join's words stand. */
  readonly gaps: Span[];
  /** Positions of joins that say that a relative does as well. */
  readonly similar: number[];
}

/** The lists of a sentence, and which names but repeat the one before them in brackets: “AWS (Amazon Web Services)”. */
export interface ReadLists {
  readonly lists: readonly List[];
  readonly repeats: ReadonlySet<number>;
}

/** The lists of the mentions from `from` to `to`, which stand in one sentence; each that repeats no other is in exactly one. */
export function listsIn(names: NamesInSentence, from: number, to: number): ReadLists {
  const read = new Lists(names);
  for (let index = from; index < to; index += 1) read.take(index, index > from);
  return read.finish();
}

class Lists {
  private readonly done: List[] = [];
  /** The lists that are open now: the last one stands in the brackets of the one before. */
  private readonly stack: List[] = [];
  private readonly repeats = new Set<number>();

  constructor(private readonly names: NamesInSentence) {}

  take(index: number, follows: boolean): void {
    const gap = follows ? this.gapBefore(index) : null;
    const { text } = this.names.words;
    if (gap?.opens && this.isRepeat(index)) {
      this.repeats.add(index);
      return;
    }
    // What closes a bracket that no list stands in ends the list.
    if (gap === null || gap.closes >= this.stack.length) this.closeAll();
    for (let closed = 0; gap !== null && closed < gap.closes && this.stack.length > 1; closed += 1) this.close();
    const list = this.stack.at(-1);
    if (gap === null || list === undefined || gap.opens) this.begin(index);
    else if (gap.join === null && list.opener !== null && text.slice(gap.span.start, gap.span.end) === ' ') {
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

  /** “AWS (Amazon Web Services)”: whether a bracket holds nothing but another name for what stands before it. */
  private isRepeat(index: number): boolean {
    const [before, mention] = [this.mention(index - 1), this.mention(index)];
    return before.skill === mention.skill && !this.repeats.has(index - 1) && /[)\]]/.test(this.names.words.text[mention.end] ?? '');
  }

  /** “Jenkins, and build tools such as Maven”: a class that goes on to name its own is none of the list before it. */
  private opensAnew(index: number): boolean {
    const { words, cues, sentence } = this.names;
    const { skill, after, end } = this.mention(index);
    if (skill.kind !== 'concept' || after >= words.count || startOf(words, after) >= sentence.end) return false;
    return (kindsAt(cues, after) & CUE.opens) !== 0 && /^,?\s\(?$/.test(words.text.slice(end, startOf(words, after)));
  }

  finish(): ReadLists {
    this.closeAll();
    return { lists: this.done, repeats: this.repeats };
  }

  private begin(index: number): void {
    this.stack.push({ items: [index], joins: [], gaps: [], similar: [], ...openingOf(this.names, index) });
  }

  private closeAll(): void {
    while (this.stack.length > 0) this.close();
  }

  private close(): void {
    const list = this.stack.pop();
    if (list) this.done.push(list);
  }

  private gapBefore(index: number): Gap | null {
    const gap = gapBetween(this.names.words, this.names.cues, this.mention(index - 1), this.mention(index), this.stack.at(-1));
    // The bracket of a name that repeats another closes nothing else.
    return gap && this.repeats.has(index - 1) ? { ...gap, closes: gap.closes - 1 } : gap;
  }

  private mention(index: number): Mention {
    return this.names.mentions[index] as Mention;
  }

  /** “/” joins what does the same job, and anything with a class or a practice (“Git/version control”); else it lists. */
  private slashOf(before: number, index: number): Join {
    const a = this.mention(before).skill;
    const b = this.mention(index).skill;
    if (writtenAsOne(a, b)) return 'comma';
    return sameJob(a, b) || areLanguages(a, b) || a.kind === 'concept' || b.kind === 'concept' ? 'slash' : 'comma';
  }
}
