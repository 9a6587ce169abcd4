import { describe, expect, test } from 'vitest';
import { compactVocabulary } from '../../../domain/compact-vocabulary';
import { assessFit, type ProgressStates } from '../../../domain/fit';
import { lookAt } from '../../../domain/market/figures';
import { marketPosting } from '../../../domain/market/market-posting';
import { readPlainText } from '../../../domain/plain-text';
import { havingOf } from '../../../domain/plan/having';
import { openNeeds, WEIGHTS } from '../../../domain/plan/open-needs';
import { reachOf } from '../../../domain/plan/reach';
import { readPosting } from '../../../domain/reading';
import { openVocabulary } from '../../../domain/vocabulary';
import { loadRoadmap } from '../../../tools/roadmap-source';
import { samplePostings } from '../../../tools/sample-postings';
import { day, lookOver, marketOf, seenPosting, times } from '../../support/market';
import { skill, topic, vocabularyOf } from '../../support/vocabulary';

const { skills } = vocabularyOf(
  [
    skill('ASP.NET', { id: 'aspnet', implies: ['dotnet'] }),
    skill('Docker', { implies: ['containers'] }),
    skill('.NET', { id: 'dotnet' }),
    skill('Containers', { kind: 'concept' }),
    skill('Go'),
    skill('Java'),
    skill('MySQL', { implies: ['sql'], close: ['postgresql'] }),
    skill('NuGet', { implies: ['dotnet'] }),
    skill('PostgreSQL', { implies: ['sql'], close: ['mysql'] }),
    skill('Python'),
    skill('React'),
    skill('Snowflake', { close: ['postgresql'] }),
    skill('SQL'),
    skill('Teamwork', { kind: 'concept' }),
  ],
  [
    topic('python', { or: ['java', 'go'] }),
    topic('sql'),
    topic('postgresql', { or: ['mysql'], needs: ['sql'] }),
    topic('docker'),
    topic('aspnet'),
    topic('nuget', { hours: [2, 4] }),
  ],
);
const { roadmap } = loadRoadmap();
const PATH = ['python', 'java', 'go', 'sql', 'postgresql', 'mysql', 'docker', 'aspnet', 'nuget'];
const NOW = day(11, 2);
const needsOf = (postings: Parameters<typeof lookOver>[0], progress: ProgressStates = {}) =>
  openNeeds(lookOver(postings), havingOf(progress, skills, PATH), skills, NOW);
/** How many things a posting that asks for these lacks; null where it asks for nothing that could be ticked. */
const lacks = (asked: string[], progress: ProgressStates = {}) => needsOf([seenPosting(asked)], progress).sets[0]?.wants.length ?? null;

