import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findMentions } from '../../domain/mentions';
import { openVocabulary } from '../../domain/vocabulary';
import { compactVocabulary } from '../../roadmap/compact';
import { compileFolder } from '../../tools/roadmap-source';
import { ARTICLES } from '../support/shared';

const { roadmap, seeds, problems } = compileFolder();
const vocabulary = openVocabulary(compactVocabulary(roadmap));

test('the files of the roadmap have no problem', () => {
  expect(problems).toEqual([]);
});

test('the catalogue has at least 150 skills', () => {
  expect(roadmap.skills.length).toBeGreaterThanOrEqual(150);
});

test('every example sentence is read as it says', () => {
  const wrong = roadmap.skills.flatMap((skill) => {
    const names = (sentence: string) => findMentions(sentence, vocabulary).some((mention) => mention.skill.id === skill.id);
    return [
      ...skill.yes.filter((sentence) => !names(sentence)).map((sentence) => `${skill.id} is not found in “${sentence}”`),
      ...skill.no.filter(names).map((sentence) => `${skill.id} is found in “${sentence}”`),
    ];
  });
  expect(wrong).toEqual([]);
});

test('every spelling of a skill that is not guarded is found, and found as that skill', () => {
  const wrong = roadmap.skills.flatMap((skill) =>
    [...skill.aliases, ...skill.exact].flatMap((spelling) => {
      const [mention] = findMentions(`x ${spelling} y`, vocabulary);
      return mention?.skill.id === skill.id && mention.end - mention.start === spelling.length
        ? []
        : [`${skill.id}: ${spelling} → ${mention?.skill.id}`];
    }),
  );
  expect(wrong).toEqual([]);
});

// What an article says of a technology without naming it.
const DESCRIPTIONS = new Set(
  [
    ['Real-time database', 'Write queries', 'structured queries', '.gitignore', 'GET', 'POST', 'PUT', 'DELETE'],
    ['Testing APIs', 'API-related tools', 'Token-based', 'Token-based Authentication', 'tokens', 'third-party logins'],
    // The article's slip for DataGrip; a data grid is something else.
    ['DataGrid'],
  ].flat(),
);

describe('the five articles that the roadmap was made from', () => {
  test('are all in the table', () => {
    expect(Object.keys(seeds)).toHaveLength(5);
  });

  test.each(Object.entries(seeds))('%s: each technology it names is found by the name it uses', (_article, names) => {
    const wrong = Object.entries(names).flatMap(([name, id]) => {
      const skill = roadmap.skills.find((candidate) => candidate.id === id);
      if (skill?.kind !== 'technology' || DESCRIPTIONS.has(name)) return [];
      const spellings = [...skill.aliases, ...skill.exact, ...skill.guarded].map((spelling) => spelling.toLowerCase());
      const found = findMentions(`Requirements: ${name}.`, vocabulary).map((mention) => mention.skill.id);
      return found.includes(id) || spellings.includes(name.toLowerCase())
        ? []
        : [`${name} → ${id}, found: ${found.join(', ') || 'nothing'}`];
    });
    expect(wrong).toEqual([]);
  });

  test.skipIf(!ARTICLES)('say every name that the table says of them (skipped where they do not lie beside the project)', () => {
    const wrong = readdirSync(ARTICLES ?? '').flatMap((file) => {
      const names = seeds[file.replace(/\.txt$/, '')];
      const text = readFileSync(`${ARTICLES}/${file}`, 'utf8').toLowerCase();
      if (!names) return [`${file} is not in the table`];
      return Object.keys(names)
        .filter((name) => !text.includes(name.toLowerCase()))
        .map((name) => `${file}: ${name}`);
    });
    expect(wrong).toEqual([]);
  });
});

describe('the roadmap', () => {
  const topics = roadmap.steps.flatMap((step) => step.topics);

  test('asks for one language, not for all', () => {
    const language = topics.find((topic) => topic.skill === 'python' || topic.or.includes('python'));
    expect([language?.skill, ...(language?.or ?? [])]).toEqual(expect.arrayContaining(['python', 'javascript', 'java', 'go']));
  });

  test('has every topic after what it needs', () => {
    const place = new Map(topics.flatMap((topic, index) => [topic.skill, ...topic.or].map((id) => [id, index] as const)));
    const wrong = topics.flatMap((topic, index) =>
      topic.needs.filter((need) => (place.get(need) ?? 0) >= index).map((need) => `${topic.skill} before ${need}`),
    );
    expect(wrong).toEqual([]);
  });

  test('takes a beginner as long as the articles say: five months to two years at ten hours a week', () => {
    const hours = [0, 1].map((end) => topics.reduce((sum, topic) => sum + (topic.hours[end as 0 | 1] ?? 0), 0));
    expect(hours[0]).toBeGreaterThan(5 * 43);
    expect(hours[1]).toBeLessThan(24 * 43);
  });
});
