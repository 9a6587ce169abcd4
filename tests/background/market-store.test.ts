import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closeDatabase, openDatabase } from '../../background/database';
import { changeChoices, readChoices } from '../../background/market-choices';
import { foldedPosting } from '../../background/market-folds';
import { type MarketReader, marketReader } from '../../background/market-reading';
import { createMarketStore } from '../../background/market-store';
import { createUpkeep } from '../../background/market-upkeep';
import {
  countPostings,
  countReadOtherwise,
  forgetAllPostings,
  forgetPostings,
  markPosting,
  putBackPostings,
  rememberPosting,
} from '../../background/posting-store';
import { listSeenJobs } from '../../background/seen-jobs';
import type { KeptCorrection } from '../../domain/corrections';
import { forgottenBefore } from '../../domain/market/choices';
import { setDemand, skillDemand } from '../../domain/market/demand';
import { lookAt } from '../../domain/market/figures';
import { Market } from '../../domain/market/market';
import { payByLevel } from '../../domain/market/pay-seen';
import { sampleQuality } from '../../domain/market/sample-quality';
import type { ListPlace, SeenJob, SeenJobs } from '../../domain/market/seen-list';
import { SkillSets } from '../../domain/market/skill-sets';
import { generatedPostings, type WrittenPosting } from '../support/generated-postings';
import { skill, vocabularyOf } from '../support/vocabulary';

const NAMES =
  'Python,Java,Go,JavaScript,PHP,Kotlin,PostgreSQL,MySQL,MongoDB,Redis,SQLite,Docker,Kubernetes,Git,AWS,Kafka,Terraform,Linux'.split(',');
const vocabulary = vocabularyOf(NAMES.map((name) => skill(name)));
const SETS = [
  { id: 'databases', members: ['postgresql', 'mysql', 'mongodb', 'redis', 'sqlite'] },
  { id: 'languages', members: ['python', 'java', 'go'] },
];
const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 21);
const POSTINGS = generatedPostings(60);

const reader = marketReader(vocabulary, [], '1.0.0');
const createStore = (version = '1', sets = SETS) => createMarketStore(() => ({ sets, version }));
let store = createStore();
const remember = (posting: WrittenPosting, at = NOW, how: MarketReader = reader) =>
  rememberPosting(store, posting, how.read(posting), crypto.randomUUID(), at);
const keyOf = ({ site, id }: WrittenPosting) => `${site}:${id}`;

beforeEach(async () => {
  const database = await openDatabase();
  for (const name of database.objectStoreNames) await database.clear(name);
  store = createStore();
});
afterEach(() => closeDatabase());

/** All figures of a market. */
function figuresOf(market: Market) {
  const look = lookAt(market);
  return { scope: look.scope, skills: skillDemand(look), sets: setDemand(look), pay: payByLevel(look), quality: sampleQuality(look, '') };
}

/** The same counted anew from the postings alone, fold by fold. */
async function recount(how: MarketReader = reader, sets = SETS) {
  const database = await openDatabase();
  const [postings, folds] = await Promise.all([database.getAll('postings'), database.getAll('folds')]);
  const market = new Market(new SkillSets(sets));
  for (const fold of folds) {
    const members = postings
      .filter(({ row }) => row === fold.row)
      .map((posting) => {
        const { firstSeen, lastSeen, timesSeen, saved, applied, dismissed } = posting;
        const { sketch: _, ...member } = { ...how.read(posting), firstSeen, lastSeen, timesSeen, saved, applied, dismissed };
        return member;
      });
    expect(fold.members.map(({ key }) => key).sort()).toEqual(members.map(({ key }) => key).sort());
    market.add(foldedPosting({ members: members as never }));
  }
  expect(postings.filter(({ row }) => row === null)).toEqual([]);
  return figuresOf(market);
}

