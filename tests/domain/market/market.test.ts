import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { setDemand, skillDemand } from '../../../domain/market/demand';
import { lookAt } from '../../../domain/market/figures';
import { chunkOf, Market } from '../../../domain/market/market';
import type { MarketFilter } from '../../../domain/market/market-filter';
import { foldOf, type MarketPosting } from '../../../domain/market/market-posting';
import { payByLevel } from '../../../domain/market/pay-seen';
import { PRESENCES } from '../../../domain/market/place';
import { ROLES } from '../../../domain/market/role';
import { CHUNK_ROWS, LEVELS, SITES } from '../../../domain/market/rows';
import { sampleQuality } from '../../../domain/market/sample-quality';
import { type SkillSet, SkillSets } from '../../../domain/market/skill-sets';
import { pairsTogether } from '../../../domain/market/together';
import { trendsOf } from '../../../domain/market/trend';
import { day, marketOf, seenPosting, times } from '../../support/market';

const SKILLS = ['aws', 'docker', 'go', 'java', 'kafka', 'linux', 'mysql', 'postgresql', 'python', 'sql'];
const SETS: SkillSet[] = [
  { id: 'databases', members: ['mysql', 'postgresql', 'sql'] },
  { id: 'languages', members: ['go', 'java', 'python'] },
];

const groups = fc.array(
  fc.record({
    need: fc.constantFrom('required' as const, 'preferred' as const),
    anyOf: fc.uniqueArray(fc.constantFrom(...SKILLS), { minLength: 1, maxLength: 3 }).map((ids) => ids.sort()),
    open: fc.boolean(),
  }),
  { maxLength: 6 },
);
const pay = fc.option(
  fc.record({
    from: fc.integer({ min: 20_000, max: 90_000 }),
    to: fc.integer({ min: 90_000, max: 200_000 }),
    currency: fc.constantFrom('EUR', 'USD'),
    reckoned: fc.boolean(),
  }),
);
const someday = fc.integer({ min: 0, max: 80 }).map((days) => day(9, 1) + days * 86_400_000);
const postings: fc.Arbitrary<MarketPosting> = fc
  .record({
    asked: groups,
    yearly: pay,
    firstSeen: someday,
    site: fc.constantFrom(...SITES),
    role: fc.constantFrom(...ROLES),
    level: fc.option(fc.constantFrom(...LEVELS)),
    presence: fc.option(fc.constantFrom(...PRESENCES)),
    language: fc.constantFrom('en' as const, 'de' as const, 'other' as const, null),
    country: fc.constantFrom('DE', 'US', null),
    company: fc.constantFrom('Acme', 'ACME', 'Globex', null),
    technologies: fc.nat(3),
    readWith: fc.constantFrom('v1', 'v2'),
    saved: fc.boolean(),
    applied: fc.boolean(),
    dismissed: fc.boolean(),
  })
  .map((fields) => seenPosting([], { ...fields, lastSeen: fields.firstSeen }));
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const some = <Value>(values: readonly Value[]) => maybe(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }));
const filters = fc
  .record({
    roles: some(ROLES),
    levels: some([...LEVELS, null]),
    countries: some(['DE', 'US', null]),
    presences: some([...PRESENCES, null]),
    sites: some(SITES),
    languages: some(['en' as const, 'de' as const, 'other' as const, null]),
    from: maybe(someday),
    until: maybe(someday),
    chosen: maybe(fc.constantFrom('saved' as const, 'not-dismissed' as const)),
  })
  // Two fields at most: more let hardly any posting through.
  .chain((filter) => {
    const given = Object.entries(filter).filter(([, field]) => field !== undefined);
    return fc.subarray(given, { maxLength: Math.min(2, given.length) }).map((some) => Object.fromEntries(some) as MarketFilter);
  });

