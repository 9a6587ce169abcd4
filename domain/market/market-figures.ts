/** All figures that the market page shows, in forms that travel: ids with a table of names, numbers, and codes. */
import type { SalaryFact, SkillId } from '../../roadmap/types';
import { type ClaimBeside, claimsBeside } from './claims';
import { type SetDemand, type SkillDemand, setDemand, skillDemand } from './demand';
import { type Look, lookAt, type Scope } from './figures';
import type { Market } from './market';
import type { MarketFilter } from './market-filter';
import type { MarketKnowledge, ToldClaim } from './market-knowledge';
import { guidesBeside, type PayCell, type PaySpread, payByLevel, payBySkill, type SkillPay } from './pay-seen';
import { LANGUAGES, LEVELS, lettersOf, PRESENCES, ROLES, SITES } from './rows';
import { type EmployersSeen, employersSeen, type TallyQuality, tallyQuality } from './sample-quality';
import type { Tally } from './tally';
import { type Pair, pairsTogether } from './together';
import { type Trend, trendsOf } from './trend';

/** What ids in figures are called. */
export type Names = Readonly<Record<SkillId, string>>;
type NameOf = (id: SkillId) => string;

/** What can be filtered by, each value with how many of all postings have it; null stands for “not said”. */
export interface Facets {
  readonly roles: readonly Facet<(typeof ROLES)[number]>[];
  readonly levels: readonly Facet<(typeof LEVELS)[number] | null>[];
  readonly countries: readonly Facet<string | null>[];
  readonly presences: readonly Facet<(typeof PRESENCES)[number] | null>[];
  readonly sites: readonly Facet<(typeof SITES)[number]>[];
  readonly languages: readonly Facet<(typeof LANGUAGES)[number] | null>[];
}
export interface Facet<Value> {
  readonly value: Value;
  readonly count: number;
}

export interface GroupDemand extends SetDemand {
  /** The topic's own name. */
  readonly name: string;
}

/** What is shown first. */
export interface FirstFigures {
  readonly scope: Scope;
  /** Distinct postings without the filter. */
  readonly all: number;
  readonly facets: Facets;
  readonly quality: TallyQuality;
  /** The most wanted skills, and how many are asked for at all. */
  readonly demand: readonly SkillDemand[];
  readonly skills: number;
  /** Topics that any one of several skills fills, the most wanted first. */
  readonly groups: readonly GroupDemand[];
  readonly claims: readonly (ClaimBeside &
    Pick<ToldClaim, 'says' | 'sources' | 'year'> & { readonly names: Readonly<Record<string, string>> })[];
  readonly names: Names;
}

/** What takes longer to count. */
export interface DeepFigures {
  readonly scope: Scope;
  readonly employers: EmployersSeen;
  readonly trends: readonly (Trend & { readonly skill: SkillId })[];
  readonly together: readonly Pair[];
  readonly pay: readonly (PayCell & { readonly guides: readonly SalaryFact[] })[];
  /** Postings with pay, in all. */
  readonly paid: number;
  /** In the country and currency with the most pay; null while no posting says both. */
  readonly payBySkill: {
    readonly country: string;
    readonly currency: string;
    readonly all: PaySpread;
    readonly skills: readonly SkillPay[];
  } | null;
  readonly names: Names;
}

/** Rows of each table. */
export const MOST = { demand: 100, trends: 12, together: 60, pay: 60 } as const;

/** Counts what is shown first: without a filter out of the running tally alone, whatever chunks of the market are open. `readWith`: what postings are read with now. */
export function firstFigures(
  market: Market,
  filter: MarketFilter,
  knowledge: MarketKnowledge,
  nameOf: NameOf,
  readWith: string,
): FirstFigures {
  const look = lookAt(market, filter);
  const demand = skillDemand(look);
  const shown = demand.slice(0, MOST.demand);
  const claims = new Map(knowledge.claims.map((claim) => [claim.claim, claim]));
  return {
    scope: look.scope,
    all: market.tally.counts.postings,
    facets: facetsOf(market.tally),
    quality: tallyQuality(look, readWith),
    demand: shown,
    skills: demand.length,
    groups: setDemand(look)
      .flatMap((set) => (set.set.startsWith('topic:') && set.asked.count > 0 ? { ...set, name: knowledge.topics[set.set] ?? set.set } : []))
      .sort((a, b) => b.asked.count - a.asked.count || (a.set < b.set ? -1 : 1)),
    claims: claimsBeside(look, knowledge.claims).map((beside) => {
      const { says = '', sources = [], year = 0 } = claims.get(beside.claim) ?? {};
      return {
        ...beside,
        says,
        sources,
        year,
        names: Object.fromEntries(beside.seen.map(({ set }) => [set, nameOf(set.split(':')[2] ?? '')])),
      };
    }),
    names: namesOf(
      shown.map(({ skill }) => skill),
      nameOf,
    ),
  };
}

/** Counts the rest. */
export function deepFigures(market: Market, filter: MarketFilter, salaries: readonly SalaryFact[], nameOf: NameOf): DeepFigures {
  const look = lookAt(market, filter);
  const wanted = skillDemand(look)
    .slice(0, MOST.trends)
    .map(({ skill }) => skill);
  const trends = trendsOf(look, wanted).map((trend, index) => ({ ...trend, skill: wanted[index] as SkillId }));
  const together = pairsTogether(look).slice(0, MOST.together);
  const pay = payByLevel(look);
  const bySkill = largestPay(look, pay);
  return {
    scope: look.scope,
    employers: employersSeen(look),
    trends,
    together,
    pay: pay.slice(0, MOST.pay).map((cell) => ({ ...cell, guides: guidesBeside(cell, salaries) })),
    paid: pay.reduce((sum, { count }) => sum + count, 0),
    payBySkill: bySkill,
    names: namesOf([...wanted, ...together.flatMap(({ skills }) => skills), ...(bySkill?.skills.map(({ skill }) => skill) ?? [])], nameOf),
  };
}

function largestPay(look: Look, pay: readonly PayCell[]): DeepFigures['payBySkill'] {
  const counts = new Map<string, { country: string; currency: string; count: number }>();
  for (const { country, currency, count } of pay) {
    if (country === null) continue;
    const key = `${country} ${currency}`;
    counts.set(key, { country, currency, count: count + (counts.get(key)?.count ?? 0) });
  }
  const [largest] = [...counts].sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1));
  if (!largest) return null;
  const { country, currency } = largest[1];
  const { all, skills } = payBySkill(look, country, currency);
  return { country, currency, all, skills: skills.slice(0, MOST.pay) };
}

/** The values that postings have, the most frequent first. */
function facetsOf({ dimensions }: Pick<Tally, 'dimensions'>): Facets {
  const list = <Value>(name: keyof Tally['dimensions'], told: (number: number) => Value): Facet<Value>[] =>
    [...dimensions[name]].sort(([a, most], [b, more]) => more - most || a - b).map(([number, count]) => ({ value: told(number), count }));
  return {
    roles: list('role', (number) => ROLES[number] ?? 'other'),
    levels: list('level', (number) => LEVELS[number - 1] ?? null),
    countries: list('country', lettersOf),
    presences: list('presence', (number) => PRESENCES[number - 1] ?? null),
    sites: list('site', (number) => SITES[number] ?? 'other'),
    languages: list('language', (number) => LANGUAGES[number - 1] ?? null),
  };
}

/** What each of some ids is called. */
export function namesOf(ids: Iterable<SkillId>, nameOf: NameOf): Names {
  return Object.fromEntries([...new Set(ids)].map((id) => [id, nameOf(id)]));
}
