/** Every figure of the market page, counted again from the postings alone: slowly, one by one, with none of the code that counts them. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Share } from '../../../domain/market/figures';
import { type DeepFigures, deepFigures, type FirstFigures, firstFigures } from '../../../domain/market/market-figures';
import type { MarketFilter } from '../../../domain/market/market-filter';
import type { MarketPosting } from '../../../domain/market/market-posting';
import { havingOf } from '../../../domain/plan/having';
import { planView } from '../../../domain/plan/plan-view';
import type { SalaryFact } from '../../../roadmap/types';
import { chanceFrom } from '../../support/generated-postings';
import { marketOf } from '../../support/market';
import { fillOf, knowledge, reader, vocabulary } from '../../support/market-fill';

const NOW = Date.UTC(2026, 10, 21);
const DAY = 86_400_000;
const nameOf = (id: string) => vocabulary.skills.get(id)?.name ?? id;
const SALARIES = [{ place: 'US', level: 'any', from: 90_000, to: 120_000, currency: 'USD' }] as unknown as SalaryFact[];

/** Like real ones: some of another language, some put aside, employers in two spellings and without a name, searches. */
const chance = chanceFrom(11);
const pick = <Value>(list: readonly Value[]) => list[chance(list.length)] as Value;
const POSTINGS: MarketPosting[] = fillOf(700, NOW).postings.map((posting) => ({
  ...posting,
  language: pick(['en', 'en', 'en', 'de', 'other', null]),
  company: pick(['Acme', 'ACME', 'Globex', 'Confidential', 'n/a', null]),
  search: pick(['backend', 'python developer', null]),
  site: pick(['linkedin', 'indeed']),
  dismissed: chance(10) === 0,
  technologies: chance(9) === 0 ? 0 : posting.technologies,
}));

const isRead = ({ language }: MarketPosting) => language !== 'other';
const asksFor = ({ asked }: MarketPosting, ids: readonly string[]) => asked.some(({ anyOf }) => anyOf.some((id) => ids.includes(id)));
const requires = ({ asked }: MarketPosting, ids: readonly string[]) =>
  asked.some(({ need, anyOf }) => need === 'required' && anyOf.some((id) => ids.includes(id)));
const countOf = (list: readonly MarketPosting[], test: (posting: MarketPosting) => boolean) => list.filter(test).length;

/** Wilson's interval, as it stands in textbooks. */
function interval(count: number, of: number): [number, number] {
  const [z, p] = [1.959963984540054, count / of];
  const middle = (p + z ** 2 / (2 * of)) / (1 + z ** 2 / of);
  const half = (z / (1 + z ** 2 / of)) * Math.sqrt((p * (1 - p)) / of + z ** 2 / (4 * of ** 2));
  return [middle - half, middle + half];
}

function expectShare(share: Share, count: number, of: number, floor = 20): void {
  expect([share.count, share.of]).toEqual([count, of]);
  if (of < floor) {
    expect([share.share, share.interval]).toEqual([null, null]);
    return;
  }
  expect(share.share).toBeCloseTo(count / of, 12);
  expect(share.interval?.[0]).toBeCloseTo(Math.max(0, interval(count, of)[0]), 6);
  expect(share.interval?.[1]).toBeCloseTo(Math.min(1, interval(count, of)[1]), 6);
}

const FILTERS: [name: string, filter: MarketFilter, counts: (posting: MarketPosting) => boolean][] = [
  ['all', {}, () => true],
  [
    'backend and data in the last half year, none put aside',
    { roles: ['backend', 'data'], from: NOW - 180 * DAY, chosen: 'not-dismissed' },
    ({ role, firstSeen, dismissed }) => ['backend', 'data'].includes(role) && firstSeen >= NOW - 180 * DAY && !dismissed,
  ],
  ['too few of them', { chosen: 'saved' }, ({ saved, applied }) => saved || applied],
];