/** The straightforward count: every posting, every group, every skill, by what it says. */
function recount(all: readonly MarketPosting[], filter: MarketFilter) {
  const among = <Value>(list: readonly Value[] | undefined, value: Value) => list === undefined || list.includes(value);
  const within = all.filter(
    (posting) =>
      among(filter.roles, posting.role) &&
      among(filter.levels, posting.level) &&
      among(filter.countries, posting.country) &&
      among(filter.presences, posting.presence) &&
      among(filter.sites, posting.site) &&
      among(filter.languages, posting.language) &&
      posting.firstSeen >= (filter.from ?? 0) &&
      posting.firstSeen < (filter.until ?? Number.POSITIVE_INFINITY) &&
      (filter.chosen !== 'saved' || posting.saved || posting.applied) &&
      (filter.chosen !== 'not-dismissed' || !posting.dismissed),
  );
  const understood = within.filter(({ language }) => language !== 'other');
  const askFor = (ids: readonly string[], need?: string) =>
    understood.filter(({ asked }) => asked.some((one) => (!need || one.need === need) && one.anyOf.some((id) => ids.includes(id)))).length;
  return {
    postings: within.length,
    understood: understood.length,
    asking: understood.filter(({ asked }) => asked.length > 0).length,
    skills: Object.fromEntries(
      SKILLS.filter((id) => askFor([id]) > 0).map((id) => [
        id,
        {
          count: askFor([id]),
          required: askFor([id], 'required'),
          alone: understood.filter(({ asked }) => asked.some(({ anyOf }) => anyOf.length === 1 && anyOf[0] === id)).length,
        },
      ]),
    ),
    sets: SETS.map(({ id, members }) => ({ id, count: askFor(members), required: askFor(members, 'required') })),
    pairs: SKILLS.flatMap((a) =>
      SKILLS.filter((b) => a < b).flatMap((b) => {
        const both = understood.filter(({ asked }) =>
          asked.some((one, i) => one.anyOf.includes(a) && asked.some((two, j) => i !== j && two.anyOf.includes(b))),
        ).length;
        return both >= 5 ? [`${a} ${b} ${both}`] : [];
      }),
    ).sort(),
    paid: within.filter(({ yearly }) => yearly).length,
    outdated: within.filter(({ readWith }) => readWith !== 'v2').length,
    employers: new Set(within.flatMap(({ company }) => company?.toLowerCase() ?? [])).size,
    withoutStack: within.filter(({ technologies }) => technologies === 0).length,
    weekPostings: understood.length,
    python: askFor(['python']),
    first: Math.min(...within.map(({ firstSeen }) => firstSeen)),
  };
}

/** The same out of the market's own figures. */
function counted(market: Market, filter: MarketFilter) {
  const look = lookAt(market, filter);
  const quality = sampleQuality(look, 'v2');
  const [python] = trendsOf(look, ['python']);
  // Only weeks with enough postings are points, so the sums are taken where all have enough.
  return {
    postings: look.scope.postings,
    understood: look.scope.understood,
    asking: look.tally.counts.asking,
    skills: Object.fromEntries(
      skillDemand(look).map(({ skill, asked, required, alone }) => [skill, { count: asked.count, required, alone }]),
    ),
    sets: setDemand(look).map(({ set, asked, required }) => ({ id: set, count: asked.count, required })),
    pairs: pairsTogether(look)
      .map(({ skills, both }) => `${skills.join(' ')} ${both}`)
      .sort(),
    paid: payByLevel(look).reduce((sum, { count }) => sum + count, 0),
    outdated: quality.outdated,
    employers: quality.employers,
    withoutStack: quality.withoutStack.count,
    points: python?.points ?? [],
    first: look.scope.from,
  };
}

function expectEqual(market: Market, all: readonly MarketPosting[], filter: MarketFilter): void {
  const { weekPostings: _of, python: _python, first, ...expected } = recount(all, filter);
  const { points, first: from, ...found } = counted(market, filter);
  expect(found).toEqual(expected);
  expect(from).toBe(Number.isFinite(first) ? new Date(first).toISOString().slice(0, 10) : null);
  for (const { week, share } of points) {
    const monday = Date.parse(week);
    const inWeek = recount(all, {
      ...filter,
      from: Math.max(filter.from ?? 0, monday),
      until: Math.min(filter.until ?? Number.MAX_SAFE_INTEGER, monday + 7 * 86_400_000),
    });
    expect([share.count, share.of]).toEqual([inWeek.python, inWeek.understood]);
  }
}

