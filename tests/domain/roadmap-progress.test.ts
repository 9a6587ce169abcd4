import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { learntByMonth } from '../../domain/learnt';
import { opensFrom, pathOf, settledTopics, unmetNeeds } from '../../domain/path';
import { filterPath, PATH_FILTERS, type PathFilter, passes } from '../../domain/path-filter';
import type { Planned } from '../../domain/planned';
import { countTopics, type Progress, type ProgressState } from '../../domain/progress';
import { changesForStep, type StepWish } from '../../domain/step-changes';
import { choiceIn } from '../../domain/topic-choice';
import { pathRoadmap } from '../../roadmap/path-roadmap';
import type { SkillId } from '../../roadmap/types';
import { loadRoadmap } from '../../tools/roadmap-source';
import { roadmapOf, skill, topic } from '../support/vocabulary';

const roadmap = pathRoadmap(loadRoadmap().roadmap);
const path = pathOf(roadmap, null);
const topics = roadmap.steps.flatMap((step) => step.topics);
const members = roadmap.skills.map(({ id }) => id);

const state = fc.constantFrom<ProgressState>('done', 'learning', 'skipped');
const times = fc.integer({ min: Date.UTC(2019, 0), max: Date.UTC(2030, 0) });
/** Whatever a reader may have said of the real roadmap. */
const anyProgress: fc.Arbitrary<Progress> = fc
  .dictionary(fc.constantFrom(...members), fc.record({ state, since: times, source: fc.constant('popup' as const) }), { maxKeys: 80 })
  .map((said) => said as Progress);
const anyPlan: fc.Arbitrary<Planned> = fc.dictionary(fc.constantFrom(...members), fc.integer({ min: 1 }), { maxKeys: 10 });

const waitsOf = (progress: Progress) => new Set(unmetNeeds(path, settledTopics(path, progress)).keys());
const withChanges = (progress: Progress, changes: readonly { skill: SkillId; state: ProgressState | null }[]): Progress => {
  const next = new Map(Object.entries(progress));
  for (const change of changes) {
    if (change.state) next.set(change.skill, { state: change.state, since: 1, source: 'popup' });
    else next.delete(change.skill);
  }
  return Object.fromEntries(next);
};

