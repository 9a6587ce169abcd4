import { describe, expect, test } from 'vitest';
import type { ProgressStates } from '../../../domain/fit';
import { havingOf } from '../../../domain/plan/having';
import { openNeeds } from '../../../domain/plan/open-needs';
import { type PlanRequest, planOf } from '../../../domain/plan/plan';
import { scheduleOf } from '../../../domain/plan/schedule';
import { day, lookOver, seenPosting, times } from '../../support/market';
import { skill, topic, vocabularyOf } from '../../support/vocabulary';

const NOW = day(11, 2);
const PATH = ['functions', 'python', 'java', 'go', 'sql', 'postgresql', 'mysql', 'docker', 'kubernetes', 'gunicorn', 'spring'];
const { skills } = vocabularyOf(
  [
    skill('Functions', { kind: 'concept' }),
    skill('Python'),
    skill('Java'),
    skill('Go'),
    skill('SQL'),
    skill('PostgreSQL', { implies: ['sql'] }),
    skill('MySQL', { implies: ['sql'] }),
    skill('Docker'),
    skill('Kubernetes'),
    skill('Gunicorn', { implies: ['python'] }),
    skill('Spring', { implies: ['java'] }),
    skill('React'),
  ],
  [
    topic('functions', { hours: [4, 6] }),
    topic('python', { or: ['java', 'go'], needs: ['functions'], hours: [20, 30] }),
    topic('sql', { hours: [8, 12] }),
    topic('postgresql', { or: ['mysql'], needs: ['sql'], hours: [4, 8] }),
    topic('docker', { hours: [5, 9] }),
    topic('kubernetes', { needs: ['docker'], hours: [10, 14] }),
    topic('gunicorn', { hours: [1, 2] }),
    topic('spring', { needs: ['python'], hours: [20, 30] }),
  ],
);
const postings = [
  ...times(9, () => seenPosting(['python'])),
  ...times(6, () => seenPosting(['java', 'spring'])),
  ...times(5, () => seenPosting(['python', 'docker'])),
  ...times(4, () => seenPosting(['docker', 'kubernetes', 'react'])),
  ...times(3, () => seenPosting(['postgresql', 'sql'])),
];
const plan = (request: Partial<PlanRequest> = {}, progress: ProgressStates = {}, seen = postings) => {
  const having = havingOf(progress, skills, PATH);
  const needs = openNeeds(lookOver(seen), having, skills, NOW);
  return planOf(needs, having, skills, { pinned: [], preferred: [], budget: null, most: 50, ...request });
};
const order = (...words: Parameters<typeof plan>) => plan(...words).steps.map((step) => step.skill);

