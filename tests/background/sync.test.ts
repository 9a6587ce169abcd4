import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeCheck, readChecks } from '../../background/checks-store';
import { closeDatabase } from '../../background/database';
import { readLedger as readOurs } from '../../background/ledger-store';
import { changeProgress, readProgress } from '../../background/progress-store';
import { createSync } from '../../background/sync';
import { type Ledger, ledgerOf, mergeLedgers } from '../../domain/ledger/ledger';
import type { LedgerEntry } from '../../domain/ledger/ledger-entry';
import { readLedger, writeLedger } from '../../domain/ledger/ledger-text';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

/** The browser's sync storage as browsers have it: so many bytes an item and in all, so many items, so many writes. */
let carried: Record<string, unknown>;
let writes: number;
const bytes = (key: string, value: unknown) => key.length + new TextEncoder().encode(JSON.stringify(value)).length;
let now = 1_790_000_000_000;
const sync = () =>
  createSync(
    () => now,
    async () => undefined,
  );
const entries = () => readLedger(Object.values(carried).filter((text) => typeof text === 'string'));
const plain = (ledger: Ledger) => Object.fromEntries([...ledger].sort(([a], [b]) => (a < b ? -1 : 1)));

beforeEach(() => {
  fakeBrowser.reset();
  carried = {};
  writes = 0;
  const area = fakeBrowser.storage.sync;
  vi.spyOn(area, 'get').mockImplementation(async () => structuredClone(carried));
  vi.spyOn(area, 'clear').mockImplementation(async () => {
    carried = {};
  });
  vi.spyOn(area, 'set').mockImplementation(async (items: Record<string, unknown>) => {
    writes += 1;
    const next = { ...carried, ...structuredClone(items) };
    const all = Object.entries(next).map(([key, value]) => bytes(key, value));
    if (Math.max(...all) > 8192 || all.reduce((a, b) => a + b, 0) > 102_400 || all.length > 512)
      throw new Error('QUOTA_BYTES quota exceeded');
    carried = next;
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await closeDatabase();
  await deleteDB('gaplight');
});
const mark = (skill: string, state: 'done' | 'learning' | null) => {
  now += 1;
  return changeProgress(`${skill} ${now}`, [{ skill, state }], 'popup', now);
};
/** What another device says, which has all that is carried. */
const sayElsewhere = (...said: LedgerEntry[]) => {
  const { texts } = writeLedger(mergeLedgers(entries(), ledgerOf(said)));
  carried = { head: { form: 1 }, ...Object.fromEntries(texts.map((text, place) => [`s${place}`, text])) };
};
const done = (skill: string, at: number): LedgerEntry => ({
  kind: 'progress',
  skill,
  at,
  value: { state: 'done', since: at, source: 'popup' },
});

describe('keeping devices alike', () => {
  test('carries nothing before it is chosen', async () => {
    await mark('go', 'done');
    await sync().run();
    expect([carried, writes]).toEqual([{}, 0]);
  });

  test('carries all there is once it is chosen, and writes nothing where nothing has changed', async () => {
    await mark('go', 'done');
    const ours = sync();
    await ours.choose(true);
    expect(plain(entries())).toEqual(plain(await readOurs()));
    await ours.run();
    await ours.run();
    expect(writes).toBe(1);
  });

  test('says that something is carried still after it was switched off here, so that it can be deleted', async () => {
    await mark('go', 'done');
    const ours = sync();
    expect(await ours.carries()).toBe(false);
    await ours.choose(true);
    await ours.choose(false);
    expect(await ours.carries()).toBe(true);
    await ours.clear();
    expect(await ours.carries()).toBe(false);
  });

  test('loses nothing of two devices that were apart, and takes of each thing what was said later', async () => {
    const ours = sync();
    await ours.choose(true);
    await mark('go', 'done');
    await mark('java', 'learning');
    sayElsewhere(done('redis', now + 5), done('java', now + 9), { kind: 'progress', skill: 'go', at: now - 99, value: null });
    await ours.run();
    expect(Object.fromEntries(Object.entries(await readProgress()).map(([id, { state }]) => [id, state]))).toEqual({
      go: 'done',
      java: 'done',
      redis: 'done',
    });
    expect(plain(entries())).toEqual(plain(await readOurs()));
  });

  test('carries the ticks of check lists, and takes them away where they were taken away', async () => {
    const ours = sync();
    await changeCheck({}, 'docker', 'Builds an image', true, 1);
    await changeCheck({}, 'docker', 'Runs it', true, 2);
    await ours.choose(true);
    expect([...entries().keys()].sort()).toEqual(['check docker Builds an image', 'check docker Runs it']);
    sayElsewhere(
      { kind: 'check', skill: 'docker', ability: 'Runs it', at: 9, value: null },
      { kind: 'check', skill: 'redis', ability: 'Sets — and reads', at: 9, value: 9 },
    );
    await ours.run();
    expect(await readChecks({})).toEqual({ docker: ['Builds an image'], redis: ['Sets — and reads'] });
    await changeCheck({}, 'redis', 'Sets — and reads', false, 3);
    await ours.run();
    expect(entries().get('check redis Sets — and reads')).toMatchObject({ value: null });
  });

  test('takes back here what was taken back there, also what is said here with a clock that is behind', async () => {
    const ours = sync();
    await mark('go', 'done');
    await ours.choose(true);
    sayElsewhere({ kind: 'progress', skill: 'go', at: now + 1_000_000, value: null });
    await ours.run();
    expect(await readProgress()).toEqual({});
    await mark('go', 'learning');
    await ours.run();
    expect(entries().get('progress go')).toMatchObject({ value: { state: 'learning' } });
  });

  test('says how much there is no room for, and stays inside what browsers take', async () => {
    const skills = Array.from({ length: 4500 }, (_, at) => ({ skill: `some-technology-${at}`, state: 'done' as const, since: 1 }));
    await changeProgress('many', skills, 'list', now);
    const ours = sync();
    await ours.choose(true);
    const { left, problem } = await ours.status();
    expect([left + entries().size, left > 0, problem]).toEqual([4500, true, null]);
    await ours.run();
    expect(writes).toBe(1);
    expect(Object.keys(await readProgress())).toHaveLength(4500);
  }, 30_000);

  test('writes no word that another device had no room for, and comes to rest with it', async () => {
    const ours = sync();
    await mark('go', 'done');
    await ours.choose(true);
    // There `go` was taken back, and neither that nor anything older had room.
    carried = { head: { form: 1, cut: [now + 5, 'progress go'] }, s0: carried.s0 ?? '' };
    await ours.run();
    writes = 0;
    await ours.run();
    expect([entries().size, writes, Object.keys(await readProgress())]).toEqual([0, 0, ['go']]);
    await mark('java', 'done');
    now += 10;
    await mark('rust', 'done');
    await ours.run();
    expect([...entries().keys()]).toEqual(['progress rust']);
  });

  test('stops where another device has ended it, and keeps what is here', async () => {
    const ours = sync();
    await mark('go', 'done');
    await ours.choose(true);
    carried = {};
    await ours.run();
    expect([await ours.status(), carried]).toMatchObject([{ on: false, problem: 'ended' }, {}]);
    expect(Object.keys(await readProgress())).toEqual(['go']);
  });

  test('leaves alone what a newer Gaplight writes, and says so', async () => {
    const ours = sync();
    await ours.choose(true);
    carried = { head: { form: 2 }, s0: 'something else' };
    await mark('go', 'done');
    await ours.run();
    expect([await ours.status(), carried]).toMatchObject([{ on: true, problem: 'newer' }, { s0: 'something else' }]);
  });

  test('says that the browser refused, and goes on with the next change', async () => {
    const ours = sync();
    await ours.choose(true);
    vi.spyOn(fakeBrowser.storage.sync, 'set').mockRejectedValueOnce(new Error('MAX_WRITE_OPERATIONS_PER_MINUTE'));
    await mark('go', 'done');
    await ours.run();
    expect((await ours.status()).problem).toBe('refused');
    await ours.run();
    expect([(await ours.status()).problem, [...entries().keys()]]).toEqual([null, ['progress go']]);
  });
});
