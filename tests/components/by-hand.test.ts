import { describe, expect, test } from 'vitest';
import { createByHandState } from '../../components/by-hand-state';
import type { Ask } from '../../components/contracts';
import { createWelcomeState } from '../../components/welcome-state';
import { failure } from '../../domain/failure';
import type { Progress, ProgressState } from '../../domain/progress';
import { FIRST_SETTINGS } from '../../domain/settings';

const doors = {
  readPage: async () => undefined,
  askForSites: async () => true,
  readRoadmap: async () => null as string | null,
  openOptions: async () => undefined,
};

describe('what the popup reads by hand', () => {
  /** A worker that reads a text as its own length. */
  const ask = (async (_kind: string, { text }: { text: string }) => ({ title: null, named: text.length, fit: {}, text })) as unknown as Ask;

  test('is a text, and after that the same again', async () => {
    const state = createByHandState(ask, doors);
    await state.check('Python', 'pasted');
    expect(state.checked.value).toMatchObject({ named: 6, text: 'Python' });
    state.checked.value = null;
    await state.again();
    expect(state.checked.value).toMatchObject({ named: 6 });
    state.leave();
    await state.again();
    expect([state.given.value, state.checked.value]).toEqual([null, null]);
  });

  test('is never a text of nothing but spaces', async () => {
    const state = createByHandState(ask, doors);
    await state.check(' \n ', 'pasted');
    expect(state.given.value).toBe(null);
  });

  test.each([
    [200_000, false],
    [200_001, true],
  ])('of %i characters is said to be shortened: %s', async (length, shortened) => {
    const state = createByHandState(ask, doors);
    await state.check('x'.repeat(length), 'pasted');
    expect(state.given.value).toMatchObject({ shortened });
    expect(state.checked.value).toMatchObject({ named: 200_000 });
  });

  test('is the last of two texts, though the first one’s answer comes late', async () => {
    const answers: (() => void)[] = [];
    const slow = ((_kind: string, { text }: { text: string }) =>
      new Promise((resolve) => answers.push(() => resolve({ text })))) as unknown as Ask;
    const state = createByHandState(slow, doors);
    const first = state.check('first', 'pasted');
    const second = state.check('second', 'selected');
    for (const answer of answers.reverse()) answer();
    await Promise.all([first, second]);
    expect(state.checked.value?.text).toBe('second');
  });

  test('says why a page cannot be read, until something else is tried', async () => {
    const state = createByHandState(ask, { ...doors, readPage: () => Promise.reject(failure('page-withheld')) });
    await state.readPage();
    expect(state.problem.value).toContain('Your browser does not let this page be read.');
    expect(state.busy.value).toBe(false);
    await state.check('Python', 'pasted');
    expect(state.problem.value).toBe(null);
  });

  test('knows what was answered to the wish for the sites', async () => {
    const state = createByHandState(ask, doors);
    await state.askForSites();
    expect(state.mayReadSites.value).toBe(true);
  });
});

describe('the welcome page', () => {
  const python = { id: 'python', name: 'Python' };
  const kafka = { id: 'kafka', name: 'Kafka' };
  const begin = () => {
    let progress: Progress = {};
    const ask = (async (kind: string, payload: { changes: { skill: string; state: ProgressState | null }[] }) => {
      if (kind === 'get-settings') return FIRST_SETTINGS;
      if (kind === 'get-progress') return progress;
      const next = new Map(Object.entries(progress));
      for (const { skill, state } of payload.changes) {
        if (state) next.set(skill, { state, since: 1, source: 'popup' });
        else next.delete(skill);
      }
      progress = Object.fromEntries(next);
      return { change: 1, progress };
    }) as unknown as Ask;
    const state = createWelcomeState({ ask, common: [python], find: (query) => (query === 'kafka' ? [kafka] : []) });
    return { state, done: () => Object.keys(progress) };
  };

  test('ticks a skill and takes the tick back', async () => {
    const { state, done } = begin();
    await state.load();
    await state.toggle(python);
    expect([done(), state.has('python')]).toEqual([['python'], true]);
    await state.toggle(python);
    expect([done(), state.has('python')]).toEqual([[], false]);
  });

  test('offers what is common, what a search finds, and then what was ticked of that as well', async () => {
    const { state } = begin();
    await state.load();
    expect(state.offered.value).toEqual([python]);
    state.query.value = 'kafka';
    expect(state.offered.value).toEqual([kafka]);
    await state.toggle(kafka);
    state.query.value = ' ';
    expect(state.offered.value).toEqual([python, kafka]);
  });
});
