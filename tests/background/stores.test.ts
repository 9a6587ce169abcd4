import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { changeCheck, readChecks } from '../../background/checks-store';
import { changeCorrections, readCorrections } from '../../background/corrections-store';
import { closeDatabase, openDatabase } from '../../background/database';
import { marketReader } from '../../background/market-reading';
import { createMarketStore } from '../../background/market-store';
import { changePlanned, readPlanned } from '../../background/planned-store';
import { countPostings, rememberPosting } from '../../background/posting-store';
import { carryOver, changeProgress, listImports, readProgress, undoChange } from '../../background/progress-store';
import { changeSiteMode, chooseTrack, keepPanelHabit, readSettings } from '../../background/settings-store';
import type { ProgressState } from '../../domain/progress';
import type { Settings } from '../../domain/settings';
import { openVocabulary } from '../../domain/vocabulary';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const states = async () => Object.fromEntries(Object.entries(await readProgress()).map(([id, { state }]) => [id, state]));
const mark = (request: string, skill: string, state: ProgressState | null, now = 1) =>
  changeProgress(request, [{ skill, state }], 'popup', now);

beforeEach(async () => {
  const database = await openDatabase();
  for (const store of database.objectStoreNames) await database.clear(store);
});
afterEach(() => closeDatabase());

describe('progress', () => {
  test('is there after the worker was stopped and started again', async () => {
    await mark('a', 'python', 'done', 42);
    await closeDatabase();
    expect(await readProgress()).toEqual({ python: { state: 'done', since: 42, source: 'popup' } });
  });

  test('keeps every one of many changes made at the same time', async () => {
    const ids = Array.from({ length: 40 }, (_, index) => `skill-${index}`);
    await Promise.all(ids.map((id) => mark(id, id, 'done')));
    expect(Object.keys(await states()).sort()).toEqual([...ids].sort());
  });

  test('counts a request that is sent twice once', async () => {
    const first = await mark('same', 'python', 'done');
    await mark('other', 'python', 'learning');
    expect(await mark('same', 'python', 'done')).toBe(first);
    expect(await states()).toEqual({ python: 'learning' });
  });

  test('tells that nothing changed where nothing did', async () => {
    await mark('a', 'python', 'done', 1);
    expect(await mark('b', 'python', 'done', 2)).toBe(null);
    expect((await readProgress()).python?.since).toBe(1);
  });

  test('on an id that moved is carried over, keeps the higher state, and can be changed there', async () => {
    await mark('a', 'old', 'done');
    await mark('b', 'new', 'learning');
    await carryOver({ old: ['new'] });
    expect(await states()).toEqual({ new: 'done' });
    await mark('c', 'new', null);
    await carryOver({ old: ['new'] });
    expect(await states()).toEqual({});
  });

  test('asks the store a handful of things, however many skills an import changes', async () => {
    const asked = vi.spyOn(IDBObjectStore.prototype, 'get');
    const changes = Array.from({ length: 1500 }, (_, place) => ({ skill: `skill-${place}`, state: 'done' as const }));
    await changeProgress('a', changes, 'list', 1);
    expect(asked.mock.calls.length).toBeLessThan(20);
    asked.mockRestore();
    expect(Object.keys(await states())).toHaveLength(1500);
  });

  test('changes all of an import or nothing of it', async () => {
    const broken = [
      { skill: 'python', state: 'done' as const },
      // A key that IndexedDB refuses stops the transaction half way.
      { skill: Number.NaN as unknown as string, state: 'done' as const },
    ];
    await expect(changeProgress('a', broken, 'list', 1)).rejects.toThrow();
    expect(await states()).toEqual({});
  });
});

