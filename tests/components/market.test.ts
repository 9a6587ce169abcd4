import { describe, expect, test } from 'vitest';
import { csvOf } from '../../components/market/csv';
import type { MarketAsk } from '../../components/market/market-doors';
import { createMarketState, filterOf } from '../../components/market/market-state';
import { claimedShare, plainShare, scopeInWords, stepReason, tooEarly, wholeShare } from '../../components/market/market-words';
import { planInWords } from '../../components/market/PlanSteps';
import { topOf, unbroken } from '../../components/market/TrendChart';
import { percentRange } from '../../components/texts';
import { shareOf } from '../../domain/market/figures';
import type { SeenJob } from '../../domain/market/seen-list';
import type { NamedStep } from '../../domain/plan/next-steps';
import type { PlanView } from '../../domain/plan/plan-view';

const NOW = Date.UTC(2026, 10, 21);
const named = (name: string) => ({ id: name.toLowerCase(), name });

describe('a table as CSV', () => {
  test.each<[what: string, value: string | number | null, cell: string]>([
    ['numbers as numbers', -0.5, '-0.5'],
    ['nothing as nothing', null, ''],
    ['words with commas and quotes in quotes', 'a, "b"', '"a, ""b"""'],
    ['what a spreadsheet would run as words', '=HYPERLINK("https://x")', '"\'=HYPERLINK(""https://x"")"'],
    ['at signs as words', '@SUM(A1)', "'@SUM(A1)"],
  ])('has %s', (_what, value, cell) => {
    expect(csvOf([[value]])).toBe(`${cell}\r\n`);
  });
});

describe('what is chosen', () => {
  test('becomes the worker’s filter, with “not said” and without what is open', () => {
    expect(filterOf({}, NOW)).toEqual({});
    expect(filterOf({ country: null, roles: ['backend', 'data'], days: 28, marks: 'saved' }, NOW)).toEqual({
      countries: [null],
      roles: ['backend', 'data'],
      from: NOW - 28 * 86_400_000,
      chosen: 'saved',
    });
  });

  test('stands in the scope, behind the dates', () => {
    const scope = { filter: {}, postings: 1240, understood: 1204, from: '2026-03-03', to: '2026-11-21' };
    expect(scopeInWords(scope, { roles: ['backend', 'data'], country: 'DE', marks: 'not-dismissed' })).toBe(
      'Of 1,204 postings that could be read (1,240 seen, copies counted once) · first seen Mar 3, 2026 to Nov 21, 2026 · only: backend or data and AI, Germany, without what you put aside',
    );
  });
});

describe('a figure', () => {
  test('says its share, count, denominator and interval, or the count alone while it is too early', () => {
    expect(wholeShare(shareOf(410, 1204))).toBe('34% (410 of 1,204; 95\u00a0% sure: 31% – 37%)');
    expect(wholeShare(shareOf(2, 3))).toBe('2 of 3');
    expect(plainShare(shareOf(410, 1204))).toBe('34% (410 of 1,204)');
    expect(plainShare(shareOf(2, 3))).toBe('2 of 3');
    expect(tooEarly({ code: 'few-postings', have: 3, need: 20 })).toBe('Too early to say: 3 postings so far, 20 are needed.');
  });

  test.each<[from: number, to: number, words: string]>([
    [0.31, 0.37, '31% – 37%'],
    [0.998, 1, '99.8% – 100%'],
    [0.4011, 0.4012, '40.1%'],
  ])('lies from %d to %d: %s', (from, to, words) => {
    expect(percentRange(from, to)).toBe(words);
  });

  test.each<[bound: Parameters<typeof claimedShare>[1], words: string]>([
    ['over', 'over 80%'],
    ['at least', 'at least 80%'],
    [null, 'about 80%'],
  ])('of a guide is %s: %s', (bound, words) => {
    expect(claimedShare(0.8, bound)).toBe(words);
  });
});

