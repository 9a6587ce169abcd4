import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as icons from 'simple-icons';
import { describe, expect, test } from 'vitest';
import { compactVocabulary } from '../../domain/compact-vocabulary';
import { findCandidates, findMentions } from '../../domain/mentions';
import { openVocabulary } from '../../domain/vocabulary';
import { splitWords } from '../../domain/words';
import { compileFolder, ROADMAP_FOLDER } from '../../tools/roadmap-source';
import { ARTICLES } from '../support/shared';

const NAMED_BY = join(import.meta.dirname, 'named-by');
const { roadmap, seeds, problems, whereIs } = compileFolder();
const vocabulary = openVocabulary(compactVocabulary(roadmap));

test('the files of the roadmap have no problem', () => {
  expect(problems).toEqual([]);
});

test('every id that was ever given out is still there, or moved.yml says who carries on its progress', () => {
  const known = new Set([...roadmap.skills.map(({ id }) => id), ...Object.keys(roadmap.moved)]);
  const lost = readFileSync(join(ROADMAP_FOLDER, 'ids.txt'), 'utf8')
    .trim()
    .split('\n')
    .filter((id) => !known.has(id));
  expect(lost.map((id) => `moved.yml: “${id}” is gone; say here which ids carry on its progress.`)).toEqual([]);
});

test('the catalogue has at least 1,500 skills', () => {
  expect(roadmap.skills.length).toBeGreaterThanOrEqual(1500);
});

test('every icon is one that simple-icons has', () => {
  const slugs = new Set(Object.values(icons).map(({ slug }) => slug));
  expect(
    roadmap.skills
      .filter(({ icon }) => icon !== null && !slugs.has(icon))
      .map(({ id, icon }) => `${whereIs(id)}: “${icon}” is no icon of simple-icons.`),
  ).toEqual([]);
});

test('every example sentence is read as it says', () => {
  const wrong = roadmap.skills.flatMap((skill) => {
    const names = (sentence: string) => findMentions(sentence, vocabulary).some((mention) => mention.skill.id === skill.id);
    return [
      ...skill.yes
        .filter((sentence) => !names(sentence))
        .map((sentence) => `${whereIs(skill.id)}: “${skill.id}” is not found in “${sentence}”.`),
      ...skill.no.filter(names).map((sentence) => `${whereIs(skill.id)}: “${skill.id}” is found in “${sentence}”.`),
    ];
  });
  expect(wrong).toEqual([]);
});