describe('the stored market', () => {
  test('equals a recount of its postings, whatever was remembered, marked and forgotten, and wherever the worker was stopped', async () => {
    const which = fc.nat(29);
    const step = fc.oneof(
      { weight: 5, arbitrary: fc.record({ kind: fc.constant('see' as const), which, days: fc.nat(30) }) },
      fc.record({ kind: fc.constant('mark' as const), which, mark: fc.constantFrom('saved', 'applied', 'dismissed'), on: fc.boolean() }),
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('forget' as const), which }) },
      fc.record({ kind: fc.constant('edit' as const), which }),
      fc.record({ kind: fc.constant('stop' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (steps) => {
        await forgetAllPostings(store);
        for (const one of steps) {
          if (one.kind === 'stop') {
            await closeDatabase();
            store = createStore();
            continue;
          }
          const posting = POSTINGS[one.which] as WrittenPosting;
          if (one.kind === 'see') await remember(posting, NOW + one.days * DAY);
          if (one.kind === 'edit') await remember({ ...posting, text: `${posting.text}\nKotlin is required.` });
          if (one.kind === 'mark') await markPosting(store, keyOf(posting), one.mark, one.on, reader.read);
          if (one.kind === 'forget') await forgetPostings(store, [keyOf(posting)]);
        }
        expect(await store.look(figuresOf)).toEqual(await recount());
      }),
      { numRuns: 25 },
    );
  });

  test('counts a job that was put up twice once, seen from its first day to its last', async () => {
    const first = POSTINGS[10] as WrittenPosting;
    const again = POSTINGS[11] as WrittenPosting;
    expect(again.text).toBe(first.text);
    await remember(first, NOW);
    await remember(again, NOW + 3 * DAY);
    const { jobs, of } = await listSeenJobs(store, {}, null, 10);
    expect(of).toBe(1);
    expect(jobs).toMatchObject([{ keys: [keyOf(again), keyOf(first)], firstSeen: NOW, lastSeen: NOW + 3 * DAY, timesSeen: 2 }]);
    expect(await countPostings()).toBe(2);
  });

  test('still finds copies of a job after the posting that they were compared with is forgotten', async () => {
    const first = POSTINGS[10] as WrittenPosting;
    const again = POSTINGS[11] as WrittenPosting;
    await remember(first);
    await remember(again);
    await forgetPostings(store, [keyOf(first)]);
    await remember({ ...first, id: '77' });
    expect((await listSeenJobs(store, {}, null, 10)).of).toBe(1);
  });

  test('brings a forgotten posting back as it was, and leaves one alone that was seen again since', async () => {
    const [first, second] = POSTINGS as [WrittenPosting, WrittenPosting];
    await rememberPosting(store, first, reader.read(first), 'a', NOW - 5 * DAY, 'backend developer');
    await remember(first, NOW);
    await remember(second, NOW);
    await markPosting(store, keyOf(first), 'saved', true, reader.read);
    // It comes first of those seen on the same day: its row is a new one.
    const seen = async () => {
      const { jobs } = await listSeenJobs(store, {}, null, 10);
      return { jobs: jobs.toSorted((a, b) => (a.keys[0] < b.keys[0] ? -1 : 1)), figures: await store.look(figuresOf) };
    };
    const before = await seen();
    const forgotten = await forgetPostings(store, [keyOf(first), 'linkedin:0']);
    expect(forgotten).toMatchObject([{ id: first.id, timesSeen: 2, saved: true, firstSeen: NOW - 5 * DAY, search: 'backend developer' }]);
    expect(await countPostings()).toBe(1);
    await putBackPostings(store, forgotten, reader.read);
    expect(await seen()).toEqual(before);
    await forgetPostings(store, [keyOf(first)]);
    await remember(first, NOW + DAY);
    await putBackPostings(store, forgotten, reader.read);
    expect((await listSeenJobs(store, {}, null, 10)).jobs[0]).toMatchObject({ timesSeen: 1, saved: false });
  });

  test('counts by which search postings were found first, in rows that were stored before searches were known too', async () => {
    for (const [index, posting] of POSTINGS.slice(0, 9).entries())
      await rememberPosting(store, posting, reader.read(posting), String(index), NOW, index < 6 ? 'backend' : index < 8 ? 'python' : null);
    // Seen again by another search: it was found by the first.
    await rememberPosting(store, POSTINGS[0] as WrittenPosting, reader.read(POSTINGS[0] as WrittenPosting), 'x', NOW, 'python');
    const search = () => store.look((market) => sampleQuality(lookAt(market), '').search);
    expect(await search()).toMatchObject({ name: 'backend', share: { count: 6, of: 8 } });
    const database = await openDatabase();
    for (const chunk of await database.getAll('chunks')) {
      const { search: _search, searches: _searches, ...old } = chunk;
      await database.put('chunks', old as typeof chunk, chunk.number);
    }
    store = createStore();
    expect(await search()).toBeNull();
    await rememberPosting(store, POSTINGS[20] as WrittenPosting, reader.read(POSTINGS[20] as WrittenPosting), 'y', NOW, 'go');
    expect(await search()).toMatchObject({ name: 'go', share: { count: 1, of: 1 } });
  });

  test('changes nothing where a change fails half way', async () => {
    for (const posting of POSTINGS.slice(0, 5)) await remember(posting);
    const before = await store.look(figuresOf);
    const broken = { ...reader.read(POSTINGS[7] as WrittenPosting), title: (() => 1) as unknown as string };
    await expect(rememberPosting(store, POSTINGS[7] as WrittenPosting, broken, 'v', NOW)).rejects.toThrow();
    expect(await store.look(figuresOf)).toEqual(before);
    expect(await countPostings()).toBe(5);
    await remember(POSTINGS[8] as WrittenPosting);
    expect(await store.look(figuresOf)).toEqual(await recount());
  });

  test('counts other sets as soon as the roadmap has others', async () => {
    for (const posting of POSTINGS) await remember(posting);
    const sets = [{ id: 'clouds', members: ['aws', 'kubernetes'] }];
    store = createStore('2', sets);
    expect(await store.look(figuresOf)).toEqual(await recount(reader, sets));
    await remember({ ...(POSTINGS[0] as WrittenPosting), id: '78' });
    store = createStore('2', sets);
    expect(await store.look(figuresOf)).toEqual(await recount(reader, sets));
  });

  test('keeps all of many changes made at the same time', async () => {
    await Promise.all(POSTINGS.map((posting) => remember(posting)));
    expect(await store.look(figuresOf)).toEqual(await recount());
    expect(await countPostings()).toBe(POSTINGS.length);
  });

  test('is empty once everything is forgotten', async () => {
    for (const posting of POSTINGS.slice(0, 5)) await remember(posting);
    await forgetAllPostings(store);
    expect((await store.look(figuresOf)).scope.postings).toBe(0);
    const database = await openDatabase();
    expect(await Promise.all((['postings', 'folds', 'chunks'] as const).map((name) => database.count(name)))).toEqual([0, 0, 0]);
  });
});