describe('the counts of the real roadmap', () => {
  test('always add up, step by step and in all', () => {
    fc.assert(
      fc.property(anyProgress, (progress) => {
        const all = countTopics(progress, topics);
        expect(all.done + all.learning + all.skipped + all.open).toBe(all.all);
        const steps = roadmap.steps.map((step) => countTopics(progress, step.topics));
        for (const name of ['all', 'done', 'learning', 'skipped', 'open'] as const) {
          expect(steps.reduce((sum, step) => sum + step[name], 0)).toBe(all[name]);
        }
      }),
    );
  });

  test('are those of the filters', () => {
    fc.assert(
      fc.property(anyProgress, anyPlan, (progress, planned) => {
        const ground = { progress, planned, waits: waitsOf(progress) };
        const counts = countTopics(progress, topics);
        const left = (filter: PathFilter) => filterPath(path, filter, ground).flatMap((view) => view.topics).length;
        expect({ done: left('done'), learning: left('learning'), skipped: left('skipped'), open: left('open'), all: left('all') }).toEqual({
          done: counts.done,
          learning: counts.learning,
          skipped: counts.skipped,
          open: counts.open,
          all: counts.all,
        });
        expect(left('ready')).toBeLessThanOrEqual(left('open'));
      }),
    );
  });

  test('come to everything, with no hour left, once each step is done or skipped', () => {
    const wish = fc.constantFrom<StepWish>('done', 'skipped');
    fc.assert(
      fc.property(anyProgress, fc.array(wish, { minLength: path.length, maxLength: path.length }), (before, wishes) => {
        let progress = before;
        const [python] = roadmap.tracks;
        const inTrack = pathOf(roadmap, python ?? null);
        for (const [place, step] of inTrack.entries()) {
          progress = withChanges(progress, changesForStep(step, wishes[place] ?? 'done', progress, {}, python ?? null).changes);
          // What is begun stays so, and what only the reader can choose is left to them.
          for (const view of step.topics) {
            const choice = choiceIn(view, progress, {}, python ?? null);
            if (choice?.state === 'open' || choice?.state === 'learning') {
              progress = withChanges(progress, [{ skill: choice.lead.id, state: 'done' }]);
            }
          }
        }
        const counts = countTopics(progress, topics);
        expect([counts.done + counts.skipped, counts.hoursLeft]).toEqual([counts.all, [0, 0]]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('what was learnt when', () => {
  test('sums up to what is done, month by month without a gap', () => {
    fc.assert(
      fc.property(anyProgress, (progress) => {
        const months = learntByMonth(path, progress);
        expect(months.reduce((sum, { names }) => sum + names.length, 0)).toBe(countTopics(progress, topics).done);
        expect(months.at(-1)?.total ?? 0).toBe(countTopics(progress, topics).done);
        const numbers = months.map(({ year, month }) => year * 12 + month);
        expect(numbers).toEqual(numbers.map((_, place) => (numbers[0] ?? 0) + place));
      }),
    );
  });

  test('counts a topic once, in the month of the first of its skills', () => {
    const small = pathOf(
      pathRoadmap(
        roadmapOf([skill('MySQL'), skill('PostgreSQL'), skill('Git')], [topic('mysql', { name: 'One', or: ['postgresql'] }), topic('git')]),
      ),
      null,
    );
    const on = (month: number) => ({ state: 'done', since: new Date(2026, month, 10).getTime(), source: 'popup' }) as const;
    expect(learntByMonth(small, { mysql: on(5), postgresql: on(2), git: on(4) })).toEqual([
      { year: 2026, month: 2, names: ['PostgreSQL'], total: 1 },
      { year: 2026, month: 3, names: [], total: 1 },
      { year: 2026, month: 4, names: ['Git'], total: 2 },
    ]);
    expect(learntByMonth(small, {})).toEqual([]);
  });
});

const said = (states: Record<string, ProgressState>): Progress =>
  Object.fromEntries(Object.entries(states).map(([id, each]) => [id, { state: each, since: 1, source: 'popup' as const }]));

describe('a filter', () => {
  const docker = topic('docker');
  const kafka = topic('kafka', { needs: ['docker'], or: ['rabbitmq'] });
  test.each<[filter: PathFilter, states: Record<string, ProgressState>, planned: Planned, docker: boolean, kafka: boolean]>([
    ['all', {}, {}, true, true],
    ['ready', {}, {}, true, false],
    ['ready', { docker: 'done' }, {}, false, true],
    ['ready', { docker: 'skipped', rabbitmq: 'learning' }, {}, false, false],
    ['planned', {}, { rabbitmq: 1 }, false, true],
    ['planned', { rabbitmq: 'done' }, { rabbitmq: 1 }, false, false],
    ['open', { docker: 'learning' }, {}, false, true],
    ['learning', { docker: 'learning' }, {}, true, false],
    ['done', { rabbitmq: 'done' }, {}, false, true],
    ['skipped', { kafka: 'skipped' }, {}, false, true],
  ])('for %s with %j and the plan %j lets Docker %s and Kafka %s', (filter, states, planned, first, second) => {
    const small = pathOf(pathRoadmap(roadmapOf([skill('Docker'), skill('Kafka'), skill('RabbitMQ')], [docker, kafka])), null);
    const progress = said(states);
    const ground = { progress, planned, waits: new Set(unmetNeeds(small, settledTopics(small, progress)).keys()) };
    expect([passes(docker, filter, ground), passes(kafka, filter, ground)]).toEqual([first, second]);
  });

  test('keeps what has just been changed in sight', () => {
    const ground = { progress: said({ git: 'done' }), planned: {}, waits: new Set<string>() };
    const shown = filterPath(path, 'ready', ground, new Set(['git'])).flatMap((step) => step.topics.map((view) => view.topic.skill));
    expect(shown).toContain('git');
    expect(PATH_FILTERS[0]).toBe('all');
  });
});

describe('marking a whole step', () => {
  const skills = [skill('Docker'), skill('MySQL'), skill('PostgreSQL'), skill('Git'), skill('Kafka')];
  const [step] = pathOf(
    pathRoadmap(
      roadmapOf(skills, [topic('docker'), topic('mysql', { name: 'One database', or: ['postgresql'] }), topic('git'), topic('kafka')]),
    ),
    null,
  );
  if (!step) throw new Error('There is one step.');
  const before = said({ git: 'learning', kafka: 'done' });

  test('as done leaves alone what only the reader can choose, and says so', () => {
    expect(changesForStep(step, 'done', before, {}, null)).toEqual({
      changes: [
        { skill: 'docker', state: 'done' },
        { skill: 'git', state: 'done' },
      ],
      undecided: ['One database'],
    });
    expect(changesForStep(step, 'done', before, { postgresql: 1 }, null).changes).toContainEqual({ skill: 'postgresql', state: 'done' });
  });

  test('as skipped lowers nothing that is begun', () => {
    expect(changesForStep(step, 'skipped', before, {}, null).changes).toEqual([
      { skill: 'docker', state: 'skipped' },
      { skill: 'mysql', state: 'skipped' },
    ]);
  });

  test('as not begun takes back every word on it', () => {
    const all = said({ git: 'learning', kafka: 'done', mysql: 'skipped', postgresql: 'done' });
    expect(withChanges(all, changesForStep(step, null, all, {}, null).changes)).toEqual({});
  });
});

test('what a topic opens are the topics that need it', () => {
  const opens = opensFrom(path);
  for (const each of topics) {
    for (const later of opens.get(each.skill) ?? []) {
      const needs = topics.find(({ skill: id }) => id === later)?.needs ?? [];
      expect(needs.some((need) => need === each.skill || each.or.includes(need))).toBe(true);
    }
  }
  expect([...opens.values()].flat()).toHaveLength(topics.reduce((sum, { needs }) => sum + needs.length, 0));
});
