import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { closeDatabase, deleteDatabase, openDatabase } from '../../background/database';
import { createKeptNext } from '../../background/market-next';
import { createMarketStore, type MarketStore } from '../../background/market-store';
import { forgetAllPostings, rememberPosting } from '../../background/posting-store';
import { generatedPostings } from '../support/generated-postings';
import { knowledge, reader, vocabulary } from '../support/market-fill';

const NOW = Date.UTC(2026, 10, 22);

describe('the next steps', () => {
  let store: MarketStore;
  const tell = vi.fn(async () => undefined);
  const keptBy = (market: MarketStore) => {
    const ground = {
      progress: {},
      pinned: [],
      preferred: [],
      path: knowledge.path,
      skills: vocabulary.skills,
      hoursPerWeek: null,
      now: NOW,
    };
    return createKeptNext(
      market,
      async () => ground,
      () => '1',
      () => NOW,
      tell,
    );
  };
  const remember = async (count: number) => {
    for (const posting of generatedPostings(count)) await rememberPosting(store, posting, reader.read(posting), crypto.randomUUID(), NOW);
  };
  const kept = async () => (await openDatabase()).get('market', 'next');

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    tell.mockClear();
    store = createMarketStore(() => ({ sets: [], version: '1' }));
  });
  afterEach(async () => {
    vi.useRealTimers();
    await closeDatabase();
    await deleteDatabase();
  });

  test('are worked out soon after postings have come, and told', async () => {
    await remember(12);
    const next = keptBy(store);
    next.changed();
    await vi.advanceTimersByTimeAsync(1000);
    await vi.waitFor(() => expect(tell).toHaveBeenCalledOnce());
    expect((await next.read()).steps.length).toBeGreaterThan(0);
  });

  test('are not kept where everything was deleted while they were worked out', async () => {
    await remember(12);
    let looked = false;
    const deleted: MarketStore = {
      ...store,
      async look(work) {
        const value = await store.look(work);
        await deleteDatabase();
        looked = true;
        return value;
      },
    };
    keptBy(deleted).changed();
    await vi.advanceTimersByTimeAsync(1000);
    await vi.waitFor(() => expect(looked).toBe(true));
    for (let turn = 0; turn < 9; turn += 1) expect(await kept()).toBeUndefined();
    expect(tell).not.toHaveBeenCalled();
  });

  test('are none without postings, and nothing is kept of them', async () => {
    const size = vi.fn(store.size);
    keptBy({ ...store, size }).changed();
    await vi.advanceTimersByTimeAsync(1000);
    await vi.waitFor(() => expect(size).toHaveBeenCalled());
    for (let turn = 0; turn < 9; turn += 1) expect(await kept()).toBeUndefined();
    expect(tell).not.toHaveBeenCalled();
  });

  test('go away with the last posting', async () => {
    await remember(12);
    const next = keptBy(store);
    next.changed();
    await vi.waitFor(() => vi.advanceTimersByTimeAsync(300).then(() => expect(tell).toHaveBeenCalledOnce()));
    await forgetAllPostings(store);
    expect((await next.read()).steps).toEqual([]);
  });
});
