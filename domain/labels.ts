import type { SkillId } from '../roadmap/types';
import { fold, isSeparator, pairHash } from './characters';
import { findMentions } from './mentions';
import type { Vocabulary } from './vocabulary';
import { hashAt, splitWords } from './words';

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
  const whole = namesOf(vocabulary).get(label.trim()) ?? wholeLabel(label.trim(), vocabulary);
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

const NAMES = new WeakMap<Vocabulary, ReadonlyMap<string, SkillId>>();

/** Skills by name, as it is written: some are called what no posting would mean them by (“Projects”), yet a list may. */
function namesOf(vocabulary: Vocabulary): ReadonlyMap<string, SkillId> {
  const known = NAMES.get(vocabulary);
  if (known) return known;
  const { skills } = vocabulary;
  const names = new Map(Array.from({ length: skills.size }, (_, place) => [skills.at(place).name, skills.at(place).id]));
  NAMES.set(vocabulary, names);
  return names;
}

function wholeLabel(label: string, { spellings: index }: Vocabulary): SkillId | undefined {
  const words = splitWords(label);
  const { count } = words;
  if (count === 0) return undefined;
  const single = hashAt(words, 0);
  const first = index.first(count === 1 ? single : pairHash(single, hashAt(words, 1)));
  if (first < 0) return undefined;
  const key = labelKey(label);
  for (const spelling of index.spellings.from(first)) {
    if (labelKey(index.spellings.patternOf(spelling)) === key) return index.spellings.skillOf(spelling).id;
  }
  return undefined;
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