describe('a step’s reason', () => {
  const step: NamedStep = {
    ...{
      skill: named('Redis'),
      why: 'wanted',
      leadsTo: named('Redis'),
      hours: [3, 5],
      needs: [],
      opens: 7,
      oneAway: 31,
      nearer: 60,
      open: 9,
    },
  };
  test.each<[what: string, fields: Partial<NamedStep>, words: string]>([
    ['what it opens', {}, 'Opens 7 of the 31 postings that you are one skill away from; 3–5 h; needs nothing first.'],
    ['what it brings nearer', { opens: 0, needs: [named('NoSQL')] }, 'Brings you nearer to 60 of 100 postings; 3–5 h; needs NoSQL first.'],
    ['where it leads', { why: 'before', opens: 0, leadsTo: named('Kafka') }, 'Leads to Kafka; 3–5 h; needs nothing first.'],
    ['that it was wished for', { why: 'pinned', opens: 0, nearer: 0 }, 'You want it; 3–5 h; needs nothing first.'],
  ])('is %s', (_what, fields, words) => {
    expect(stepReason({ ...step, ...fields }, 100)).toBe(words);
  });
});

describe('what is known of a plan', () => {
  const step = (name: string, open: number) => ({
    ...{
      skill: named(name),
      why: 'wanted' as const,
      leadsTo: named(name),
      hours: [10, 30] as const,
      needs: [],
      opens: 0,
      oneAway: 0,
      nearer: 1,
    },
    ...{ open, due: null },
  });
  const plan = {
    ...{ steps: [step('Go', 2), step('SQL', 3), step('Docker', 9)], hours: [30, 90], open: [2, 9], reach: { postings: 88 } },
    ...{ sure: 0.829, lacking: [{ skill: named('Java'), count: 40 }] },
  } as unknown as PlanView;
  test('is when the first posting opens, how many do, how sure that is, and what is still lacking', () => {
    expect(planInWords(plan)).toEqual([
      'The first posting opens with step 2, SQL, after about 40 h.',
      expect.stringContaining('9 of 88'),
      'That is surely at least 82% of what any choice of as many hours would open, by what postings weigh.',
      'Lacking most after that: Java (40 of 88).',
    ]);
    expect(planInWords({ ...plan, sure: 1 })[2]).toBe('No choice of as many hours would open more, by what postings weigh.');
  });

  test('is that none opens, and then nothing is sure', () => {
    expect(planInWords({ ...plan, steps: [step('Go', 2)], open: [2, 2], sure: 0 })).toEqual([
      'No posting opens with these steps.',
      expect.any(String),
      'Lacking most after that: Java (40 of 88).',
    ]);
  });
});

test('a list that was made longer stays as long when the figures change, and begins anew with another filter', async () => {
  const all = Array.from({ length: 70 }, (_, index) => ({ keys: [`linkedin:${index}`] }));
  const ask = ((kind: string, { from }: { from: number | null }) => {
    const first = from ?? 0;
    const next = first + 30 < all.length ? first + 30 : null;
    return Promise.resolve(kind === 'list-jobs' ? { jobs: all.slice(first, first + 30), next, of: all.length } : {});
  }) as unknown as MarketAsk;
  const state = createMarketState({ ask, save: () => undefined, now: () => NOW });
  await state.load();
  await state.more();
  await state.more();
  expect(state.jobs.value).toHaveLength(70);
  await state.load();
  expect(state.jobs.value).toEqual(all);
  all.splice(0, 20);
  await state.load();
  expect(state.jobs.value).toEqual(all);
  await state.choose({ roles: ['backend'] });
  expect(state.jobs.value).toHaveLength(30);
});

test('a look that is on its way is let come to its end, and followed by one more however often it was asked for', async () => {
  let depths = 0;
  const ask = ((kind: string) => {
    if (kind === 'get-market-depth') depths += 1;
    return Promise.resolve(kind === 'list-jobs' ? { jobs: [], next: null, of: 0 } : { number: depths });
  }) as unknown as MarketAsk;
  const state = createMarketState({ ask, save: () => undefined, now: () => NOW });
  await Promise.all([state.load(), state.load(), state.load()]);
  expect(depths).toBe(2);
  expect(state.depth.value).toMatchObject({ number: 2 });
  // Through another filter what was asked before is of no use to anybody.
  await Promise.all([state.load(), state.choose({ roles: ['backend'] })]);
  expect(depths).toBe(3);
  expect(state.depth.value).toMatchObject({ chosen: { roles: ['backend'] } });
});

