import { describe, expect, test } from 'vitest';
import { compactVocabulary } from '../../domain/compact-vocabulary';
import { searchSkills } from '../../domain/search-skills';
import { openVocabulary } from '../../domain/vocabulary';
import { loadRoadmap } from '../../tools/roadmap-source';

const vocabulary = openVocabulary(compactVocabulary(loadRoadmap().roadmap));
const found = (query: string) => searchSkills(query, vocabulary, 8).map(({ name }) => name);

describe('a search for a skill', () => {
  test.each<[query: string, first: string]>([
    ['postgres', 'PostgreSQL'],
    ['k8s', 'Kubernetes'],
    ['golang', 'Go'],
    ['Go', 'Go'],
    ['go', 'Go'],
    ['python', 'Python'],
    [' DOCK', 'Docker'],
    ['java', 'Java'],
  ])('for “%s” finds %s first', (query, first) => {
    expect(found(query)[0]).toBe(first);
  });

  test('finds a name by any word of it', () => {
    expect(found('compose')).toContain('Docker Compose');
  });

  test('names each skill once, and no more than were asked for', () => {
    const names = found('s');
    expect(new Set(names).size).toBe(8);
  });

  test.each(['', '  ', 'qqxyzzy'])('for “%s” finds nothing', (query) => {
    expect(found(query)).toEqual([]);
  });
});
