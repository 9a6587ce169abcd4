import { beforeEach, describe, expect, test } from 'vitest';
import type { Ask } from '../../components/contracts';
import { reasonsFor } from '../../components/NextView';
import { onRoadmapKey } from '../../components/roadmap-keys';
import { createRoadmapState, type RoadmapState } from '../../components/roadmap-state';
import { type Checks, withCheck } from '../../domain/checks';
import type { NamedStep } from '../../domain/plan/next-steps';
import type { Progress, ProgressState } from '../../domain/progress';
import { FIRST_SETTINGS } from '../../domain/settings';
import { lessonBook } from '../../roadmap/lesson-book';
import { pathRoadmap } from '../../roadmap/path-roadmap';
import { roadmapOf, skill, topic } from '../support/vocabulary';

const roadmap = roadmapOf(
  [skill('Docker'), skill('Kafka'), skill('MySQL'), skill('PostgreSQL')],
  [topic('docker'), topic('postgresql', { name: 'One relational database', or: ['mysql'] }), topic('kafka', { needs: ['docker'] })],
);

let progress: Progress;
let checks: Checks;
let sent: string[];
let past: Progress[];
let lessonsOpened: number;
let state: RoadmapState;

/** A worker of a dozen lines. */
const answers: Record<string, (payload: never) => unknown> = {
  'get-progress': () => progress,
  'get-settings': () => FIRST_SETTINGS,
  'get-planned': () => ({}),
  'get-checks': () => checks,
  'change-check': ({ topic: of, ability, held }: { topic: string; ability: string; held: boolean }) => {
    checks = withCheck(checks, of, ability, held);
    return checks;
  },
  'change-progress': ({ changes }: { changes: { skill: string; state: ProgressState | null }[] }) => {
    past.push(progress);
    const next = new Map(Object.entries(progress));
    for (const { skill: id, state: wanted } of changes) {
      if (wanted) next.set(id, { state: wanted, since: 2, source: 'popup' });
      else next.delete(id);
    }
    progress = Object.fromEntries(next);
    return { change: past.length, progress };
  },
  'undo-change': ({ change }: { change: number }) => {
    progress = past[change - 1] ?? progress;
    return { change: null, progress };
  },
};
const ask = (async (kind: string, payload: never) => {
  sent.push(kind);
  return answers[kind]?.(payload);
}) as unknown as Ask;
const states = () => Object.fromEntries(Object.entries(progress).map(([id, each]) => [id, each.state]));

beforeEach(async () => {
  progress = {};
  checks = {};
  sent = [];
  past = [];
  lessonsOpened = 0;
  state = createRoadmapState(pathRoadmap(roadmap), ask, async () => {
    lessonsOpened += 1;
    return lessonBook(roadmap);
  });
  await state.loadRoadmap();
});

describe('the lessons', () => {
  test('are not opened before a topic is, and then once', async () => {
    expect([lessonsOpened, sent.includes('get-checks')]).toEqual([0, false]);
    state.open('docker', true);
    state.open('kafka', true);
    await state.learn();
    expect([lessonsOpened, sent.filter((kind) => kind === 'get-checks').length]).toEqual([1, 1]);
    expect(state.lessons.value).not.toBe(null);
  });

  test('are asked for again after they could not be had', async () => {
    let fails = true;
    const failing = createRoadmapState(pathRoadmap(roadmap), ask, async () => {
      if (fails) throw new Error('gone');
      return lessonBook(roadmap);
    });
    await failing.learn();
    expect(failing.notice.value?.kind).toBe('problem');
    fails = false;
    await failing.learn();
    expect(failing.lessons.value).not.toBe(null);
  });

  test('have check lists whose ticks are kept', async () => {
    await state.check('docker', 'Start a container', true);
    expect([state.checks.value, checks]).toEqual([{ docker: ['Start a container'] }, { docker: ['Start a container'] }]);
  });
});

describe('a step marked as a whole', () => {
  test('is one change, which one undo takes back, and names what is left to choose', async () => {
    await state.markStep('only', 'done');
    expect(states()).toEqual({ docker: 'done', kafka: 'done' });
    expect(state.notice.value?.words).toBe('Only step: 2 topics, now done. 1 is yours to choose: One relational database.');
    await state.undo(state.notice.value?.change ?? 0);
    expect(states()).toEqual({});
    expect(state.notice.value).toMatchObject({ words: 'Taken back.', change: null });
  });

  test('says so where there is nothing to change', async () => {
    await state.markStep('only', null);
    expect([past.length, state.notice.value?.words]).toEqual([0, 'Only step: nothing to change.']);
  });
});

test('a topic that no longer passes stays in sight until another filter is chosen', async () => {
  const shown = () => state.shown.value.flatMap(({ topics }) => topics.map((view) => view.topic.skill));
  state.filterBy('ready');
  expect(shown()).toEqual(['docker', 'postgresql']);
  await state.mark('docker', 'done');
  expect(shown()).toEqual(['docker', 'postgresql', 'kafka']);
  state.filterBy('ready');
  expect(shown()).toEqual(['postgresql', 'kafka']);
});