test('a table that is saved says what it was counted over', () => {
  const saved: string[] = [];
  const state = createMarketState({
    ask: (() => Promise.resolve({})) as unknown as MarketAsk,
    save: (...file) => saved.push(...file),
    now: () => NOW,
  });
  state.saveTable('demand', 'Of 40 postings · only Backend', [
    ['Skill', 'Postings'],
    ['Docker', 14],
  ]);
  expect(saved).toEqual(['demand-2026-11-21.csv', 'Skill,Postings,Of 40 postings · only Backend\r\nDocker,14,\r\n']);
});

test('trends side by side share one axis', () => {
  const point = (count: number) => ({ week: '2026-11-16', share: shareOf(count, 100) });
  expect(topOf([{ points: [point(10)] }, { points: [point(50), point(40)] }])).toBe(0.6);
  expect(topOf([{ points: [point(100)] }])).toBe(1);
  expect(topOf([{ points: [] }])).toBe(0.1);
});

test('a trend is not drawn over weeks that are left out', () => {
  const week = (number: number) => ({ time: number * 7 * 86_400_000, share: 0.5, low: 0.4, high: 0.6 });
  expect(unbroken([1, 2, 5, 6, 9].map(week))).toEqual([[1, 2].map(week), [5, 6].map(week), [week(9)]]);
  expect(unbroken([])).toEqual([]);
});

test('a forgotten posting is put back as it was, until something else is said', async () => {
  const posting = { site: 'linkedin', id: '1', saved: true };
  const asked: unknown[] = [];
  const ask = ((kind: string, payload: unknown) => {
    if (kind === 'put-back-postings') asked.push(payload);
    return Promise.resolve(kind === 'forget-postings' ? [posting] : { jobs: [], next: null, of: 0 });
  }) as unknown as MarketAsk;
  const state = createMarketState({ ask, save: () => undefined, now: () => NOW });
  const job = { keys: ['linkedin:1'], title: 'Developer' } as unknown as SeenJob;
  await state.forget(job);
  await state.undo(state.notice.value?.change ?? 0);
  expect(asked).toEqual([{ postings: [posting] }]);
  expect(state.notice.value).toBeNull();
  await state.forget(job);
  const change = state.notice.value?.change ?? 0;
  state.notice.value = null;
  await state.undo(change);
  expect(asked).toHaveLength(1);
});

test('postings that were forgotten one after another are put back one after another, and nothing that fails takes away the way', async () => {
  const asked: unknown[] = [];
  let works = true;
  const ask = ((kind: string, payload: { keys: string[]; postings: { id: string }[] }) => {
    if (kind === 'get-market' && !works) return Promise.reject(new Error('stopped'));
    if (kind === 'put-back-postings') {
      if (!works) return Promise.reject(new Error('stopped'));
      asked.push(...payload.postings.map(({ id }) => id));
    }
    return Promise.resolve(kind === 'forget-postings' ? payload.keys.map((id) => ({ id })) : { jobs: [], of: 0 });
  }) as unknown as MarketAsk;
  const state = createMarketState({ ask, save: () => undefined, now: () => NOW });
  for (const id of ['1', '2', '3']) await state.forget({ keys: [id], title: `Job ${id}` } as unknown as SeenJob);
  const undo = () => state.undo(state.notice.value?.change ?? 0);
  expect(state.notice.value?.words).toContain('Job 3');
  await undo();
  expect(state.notice.value?.words).toContain('Job 2');
  works = false;
  await undo();
  expect(state.notice.value?.kind).toBe('problem');
  works = true;
  await undo();
  await undo();
  expect(asked).toEqual(['3', '2', '1']);
  expect(state.notice.value).toBeNull();
});

test('what an earlier filter still brings is not shown', async () => {
  const waiting: (() => void)[] = [];
  const ask = ((kind: string, { filter }: { filter: { roles?: string[] } }) =>
    kind === 'get-market'
      ? new Promise((resolve) => waiting.push(() => resolve({ scope: { filter } })))
      : Promise.resolve({ jobs: [], of: 0 })) as unknown as MarketAsk;
  const state = createMarketState({ ask, save: () => undefined, now: () => NOW });
  const first = state.load();
  const second = state.choose({ roles: ['backend'] });
  waiting[1]?.();
  await second;
  waiting[0]?.();
  await first;
  expect(state.figures.value?.chosen).toEqual({ roles: ['backend'] });
});
