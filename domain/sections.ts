/**
 * What a posting's sections say about the skills named in them. A section runs from its heading to the next; a heading
 * that is not known leaves the need open. The wordings stand in `cues/`, by language.
 */
import { CUE, type Cues, cuesAt } from './cues/cues';
import type { BlockText } from './posting';
import type { Span } from './sentences';
import { startOf, type Words, wordAt } from './words';

/** `duties`: what one will do there; `open`: nothing above says whether this is asked for. */
export type SectionNeed = 'required' | 'duties' | 'preferred' | 'mentioned' | 'open';

/** What a block's section says, and the words that say it. */
export interface Section {
  readonly need: SectionNeed;
  /** The heading, or a line's first words; null where nothing is said. */
  readonly says: Span | null;
}

const OPEN: Section = { need: 'open', says: null };

/**
 * The section that each block stands in, in the order of the blocks. Headings get their own. The first words of a list
 * item (“Nice to have: Kafka”) hold for that item alone, unless the item is nothing else; and a preferred or unasked item
 * is never made required by what it begins with (“Cloud experience: AWS”).
 */
export function readSections({ text, blocks }: BlockText, words: Words, cues: Cues, names: readonly Span[] = []): Section[] {
  let current = OPEN;
  let name = 0;
  return blocks.map((block, index): Section => {
    while (name < names.length && (names[name] as Span).start < block.start) name += 1;
    // A short line that names a technology asks for it, rather than standing over others: “Kafka is welcome”.
    const asks = name < names.length && (names[name] as Span).end <= block.end && text[block.end - 1] !== ':';
    if (block.kind === 'heading' && !asks) {
      const need = needOf(words, cues, block);
      if (need === 'mentioned' && SAYS_IT_HERE.test(text.slice(block.start, block.end)))
        return { need, says: { start: block.start, end: block.end } };
      current = need === null ? OPEN : { need, says: { start: block.start, end: block.end } };
      return current;
    }
    // A short line without a full stop may stand over others though nothing sets it apart, if its words are a heading's. “Even better!” only over a list.
    if (
      block.kind === 'paragraph' &&
      !asks &&
      block.end - block.start <= LONGEST_LEAD &&
      !(blocks[index + 1]?.kind === 'item' ? ENDS : ENDS_OR_CRIES).test(text.slice(block.start, block.end))
    ) {
      const bare = needOf(words, cues, block);
      if (bare === 'mentioned' && SAYS_IT_HERE.test(text.slice(block.start, block.end)))
        return { need: bare, says: { start: block.start, end: block.end } };
      if (bare !== null) {
        current = { need: bare, says: { start: block.start, end: block.end } };
        return current;
      }
    }
    const lead = leadOf(text, block.start, block.end);
    const need = lead === null ? null : needOf(words, cues, lead);
    if (lead === null || need === null) return current;
    const wants = need === 'required' || need === 'duties';
    // An item that is nothing but a heading stands over those behind it; to ask for nothing any more takes a real one.
    const whole = block.kind === 'item' && lead.end + 1 >= block.end && need !== 'mentioned';
    const stays =
      wants &&
      ((current.need === 'preferred' && block.kind === 'item') ||
        (current.need !== 'open' && current.need !== 'preferred' && !((whole || asksAll(text, lead)) && current.need === 'mentioned')));

    const own = stays ? current : { need, says: lead };
    // “Salary: $100k”: what asks for nothing and says so on its own line stands over no other.
    const here = need === 'mentioned' && lead.end + 1 < block.end;
    if ((block.kind === 'paragraph' && !here) || whole) current = own;
    return own;
  });
}

/** “Special Skill Requirements: …” in a line of its own asks, whatever it stands under. */
function asksAll(text: string, { start, end }: Span): boolean {
  return /\b(requirements|qualifications)$/i.test(text.slice(start, end).trimEnd());
}

const SAYS_IT_HERE = /[:：]\s*\S/;
const ENDS = /[.?,;:]$/;
const ENDS_OR_CRIES = /[.!?,;:]$/;

/** A lead is at most so many units long. */
const LONGEST_LEAD = 50;
const LONGEST_LINE = 220;

/** A line's first words, up to a colon; null for lines without. */
function leadOf(text: string, start: number, end: number): Span | null {
  // A line that ends in a colon is nothing but a lead, even a long one.
  if (text[end - 1] === ':' && end - start <= LONGEST_LINE) return { start, end: end - 1 };
  const last = Math.min(end, start + LONGEST_LEAD + 4);
  for (let at = start; at < last; at += 1) {
    const sign = text[at];
    if ((sign === '.' && at > start + 3) || sign === '(') return null;
    if (sign === ':' || sign === '：') return at - start < 3 ? null : { start, end: at };
  }
  return null;
}

const HEADING = CUE.headingPreferred | CUE.headingMentioned | CUE.headingRequired | CUE.headingDuties;

/**
 * What a heading's words say; null where they are not known. Preference goes before all (“preferred qualifications”);
 * else the longest phrase does (“about the role”, not “about”), and of equals what asks nothing (“what we offer”).
 */
export function needOf(words: Words, cues: Cues, { start, end }: Span): Exclude<SectionNeed, 'open'> | null {
  let kinds = 0;
  let longest = 0;
  let firm = false;
  for (let word = wordAt(words, start); word < words.count && startOf(words, word) < end; word += 1) {
    for (const cue of cuesAt(cues, word)) {
      firm ||= (cue.kinds & CUE.firm) !== 0;
      if ((cue.kinds & HEADING) === 0) continue;
      if ((cue.kinds & CUE.headingPreferred) !== 0) return 'preferred';
      const length = cue.to - cue.from;
      if (length < longest) continue;
      kinds = length > longest ? cue.kinds : kinds | cue.kinds;
      longest = length;
    }
  }
  if ((kinds & CUE.headingMentioned) !== 0) return 'mentioned';
  // “Our expertise covers …:” is the firm's, while “what we look for” and “our stack” say so in more words than one.
  if (firm && longest === 1) return null;
  if ((kinds & CUE.headingRequired) !== 0) return 'required';
  return (kinds & CUE.headingDuties) !== 0 ? 'duties' : null;
}