describe('a key on a topic', () => {
  const press = async (key: string, on: string, more: Partial<KeyboardEvent> = {}) => {
    let prevented = false;
    const row = { dataset: { topic: on } };
    const event = {
      key,
      currentTarget: { querySelectorAll: () => [] },
      target: { closest: () => row },
      preventDefault: () => {
        prevented = true;
      },
      ...more,
    };
    onRoadmapKey(event as unknown as Parameters<typeof onRoadmapKey>[0], state);
    await new Promise((resolve) => setTimeout(resolve));
    return prevented;
  };
  test.each<[key: string, after: Record<string, string>]>([
    ['d', { docker: 'done' }],
    ['l', { docker: 'learning' }],
    ['s', { docker: 'skipped' }],
  ])('“%s” gives %j', async (key, after) => {
    expect(await press(key, 'docker')).toBe(true);
    expect(states()).toEqual(after);
  });

  test('takes back what was said, with “x” or with the keys for undo', async () => {
    await press('d', 'docker');
    await press('x', 'docker');
    expect(states()).toEqual({});
    await press('l', 'kafka');
    await press('z', 'kafka', { ctrlKey: true });
    expect(states()).toEqual({});
  });

  test('opens what only the reader can choose, and changes nothing with other keys', async () => {
    await press('d', 'postgresql');
    expect([states(), state.openTopics.value.has('postgresql')]).toEqual([{}, true]);
    expect([await press('k', 'docker'), await press('d', 'docker', { ctrlKey: true })]).toEqual([false, false]);
    expect(states()).toEqual({});
  });
});

describe('why something is next', () => {
  const named = (id: string) => ({ id, name: id });
  const step: NamedStep = {
    skill: named('Docker'),
    why: 'wanted',
    leadsTo: named('Docker'),
    hours: [5, 9],
    needs: [],
    opens: 0,
    oneAway: 0,
    nearer: 0,
    open: 9,
  };
  test.each<[sentences: string[], fields: Partial<NamedStep>]>([
    [['For 12 postings you lack one thing; with this, you lack nothing for 5 of them.'], { opens: 5, oneAway: 12, nearer: 20 }],
    [['31 of the 40 postings ask for it.'], { nearer: 31 }],
    [['Comes before Kubernetes.'], { why: 'before', leadsTo: named('Kubernetes') }],
    [['You planned it.', 'Comes after Linux.'], { why: 'pinned', needs: [named('Linux')] }],
  ])('is said as %j', (sentences, fields) => {
    expect(reasonsFor({ ...step, ...fields }, 40)).toEqual(sentences);
  });
});

describe('before the worker has answered', () => {
  const glance = { progress: { docker: { state: 'done', since: 1, source: 'popup' } }, planned: { kafka: 7 }, settings: null } as const;
  const late = () => {
    const waiting: { answer: () => void; kind: string }[] = [];
    const asking = ((kind: string, payload: never) =>
      new Promise((answer) => waiting.push({ kind, answer: () => answer(answers[kind]?.(payload)) }))) as unknown as Ask;
    const answerAll = async () => {
      for (const { answer } of waiting.splice(0)) answer();
      await new Promise((resolve) => setTimeout(resolve, 0));
    };
    return { waiting, answerAll, state: createRoadmapState(pathRoadmap(roadmap), asking, async () => lessonBook(roadmap)) };
  };

  test('what the second copy says is shown, and stays as it is where the worker says the same', async () => {
    progress = { docker: { state: 'done', since: 1, source: 'popup' } };
    const { state: popup, answerAll } = late();
    const loaded = popup.loadRoadmap();
    popup.glance(glance);
    const shown = popup.progress.value;
    expect([shown, popup.planned.value, popup.counts.value.done]).toEqual([glance.progress, { kafka: 7 }, 1]);
    await answerAll();
    await loaded;
    expect(popup.progress.value).toBe(shown);
    expect(popup.planned.value).toEqual({});
  });

  test('what the worker says takes its place, and is not written over by a copy that is read late', async () => {
    progress = { kafka: { state: 'learning', since: 3, source: 'popup' } };
    const { state: popup, answerAll } = late();
    popup.glance(glance);
    const loaded = popup.loadRoadmap();
    await answerAll();
    await loaded;
    popup.glance(glance);
    expect(popup.progress.value).toEqual(progress);
  });

  test('a mark that is pressed meanwhile waits for the worker and stays', async () => {
    const { state: popup, waiting } = late();
    popup.glance(glance);
    const loaded = popup.loadRoadmap();
    const marked = popup.mark('kafka', 'learning');
    const before = { ...progress };
    // The mark is answered first, and then what was asked before it.
    waiting.find(({ kind }) => kind === 'change-progress')?.answer();
    await marked;
    const after = progress;
    progress = before;
    for (const { kind, answer } of waiting) if (kind !== 'change-progress') answer();
    await loaded;
    expect(popup.progress.value).toEqual(after);
    expect(popup.progress.value).toHaveProperty('kafka.state', 'learning');
  });
});