describe('the figures of a market', () => {
  test('are those of a straightforward recount, whatever came, changed and went', { timeout: 60_000 }, () => {
    const changes = fc.array(fc.record({ row: fc.nat(), to: fc.option(postings) }), { maxLength: 25 });
    fc.assert(
      fc.property(fc.array(postings, { maxLength: 60 }), changes, filters, (first, later, filter) => {
        const market = marketOf(first, SETS);
        const rows = new Map(first.map((posting, row) => [row, posting]));
        for (const { row, to } of later) {
          const open = [...rows.keys()][row % Math.max(1, rows.size)];
          if (open === undefined) continue;
          if (to) {
            market.replace(open, to);
            rows.set(open, to);
          } else {
            market.remove(open);
            rows.delete(open);
          }
        }
        expectEqual(market, [...rows.values()], {});
        expectEqual(market, [...rows.values()], filter);
      }),
      { numRuns: 300 },
    );
  });

  test('go on where a store left them', () => {
    fc.assert(
      fc.property(
        fc.array(postings, { minLength: 1, maxLength: 30 }),
        fc.array(postings, { maxLength: 10 }),
        filters,
        (first, later, filter) => {
          const before = marketOf(first, SETS);
          const stored = structuredClone({ head: before.head, chunks: before.chunks.map(({ number }) => before.stored(number)) });
          const market = new Market(
            new SkillSets(SETS),
            stored.head,
            stored.chunks.filter((chunk) => chunk !== null),
          );
          for (const posting of later) market.add(posting);
          if (first.length > 1) market.replace(1, first[0] as MarketPosting);
          const all = [...first.map((posting, row) => (row === 1 ? (first[0] as MarketPosting) : posting)), ...later];
          expectEqual(market, all, {});
          expectEqual(market, all, filter);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('a market in chunks', () => {
  const many = times(2 * CHUNK_ROWS + 10, (index) => seenPosting([SKILLS[index % SKILLS.length] as string], { key: `linkedin:${index}` }));

  test('writes into one of them alone, whatever the number of postings', () => {
    const before = marketOf(many, SETS);
    const old = before.chunks.map((chunk) => structuredClone(chunk));
    before.add(seenPosting(['python']));
    const touched = before.chunks.filter((chunk, index) => JSON.stringify(chunk.flags) !== JSON.stringify(old[index]?.flags));
    expect(touched.map(({ number }) => number)).toEqual([2]);
  });

  test('can be added to with the head and one chunk open', () => {
    const whole = marketOf(many, SETS);
    const part = new Market(new SkillSets(SETS), structuredClone(whole.head), []);
    expect(part.nextChunk).toBe(2);
    const open = new Market(new SkillSets(SETS), structuredClone(whole.head), [
      structuredClone(whole.stored(2) as NonNullable<ReturnType<Market['stored']>>),
    ]);
    const row = open.add(seenPosting(['python']));
    whole.add(seenPosting(['python']));
    expect(chunkOf(row)).toBe(2);
    expect(skillDemand(lookAt(open))).toEqual(skillDemand(lookAt(whole)));
  });

  test('drops a chunk with its last posting, and keeps rows where they are', () => {
    const market = marketOf(many, SETS);
    for (let row = 0; row < CHUNK_ROWS; row += 1) market.remove(row);
    expect(market.stored(0)).toBeNull();
    expect(market.chunks.map(({ number }) => number)).toEqual([1, 2]);
    expect(market.add(seenPosting())).toBe(many.length);
    expect(() => market.remove(0)).toThrow('Row 0 holds no posting.');
    expect(() => market.replace(5 * CHUNK_ROWS, seenPosting())).toThrow('holds no posting');
  });

  test('does not grow by being written over', () => {
    const market = marketOf(many.slice(0, 50), SETS);
    const asked = SKILLS.map((id) => id);
    for (let turn = 0; turn < 2000; turn += 1) market.replace(turn % 50, seenPosting(asked, { readWith: `v${turn}` }));
    expect((market.stored(0) as { asked: Uint16Array }).asked.length).toBeLessThan(10_000);
    expect(sampleQuality(lookAt(market), 'v1999').outdated).toBe(49);
  });
});

describe('postings of one fold', () => {
  test('become the same one in whatever order', () => {
    fc.assert(
      fc.property(fc.array(postings, { minLength: 1, maxLength: 6 }), fc.nat(), (members, turn) => {
        const shift = turn % members.length;
        const turned = [...members.slice(shift), ...members.slice(0, shift)].reverse();
        expect(foldOf(turned as [MarketPosting])).toEqual(foldOf(members as [MarketPosting]));
      }),
    );
  });

  test('are read as the newest, seen from first to last, and keep what the reader did and what one says of pay', () => {
    const yearly = { from: 60_000, to: 70_000, currency: 'EUR', reckoned: false };
    const first = seenPosting(['java'], { firstSeen: day(1, 5), lastSeen: day(3, 1), timesSeen: 4, saved: true, yearly });
    const again = seenPosting(['java', 'aws'], { firstSeen: day(2, 1), lastSeen: day(2, 3), timesSeen: 2, dismissed: true });
    expect(foldOf([first, again])).toMatchObject({
      asked: again.asked,
      firstSeen: day(1, 5),
      lastSeen: day(3, 1),
      timesSeen: 6,
      saved: true,
      dismissed: true,
      yearly,
    });
  });
});
