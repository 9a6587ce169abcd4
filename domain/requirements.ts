/** From mentions to what the posting asks: which skills any one of which is enough, how much each is wanted, and why. */
import type { SkillId } from '../roadmap/types';
import { type Choice, choicesIn } from './alternatives';
import type { Need, ReadNeed } from './clauses';
import type { Cues } from './cues/cues';
import type { Mention } from './mentions';
import { needsOf } from './need';
import { openerIn } from './openings';
import type { Block, BlockText } from './posting';
import type { Reason } from './reasons';
import { readSections, type Section } from './sections';
import { type Span, sentencesIn } from './sentences';
import type { Words } from './words';
import { yearsOf } from './years';

/** What the posting asks in one place: a skill, or several of which any one is enough. */
export interface Requirement {
  readonly need: Need;
  /** Distinct, in the order of the text. */
  readonly anyOf: readonly SkillId[];
  /** “Or similar”: a close relative of one of them is enough as well. */
  readonly open: boolean;
  /** Years of experience asked for in this very group. */
  readonly years: number | null;
  /** The evidence: positions in the list of mentions. */
  readonly mentions: readonly number[];
  /** Why it has this need, and the words that make it a choice or open it; null where it is neither. */
  readonly why: Reason;
  readonly choice: Span | null;
}

/**
 * Reads the requirements out of a text and its mentions; every mention belongs to exactly one. Where the posting's language
 * is not `understood`, each name is only mentioned.
 */
export function readRequirements(
  source: BlockText,
  words: Words,
  cues: Cues,
  mentions: readonly Mention[],
  understood = true,
): Requirement[] {
  if (!understood)
    return mentions.map((_, index) => requirementOf({ mentions: [index], open: false, says: null }, NOT_READ, null, mentions));
  const sections = readSections(source, words, cues, mentions);
  const found: Requirement[] = [];
  const list = new OpenedList(found);
  let from = 0;
  source.blocks.forEach((block, position) => {
    if (block.kind !== 'item') list.close();
    while (from < mentions.length && (mentions[from] as Mention).start < block.start) from += 1;
    if (from < mentions.length && (mentions[from] as Mention).end <= block.end) {
      for (const sentence of sentencesIn(words, block.start, block.end)) {
        let to = from;
        while (to < mentions.length && (mentions[to] as Mention).start < sentence.end) to += 1;
        if (to > from) readSentence(words, cues, mentions, { block, section: sections[position] as Section, sentence }, from, to, found);
        from = to;
      }
    }
    const opener = source.text[block.end - 1] === ':' ? openerIn(words, cues, block) : null;
    if (opener !== null) list.open(opener);
  });
  list.close();
  return found;
}

/** The items below “at least one of:”, which are one choice together. */
class OpenedList {
  private says: Span | null = null;
  private first = 0;

  constructor(private readonly found: Requirement[]) {}

  open(says: Span): void {
    this.close();
    this.says = says;
    this.first = this.found.length;
  }

  close(): void {
    const { says } = this;
    this.says = null;
    if (says === null || this.found.length - this.first < 2) return;
    const parts = this.found.splice(this.first);
    this.found.push({
      ...(parts[0] as Requirement),
      anyOf: [...new Set(parts.flatMap(({ anyOf }) => anyOf))],
      open: parts.some(({ open }) => open),
      mentions: parts.flatMap(({ mentions }) => mentions).sort((a, b) => a - b),
      choice: says,
    });
  }
}

const NOT_READ: ReadNeed = { need: 'mentioned', why: { rule: 'language-not-read', says: null } };

function readSentence(
  words: Words,
  cues: Cues,
  mentions: readonly Mention[],
  place: { readonly block: Block; readonly section: Section; readonly sentence: Span },
  from: number,
  to: number,
  found: Requirement[],
): void {
  const { sentence } = place;
  const choices = choicesIn(words, cues, mentions, sentence, from, to);
  const needs = needsOf(words, cues, mentions, choices, place);
  const spans = choices.map(({ mentions: own }) => ({
    start: (mentions[own[0] as number] as Mention).start,
    end: (mentions[own.at(-1) as number] as Mention).end,
  }));
  const years = yearsOf(words, cues, sentence, spans);
  choices.forEach((choice, index) => {
    const read = needs[index] as ReadNeed;
    // Whoever asks for years of it asks for it.
    const counts = (years[index] ?? null) !== null && read.why.rule === 'not-asked';
    const need: ReadNeed = counts ? { need: 'required', why: { rule: 'with-years', says: null } } : read;
    found.push(requirementOf(choice, need, years[index] ?? null, mentions));
  });
}

function requirementOf(
  { mentions: own, open, says }: Choice,
  { need, why }: ReadNeed,
  years: number | null,
  mentions: readonly Mention[],
): Requirement {
  const anyOf = [...new Set(own.map((index) => (mentions[index] as Mention).skill.id))];
  return { need, anyOf, open, years, mentions: own, why, choice: own.length > 1 || open ? says : null };
}