describe.each(FILTERS)('of %s, the page’s figures are those of a recount:', (_name, filter, counts) => {
  const market = marketOf(POSTINGS, knowledge.sets);
  const all = POSTINGS.filter(counts);
  const read = all.filter(isRead);
  let first: FirstFigures;
  let deep: DeepFigures;
  beforeAll(() => {
    first = firstFigures(market, filter, knowledge, nameOf, reader.readWith);
    deep = deepFigures(market, filter, SALARIES, nameOf);
  });

  test('scope and filters', () => {
    expect(first.scope).toMatchObject({ postings: all.length, understood: read.length });
    expect(first.scope.from).toBe(new Date(Math.min(...all.map(({ firstSeen }) => firstSeen))).toISOString().slice(0, 10));
    expect(first.all).toBe(POSTINGS.length);
    for (const { value, count } of first.facets.roles) expect(count).toBe(countOf(POSTINGS, ({ role }) => role === value));
    for (const { value, count } of first.facets.languages) expect(count).toBe(countOf(POSTINGS, ({ language }) => language === value));
  });

  test('demand', () => {
    expect(first.skills).toBe(new Set(read.flatMap(({ asked }) => asked.flatMap(({ anyOf }) => anyOf))).size);
    for (const { skill, asked, required, alone } of first.demand) {
      expectShare(
        asked,
        countOf(read, (posting) => asksFor(posting, [skill])),
        read.length,
      );
      expect(required).toBe(countOf(read, (posting) => requires(posting, [skill])));
      expect(alone).toBe(countOf(read, ({ asked: groups }) => groups.some(({ anyOf }) => anyOf.join() === skill)));
    }
    const order = first.demand.map(({ asked }) => asked.count);
    expect(order).toEqual([...order].sort((a, b) => b - a));
  });

  test('any one of several, and the guides’ claims', () => {
    const members = new Map(knowledge.sets.map(({ id, members: own }) => [id, own]));
    for (const { set, asked, required } of first.groups) {
      expectShare(
        asked,
        countOf(read, (posting) => asksFor(posting, members.get(set) ?? [])),
        read.length,
      );
      expect(required).toBe(countOf(read, (posting) => requires(posting, members.get(set) ?? [])));
    }
    expect(first.groups.length).toBeGreaterThan(3);
    for (const { seen, claimed, agreement } of first.claims) {
      for (const { set, asked } of seen)
        expectShare(
          asked,
          countOf(read, (posting) => asksFor(posting, members.get(set) ?? [])),
          read.length,
        );
      if (claimed === null || read.length < 20) expect(agreement).toBeNull();
    }
  });

  test('together', () => {
    for (const {
      skills: [a, b],
      share,
      lift,
    } of deep.together) {
      // Both, and not as alternatives of each other alone.
      const both = countOf(read, ({ asked }) =>
        asked.some((one, i) => one.anyOf.includes(a) && asked.some((other, j) => i !== j && other.anyOf.includes(b))),
      );
      const [ofA, ofB] = [a, b].map((id) => countOf(read, (posting) => asksFor(posting, [id]))) as [number, number];
      expectShare(share, both, Math.min(ofA, ofB));
      expect(lift).toBeCloseTo((both / ofA / ofB) * read.length, 9);
    }
  });

  const quartiles = (amounts: readonly number[]) => {
    const sorted = [...amounts].sort((a, b) => a - b);
    return [0.25, 0.5, 0.75].map((share) => {
      const place = share * (sorted.length - 1);
      const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
      return Math.round(low + (place % 1) * (high - low));
    });
  };
  const paidBy = (test: (posting: MarketPosting) => boolean) =>
    all.flatMap((posting) => (posting.yearly && test(posting) ? (posting.yearly.from + posting.yearly.to) / 2 : []));

  test('pay, by level and by skill', () => {
    expect(deep.paid).toBe(paidBy(() => true).length);
    for (const { country, level, currency, count, quartiles: shown } of deep.pay) {
      const amounts = paidBy((own) => own.country === country && own.level === level && own.yearly?.currency === currency);
      expect([count, shown]).toEqual([amounts.length, amounts.length < 8 ? null : quartiles(amounts)]);
    }
    if (!deep.payBySkill) return;
    const { country, currency, all: whole, skills } = deep.payBySkill;
    const here = (posting: MarketPosting) => posting.country === country && posting.yearly?.currency === currency;
    expect(whole.count).toBe(paidBy(here).length);
    for (const { skill, count, quartiles: shown } of skills) {
      const amounts = paidBy((posting) => here(posting) && asksFor(posting, [skill]));
      expect([count, shown]).toEqual([amounts.length, quartiles(amounts)]);
    }
  });

  test('sample', () => {
    const { site, juniors, withoutStack, notUnderstood, askNothing, withPay, outdated } = first.quality;
    expectShare(
      site?.share as Share,
      countOf(all, (posting) => posting.site === site?.name),
      all.length,
    );
    expectShare(
      juniors,
      countOf(all, ({ level }) => level === 'intern' || level === 'junior'),
      countOf(all, ({ level }) => level !== null),
    );
    expectShare(
      withoutStack,
      countOf(all, ({ technologies }) => technologies === 0),
      all.length,
    );
    expectShare(notUnderstood, all.length - read.length, all.length);
    expectShare(
      askNothing,
      countOf(read, ({ asked }) => asked.length === 0),
      read.length,
    );
    expectShare(
      withPay,
      countOf(all, ({ yearly }) => yearly !== null),
      all.length,
    );
    expect(outdated).toBe(countOf(all, ({ readWith }) => readWith !== reader.readWith));
    const { employer, employers, search } = deep.employers;
    expect(employers).toBe(new Set(all.flatMap(({ company }) => (/acme|globex/i.test(company ?? '') ? company?.toLowerCase() : []))).size);
    const own = employer?.name.toLowerCase();
    expectShare(
      employer?.share as Share,
      countOf(all, ({ company }) => company?.toLowerCase() === own),
      all.length,
    );
    const others = ['acme', 'globex'].map((name) => countOf(all, ({ company }) => company?.toLowerCase() === name));
    expect(employer?.share.count).toBe(Math.max(...others));
    expectShare(
      search?.share as Share,
      countOf(all, (posting) => posting.search === search?.name),
      countOf(all, (posting) => posting.search !== null),
    );
  });

  test('trend', () => {
    const mondayOf = (time: number) => time - ((new Date(time).getUTCDay() + 6) % 7) * DAY;
    const weeks = new Map<number, MarketPosting[]>();
    for (const posting of read) weeks.set(mondayOf(posting.firstSeen), [...(weeks.get(mondayOf(posting.firstSeen)) ?? []), posting]);
    const shown = [...weeks].filter(([, own]) => own.length >= 10).sort(([a], [b]) => a - b);
    for (const { skill, points } of deep.trends) {
      expect(points.map(({ week }) => week)).toEqual(shown.map(([monday]) => new Date(monday).toISOString().slice(0, 10)));
      for (const [index, { share }] of points.entries()) {
        const own = shown[index]?.[1] ?? [];
        expectShare(
          share,
          countOf(own, (posting) => asksFor(posting, [skill])),
          own.length,
          10,
        );
      }
    }
  });

  test('reach, and what opens', () => {
    const progress = { python: 'done', git: 'done', docker: 'done', postgresql: 'done' } as const;
    const ground = { progress, pinned: [], preferred: [], path: knowledge.path, skills: vocabulary.skills, hoursPerWeek: null, now: NOW };
    const view = planView(market, filter, ground, []);
    const lacksAfter = (learnt: readonly string[]) => {
      const states = { ...progress, ...Object.fromEntries(learnt.map((id) => [id, 'done' as const])) };
      const { have } = havingOf(states, vocabulary.skills, knowledge.path);
      return read.flatMap((posting) => {
        const wants = posting.asked.filter(
          ({ need, anyOf }) =>
            need === 'required' && !anyOf.every((id) => vocabulary.skills.get(id)?.kind === 'concept' && !vocabulary.skills.get(id)?.topic),
        );
        if (wants.length === 0) return [];
        const isOpen = wants.every(
          ({ anyOf, open }) =>
            anyOf.some((id) => have.has(id)) ||
            (open && anyOf.some((id) => vocabulary.skills.get(id)?.close.some((near) => have.has(near)))),
        );
        return [isOpen ? 0 : 1];
      });
    };
    const now = lacksAfter([]);
    expect(view.reach.postings).toBe(now.length);
    expectShare(view.reach.counts[0]?.share as Share, now.filter((lacks) => lacks === 0).length, now.length);
    expect(view.reach.counts.reduce((sum, { share }) => sum + share.count, 0)).toBe(now.length);
    expect(view.reach.askNothing).toBe(read.length - now.length);
    // After each step as many are open as the page says.
    for (const [index, { open }] of view.steps.entries())
      if (index % 6 === 0)
        expect(open).toBe(lacksAfter(view.steps.slice(0, index + 1).map(({ skill }) => skill.id)).filter((lacks) => lacks === 0).length);
    expect(view.open[0]).toBe(view.reach.counts[0]?.share.count);
  });
});
