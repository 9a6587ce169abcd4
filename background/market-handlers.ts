import type { Market } from '../domain/market/market';
import { deepFigures, firstFigures } from '../domain/market/market-figures';
import { isOpenFilter, type MarketFilter } from '../domain/market/market-filter';
import type { MarketKnowledge } from '../domain/market/market-knowledge';
import { searchWordsIn } from '../domain/market/search-words';
import { type PlanGround, planView } from '../domain/plan/plan-view';
import { statesOf } from '../domain/progress';
import type { Vocabulary } from '../domain/vocabulary';
import { noteMarket } from '../messages/revision';
import type { Handlers } from '../messages/serve';
import type { SalaryFact, SkillId } from '../roadmap/types';
import { listAskingJobs } from './asking-jobs';
import { readCorrections } from './corrections-store';
import { keepFigures } from './kept-figures';
import { changeChoices, readChoices } from './market-choices';
import { type MarketReader, marketReader } from './market-reading';
import { createMarketStore, postingsIn } from './market-store';
import { createUpkeep } from './market-upkeep';
import { readPlanned } from './planned-store';
import {
  countReadOtherwise,
  countRemembered,
  findPostings,
  forgetAllPostings,
  forgetPostings,
  markPosting,
  putBackPostings,
  rememberPosting,
} from './posting-store';
import { readProgress } from './progress-store';
import { listSeenJobs } from './seen-jobs';
import { readSettings } from './settings-store';

/** What the worker does with the postings seen. */
export type MarketHandlers = Pick<
  Handlers,
  | 'remember-posting'
  | 'mark-posting'
  | 'forget-postings'
  | 'put-back-postings'
  | 'get-marks'
  | 'list-jobs'
  | 'get-market'
  | 'count-market'
  | 'get-market-depth'
  | 'get-plan'
  | 'get-next'
  | 'list-asking'
  | 'get-choices'
  | 'change-choices'
>;

/** What it needs for that: the knowledge, from the build, and how to have progress in its present form. */
export interface MarketGround {
  readonly knowledge: () => MarketKnowledge;
  readonly vocabulary: () => Vocabulary;
  readonly salaries: () => readonly SalaryFact[];
  /** The extension's own version. */
  readonly release: string;
  /** Resolves once progress may be read. */
  readonly ready: () => Promise<void>;
}

export interface MarketWork {
  readonly handlers: MarketHandlers;
  /** Reads again what has to be, and forgets what is to be forgotten: call it some time after the worker has started. */
  readonly tend: () => Promise<void>;
  /** Progress, plan, track or corrections have changed. */
  readonly changed: () => void;
}

/** Jobs to a page of the list. */
const LISTED = 30;
/** Of the jobs that ask for a topic. */
const LATEST = 5;

export function createMarketWork({ knowledge, vocabulary, salaries, release, ready }: MarketGround, now: () => number): MarketWork {
  let known: MarketKnowledge | null = null;
  const knows = () => {
    known ??= knowledge();
    return known;
  };
  const store = createMarketStore(knows);
  const reader = async (): Promise<MarketReader> => marketReader(vocabulary(), await readCorrections(), release);
  const nameOf = (id: SkillId) => vocabulary().skills.get(id)?.name ?? id;
  const tell = () => noteMarket().catch(() => undefined);
  const ground = async (): Promise<PlanGround> => {
    await ready();
    const [progress, planned, { track }, { hoursPerWeek, planMonths }] = await Promise.all([
      readProgress(),
      readPlanned(),
      readSettings(),
      readChoices(),
    ]);
    const { path, picks } = knows();
    const pinned = Object.entries(planned)
      .sort(([a, first], [b, second]) => first - second || (a < b ? -1 : 1))
      .map(([id]) => id);
    const preferred = track !== null && Object.hasOwn(picks, track) ? (picks[track] ?? []) : [];
    return { progress: statesOf(progress), pinned, preferred, path, skills: vocabulary().skills, hoursPerWeek, planMonths, now: now() };
  };
  const upkeep = createUpkeep(store, reader, readChoices, now, tell);
  const depthOf = (market: Market, filter: MarketFilter = {}) => deepFigures(market, filter, salaries(), nameOf);
  const kept = keepFigures({
    store,
    ground,
    depthOf: (market) => depthOf(market),
    version: () => `${release} ${knows().version}`,
    now,
    tell,
  });
  const told = async () => {
    kept.changed();
    await tell();
  };
  return {
    tend: () => upkeep.tend(),
    changed() {
      kept.changed();
      void upkeep.tend().catch(() => undefined);
    },
    handlers: {
      async 'remember-posting'({ posting, visit }, { isPrivate, address = '' }) {
        const time = now();
        // A private window leaves nothing behind.
        if (isPrivate || !(await readChoices()).remember) return { timesSeen: 1, firstSeen: time };
        const { timesSeen, firstSeen } = await rememberPosting(
          store,
          posting,
          (await reader()).read(posting),
          visit,
          time,
          searchWordsIn(address, posting.site),
        );
        await told();
        return { timesSeen, firstSeen };
      },
      async 'mark-posting'({ keys, mark, on }) {
        const { read } = await reader();
        for (const key of keys) await markPosting(store, key, mark, on, read);
        await told();
        return null;
      },
      async 'forget-postings'({ keys }) {
        const forgotten = keys === null ? [] : await forgetPostings(store, keys);
        if (keys === null) await forgetAllPostings(store);
        await told();
        return forgotten;
      },
      async 'get-marks'({ site, id }) {
        const [known] = await findPostings(site, [id]);
        return known ? { saved: known.saved, applied: known.applied, dismissed: known.dismissed } : null;
      },
      async 'put-back-postings'({ postings }) {
        await putBackPostings(store, postings, (await reader()).read);
        await told();
        return null;
      },
      'list-jobs': ({ filter, from }) => listSeenJobs(store, filter, from, LISTED),
      async 'get-market'({ filter }) {
        const { readWith } = await reader();
        const read = (market: Market) => firstFigures(market, filter, knows(), nameOf, readWith);
        return isOpenFilter(filter) ? store.glance(read) : store.look(read);
      },
      async 'count-market'() {
        const { readWith } = await reader();
        const waiting = await countReadOtherwise(readWith);
        if (waiting > 0) void upkeep.tend().catch(() => undefined);
        if (waiting === 0) {
          const { remembered, jobs } = await kept.remembered();
          return { waiting, remembered, jobs };
        }
        const { remembered, stamp } = await countRemembered();
        return { waiting, remembered, jobs: postingsIn(stamp) };
      },
      'get-market-depth': ({ filter }) =>
        isOpenFilter(filter) ? kept.depth() : store.look((market) => ({ ...depthOf(market, filter), old: false })),
      async 'get-plan'({ filter, ticked }) {
        if (isOpenFilter(filter) && ticked.length === 0) return kept.plan();
        const given = await ground();
        return store.look((market) => ({ ...planView(market, filter, given, ticked), old: false }));
      },
      'get-next': () => kept.next(),
      'list-asking': ({ skills }) => listAskingJobs(store, skills, LATEST),
      'get-choices': () => readChoices(),
      async 'change-choices'(changes) {
        const choices = await changeChoices(changes);
        kept.changed();
        void upkeep.tend().catch(() => undefined);
        await tell();
        return choices;
      },
    },
  };
}
