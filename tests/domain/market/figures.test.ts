import { describe, expect, test } from 'vitest';
import { claimsBeside, marketClaims } from '../../../domain/market/claims';
import { setDemand, skillDemand } from '../../../domain/market/demand';
import { FLOORS } from '../../../domain/market/figures';
import { marketSets } from '../../../domain/market/market-sets';
import { guidesBeside, type PayFact, payByLevel, payBySkill } from '../../../domain/market/pay-seen';
import { sampleQuality } from '../../../domain/market/sample-quality';
import { pairsTogether } from '../../../domain/market/together';
import { trendOver, trendsOf } from '../../../domain/market/trend';
import { loadRoadmap } from '../../../tools/roadmap-source';
import { day, lookOver, seenPosting, times } from '../../support/market';

const { roadmap } = loadRoadmap();
const WEEK = 7 * 86_400_000;

describe('demand', () => {
  test('counts a posting once for a skill, and tells what would do instead', () => {
    const look = lookOver([
      seenPosting(['python', 'python|go']),
      seenPosting(['python|go']),
      seenPosting(['python?']),
      seenPosting(['go|python?', 'python?']),
      ...times(20, () => seenPosting(['java'])),
    ]);
    const [, python, go] = skillDemand(look);
    expect(python).toMatchObject({ skill: 'python', asked: { count: 4, of: 24 }, required: 2, alone: 3 });
    expect(go).toMatchObject({ skill: 'go', asked: { count: 3, of: 24 }, required: 2, alone: 0 });
  });

  test('counts a group once, however many of its members are named', () => {
    const sets = [{ id: 'topic:postgresql', members: ['postgresql', 'mysql'] }];
    const look = lookOver([seenPosting(['postgresql', 'mysql']), seenPosting(['mysql?']), seenPosting(['sql'])], {}, sets);
    expect(setDemand(look)).toMatchObject([{ set: 'topic:postgresql', asked: { count: 2, of: 3 }, required: 1 }]);
  });

  test('is of the postings whose language is read', () => {
    const look = lookOver([...times(20, () => seenPosting(['go'])), ...times(5, () => seenPosting([], { language: 'other' }))]);
    expect(skillDemand(look)[0]?.asked).toMatchObject({ count: 20, of: 20, share: 1, early: null });
    expect(look.scope).toMatchObject({ postings: 25, understood: 20, from: '2026-11-02', to: '2026-11-02' });
  });

  test('names no share below the floor, and says how many postings are missing', () => {
    const look = lookOver(times(FLOORS.postings - 1, () => seenPosting(['go'])));
    expect(skillDemand(look)[0]?.asked).toEqual({
      count: 19,
      of: 19,
      share: null,
      interval: null,
      early: { code: 'few-postings', have: 19, need: 20 },
    });
  });

  test('of no postings at all is nothing, without an error', () => {
    const look = lookOver([]);
    expect(skillDemand(look)).toEqual([]);
    expect(look.scope).toMatchObject({ postings: 0, from: null, to: null });
    expect(sampleQuality(look, 'v1')).toMatchObject({ employer: null, site: null, employers: 0, outdated: 0 });
    expect(pairsTogether(look)).toEqual([]);
    expect(payByLevel(look)).toEqual([]);
  });
});

