import type { SkillId } from '../roadmap/types';
import { addToHash, fold, isSeparator, NO_WORD, pairHash, WORD_UNIT } from './characters';
import { findMentions } from './mentions';
import type { Vocabulary } from './vocabulary';

/** The skills that a label names, and whether it says nothing else. */
export interface ReadLabel {
  readonly skills: readonly SkillId[];
  /** False where other words stand around them, which may say anything. */
  readonly sure: boolean;
}

/**
 * Reads a label: a line of a list, not a sentence. A label that is a spelling as a whole is that skill, however guarded
 * the spelling is in running text; otherwise it is read as text. No skills where it names none.
 */
export function readLabel(label: string, vocabulary: Vocabulary): ReadLabel {
  const whole = wholeLabel(label.trim(), vocabulary);
  if (whole) return { skills: [whole], sure: true };
  const mentions = findMentions(label, vocabulary);
  let rest = '';
  let from = 0;
  for (const { start, end } of mentions) {
    rest += ` ${label.slice(from, start)}`;
    from = end;
  }
  rest += ` ${label.slice(from)}`;
  return { skills: [...new Set(mentions.map((mention) => mention.skill.id))], sure: !/\p{L}/u.test(rest.replace(HARMLESS, ' ')) };
}

const HARMLESS =
  /\b(and|or|with|basics?|fundamentals|advanced|intro(duction)?( to)?|learn(ed|t)?|the|databases?|language|programming|framework)\b/gi;

function wholeLabel(label: string, { spellings }: Vocabulary): SkillId | undefined {
  let [first, second] = [0, 0];
  let hash = NO_WORD;
  for (let at = 0; at <= label.length && second === 0; at += 1) {
    const unit = at < label.length ? (WORD_UNIT[label.charCodeAt(at)] ?? 0) : 0;
    if (unit !== 0) hash = addToHash(hash, unit);
    else if (hash !== NO_WORD) {
      [first, second] = first === 0 ? [hash, 0] : [first, hash];
      hash = NO_WORD;
    }
  }
  const key = labelKey(label);
  return spellings.get(second === 0 ? first : pairHash(first, second)).find((spelling) => labelKey(spelling.pattern) === key)?.skill.id;
}

function labelKey(text: string): string {
  let key = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (!isSeparator(unit)) key += String.fromCharCode(fold(unit));
    else if (!key.endsWith(' ')) key += ' ';
  }
  return key;
}