describe('the list of jobs', () => {
  /** The newest posting of each job, part by part. */
  const pages = async (filter: Parameters<typeof listSeenJobs>[1], most: number) => {
    const found: string[][] = [];
    let from: Parameters<typeof listSeenJobs>[2] = null;
    do {
      const { jobs, next }: Awaited<ReturnType<typeof listSeenJobs>> = await listSeenJobs(store, filter, from, most);
      found.push(jobs.map((job) => job.keys[0]));
      from = next;
    } while (from !== null);
    return found;
  };

  test('gives a filter’s jobs by when they were last seen, page by page', async () => {
    for (const [index, posting] of POSTINGS.slice(0, 9).entries()) await remember(posting, NOW + index * DAY);
    await markPosting(store, keyOf(POSTINGS[3] as WrittenPosting), 'saved', true, reader.read);
    const all = POSTINGS.slice(0, 9).map(keyOf).reverse();
    expect(await pages({}, 4)).toEqual([all.slice(0, 4), all.slice(4, 8), all.slice(8)]);
    expect(await pages({ sites: ['linkedin', 'indeed', 'other'] }, 4)).toEqual([all.slice(0, 4), all.slice(4, 8), all.slice(8)]);
    expect(await pages({ chosen: 'saved' }, 4)).toEqual([[keyOf(POSTINGS[3] as WrittenPosting)]]);
  });
});

