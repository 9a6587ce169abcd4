import type { CompactVocabulary, Roadmap, Skill } from '../roadmap/types';
import { isSeparator, WORD_UNIT } from './characters';
import { compactCues } from './cues/compact-cues';
import { idOfName } from './skill-id';
import { MODE_SIGNS, type SpellingMode } from './spellings';

/**
 * The part of the roadmap that reading a posting needs, laid out so that opening it costs next to nothing: spellings stand
 * by the words that they begin with, and whatever belongs to one skill or one such word is read when it is asked for.
 * `openVocabulary` is its other half.
 */
export function compactVocabulary(roadmap: Roadmap): CompactVocabulary {
  const position = new Map(roadmap.skills.map((skill, index) => [skill.id, index]));
  const positions = (ids: readonly string[]) => ids.flatMap((id) => position.get(id) ?? []);
  return {
    version: roadmap.version,
    skills: roadmap.skills.map((skill) => skillLine(skill, positions)).join('\n'),
    spellings: spellingLines(roadmap.skills),
    cues: compactCues(),
    topics: roadmap.steps.flatMap((step) =>
      step.topics.map(
        (topic) =>
          [positions([topic.skill, ...topic.or]), topic.hours[0], topic.hours[1], positions(topic.needs), step.name, topic.name] as const,
      ),
    ),
  };
}

function skillLine(skill: Skill, positions: (ids: readonly string[]) => number[]): string {
  const relations = [skill.implies, skill.close].map((ids) =>
    positions(ids)
      .map((index) => index.toString(36))
      .join(' '),
  );
  // What the name says is not said twice.
  const id = skill.id === idOfName(skill.name) ? '' : skill.id;
  return [id, skill.name, skill.kind === 'concept' ? 'c' : '', ...relations, skill.beside.join(';')].join('|').replace(/\|+$/, '');
}

function spellingLines(skills: readonly Skill[]): string {
  const lines = new Map<string, string[]>();
  skills.forEach((skill, index) => {
    const lists: readonly (readonly string[])[] = [skill.aliases, skill.exact, skill.guarded, skill.likely];
    lists.forEach((list, mode) => {
      for (const text of list) {
        const key = firstWords(text);
        const entry = `${MODE_SIGNS[mode] ?? ''}${index.toString(36).padStart(3, '0')}${afterKey(text, key, mode as SpellingMode)}`;
        lines.set(key, [...(lines.get(key) ?? []), entry]);
      }
    });
  });
  return [...lines]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, entries]) => `${key}|${entries.join(';')}`)
    .join('\n');
}

/** The first word of a spelling, or its first two, in lower case: what it is found by. */
function firstWords(text: string): string {
  const words: string[] = [];
  let word = '';
  for (let at = 0; at <= text.length && words.length < 2; at += 1) {
    const unit = at < text.length ? (WORD_UNIT[text.charCodeAt(at)] ?? 0) : 0;
    if (unit !== 0) word += String.fromCharCode(unit);
    else if (word !== '') {
      words.push(word);
      word = '';
    }
  }
  return words.join(' ');
}

/** What the key does not say: nothing, `+` and the rest, or `=` and the whole as written. */
function afterKey(text: string, key: string, mode: SpellingMode): string {
  if (mode !== 0) return `=${text}`;
  const plain = [...text.toLowerCase()].map((sign) => (isSeparator(sign.charCodeAt(0)) ? ' ' : sign)).join('');
  if (plain === key) return '';
  return plain.startsWith(`${key} `) ? `+${plain.slice(key.length + 1)}` : `=${text}`;
}