describe('a trend', () => {
  const weeks = (shares: readonly number[], of = 40) =>
    shares.map((share, week) => ({ week: 3000 + week, of, count: Math.round(share * of) }));

  test.each<[direction: string, shares: number[]]>([
    ['rising', [0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55]],
    ['falling', [0.55, 0.5, 0.45, 0.4, 0.35, 0.3, 0.25, 0.2, 0.15, 0.1]],
    ['steady', [0.3, 0.32, 0.28, 0.3, 0.31, 0.29, 0.3, 0.32, 0.28, 0.3]],
    ['steady', [0.1, 0.6, 0.1, 0.6, 0.1, 0.6, 0.1, 0.6, 0.2, 0.7]],
    ['steady', [0.1, 0.5, 0.1, 0.5, 0.2, 0.6, 0.2, 0.6, 0.3, 0.7]],
    ['steady', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
    ['steady', [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]],
  ])('is %s over %j', (direction, shares) => {
    expect(trendOver(weeks(shares))).toMatchObject({ direction, early: null });
  });

  test.each<[direction: string, from: number, to: number]>([
    ['steady', 0.32, 0.31],
    ['steady', 0.5, 0.54],
    ['falling', 0.32, 0.28],
    ['rising', 0.02, 0.025],
  ])('is %s from %d to %d, however sure so little is over very many postings', (direction, from, to) => {
    const shares = Array.from({ length: 50 }, (_, week) => from + ((to - from) * week) / 49);
    const trend = trendOver(weeks(shares, 20_000));
    expect(Math.abs(trend.t ?? 0)).toBeGreaterThan(4);
    expect(trend.direction).toBe(direction);
  });

  test('has no direction over three points, however steep', () => {
    const trend = trendOver(weeks([0.1, 0.5, 0.9], 100));
    expect(trend).toMatchObject({ direction: null, t: null, early: { code: 'few-weeks', have: 3, need: 8 } });
    expect(trend.points).toHaveLength(3);
  });

  test('has none over few postings', () => {
    expect(trendOver(weeks([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8], 20)).early).toEqual({ code: 'few-postings', have: 160, need: 200 });
  });

  test('is not seen where there is none: one in a hundred such samples', () => {
    let seed = 5;
    const chance = () => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
      return (seed >>> 8) / 0x7fffff;
    };
    const seen = Array.from({ length: 1000 }, () => {
      const sample = Array.from({ length: 12 }, (_, week) => ({
        week,
        of: 30,
        count: Array.from({ length: 30 }, chance).filter((one) => one < 0.3).length,
      }));
      return trendOver(sample).direction;
    }).filter((direction) => direction !== 'steady').length;
    expect(seen).toBeLessThan(20);
  });

  test('goes by the week of first sight, weeks beginning on Monday; thin weeks are left out', () => {
    const look = lookOver([
      ...times(10, () => seenPosting(['go'], { firstSeen: day(11, 2) })),
      ...times(10, () => seenPosting([], { firstSeen: day(11, 8) + WEEK / 7 - 1 })),
      ...times(12, () => seenPosting(['go|java'], { firstSeen: day(11, 9) })),
      ...times(9, () => seenPosting(['go'], { firstSeen: day(11, 16) })),
    ]);
    const [go, either] = trendsOf(look, ['go', ['go', 'java']]);
    expect(go?.points.map(({ week, share }) => [week, share.count, share.of])).toEqual([
      ['2026-11-02', 10, 20],
      ['2026-11-09', 12, 12],
    ]);
    expect(either?.points).toEqual(go?.points);
  });

  test('has no direction where most of what is wanted moves alike: then the sample has changed', () => {
    const skills = Array.from({ length: 25 }, (_, index) => `skill-${String(index).padStart(2, '0')}`);
    const sample = (asksIn: (skill: number, week: number, posting: number) => boolean) =>
      times(12 * 30, (index) => {
        const [week, posting] = [Math.floor(index / 30), index % 30];
        return seenPosting(
          skills.filter((_, skill) => asksIn(skill, week, posting)),
          { firstSeen: day(8, 3) + week * WEEK },
        );
      });
    const one = trendsOf(lookOver(sample((skill, week, posting) => (skill === 0 ? posting < 2 * week : (posting + skill) % 3 === 0))), [
      'skill-00',
    ]);
    expect(one[0]).toMatchObject({ direction: 'rising', early: null });
    const all = trendsOf(lookOver(sample((_, week, posting) => posting < 2 * week)), ['skill-00']);
    expect(all[0]).toMatchObject({ direction: null, early: { code: 'sample-changed', have: 20, need: 10 } });
  });
});

