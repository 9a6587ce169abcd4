import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { closeDatabase, deleteDatabase, openDatabase } from '../../background/database';
import { keepFigures } from '../../background/kept-figures';
import { createMarketStore, type MarketStore } from '../../background/market-store';
import { forgetAllPostings, forgetPostings, markPosting, rememberPosting } from '../../background/posting-store';
import type { MarketRecords } from '../../background/records';
import { deepFigures } from '../../domain/market/market-figures';
import type { PlanGround } from '../../domain/plan/plan-view';
import { generatedPostings } from '../support/generated-postings';
import { fillOf, knowledge, reader, vocabulary } from '../support/market-fill';

const NOW = Date.UTC(2026, 10, 22);
const DAY = 86_400_000;
/** A machine with much else to do takes its time. */
const LONG = { timeout: 20_000 };

let store: MarketStore;
let ground: PlanGround;
let now = NOW;
const tell = vi.fn(async () => undefined);
const keptBy = (market: MarketStore) =>
  keepFigures({
    store: market,
    ground: async () => ground,
    depthOf: (all) => deepFigures(all, {}, [], (id) => id),
    version: () => '1',
    now: () => now,
    tell,
  });
const remember = async (count: number) => {
  for (const posting of generatedPostings(count)) await rememberPosting(store, posting, reader.read(posting), crypto.randomUUID(), NOW);
};

const keptCount = async () => (await openDatabase()).get('market', 'remembered') as Promise<MarketRecords['remembered']>;
const keptNext = async () => (await openDatabase()).get('market', 'next');

const told = () => vi.waitFor(() => vi.advanceTimersByTimeAsync(300).then(() => expect(tell).toHaveBeenCalledOnce()), LONG);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  tell.mockClear();
  now = NOW;
  ground = { progress: {}, pinned: [], preferred: [], path: knowledge.path, skills: vocabulary.skills, hoursPerWeek: null, now: NOW };
  store = createMarketStore(() => ({ sets: knowledge.sets, version: '1' }));
});
afterEach(async () => {
  vi.useRealTimers();
  await closeDatabase();
  await deleteDatabase();
});

describe('the next steps', () => {
  test('are worked out soon after postings have come, and told', async () => {
    await remember(12);
    const next = keptBy(store);
    next.changed();
    await told();
    expect((await next.next()).steps.length).toBeGreaterThan(0);
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
    await vi.waitFor(() => expect(looked).toBe(true), LONG);
    for (let turn = 0; turn < 9; turn += 1) expect(await keptNext()).toBeUndefined();
    expect(tell).not.toHaveBeenCalled();
  });

  test('are none without postings, and nothing is kept of them', async () => {
    const stamp = vi.fn(store.stamp);
    keptBy({ ...store, stamp }).changed();
    await vi.advanceTimersByTimeAsync(1000);
    await vi.waitFor(() => expect(stamp).toHaveBeenCalled(), LONG);
    for (let turn = 0; turn < 9; turn += 1) expect(await keptNext()).toBeUndefined();
    expect(tell).not.toHaveBeenCalled();
  });

  test('go away with the last posting', async () => {
    await remember(12);
    const next = keptBy(store);
    next.changed();
    await told();
    await forgetAllPostings(store);
    expect((await next.next()).steps).toEqual([]);
  });
});

describe('plan and figures of few postings', () => {
  test('are of all of them at once', async () => {
    const kept = keptBy(store);
    await remember(12);
    kept.changed();
    await told();
    const { postings } = (await kept.depth()).scope;
    expect((await kept.plan()).scope.postings).toBe(postings);
    await remember(15);
    const now = (await store.look((market) => market.tally)).counts.postings;
    expect(now).toBeGreaterThan(postings);
    expect([(await kept.plan()).scope.postings, (await kept.depth()).scope.postings]).toEqual([now, now]);
    expect(tell).toHaveBeenCalledOnce();
  });
});

