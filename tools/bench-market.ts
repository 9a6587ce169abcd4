/** The bench's part on the market: what reading a posting for it costs, and what recording and showing cost at every size. */
import { performance } from 'node:perf_hooks';
import { setDemand, skillDemand } from '../domain/market/demand';
import { lookAt } from '../domain/market/figures';
import { FoldIndex } from '../domain/market/folds';
import { chunkOf, Market } from '../domain/market/market';
import { type MarketPosting, marketPosting } from '../domain/market/market-posting';
import { payByLevel } from '../domain/market/pay-seen';
import { ROLES } from '../domain/market/role';
import { LEVELS } from '../domain/market/rows';
import { sampleQuality } from '../domain/market/sample-quality';
import { BANDS } from '../domain/market/sketch';
import { SkillSets } from '../domain/market/skill-sets';
import { pairsTogether } from '../domain/market/together';
import { trendsOf } from '../domain/market/trend';
import { readPlainText } from '../domain/plain-text';
import { havingOf } from '../domain/plan/having';
import { openNeeds } from '../domain/plan/open-needs';
import { planOf } from '../domain/plan/plan';
import { STEPS } from '../domain/plan/plan-view';
import { reachOf } from '../domain/plan/reach';
import { readPosting } from '../domain/reading';
import { openVocabulary, type Vocabulary } from '../domain/vocabulary';
import type { CompactVocabulary, SkillId } from '../roadmap/types';
import { readInput, readVocabularyJson } from './bench-input';
import { keep, rounded, type Times, timeOf, timesOf } from './bench-numbers';

const SIZES = [1_000, 10_000, 100_000];
const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 21);

/** Milliseconds, each the time of one run; `recordUs` microseconds over the last thousand postings. */
export interface MarketSizeFigures {
  readonly postings: number;
  readonly storedKb: number;
  /** Finding the fold, writing the row, and making the chunk ready for the store. */
  readonly recordUs: number;
  /** The demand and the sample without a filter, out of the running tally; all rows have to be there for the employers alone. */
  readonly tallyMs: number;
  /** Copying what a store holds, as reading it does; then demand and sample for two roles and two levels. */
  readonly openMs: number;
  readonly filteredMs: number;
  readonly trendMs: number;
  readonly togetherMs: number;
  readonly payMs: number;
  readonly reachMs: number;
  readonly nextMs: number;
  /** The choice for 200 hours: at once, and thoroughly. */
  readonly budgetMs: number;
}

export interface MarketFigures {
  /** Reading one posting for the market, sketch and all; the warm second run over all postings. */
  readonly readMs: Times;
  readonly postingsPerSecond: number;
  readonly sizes: readonly MarketSizeFigures[];
}

export function measureMarket(folder: string): MarketFigures {
  const compact = JSON.parse(readVocabularyJson(folder)) as CompactVocabulary;
  const vocabulary = openVocabulary(compact);
  const path = compact.topics.flatMap(([members]) => members.map((position) => vocabulary.skills.at(position).id));
  const read = () => readInput(folder).postings.map(({ text, company }, index) => readOne(text, company, index, vocabulary));
  read();
  const samples: number[] = [];
  const postings = readInput(folder).postings.map(({ text, company }, index) => {
    let posting: MarketPosting | undefined;
    samples.push(timeOf(() => (posting = readOne(text, company, index, vocabulary))));
    return posting as MarketPosting;
  });
  const readMs = timesOf(samples);
  return {
    readMs,
    postingsPerSecond: Math.round((1000 * samples.length) / samples.reduce((sum, ms) => sum + ms, 0)),
    sizes: SIZES.map((size) => measureSize(size, postings, vocabulary, path)),
  };
}

function readOne(text: string, company: string | null, index: number, vocabulary: Vocabulary): MarketPosting {
  const reading = readPosting({ ...readPlainText(text), company }, vocabulary);
  const seen = { firstSeen: NOW, lastSeen: NOW, timesSeen: 1, saved: false, applied: false, dismissed: false };
  const posting = {
    site: 'linkedin' as const,
    id: String(index),
    url: '',
    title: 'Backend Developer',
    company,
    location: null,
    salary: null,
    text,
  };
  return marketPosting(posting, reading, seen, vocabulary.version);
}

