import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readCorrections } from '../../background/corrections-store';
import { closeDatabase, openDatabase } from '../../background/database';
import { readImportMemory } from '../../background/import-memory-store';
import { readLedger } from '../../background/ledger-store';
import { changePlanned, readPlanned } from '../../background/planned-store';
import { carryOver, changeProgress, readProgress, undoChange } from '../../background/progress-store';
import { readSettings } from '../../background/settings-store';
import { UPGRADES } from '../../background/upgrades';
import { messageOf } from '../../domain/failure';
import { layDown, storedDatabases } from '../support/stored-database';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

beforeEach(() => fakeBrowser.reset());
afterEach(async () => {
  await closeDatabase();
  await deleteDB('gaplight');
});

test('there is a stored example of every version before this one', () => {
  expect(storedDatabases().map(({ version }) => version)).toEqual(Array.from({ length: UPGRADES.length - 1 }, (_, index) => index + 1));
});

describe.each(storedDatabases().map((stored) => [stored.version, stored] as const))('a database of version %i', (version, stored) => {
  beforeEach(() => layDown(stored));

  test('holds all that it held when today’s code opens it', async () => {
    expect(await readProgress()).toEqual({
      python: { state: 'done', since: 1_700_000_000_000, source: 'popup' },
      'old-name': { state: 'learning', since: 1_690_000_000_000, source: 'list' },
    });
    expect(await (await openDatabase()).getAll('postings')).toMatchObject([
      { id: '1', text: 'You know Python.', timesSeen: 2, saved: version >= 3, row: null },
    ]);
    expect((await readSettings()).sites).toEqual({ linkedin: 'on', indeed: 'off' });
    expect(await readCorrections()).toEqual(version >= 2 ? [{ spelling: 'Go', skill: 'go', since: 1_695_000_000_000 }] : []);
    expect(await readPlanned()).toEqual(version >= 2 ? { kafka: 1_696_000_000_000 } : {});
    expect((await readImportMemory()).labels).toEqual(version >= 2 ? [['elephant db', 'postgresql']] : []);
  });

  test('knows when each thing was said, and does not take itself for one that was lost', async () => {
    const ledger = await readLedger();
    expect(ledger.get('progress python')).toMatchObject({ at: 1_700_000_000_000 });
    if (version >= 2) expect(ledger.get('correction go Go')).toMatchObject({ at: 1_695_000_000_000 });
    expect(await (await openDatabase()).get('settings', 'whole')).toMatchObject({ healed: null });
  });

  test('can be changed, taken back and carried over to new ids', async () => {
    await undoChange('b', 1, 5);
    expect(Object.keys(await readProgress())).toEqual(['old-name']);
    await carryOver({ 'old-name': ['new-name'] });
    expect(await readProgress()).toEqual({ 'new-name': { state: 'learning', since: 1_690_000_000_000, source: 'list' } });
    const ledger = await readLedger();
    expect([ledger.get('progress old-name'), ledger.get('progress new-name')]).toMatchObject([
      { value: null, at: 1_690_000_000_001 },
      { at: 1_690_000_000_000 },
    ]);
  });
});

describe('a database that cannot be opened', () => {
  test('because a newer Gaplight wrote it is left alone, and that is said', async () => {
    const newer = await openDB('gaplight', 99, { upgrade: (database) => void database.createObjectStore('progress') });
    await newer.put('progress', { state: 'done' }, 'python');
    newer.close();
    expect(messageOf(await readProgress().catch((error: unknown) => error))).toBe('storage-newer');
    const again = await openDB('gaplight');
    expect(await again.get('progress', 'python')).toEqual({ state: 'done' });
    again.close();
  });

  test('because another window holds an older version open says so, and opens once that is closed', async () => {
    const [old] = storedDatabases();
    if (old) await layDown(old);
    const other = await openDB('gaplight', 1);
    expect(messageOf(await readProgress().catch((error: unknown) => error))).toBe('storage-blocked');
    expect(messageOf(await readPlanned().catch((error: unknown) => error))).toBe('storage-blocked');
    other.close();
    await expect.poll(async () => Object.keys(await readProgress().catch(() => ({})))).toContain('python');
  });

  test.each<[what: string, error: Error, told: string]>([
    ['a full disk', new DOMException('x', 'QuotaExceededError'), 'disk-full'],
    [
      'a browser that keeps nothing',
      new DOMException('A mutation operation was attempted on a database that did not allow mutations.', 'InvalidStateError'),
      'storage-denied',
    ],
    ['a database that is broken', new DOMException('Internal error opening backing store', 'UnknownError'), 'storage-broken'],
    ['anything else', new Error('what the browser says'), 'what the browser says'],
  ])('because of %s is told by name', (_what, error, told) => {
    expect(messageOf(error)).toBe(told);
  });
});

test('a disk that is full in the middle of a change leaves all as it was, and says why', async () => {
  await changeProgress('a', [{ skill: 'go', state: 'done' }], 'popup', 1);
  const { put } = IDBObjectStore.prototype;
  let puts = 0;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...asked) {
    puts += 1;
    if (puts > 2) throw new DOMException('no room', 'QuotaExceededError');
    return put.apply(this, asked);
  });
  const changes = ['java', 'redis', 'kafka'].map((skill) => ({ skill, state: 'done' as const }));
  const failed = await changeProgress('b', changes, 'list', 2).catch((error: unknown) => error);
  vi.restoreAllMocks();
  expect(messageOf(failed)).toBe('disk-full');
  expect(Object.keys(await readProgress())).toEqual(['go']);
  expect(await changePlanned(['java'], true, 3)).toEqual(['java']);
});