describe('the whole list of jobs', () => {
  const arbitrarySights = fc.array(
    fc.record({ which: fc.integer({ min: 0, max: POSTINGS.length - 1 }), days: fc.integer({ min: 0, max: 3 }) }),
    { minLength: 1, maxLength: 16 },
  );

  test('names every job once, where that of its postings stands that was seen last, whatever the parts', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySights, fc.integer({ min: 1, max: 5 }), async (sights, most) => {
        await forgetAllPostings(store);
        for (const { which, days } of sights) await remember(POSTINGS[which] as WrittenPosting, NOW + days * DAY);
        const found: SeenJob[] = [];
        let from: ListPlace = null;
        do {
          const part: SeenJobs = await listSeenJobs(store, {}, from, most);
          expect(part.of).toBe((await store.look((market) => market.tally)).counts.postings);
          expect(part.jobs.length).toBeLessThanOrEqual(most);
          found.push(...part.jobs);
          from = part.next;
        } while (from !== null);
        const whole = (await store.look(figuresOf)).scope.postings;
        expect(found.map(({ lastSeen }) => lastSeen)).toEqual(found.map(({ lastSeen }) => lastSeen).toSorted((a, b) => b - a));
        expect(new Set(found.flatMap(({ keys }) => keys)).size).toBe(await countPostings());
        expect(found).toHaveLength(whole);
      }),
      { numRuns: 25 },
    );
  });

  test('goes on behind where it was, whatever was seen or forgotten since', async () => {
    const [one, two, three, four] = POSTINGS as [WrittenPosting, WrittenPosting, WrittenPosting, WrittenPosting];
    for (const [index, posting] of [one, two, three].entries()) await remember(posting, NOW + index * DAY);
    const first = await listSeenJobs(store, {}, null, 2);
    expect(first.jobs.map(({ keys }) => keys[0])).toEqual([three, two].map(keyOf));
    await remember(four, NOW + 9 * DAY);
    await forgetPostings(store, [keyOf(two)]);
    const second = await listSeenJobs(store, {}, first.next, 2);
    expect(second.jobs.map(({ keys }) => keys[0])).toEqual([keyOf(one)]);
    expect(second.next).toBeNull();
  });
});