function measureSize(size: number, samples: readonly MarketPosting[], vocabulary: Vocabulary, path: readonly SkillId[]): MarketSizeFigures {
  const chance = chanceFrom(size);
  const sets = new SkillSets([...new Set(path)].slice(0, 60).map((id) => ({ id, members: [id] })));
  const market = new Market(sets);
  const folds = new FoldIndex();
  const last: number[] = [];
  for (let index = 0; index < size; index += 1) {
    const posting = varied(samples, chance, index);
    const ms = timeOf(() => {
      keep(folds.place(posting).fold);
      keep(market.stored(chunkOf(market.add(posting)))?.used ?? 0);
    });
    if (index >= size - 1000) last.push(ms);
  }
  const stored = { head: market.head, chunks: market.chunks.map(({ number }) => market.stored(number)) };
  const { skills } = vocabulary;
  const having = havingOf({ python: 'done', git: 'done', sql: 'done', http: 'done' }, skills, path);
  const look = lookAt(market);
  const filter = { roles: [ROLES[2], ROLES[1]], levels: [LEVELS[1] ?? null, LEVELS[3] ?? null], from: NOW - 300 * DAY };
  const showWith = (wanted: typeof look) => () =>
    keep(skillDemand(wanted).length + setDemand(wanted).length + sampleQuality(wanted, '').outdated);
  const needs = openNeeds(look, having, skills, NOW);
  const wishes = { pinned: [], preferred: [], most: STEPS };
  const plan = (budget: number | null) => () => keep(planOf(needs, having, skills, { ...wishes, budget }).steps.length);
  const opened: { market?: Market } = {};
  return {
    postings: size,
    storedKb: Math.round(bytesOf(stored) / 1000),
    recordUs: rounded((1000 * last.reduce((sum, ms) => sum + ms, 0)) / last.length),
    tallyMs: once(showWith(look)),
    openMs: once(() => {
      const copy = structuredClone(stored);
      opened.market = new Market(
        sets,
        copy.head,
        copy.chunks.filter((chunk) => chunk !== null),
      );
    }),
    filteredMs: once(() => showWith(lookAt(opened.market ?? market, filter))()),
    trendMs: once(() => keep(trendsOf(look, path.slice(0, 20)).length)),
    togetherMs: once(() => keep(pairsTogether(look).length)),
    payMs: once(() => keep(payByLevel(look).length)),
    reachMs: once(() => keep(reachOf(openNeeds(look, having, skills, NOW)).postings)),
    nextMs: once(plan(null)),
    budgetMs: once(plan(200)),
  };
}

function once(work: () => void): number {
  const began = performance.now();
  work();
  return rounded(performance.now() - began);
}

/** A posting like one of the samples: some of what it asks left out, some of another's added, under other facts. */
function varied(samples: readonly MarketPosting[], chance: (below: number) => number, index: number): MarketPosting {
  const base = samples[chance(samples.length)] as MarketPosting;
  const other = samples[chance(samples.length)] as MarketPosting;
  const firstSeen = NOW - chance(360) * DAY;
  return {
    ...base,
    key: `linkedin:${index}`,
    asked: [...base.asked.filter(() => chance(4) > 0), ...other.asked.filter(() => chance(8) === 0)],
    company: `Firm ${chance(20_000)}`,
    role: ROLES[chance(ROLES.length)] ?? 'other',
    level: LEVELS[chance(LEVELS.length)] ?? null,
    country: ['US', 'DE', 'FR', null][chance(4)] ?? null,
    yearly: chance(3) === 0 ? { from: 50_000 + chance(50_000), to: 100_000 + chance(50_000), currency: 'USD', reckoned: false } : null,
    firstSeen,
    lastSeen: firstSeen,
    saved: chance(30) === 0,
    sketch: {
      sample: Uint16Array.from({ length: 150 }, () => chance(65_536)).sort(),
      bands: Uint32Array.from({ length: BANDS }, () => chance(2 ** 31)),
    },
  };
}

/** Chance that comes out the same every time. */
function chanceFrom(seed: number): (below: number) => number {
  let state = seed | 1;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor(((state >>> 4) / 0x8000000) * below);
  };
}

function bytesOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (value instanceof Map) return 16 * value.size;
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + bytesOf(one), 0);
  if (typeof value === 'object' && value !== null) return bytesOf(Object.values(value));
  return typeof value === 'string' ? value.length : 8;
}