test('every skill with a guarded spelling shows one that counts and one that does not', () => {
  const wrong = roadmap.skills.flatMap((skill) => {
    if (skill.guarded.length + skill.likely.length === 0) return [];
    const guardedIn = (sentence: string) =>
      findCandidates(splitWords(sentence), vocabulary).some((found) => found.guarded && found.skill.id === skill.id);
    return [
      ...(skill.yes.some(guardedIn) ? [] : [`${whereIs(skill.id)}: no “yes” sentence of “${skill.id}” uses a guarded spelling.`]),
      ...(skill.no.some(guardedIn) ? [] : [`${whereIs(skill.id)}: no “no” sentence of “${skill.id}” uses a guarded spelling.`]),
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
        : [`${whereIs(skill.id)}: “${spelling}” is read as “${mention?.skill.id}”, not as “${skill.id}”.`];
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

  // The lists were drawn up from the articles alone, and then completed by what the table had found besides.
  test.each(readdirSync(NAMED_BY))('%s: everything that it names is carried by something', (file) => {
    const carried = new Set(Object.keys(seeds[file.replace(/\.txt$/, '')] ?? {}).map((name) => name.toLowerCase()));
    const names = readFileSync(join(NAMED_BY, file), 'utf8').trim().split('\n');
    expect(names.length).toBeGreaterThan(90);
    const missing = names.filter((name) => !carried.has(name.toLowerCase()));
    expect(missing.map((name) => `seeds.yml: “${name}”, which ${file} names, is carried by nothing.`)).toEqual([]);
  });

  test.each(Object.entries(seeds))('%s: each technology it names is found by the name it uses', (_article, names) => {
    const wrong = Object.entries(names).flatMap(([name, id]) => {
      const skill = roadmap.skills.find((candidate) => candidate.id === id);
      if (skill?.kind !== 'technology' || DESCRIPTIONS.has(name)) return [];
      const spellings = [...skill.aliases, ...skill.exact, ...skill.guarded, ...skill.likely].map((spelling) => spelling.toLowerCase());
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
    const hours = hoursOf(roadmap.steps.map((step) => step.id));
    expect(hours[0]).toBeGreaterThan(5 * 43);
    expect(hours[1]).toBeLessThan(24 * 43);
  });

  // Article 002 gives weeks for each of its steps and five to seven months in all, which is ten hours a week on this roadmap;
  // 004 wants all the fundamentals in four to six weeks, which is full time.
  test.each(Object.entries(roadmap.facts.durations).filter(([, { covers }]) => !covers.includes('job')))(
    'gives its steps hours that fit the weeks of %s',
    (_id, { covers, from, to, unit }) => {
      expect(unit).toBe('weeks');
      const [least, most] = hoursOf(covers);
      expect(least / from).toBeGreaterThan(7);
      expect(most / (to ?? from)).toBeLessThan(35);
    },
  );

  const hoursOf = (ids: readonly string[]) =>
    [0, 1].map((end) =>
      roadmap.steps
        .filter((step) => ids.includes(step.id))
        .flatMap((step) => step.topics)
        .reduce((sum, topic) => sum + (topic.hours[end as 0 | 1] ?? 0), 0),
    ) as [number, number];
});

describe('the relations', () => {
  const skill = (id: string) => roadmap.skills.find((candidate) => candidate.id === id);
  const behind = (id: string): string[] => (skill(id)?.implies ?? []).flatMap((next) => [next, ...behind(next)]);

  test.each([
    ['spring-boot', ['spring', 'java']],
    ['express', ['nodejs', 'javascript']],
    ['postgresql', ['sql', 'relational-databases']],
    ['eks', ['kubernetes', 'aws']],
    ['aws-lambda', ['aws']],
    ['bigquery', ['gcp', 'sql']],
    ['rails', ['ruby']],
    ['nextjs', ['react', 'javascript']],
  ])('say that whoever has %s has %j', (id, implied) => {
    expect(behind(id)).toEqual(expect.arrayContaining(implied));
  });

  test.each([
    ['mysql', 'postgresql'],
    ['rabbitmq', 'kafka'],
    ['aws', 'azure'],
  ])('say that %s and %s are close', (one, other) => {
    expect([skill(one)?.close.includes(other), skill(other)?.close.includes(one)]).toEqual([true, true]);
  });

  test.each([
    ['kubernetes', 'docker'],
    ['typescript', 'react'],
    ['java', 'javascript'],
  ])('do not say that %s brings %s along', (id, other) => {
    expect(behind(id)).not.toContain(other);
  });
});

describe('the tracks', () => {
  const [language, framework] = ['python', 'django'].map((lead) =>
    roadmap.steps.flatMap((step) => step.topics).find((topic) => topic.skill === lead),
  );

  test('are eight, each a language of its own', () => {
    expect(roadmap.tracks.map((track) => track.id)).toEqual(['python', 'javascript', 'java', 'go', 'csharp', 'php', 'ruby', 'rust']);
    expect(new Set(roadmap.tracks.map((track) => track.picks[0])).size).toBe(8);
  });

  test.each(roadmap.tracks)('$id: has a framework, and resources of its own for both', ({ picks }) => {
    const frameworks = picks.filter((pick) => framework?.or.includes(pick) || framework?.skill === pick);
    expect(frameworks.length).toBeGreaterThan(0);
    const resourcesOf = (topic: typeof language) => roadmap.lessons[topic?.skill ?? '']?.resources.map((resource) => resource.for) ?? [];
    expect(resourcesOf(language)).toContain(picks[0]);
    expect(resourcesOf(framework).some((skill) => skill !== null && frameworks.includes(skill))).toBe(true);
  });
});

describe('what the articles say beyond the path', () => {
  const { salaries, claims, durations } = roadmap.facts;

  test('is there in every kind, with a year', () => {
    for (const [kind, entries] of Object.entries(roadmap.facts)) expect([kind, Object.keys(entries).length > 0]).toEqual([kind, true]);
  });

  test('keeps each article’s own pay for the same place: nothing is averaged', () => {
    const india = Object.values(salaries).filter(({ place }) => place === 'IN');
    expect(new Set(india.flatMap(({ sources }) => sources)).size).toBeGreaterThan(2);
    expect(salaries['000-us-entry']).toMatchObject({ from: 70_000, to: 90_000, currency: 'USD', year: 2025 });
  });

  test('keeps the figures of the market beside the skills that they are about', () => {
    const shares = Object.values(claims).filter(({ share }) => share !== undefined);
    expect(shares.map(({ share, about }) => [share, about.includes('databases') || about.includes('cloud-computing')])).toEqual(
      expect.arrayContaining([
        [0.8, true],
        [0.7, true],
      ]),
    );
  });

  test('keeps each article’s own time to a first job', () => {
    const whole = Object.values(durations).filter(({ covers }) => covers.includes('job'));
    expect(whole.map(({ from, to }) => [from, to])).toEqual(
      expect.arrayContaining([
        [6, 12],
        [5, 7],
        [6, 24],
      ]),
    );
  });
});