describe('what is asked for together', () => {
  test('names both, in how many postings, and how often that would be by chance', () => {
    const look = lookOver([
      ...times(20, () => seenPosting(['docker', 'kubernetes'])),
      ...times(20, () => seenPosting(['docker'])),
      ...times(60, () => seenPosting(['java'])),
    ]);
    expect(pairsTogether(look)).toMatchObject([
      { skills: ['docker', 'kubernetes'], both: 20, each: [40, 20], share: { count: 20, of: 20, share: 1 }, lift: 2.5 },
    ]);
  });

  test('does not take one instead of the other for both', () => {
    const either = times(30, () => seenPosting(['aws|gcp']));
    expect(pairsTogether(lookOver(either))).toEqual([]);
    const both = times(30, () => seenPosting(['aws|gcp', 'gcp']));
    expect(pairsTogether(lookOver(both))[0]).toMatchObject({ skills: ['aws', 'gcp'], both: 30 });
  });

  test('is said of one skill where that is asked', () => {
    const look = lookOver([
      ...times(9, () => seenPosting(['a', 'b'])),
      ...times(9, () => seenPosting(['a', 'c'])),
      ...times(9, () => seenPosting(['b', 'd'])),
    ]);
    expect(pairsTogether(look, 'a').map(({ skills }) => skills.join())).toEqual(['a,b', 'a,c']);
    expect(pairsTogether(look, 'unknown')).toEqual([]);
  });
});

describe('pay', () => {
  const paid = (from: number, to: number, currency = 'EUR', fields = {}) =>
    seenPosting(['go'], { country: 'DE', level: 'senior', yearly: { from, to, currency, reckoned: false }, ...fields });

  test('is laid side by side within one country, level and currency', () => {
    const look = lookOver([
      ...times(9, (index) => paid(50_000 + 10_000 * index, 50_000 + 10_000 * index)),
      ...times(9, () => paid(90_000, 110_000, 'USD')),
      ...times(7, () => paid(40_000, 50_000, 'EUR', { level: 'junior' })),
      seenPosting(['go'], { country: 'DE', level: 'senior' }),
    ]);
    expect(payByLevel(look)).toMatchObject([
      { country: 'DE', level: 'senior', currency: 'EUR', count: 9, quartiles: [70_000, 90_000, 110_000] },
      { country: 'DE', level: 'senior', currency: 'USD', count: 9, quartiles: [100_000, 100_000, 100_000] },
      { country: 'DE', level: 'junior', currency: 'EUR', count: 7, quartiles: null, early: { code: 'few-salaries', have: 7, need: 8 } },
    ]);
  });

  test('is said of a skill only where enough postings with pay ask for it', () => {
    const look = lookOver([
      ...times(8, () => paid(60_000, 60_000, 'EUR', { asked: [{ need: 'required', anyOf: ['go', 'rust'], open: false }] })),
      ...times(7, () => paid(90_000, 90_000, 'EUR', { asked: [{ need: 'preferred', anyOf: ['java'], open: false }] })),
    ]);
    const { all, skills } = payBySkill(look, 'DE', 'EUR');
    expect(all.count).toBe(15);
    expect(skills.map(({ skill, count }) => [skill, count])).toEqual([
      ['go', 8],
      ['rust', 8],
    ]);
    expect(payBySkill(look, 'DE', 'USD').skills).toEqual([]);
  });

  test('stands beside each guide that speaks of the country, none of them averaged', () => {
    const facts = Object.values(roadmap.facts.salaries) as PayFact[];
    const guides = guidesBeside({ country: 'IN', level: 'junior' }, facts);
    expect(guides.map(({ level, from }) => [level, from])).toEqual([
      ['entry', 500_000],
      ['entry', 400_000],
      ['entry', 600_000],
      ['any', 800_000],
    ]);
    expect(guidesBeside({ country: 'FR', level: null }, facts)).toEqual([]);
  });
});

