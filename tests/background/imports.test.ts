import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openDatabase } from '../../background/database';
import { createHandlers } from '../../background/handlers';
import type { ProgressState } from '../../domain/progress';
import type { Asker } from '../../messages/serve';
import { MARKET } from '../support/market-knowledge';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const asker = (): Asker => ({ from: 'own', isPrivate: false, tab: null, frame: 0, request: crypto.randomUUID() });
let now = 5;
const vocabulary = () => ({ version: '1', skills: '', spellings: '', cues: {}, topics: [] });
const cards = () => ({ about: '', pages: '', resources: {} });
const handlers = createHandlers({ ...MARKET, moved: {}, vocabulary, cards, salaries: () => [] }, () => now);
beforeEach(async () => {
  const database = await openDatabase();
  for (const store of database.objectStoreNames) await database.clear(store);
  now = 5;
});

describe('earlier imports', () => {
  const bring = (name: string | undefined, ...skills: string[]) =>
    handlers['change-progress'](
      { source: 'list', ...(name ? { name } : {}), changes: skills.map((skill) => ({ skill, state: 'done' })) },
      asker(),
    );

  test('can be taken back however much was marked since, and marks do not pile up', { timeout: 30_000 }, async () => {
    const { change } = await bring('a.zip', 'go', 'java');
    for (let mark = 0; mark < 320; mark += 1) {
      const changes = [{ skill: 'redis', state: mark % 2 === 0 ? ('done' as const) : null }];
      await handlers['change-progress']({ source: 'popup', changes }, asker());
    }
    expect(await (await openDatabase()).count('changes')).toBeLessThan(260);
    expect(await handlers['list-imports']({}, asker())).toMatchObject([{ name: 'a.zip', takenBack: false }]);
    await handlers['undo-change']({ change: change as number }, asker());
    expect(await handlers['get-progress']({}, asker())).toEqual({});
  });

  test('are listed, the newest first, and ticks are not', async () => {
    await bring('a.zip', 'go', 'java');
    now = 6;
    await bring(undefined, 'redis');
    await bring('b.pdf', 'kafka');
    expect(await handlers['list-imports']({}, asker())).toMatchObject([
      { name: 'b.pdf', at: 6, skills: 1, takenBack: false },
      { name: 'a.zip', at: 5, skills: 2, takenBack: false },
    ]);
  });

  test('say that they were taken back, and when that is taken back no more', async () => {
    const { change } = await bring('a.zip', 'go');
    const undone = await handlers['undo-change']({ change: change as number }, asker());
    expect(await handlers['list-imports']({}, asker())).toMatchObject([{ takenBack: true }]);
    await handlers['undo-change']({ change: undone.change as number }, asker());
    expect(await handlers['list-imports']({}, asker())).toMatchObject([{ takenBack: false }]);
    expect(Object.keys(await handlers['get-progress']({}, asker()))).toEqual(['go']);
  });

  test('can be taken back days later, and leave alone what was changed since', async () => {
    const { change } = await bring('a.zip', 'go', 'java');
    now = 1e9;
    await handlers['change-progress']({ source: 'popup', changes: [{ skill: 'go', state: 'learning' }] }, asker());
    const { progress } = await handlers['undo-change']({ change: change as number }, asker());
    expect(progress).toMatchObject({ go: { state: 'learning' } });
    expect(Object.keys(progress)).toEqual(['go']);
  });

  test('leave progress as it was, whatever was imported and taken back', async () => {
    const state = fc.constantFrom<ProgressState>('done', 'learning', 'skipped');
    const skills = fc.uniqueArray(fc.record({ skill: fc.constantFrom('a', 'b', 'c', 'd'), state }), {
      selector: ({ skill }) => skill,
      minLength: 1,
    });
    await fc.assert(
      fc.asyncProperty(skills, skills, async (first, second) => {
        const database = await openDatabase();
        for (const store of database.objectStoreNames) await database.clear(store);
        await handlers['change-progress']({ source: 'popup', changes: first }, asker());
        const before = await handlers['get-progress']({}, asker());
        now += 1;
        const { change } = await handlers['change-progress']({ source: 'list', name: 'x', changes: second }, asker());
        if (change !== null) await handlers['undo-change']({ change }, asker());
        expect(await handlers['get-progress']({}, asker())).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });
});

test('what is remembered of imports stays, beside the settings', async () => {
  const nothing = await handlers['get-import-memory']({}, asker());
  expect(nothing).toEqual({ labels: [], columns: [] });
  await handlers['change-settings']({ site: 'indeed', mode: 'off' }, asker());
  await handlers['remember-import']({ labels: [['elephant db', 'postgresql']], columns: [['a,b', { name: 0, state: null }]] }, asker());
  await handlers['remember-import']({ labels: [['__proto__', null]], columns: [] }, asker());
  expect(await handlers['get-import-memory']({}, asker())).toEqual({
    labels: [
      ['elephant db', 'postgresql'],
      ['__proto__', null],
    ],
    columns: [['a,b', { name: 0, state: null }]],
  });
  expect((await handlers['get-settings']({}, asker())).sites.indeed).toBe('off');
});