describe('the plan', () => {
  test('takes what opens most per hour first, what comes before it before that, and last what opens nothing by itself', () => {
    const { steps } = plan();
    expect(steps.map((step) => [step.skill, step.why, step.leadsTo])).toEqual([
      ['functions', 'before', 'python'],
      ['python', 'wanted', 'python'],
      ['docker', 'wanted', 'docker'],
      ['sql', 'before', 'postgresql'],
      ['postgresql', 'wanted', 'postgresql'],
      ['java', 'before', 'spring'],
      ['spring', 'wanted', 'spring'],
      ['kubernetes', 'wanted', 'kubernetes'],
    ]);
  });

  test('says of each step what it opens of what was one skill away, what it needs, and what it takes', () => {
    const [functions, python, docker] = plan().steps;
    expect(functions).toMatchObject({ opens: 0, nearer: 0, open: 0 });
    expect(python).toMatchObject({ opens: 9, oneAway: 18, nearer: 14, needs: ['functions'], open: 9 });
    expect(docker).toMatchObject({ opens: 5, oneAway: 14, nearer: 9, hours: [5, 9], needs: [], open: 14 });
    expect(plan()).toMatchObject({ open: [0, 23], hours: [91, 139] });
  });

  test('learns what opens postings together before what many of them ask for alone', () => {
    // Databases are asked for three times as often as any language, and open nothing without one.
    const seen = [
      ...times(4, () => seenPosting(['python', 'postgresql|mysql'])),
      ...times(4, () => seenPosting(['java', 'mysql', 'docker', 'kubernetes'])),
      ...times(4, () => seenPosting(['go', 'postgresql', 'docker', 'kubernetes'])),
    ];
    expect(plan({}, {}, seen).steps.slice(0, 4)).toMatchObject([
      ...['functions', 'python', 'sql'].map((id) => ({ skill: id, open: 0 })),
      { skill: 'postgresql', open: 4 },
    ]);
  });

  test('says what is lacking most once it ends', () => {
    const seen = [...postings, ...times(5, () => seenPosting(['react', 'python'])), ...times(2, () => seenPosting(['react', 'go']))];
    expect(plan({ budget: 30 }, {}, seen)).toMatchObject({
      lacking: [{ skill: 'react', count: 11 }, { skill: 'docker' }, { skill: 'spring' }],
    });
    expect(plan({}, {}, postings.slice(0, 9)).lacking).toEqual([]);
  });

  test('says once what any one of several would meet', () => {
    const seen = times(9, () => seenPosting(['react|docker|kubernetes', 'python']));
    const { lacking } = plan({ budget: 1 }, {}, seen);
    expect(lacking.map(({ count }) => count)).toEqual([9, 9]);
    expect(lacking.map(({ skill }) => skill)).toContain('python');
  });

  test('does not learn a tool to have the language that it stands on', () => {
    const seen = times(20, () => seenPosting(['python']));
    expect(order({}, {}, seen)).toEqual(['functions', 'python']);
    expect(order({}, {}, [...seen, ...times(9, () => seenPosting(['gunicorn']))])).toEqual(['functions', 'python', 'gunicorn']);
  });

  test('learns one of several, and takes the language that a framework is written in', () => {
    const either = times(9, () => seenPosting(['postgresql|mysql']));
    expect(order({}, {}, either)).toEqual(['sql', 'postgresql']);
    expect(
      order(
        { preferred: ['mysql'] },
        {},
        times(9, () => seenPosting(['spring'])),
      ),
    ).toEqual(['functions', 'java', 'spring']);
  });

  test('begins with what is begun, pinned or preferred where any one of several must come first', () => {
    const { skills: own } = vocabularyOf(
      [skill('A'), skill('B'), skill('C'), skill('D')],
      [topic('a', { or: ['b', 'c'] }), topic('d', { needs: ['a'] })],
    );
    const first = (request: Partial<PlanRequest>, progress: ProgressStates = {}) => {
      const having = havingOf(progress, own, ['a', 'b', 'c', 'd']);
      const needs = openNeeds(lookOver(times(5, () => seenPosting(['d']))), having, own, NOW);
      return planOf(needs, having, own, { pinned: [], preferred: [], budget: null, most: 9, ...request }).steps[0]?.skill;
    };
    expect(first({})).toBe('a');
    expect(first({ preferred: ['c', 'b'] })).toBe('c');
    expect(first({ preferred: ['c'], pinned: ['b'] })).toBe('b');
    expect(first({ preferred: ['c'] }, { b: 'learning' })).toBe('b');
  });

  test('puts pinned skills first, with what they need, in the order given', () => {
    expect(order({ pinned: ['kubernetes', 'sql'] }).slice(0, 3)).toEqual(['docker', 'kubernetes', 'sql']);
    expect(plan({ pinned: ['kubernetes'], budget: 20 }).steps.map((step) => [step.skill, step.why])).toEqual([
      ['docker', 'wanted'],
      ['kubernetes', 'pinned'],
    ]);
  });

  test('leaves out what is skipped, and lets nothing wait for it', () => {
    expect(order({}, { docker: 'skipped' })).not.toContain('docker');
    expect(order({}, { functions: 'skipped' })).not.toContain('functions');
    expect(order({}, { docker: 'skipped' })).toContain('kubernetes');
  });

  test('asks for nothing that is in place', () => {
    expect(order({}, { python: 'done', docker: 'done' })).toEqual(['sql', 'postgresql', 'java', 'spring', 'kubernetes']);
    expect(order({}, { python: 'done', java: 'done', spring: 'done', postgresql: 'done', kubernetes: 'done', docker: 'done' })).toEqual([]);
  });

  test('keeps to the budget, and says how near to the best it surely is', () => {
    const { steps, sure } = plan({ budget: 40 });
    expect(steps.reduce((sum, { hours: [from, to] }) => sum + (from + to) / 2, 0)).toBeLessThanOrEqual(40);
    expect(steps.map((step) => step.skill)).toEqual(['functions', 'python', 'docker']);
    expect(sure).toBeGreaterThan(0.75);
    expect(plan({ budget: 500 }).sure).toBe(1);
    expect(plan({ budget: 1 })).toMatchObject({ steps: [] });
    expect(plan({}, {}, [])).toMatchObject({ steps: [], open: [0, 0], sure: null });
  });

  test('is the same every time', () => {
    expect(plan({ budget: 60 })).toEqual(plan({ budget: 60 }, {}, [...postings].reverse()));
  });
});

test('dates follow the hours of a week, from the fastest to the slowest', () => {
  const steps = [{ hours: [5, 15] }, { hours: [10, 10] }] as const;
  expect(scheduleOf(steps, 10, day(11, 2))).toEqual([
    { begin: '2026-11-02', end: ['2026-11-05', '2026-11-12'] },
    { begin: '2026-11-05', end: ['2026-11-12', '2026-11-19'] },
  ]);
  // However long the list: nothing ends before it begins.
  const many = Array.from({ length: 12 }, () => ({ hours: [1, 9] as const }));
  for (const { begin, end } of scheduleOf(many, 5, day(11, 2)) ?? []) expect([begin, ...end]).toEqual([begin, ...end].sort());
  expect(scheduleOf(steps, 0, day(11, 2))).toBeNull();
  expect(scheduleOf(steps, Number.NaN, day(11, 2))).toBeNull();
});