describe('how far a posting is', () => {
  test.each<[away: number | null, asked: string[], progress: ProgressStates]>([
    [0, ['python'], { python: 'done' }],
    [1, ['python'], {}],
    [1, ['python'], { python: 'learning' }],
    [1, ['python'], { python: 'skipped' }],
    [2, ['python', 'docker'], {}],
    [0, ['python|go'], { go: 'done' }],
    [1, ['python|go'], {}],
    [1, ['python|react'], {}],
    [0, ['sql'], { mysql: 'done' }],
    [0, ['mysql~'], { postgresql: 'done' }],
    [1, ['mysql'], { postgresql: 'done' }],
    [1, ['postgresql', 'sql'], {}],
    [1, ['postgresql', 'sql'], { sql: 'done' }],
    [1, ['docker', 'containers'], {}],
    [1, ['containers'], {}],
    [0, ['containers'], { docker: 'done' }],
    [1, ['react'], {}],
    [2, ['react', 'python'], {}],
    [0, ['python', 'docker?'], { python: 'done' }],
    [0, ['python', 'teamwork'], { python: 'done' }],
    [null, ['teamwork'], {}],
    [null, ['python?'], {}],
    [null, [], {}],
    [2, ['dotnet', 'nuget'], {}],
    [1, ['dotnet', 'aspnet'], {}],
  ])('is %s for %j with %j', (away, asked, progress) => {
    expect(lacks(asked, progress)).toBe(away);
  });

  test('is what the fit of each posting says, over invented postings and the whole catalogue', { timeout: 60_000 }, () => {
    const whole = openVocabulary(compactVocabulary(roadmap));
    const path = roadmap.steps.flatMap((step) => step.topics.flatMap((one) => [one.skill, ...one.or]));
    const progress = { python: 'done', git: 'done', postgresql: 'done', docker: 'learning', kubernetes: 'skipped', linux: 'done' } as const;
    const seen = { firstSeen: NOW, lastSeen: NOW, timesSeen: 1, saved: false, applied: false, dismissed: false };
    let compared = 0;
    for (const [index, { text }] of samplePostings(60).entries()) {
      const reading = readPosting(readPlainText(text), whole);
      const posting = {
        site: 'other' as const,
        id: String(index),
        url: '',
        title: 'Developer',
        company: null,
        location: null,
        salary: null,
        text,
      };
      const market = marketOf([marketPosting(posting, reading, seen, 'v')]);
      const needs = openNeeds(lookAt(market), havingOf(progress, whole.skills, path), whole.skills, NOW);
      const fit = assessFit(reading.requirements, progress, whole);
      const open = fit.items.filter(({ need, verdict }) => need === 'required' && verdict !== 'have' && verdict !== 'implied');
      const isUntold = (id: string) => {
        const known = whole.skills.get(id);
        return known?.kind === 'concept' && !known.topic;
      };
      const surely = open.filter(({ anyOf }) => !anyOf.every(({ id }) => isUntold(id)));
      const away = needs.sets[0]?.wants.length ?? 0;
      // What another want brings along is counted once; what no roadmap leads to and nobody can tick, not at all.
      expect(away).toBeLessThanOrEqual(open.length);
      if (surely.length > 0) expect(away).toBeGreaterThan(0);
      if (open.length === 0) expect(away).toBe(0);
      compared += 1;
    }
    expect(compared).toBe(60);
  });

  test('puts equal needs together, and weighs recent and saved postings more', () => {
    const { sets, postings } = needsOf([
      seenPosting(['python', 'docker']),
      seenPosting(['docker', 'python'], { lastSeen: NOW - WEIGHTS.halfLifeDays * 86_400_000 }),
      seenPosting(['docker'], { saved: true }),
      seenPosting(['docker'], { dismissed: true }),
      seenPosting(['sql'], { dismissed: true, applied: true }),
    ]);
    expect(postings).toBe(5);
    expect(sets.map(({ wants, count, weight }) => [wants.length, count, weight])).toEqual([
      [2, 2, 1.5],
      [1, 2, 3],
      [1, 1, 3],
    ]);
  });
});

test('reach adds up, and says what lies off the roadmap', () => {
  const reach = reachOf(
    needsOf(
      [
        ...times(3, () => seenPosting(['python'])),
        ...times(4, () => seenPosting(['docker'])),
        ...times(5, () => seenPosting(['docker', 'react', 'sql'])),
        ...times(6, () => seenPosting(['docker', 'react|snowflake', 'sql', 'java'])),
        ...times(7, () => seenPosting(['docker', 'aspnet', 'nuget', 'react', 'sql'])),
        ...times(2, () => seenPosting(['teamwork'])),
        seenPosting(['docker'], { language: 'other' }),
      ],
      { python: 'done' },
    ),
  );
  expect(reach.counts.map(({ away, share, beyond }) => [away, share.count, beyond])).toEqual([
    [0, 3, 0],
    [1, 4, 0],
    [2, 0, 0],
    [3, 5, 5],
    ['more', 13, 13],
  ]);
  expect(reach).toMatchObject({ postings: 25, askNothing: 2 });
  expect(reach.beyond).toEqual([
    { skills: ['react'], count: 12 },
    { skills: ['react', 'snowflake'], count: 6 },
  ]);
});