describe('plan and figures of many postings', () => {
  const MANY = 1100;
  let looks = 0;
  const looking = (): MarketStore => ({
    ...store,
    look(work) {
      looks += 1;
      return store.look(work);
    },
  });
  const figures = async (kept: ReturnType<typeof keptBy>) => [(await kept.plan()).scope.postings, (await kept.depth()).scope.postings];

  beforeEach(async () => {
    const { market } = fillOf(MANY, NOW);
    const database = await openDatabase();
    for (const { number } of market.chunks) await database.put('chunks', market.stored(number) as never, number);
    await database.put('market', { head: market.head, sets: '1' }, 'head');
    await database.put('market', `${MANY} first`, 'stamp');
    looks = 0;
  });

  test('are counted once, and what is shown again costs no look at the postings', async () => {
    const kept = keptBy(looking());
    const [plan, depth] = [await kept.plan(), await kept.depth()];
    expect(looks).toBe(2);
    expect([await kept.plan(), await kept.depth()]).toEqual([plan, depth]);
    await kept.remembered();
    // The postings themselves are not there, and nobody has counted them again.
    await (await openDatabase()).put(
      'market',
      { ...(await keptCount()), figures: { remembered: 4321, jobs: MANY } } as never,
      'remembered',
    );
    expect(await kept.remembered()).toEqual({ remembered: 4321, jobs: MANY, old: false });
    await vi.advanceTimersByTimeAsync(1000);
    expect(looks).toBe(2);
    expect(tell).not.toHaveBeenCalled();
  });

  test('are those from before a posting came, until others are told of', async () => {
    const kept = keptBy(looking());
    expect(await figures(kept)).toEqual([MANY, MANY]);
    await remember(1);
    looks = 0;
    expect(await figures(kept)).toEqual([MANY, MANY]);
    expect([(await kept.plan()).old, (await kept.depth()).old, looks]).toEqual([true, true, 0]);
    await told();
    expect(await figures(kept)).toEqual([MANY + 1, MANY + 1]);
    expect([(await kept.plan()).old, (await kept.depth()).old, looks]).toEqual([false, false, 2]);
  });

  test('are worked out anew on another day', async () => {
    const kept = keptBy(looking());
    await kept.plan();
    now += DAY;
    expect((await kept.plan()).old).toBe(true);
    await told();
    expect((await kept.plan()).old).toBe(false);
  });

  test('go by what the reader has learnt from then on', async () => {
    const kept = keptBy(looking());
    const before = await kept.plan();
    const [first] = before.steps;
    ground = { ...ground, progress: { [first?.skill.id ?? '']: 'done' } };
    expect((await kept.plan()).steps.map(({ skill }) => skill.id)).not.toContain(first?.skill.id);
    expect((await kept.plan()).learnable).toHaveLength(before.learnable.length - 1);
  });

  test('name nothing of a posting that was forgotten while they were worked out', async () => {
    await remember(1);
    const [posting] = generatedPostings(1);
    let isFirst = true;
    const kept = keptBy({
      ...store,
      async look(work) {
        const value = await store.look(work);
        if (isFirst) await forgetPostings(store, [`${posting?.site}:${posting?.id}`]);
        isFirst = false;
        return value;
      },
    });
    kept.changed();
    await told();
    expect(await (await openDatabase()).get('market', 'plan')).toBeUndefined();
    expect(await figures(kept)).toEqual([MANY, MANY]);
  });

  test('go by a mark that the reader sets from then on', async () => {
    await remember(1);
    const kept = keptBy(looking());
    await kept.plan();
    const [posting] = generatedPostings(1);
    await markPosting(store, `${posting?.site}:${posting?.id}`, 'saved', true, reader.read);
    expect((await kept.plan()).old).toBe(false);
  });

  test('name nothing of a posting that was forgotten', async () => {
    const kept = keptBy(looking());
    await remember(1);
    expect(await figures(kept)).toEqual([MANY + 1, MANY + 1]);
    const [posting] = generatedPostings(1);
    await forgetPostings(store, [`${posting?.site}:${posting?.id}`]);
    expect(await figures(kept)).toEqual([MANY, MANY]);
  });
});
