import type { SkillId } from '../roadmap/types';
import { codeUnitClass, fold, isSeparator } from './characters';
import { findMentions } from './mentions';
import { HASH_START, nextHash, type Vocabulary } from './vocabulary';

/**
 * The skills that a label names: a line of a list, not a sentence. A label that is a spelling as a whole is that skill,
 * however guarded the spelling is in running text; otherwise it is read as text. Empty where it names none.
 */
export function skillsOfLabel(label: string, vocabulary: Vocabulary): SkillId[] {
  const whole = wholeLabel(label.trim(), vocabulary);
  if (whole) return [whole];
  return [...new Set(findMentions(label, vocabulary).map((mention) => mention.skill.id))];
}

function wholeLabel(label: string, vocabulary: Vocabulary): SkillId | undefined {
  let word = 0;
  while (word < label.length && codeUnitClass(label.charCodeAt(word)) === 0) word += 1;
  let hash = HASH_START;
  for (let at = word; codeUnitClass(label.charCodeAt(at)) === 1; at += 1) hash = nextHash(hash, fold(label.charCodeAt(at)));
  const key = labelKey(label);
  return vocabulary.byFirstWord.get(hash)?.find((spelling) => labelKey(spelling.pattern) === key)?.skill.id;
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