describe('undoing', () => {
  test('brings back what was there before', async () => {
    await mark('a', 'python', 'learning', 1);
    const change = await changeProgress(
      'b',
      [
        { skill: 'python', state: 'done' },
        { skill: 'go', state: 'done' },
      ],
      'list',
      2,
    );
    await undoChange('c', change ?? 0, 3);
    expect(await readProgress()).toEqual({ python: { state: 'learning', since: 1, source: 'popup' } });
  });

  test('leaves alone what was changed again since', async () => {
    const change = await changeProgress(
      'a',
      [
        { skill: 'python', state: 'done' },
        { skill: 'go', state: 'done' },
      ],
      'list',
      1,
    );
    await mark('b', 'go', 'skipped', 2);
    await undoChange('c', change ?? 0, 3);
    expect(await states()).toEqual({ go: 'skipped' });
  });

  test('of everything that was done leads back to the beginning, whatever was done', async () => {
    const state = fc.constantFrom<ProgressState | null>('done', 'learning', 'skipped', null);
    const step = fc.record({ skill: fc.constantFrom('a', 'b', 'c'), state });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        run += 1;
        const before = await readProgress();
        const changes: number[] = [];
        for (const [index, { skill, state: to }] of steps.entries()) {
          const change = await mark(`${run}-${index}`, skill, to, index);
          if (change !== null) changes.push(change);
        }
        for (const change of changes.reverse()) await undoChange(`${run}-undo-${change}`, change, 99);
        expect(await readProgress()).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  test('takes an import back after hundreds of ticks, and knows that it did after hundreds more', { timeout: 30_000 }, async () => {
    const tick = async (times: number) => {
      for (let turn = 0; turn < times; turn += 1)
        await changeProgress(crypto.randomUUID(), [{ skill: 'sql', state: turn % 2 ? 'done' : 'learning' }], 'popup', 5);
    };
    const change = await changeProgress('import', [{ skill: 'go', state: 'done' }], 'list', 1, 'skills.csv');
    await tick(250);
    expect(await (await openDatabase()).count('changes')).toBe(201);
    expect(await listImports()).toMatchObject([{ change, name: 'skills.csv', takenBack: false }]);
    await undoChange('undo', change as number, 9);
    expect((await readProgress()).go).toBe(undefined);
    await tick(250);
    expect(await listImports()).toMatchObject([{ change, takenBack: true }]);
  });

  test('says so when a change is too old', async () => {
    await expect(undoChange('a', 123456, 1)).rejects.toThrow('change-too-old');
  });
});

describe('postings', () => {
  const posting = {
    site: 'linkedin',
    id: '1',
    url: 'https://www.linkedin.com/jobs/view/1/',
    title: 'T',
    company: 'C',
    location: null,
    salary: null,
    text: 'x',
  } as const;

  const { read } = marketReader(openVocabulary({ version: '1', skills: 'go|Go', spellings: 'go|000', cues: {}, topics: [] }), [], '1');
  const store = createMarketStore(() => ({ sets: [], version: '1' }));
  const remember = (seen: Parameters<typeof read>[0], visit: string, now: number) => rememberPosting(store, seen, read(seen), visit, now);

  test('are counted once a visit', async () => {
    await remember(posting, 'v1', 10);
    await remember(posting, 'v1', 11);
    expect(await remember(posting, 'v2', 20)).toMatchObject({ timesSeen: 2, firstSeen: 10, lastSeen: 20 });
    expect(await countPostings()).toBe(1);
  });

  test('of the same number on another site are others', async () => {
    await remember(posting, 'v1', 10);
    await remember({ ...posting, site: 'indeed' }, 'v2', 10);
    expect(await countPostings()).toBe(2);
  });
});

test('a site’s mode changes alone', async () => {
  await changeSiteMode('indeed', 'off');
  expect(await readSettings()).toMatchObject({ sites: { linkedin: 'on', indeed: 'off' }, track: null });
});

test('a track is chosen, kept beside the rest, and given up', async () => {
  await chooseTrack('java');
  await changeSiteMode('indeed', 'read-only');
  expect(await readSettings()).toMatchObject({ sites: { linkedin: 'on', indeed: 'read-only' }, track: 'java' });
  expect((await chooseTrack(null)).track).toBe(null);
});

test('settings stored before there were tracks lack none of the rest', async () => {
  const database = await openDatabase();
  await database.put('settings', { sites: { linkedin: 'off', indeed: 'on' } } as Settings, 'settings');
  expect(await readSettings()).toMatchObject({ sites: { linkedin: 'off', indeed: 'on' }, track: null });
});

test('the connection makes room for a newer version of the database', async () => {
  await openDatabase();
  const newer = indexedDB.open('gaplight', 99);
  await new Promise((resolve, reject) => {
    newer.onsuccess = resolve;
    newer.onerror = reject;
  });
  newer.result.close();
  // An older version does not touch what a newer one wrote: it says so and leaves it.
  await expect(readSettings()).rejects.toThrow();
  await new Promise((resolve) => {
    indexedDB.deleteDatabase('gaplight').onsuccess = resolve;
  });
});

test('how the panel was left is kept by site', async () => {
  const place = { corner: 'top-left', x: 8, y: 70 } as const;
  await keepPanelHabit('linkedin', { place, collapsed: true });
  await keepPanelHabit('indeed', { place: null, collapsed: false });
  expect((await readSettings()).panel).toEqual({
    linkedin: { place, collapsed: true },
    indeed: { place: null, collapsed: false },
  });
});

describe('corrections', () => {
  const go = { spelling: 'Go', skill: 'go' };
  const spring = { spelling: 'Spring', skill: 'spring' };

  test('hold from when they were made, newest first, also after the worker was stopped', async () => {
    await changeCorrections([go], true, 1);
    await changeCorrections([spring, go], true, 2);
    await closeDatabase();
    expect(await readCorrections()).toEqual([
      { ...spring, since: 2 },
      { ...go, since: 1 },
    ]);
  });

  test('are taken back one by one, and those that never held do not matter', async () => {
    await changeCorrections([go, spring], true, 1);
    expect(await changeCorrections([go, { spelling: 'GO', skill: 'go' }], false, 2)).toEqual([{ ...spring, since: 1 }]);
  });
});

describe('the plan', () => {
  test('keeps since when a skill is wanted, and gives what was changed', async () => {
    expect(await changePlanned(['docker', 'docker', 'redis'], true, 1)).toEqual(['docker', 'redis']);
    expect(await changePlanned(['docker', 'kafka'], true, 2)).toEqual(['kafka']);
    expect(await changePlanned(['docker', 'java'], false, 3)).toEqual(['docker']);
    await closeDatabase();
    expect(await readPlanned()).toEqual({ kafka: 2, redis: 1 });
  });
});

describe('a database of the first version', () => {
  test('keeps what it holds when it is brought up to date', async () => {
    await closeDatabase();
    await deleteDB('gaplight');
    const old = await openDB('gaplight', 1, {
      upgrade(database) {
        for (const store of ['progress', 'postings', 'settings']) database.createObjectStore(store);
        database
          .createObjectStore('changes', { keyPath: 'change', autoIncrement: true })
          .createIndex('request', 'request', { unique: true });
      },
    });
    await old.put('progress', { state: 'done', since: 1, source: 'popup' }, 'python');
    old.close();
    expect(await readProgress()).toEqual({ python: { state: 'done', since: 1, source: 'popup' } });
    expect([await readCorrections(), await readPlanned()]).toEqual([[], {}]);
  });
});

describe('the ticks of the check lists', () => {
  test('are there after the worker was stopped, and follow ids that moved', async () => {
    await changeCheck({}, 'svn', 'Undo a commit', true, 1);
    await closeDatabase();
    expect(await readChecks({ svn: ['git'] })).toEqual({ git: ['Undo a commit'] });
    expect(await changeCheck({ svn: ['git'] }, 'git', 'Undo a commit', false, 1)).toEqual({});
    expect(await readChecks({})).toEqual({});
  });

  test('are all kept where many are made at the same time', async () => {
    await Promise.all(['a', 'b', 'c', 'd'].map((ability) => changeCheck({}, 'git', ability, true, 1)));
    expect([...((await readChecks({})).git ?? [])].sort()).toEqual(['a', 'b', 'c', 'd']);
  });
});
