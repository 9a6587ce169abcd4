import { describe, expect, test } from 'vitest';
import { compactVocabulary } from '../../domain/compact-vocabulary';
import { readLabel } from '../../domain/labels';
import { findMentions } from '../../domain/mentions';
import { type KnownSkill, openVocabulary } from '../../domain/vocabulary';
import { compileFolder } from '../../tools/roadmap-source';
import { skill, topic, vocabularyOf } from '../support/vocabulary';

describe('the compact form', () => {
  const { roadmap } = compileFolder();
  const vocabulary = openVocabulary(compactVocabulary(roadmap));

  test('keeps every skill’s id, name, kind and relations, in order', () => {
    const facts = ({ id, name, kind, implies, close }: Pick<KnownSkill, 'id' | 'name' | 'kind' | 'implies' | 'close'>) => ({
      ...{ id, name, kind, implies, close },
    });
    expect(vocabulary.skills.size).toBe(roadmap.skills.length);
    expect(roadmap.skills.map((_, position) => facts(vocabulary.skills.at(position)))).toEqual(roadmap.skills.map(facts));
  });

  test('keeps every topic on each skill that fills it', () => {
    for (const step of roadmap.steps) {
      for (const { skill: id, or, hours, needs, name } of step.topics) {
        for (const member of [id, ...or]) {
          expect(vocabulary.skills.get(member)?.topic).toEqual({ anyOf: [id, ...or], hours, needs, step: step.name, name });
        }
      }
    }
  });

  test('keeps every spelling, guarded or not, for labels', () => {
    const lost = roadmap.skills.flatMap(({ id, aliases, exact, guarded }) =>
      [...aliases, ...exact, ...guarded]
        .filter((spelling) => !readLabel(spelling, vocabulary).skills.includes(id))
        .map((spelling) => `${id}: ${spelling}`),
    );
    // One word in two cases may be two skills; a label knows no case and takes the first.
    expect(lost.length).toBeLessThan(10);
  });
});

test('a skill without spellings is never found', () => {
  const silent = { ...skill('Variables', { kind: 'concept' }), aliases: [] };
  const vocabulary = vocabularyOf([silent, skill('Go', { guarded: ['Go'] })], [topic('variables')]);
  expect(findMentions('Variables', vocabulary)).toEqual([]);
  expect(vocabulary.skills.get('variables')?.topic).not.toBe(null);
});