describe('the sample', () => {
  test('says what it leans on', () => {
    const look = lookOver([
      ...times(12, () => seenPosting([], { company: 'Globex ', level: 'junior' })),
      ...times(6, () => seenPosting(['go'], { company: 'GLOBEX', site: 'indeed' })),
      ...times(6, () => seenPosting(['go'], { company: 'Acme', level: 'senior', readWith: 'v0' })),
      seenPosting([], { language: 'other', company: null }),
    ]);
    expect(sampleQuality(look, 'v1')).toMatchObject({
      employer: { name: 'Globex', share: { count: 18, of: 25 } },
      employers: 2,
      site: { name: 'linkedin', share: { count: 19, of: 25 } },
      juniors: { count: 12, of: 18, share: null },
      withoutStack: { count: 13, of: 25 },
      notUnderstood: { count: 1, of: 25 },
      askNothing: { count: 12, of: 24 },
      outdated: 6,
    });
  });
});

describe('what the guides claim', () => {
  const claims = marketClaims(roadmap);
  const sets = marketSets(roadmap);

  test('is about whatever belongs to it: PostgreSQL is about databases, Lambda about the cloud', () => {
    const members = (claim: string) => claims.find((one) => one.claim === claim)?.sets[0]?.members ?? [];
    expect(members('004-database-roles')).toEqual(expect.arrayContaining(['databases', 'postgresql', 'mongodb', 'sql', 'redis']));
    expect(members('004-cloud-jobs')).toEqual(expect.arrayContaining(['cloud-computing', 'aws', 'azure', 'aws-lambda']));
    expect(members('004-database-roles')).not.toContain('python');
  });

  test('stands beside what was seen, and agrees as its bound allows', () => {
    const beside = (count: number, of: number) =>
      claimsBeside(
        lookOver([...times(count, () => seenPosting(['postgresql', 'aws'])), ...times(of - count, () => seenPosting(['git']))], {}, sets),
        claims,
      );
    const about = (count: number, of: number, id: string) => beside(count, of).find(({ claim }) => claim === id);
    expect(about(95, 100, '004-database-roles')).toMatchObject({
      claimed: 0.8,
      bound: 'over',
      agreement: 'fits',
      seen: [{ asked: { count: 95, of: 100 } }],
    });
    expect(about(40, 100, '004-database-roles')).toMatchObject({ agreement: 'differs' });
    expect(about(95, 100, '004-cloud-jobs')).toMatchObject({ claimed: 0.7, bound: null, agreement: 'differs' });
    expect(about(68, 100, '004-cloud-jobs')).toMatchObject({ agreement: 'fits' });
    // With so wide an interval half of all shares would fit.
    expect(about(14, 20, '004-cloud-jobs')).toMatchObject({ agreement: 'untold' });
    expect(about(14, 20, '004-database-roles')).toMatchObject({ bound: 'over', agreement: 'untold' });
    expect(about(2, 20, '004-cloud-jobs')).toMatchObject({ agreement: 'differs' });
    expect(about(5, 10, '004-cloud-jobs')).toMatchObject({ agreement: null });
    expect(about(50, 100, 'git-essential')).toMatchObject({ claimed: null, agreement: null, seen: [{ asked: { count: 50 } }] });
  });

  test.each<[agreement: string, backend: number]>([
    ['other-roles', 79],
    ['differs', 80],
  ])('is %s where %d of 100 are about backend roles, which is what the guides speak of', (agreement, backend) => {
    const look = lookOver(
      [
        ...times(backend, () => seenPosting(['git'], { role: 'fullstack' })),
        ...times(100 - backend, () => seenPosting(['git'], { role: 'data' })),
      ],
      {},
      sets,
    );
    expect(claimsBeside(look, claims).find(({ claim }) => claim === '004-database-roles')).toMatchObject({ agreement });
  });

  test('lays languages side by side, each by itself', () => {
    expect(claims.find(({ claim }) => claim === '004-leading-languages')?.sets.map(({ id }) => id.split(':').at(-1))).toEqual([
      'go',
      'nodejs',
      'python',
      'rust',
    ]);
  });
});
