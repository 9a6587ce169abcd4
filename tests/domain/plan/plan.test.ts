import { describe, expect, test } from 'vitest';
import type { ProgressStates } from '../../../domain/fit';
import { chooseWithin } from '../../../domain/plan/choose';
import { Ground } from '../../../domain/plan/ground';
import { havingOf, type Skills } from '../../../domain/plan/having';
import { type OpenNeeds, openNeeds } from '../../../domain/plan/open-needs';
import { type PlanRequest, planOf } from '../../../domain/plan/plan';
import { scheduleOf } from '../../../domain/plan/schedule';
import type { SkillId } from '../../../roadmap/types';
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
  return planOf(needs, having, skills, { pinned: [], preferred: [], budget: null, thorough: true, most: 50, ...request });
};
const order = (...words: Parameters<typeof plan>) => plan(...words).steps.map((step) => step.skill);

describe('the plan', () => {
  test('takes what is worth most per hour first, and what comes before it before that', () => {
    const { steps } = plan();
    expect(steps.map((step) => [step.skill, step.why, step.leadsTo])).toEqual([
      ['docker', 'wanted', 'docker'],
      ['functions', 'before', 'python'],
      ['python', 'wanted', 'python'],
      ['sql', 'before', 'postgresql'],
      ['postgresql', 'wanted', 'postgresql'],
      ['java', 'before', 'spring'],
      ['spring', 'wanted', 'spring'],
      ['kubernetes', 'wanted', 'kubernetes'],
    ]);
  });

  test('says of each step what it opens of what was one skill away, what it needs, and what it takes', () => {
    const [docker, functions, python] = plan().steps;
    expect(docker).toMatchObject({ opens: 0, oneAway: 18, nearer: 9, hours: [5, 9], needs: [] });
    expect(functions).toMatchObject({ opens: 0, nearer: 0 });
    expect(python).toMatchObject({ opens: 14, oneAway: 23, needs: ['functions'] });
    expect(plan()).toMatchObject({ open: [0, 23], hours: [91, 139] });
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
      return planOf(needs, having, own, { pinned: [], preferred: [], budget: null, thorough: true, most: 9, ...request }).steps[0]?.skill;
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
    expect(order({}, { python: 'done', docker: 'done' })).toEqual(['sql', 'postgresql', 'kubernetes', 'java', 'spring']);
    expect(order({}, { python: 'done', java: 'done', spring: 'done', postgresql: 'done', kubernetes: 'done', docker: 'done' })).toEqual([]);
  });

  test('keeps to the budget, and says how near to the best it surely is', () => {
    const { steps, sure } = plan({ budget: 40 });
    expect(steps.reduce((sum, { hours: [from, to] }) => sum + (from + to) / 2, 0)).toBeLessThanOrEqual(40);
    expect(steps.map((step) => step.skill)).toEqual(['docker', 'functions', 'python']);
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

// ------------------------------------------------------------------------------------------------- beside brute force

/** Chance that comes out the same every time. */
function chanceFrom(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 12) % below;
  };
}

interface Case {
  readonly ids: readonly SkillId[];
  readonly skills: Skills;
  readonly needs: OpenNeeds;
  readonly budget: number;
}

/** A small roadmap of up to eleven skills with alternatives and needs, and postings that want some of them. */
function randomCase(seed: number): Case {
  const chance = chanceFrom(seed);
  const ids = Array.from({ length: 7 + chance(5) }, (_, index) => `s${String(index).padStart(2, '0')}`);
  const topics: ReturnType<typeof topic>[] = [];
  for (let at = 0; at < ids.length; ) {
    const size = Math.min(ids.length - at, chance(4) === 0 ? 2 : 1);
    const earlier = topics.map((one) => one.skill);
    const needs = earlier.filter(() => chance(5) === 0).slice(0, 2);
    const hours = 1 + chance(20);
    topics.push(topic(ids[at] as string, { or: ids.slice(at + 1, at + size), needs, hours: [hours, hours] }));
    at += size;
  }
  const { skills: own } = vocabularyOf(
    ids.map((id) => skill(id, { id })),
    topics,
  );
  const seen = times(4 + chance(25), () => {
    const asked = Array.from({ length: 1 + chance(3) }, () =>
      Array.from({ length: 1 + chance(2) }, () => ids[chance(ids.length)] as string),
    );
    return seenPosting(asked.map((group) => [...new Set(group)].join('|')));
  });
  const needs = openNeeds(lookOver(seen), havingOf({}, own, ids), own, NOW);
  return { ids, skills: own, needs, budget: 5 + chance(60) };
}

/** The most that any set of skills is worth whose hours fit and in which nothing stands without what it needs. */
function bestWorth({ ids, skills: own, needs, budget }: Case, ground: Ground): number {
  let best = 0;
  for (let mask = 0; mask < 1 << ids.length; mask += 1) {
    const chosen = new Set(ids.filter((_, index) => ((mask >> index) & 1) === 1));
    const hours = [...chosen].reduce((sum, id) => sum + ground.hours(id), 0);
    const stands = (id: SkillId) =>
      (own.get(id)?.topic?.needs ?? []).every((need) => (own.get(need)?.topic?.anyOf ?? [need]).some((member) => chosen.has(member)));
    if (hours > budget || ![...chosen].every(stands)) continue;
    const worth = needs.wants.reduce(
      (sum, { by }, want) => sum + (by.some((id) => chosen.has(id)) ? (ground.weights[want] as number) : 0),
      0,
    );
    best = Math.max(best, worth);
  }
  return best;
}

describe('beside brute force, the choice for a budget', { timeout: 60_000 }, () => {
  const results = Array.from({ length: 300 }, (_, seed) => {
    const given = randomCase(seed + 1);
    const ground = new Ground(given.needs, havingOf({}, given.skills, given.ids), given.skills, { pinned: [], preferred: [] });
    const choice = chooseWithin(ground, [], given.budget, true);
    const quick = chooseWithin(ground, [], given.budget, false);
    return { given, ground, choice, quick, best: bestWorth(given, ground) };
  });

  const ratiosOf = (of: 'choice' | 'quick') =>
    results.map(({ [of]: { worth }, best }) => (best === 0 ? 1 : worth / best)).sort((a, b) => a - b);

  test('is worth at least nine tenths of the best, and mostly all of it', () => {
    const ratios = ratiosOf('choice');
    expect(ratios.at(-1)).toBeLessThanOrEqual(1 + 1e-9);
    expect(ratios[0]).toBeGreaterThan(0.9);
    expect(ratios.filter((ratio) => ratio > 1 - 1e-9).length).toBeGreaterThan(290);
  });

  test('made at once is worth more than half of the best, and mostly all of it', () => {
    const ratios = ratiosOf('quick');
    expect(ratios[0]).toBeGreaterThan(0.5);
    expect(ratios.filter((ratio) => ratio > 1 - 1e-9).length).toBeGreaterThan(200);
  });

  test('names a bound that the best does not pass', () => {
    for (const { choice, best } of results) expect(choice.atMost).toBeGreaterThanOrEqual(best - 1e-9);
  });

  test('keeps to the hours, and puts nothing before what it needs', () => {
    for (const { given, ground, choice } of results) {
      expect(choice.hours).toBeLessThanOrEqual(given.budget + 1e-9);
      const learnt = new Set<SkillId>();
      for (const id of choice.order) {
        expect(ground.needsOf(id, learnt)).toEqual([]);
        learnt.add(id);
      }
    }
  });
});