describe('in its own time the worker', () => {
  const tend = (how: MarketReader, now = NOW) =>
    createUpkeep(
      store,
      async () => how,
      readChoices,
      () => now,
      async () => undefined,
    ).tend();

  test('reads postings again after a correction, and the market changes with it', async () => {
    for (const posting of POSTINGS) await remember(posting);
    const corrections: KeptCorrection[] = [{ spelling: 'Docker', skill: 'docker', since: 1 }];
    const corrected = marketReader(vocabulary, corrections, '1.0.0');
    expect(corrected.readWith).not.toBe(reader.readWith);
    expect(await countReadOtherwise(corrected.readWith)).toBe(POSTINGS.length);
    await tend(corrected);
    expect(await countReadOtherwise(corrected.readWith)).toBe(0);
    const figures = await store.look(figuresOf);
    expect(figures).toEqual(await recount(corrected));
    expect(figures.skills.find((one) => one.skill === 'docker')).toBe(undefined);
    expect(await store.look((market) => sampleQuality(lookAt(market), corrected.readWith).outdated)).toBe(0);
  });

  test('goes on where it was stopped', async () => {
    for (const posting of POSTINGS) await remember(posting);
    const newer = marketReader(vocabulary, [], '2.0.0');
    let left = 1;
    const stopped = createUpkeep(
      store,
      async () => {
        left -= 1;
        if (left < 0) throw new Error('stopped');
        return newer;
      },
      readChoices,
      () => NOW,
      async () => undefined,
    );
    await expect(stopped.tend()).rejects.toThrow('stopped');
    const waiting = await countReadOtherwise(newer.readWith);
    expect(waiting).toBeGreaterThan(0);
    expect(waiting).toBeLessThan(POSTINGS.length);
    store = createStore();
    await tend(newer);
    expect(await countReadOtherwise(newer.readWith)).toBe(0);
    expect(await store.look(figuresOf)).toEqual(await recount(newer));
  });

  test('forgets what was not seen for as long as the reader said, and keeps what they saved or applied for', async () => {
    for (const [index, posting] of POSTINGS.entries()) await remember(posting, NOW - index * 30 * DAY);
    await markPosting(store, keyOf(POSTINGS[50] as WrittenPosting), 'saved', true, reader.read);
    await tend(reader);
    const limit = forgottenBefore({ months: 12 }, NOW) ?? 0;
    const kept = await (await openDatabase()).getAll('postings');
    expect(kept.filter(({ lastSeen }) => lastSeen < limit).map(({ id }) => id)).toEqual([POSTINGS[50]?.id]);
    expect(kept.length).toBe(14);
    expect(await store.look(figuresOf)).toEqual(await recount());
    await changeChoices({ months: 3 });
    await tend(reader);
    expect(await countPostings()).toBe(5);
    await changeChoices({ months: null });
    await tend(reader, NOW + 9000 * DAY);
    expect(await countPostings()).toBe(5);
  });

  test('counts the postings that were remembered before there was a market', async () => {
    await closeDatabase();
    await deleteDB('gaplight');
    const old = await openDB('gaplight', 2, {
      upgrade(database) {
        for (const name of ['progress', 'postings', 'settings', 'corrections', 'planned']) database.createObjectStore(name);
        const changes = database.createObjectStore('changes', { keyPath: 'change', autoIncrement: true });
        changes.createIndex('request', 'request', { unique: true });
      },
    });
    for (const posting of POSTINGS)
      await old.put('postings', { ...posting, firstSeen: 5, lastSeen: NOW, timesSeen: 3, visit: 'v' }, keyOf(posting));
    await old.put('settings', { sites: { linkedin: 'off', indeed: 'on' } }, 'settings');
    old.close();
    expect(await countPostings()).toBe(POSTINGS.length);
    await tend(reader);
    const figures = await store.look(figuresOf);
    expect(figures).toEqual(await recount());
    expect(figures.scope).toMatchObject({ from: '1970-01-01', postings: 55 });
    const [first] = await (await openDatabase()).getAll('postings');
    expect(first).toMatchObject({ ...POSTINGS[0], firstSeen: 5, timesSeen: 3, visit: 'v', saved: false });
    expect(await (await openDatabase()).get('settings', 'settings')).toEqual({ sites: { linkedin: 'off', indeed: 'on' } });
  });
});

describe('the months after which postings are forgotten', () => {
  test.each<[months: number | null, now: string, before: string | null]>([
    [12, '2026-11-21', '2025-11-21'],
    [3, '2026-01-15', '2025-10-15'],
    [1, '2026-03-31', '2026-02-28'],
    [12, '2028-02-29', '2027-02-28'],
    [null, '2026-11-21', null],
  ])('%s: on %s those last seen before %s', (months, now, before) => {
    const time = forgottenBefore({ months }, Date.parse(now));
    expect(time === null ? null : new Date(time).toISOString().slice(0, 10)).toBe(before);
  });
});
