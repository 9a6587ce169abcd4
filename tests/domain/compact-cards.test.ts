import { describe, expect, test } from 'vitest';
import { cardFrom, compactCards } from '../../domain/compact-cards';
import type { Resource } from '../../roadmap/types';
import { roadmapOf, skill, topic } from '../support/vocabulary';

const resource = (title: string, skillId: string | null = null): Resource => ({
  ...{ title, page: `https://${title}.example/`, kind: 'tutorial', for: skillId },
});
const skills = [
  skill('Argo CD', { page: 'https://argoproj.github.io/cd/', about: 'Brings what is in Git to a cluster.' }),
  skill('Juggling'),
  skill('MySQL', { page: 'https://www.mysql.com/' }),
  skill('PostgreSQL', { page: 'https://www.postgresql.org/' }),
];
const roadmap = {
  ...roadmapOf(skills, [topic('postgresql', { or: ['mysql'] })]),
  lessons: {
    postgresql: {
      ...{ why: '', done: [], project: null, articles: [] },
      resources: [resource('shared'), resource('theirs', 'postgresql'), resource('second'), resource('third')],
    },
  },
};
const cards = compactCards(roadmap);
const cardOf = (name: string) => {
  const position = skills.findIndex((candidate) => candidate.name === name);
  return cardFrom(cards, position, { id: skills[position]?.id ?? '', name });
};
const titles = (name: string) => cardOf(name)?.resources.map(({ title, page }) => `${title} ${page}`);

describe('the card of a skill', () => {
  test('says what it is in one line', () => {
    expect(cardOf('Argo CD')?.about).toBe('Brings what is in Git to a cluster.');
  });

  test('names two places to learn it, those about this very one first', () => {
    expect(titles('PostgreSQL')).toEqual(['theirs https://theirs.example/', 'shared https://shared.example/']);
  });

  test('names the official page first of an alternative for which there is nothing of its own', () => {
    expect(titles('MySQL')).toEqual(['MySQL https://www.mysql.com/', 'shared https://shared.example/']);
  });

  test('names the official page of what is not on the roadmap, and nothing where there is none', () => {
    expect(titles('Argo CD')).toEqual(['Argo CD https://argoproj.github.io/cd/']);
    expect(titles('Juggling')).toEqual([]);
  });

  test('is none for a position that the catalogue does not have', () => {
    expect(cardFrom(cards, 99, { id: 'x', name: 'X' })).toBe(null);
  });
});
