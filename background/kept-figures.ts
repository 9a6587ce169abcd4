/**
 * What is worked out from all postings together, kept: the plan with its next steps, and the figures that take longer to count.
 * Worked out in the worker's idle time, so that showing it costs the same however many postings there are.
 */
import type { Market } from '../domain/market/market';
import type { DeepFigures } from '../domain/market/market-figures';
import { CHUNK_ROWS, dayOf } from '../domain/market/rows';
import { type NextSteps, NO_NEXT_STEPS } from '../domain/plan/next-steps';
import { nextSteps, type PlanGround, type PlanView, planView } from '../domain/plan/plan-view';
import { openDatabase } from './database';
import { type MarketStore, postingsIn } from './market-store';
import { countPostings } from './posting-store';
import type { KeptFigure, MarketRecords } from './records';

/** Changes come in bunches, and whoever made one is waiting for something else first. In milliseconds. */
const SOON = 300;
/** The plan goes by recency, so it is worked out anew at least as often, in milliseconds. */
const LONGEST = 86_400_000;
/** So large a part of the postings has to be new before they alone make another plan, unless somebody looks at it. */
const NEWS = 0.01;
/** Of up to so many postings only what is of all of them is shown: working it out takes some tenths of a second at most. */
const FEW = CHUNK_ROWS;

export interface KeptFigures {
  /** The next steps as they were worked out last, without what the reader has learnt or skipped since. */
  next(): Promise<NextSteps>;
  /** The plan over all postings. Of many it may be the one from before the last of them came, or of yesterday: then another is told of soon. */
  plan(): Promise<PlanView>;
  /** The same of the figures that take longer to count. */
  depth(): Promise<DeepFigures>;
  /** The same of how many postings are remembered, copies too: browsers count them one by one. */
  remembered(): Promise<number>;
  /** Postings or progress may have changed: looks soon whether there is anything to work out. */
  changed(): void;
}

export interface FigureSources {
  readonly store: MarketStore;
  readonly ground: () => Promise<PlanGround>;
  readonly depthOf: (market: Market) => DeepFigures;
  /** Another as soon as the same postings may give other figures. */
  readonly version: () => string;
  readonly now: () => number;
  /** Called when there are others than there were. */
  readonly tell: () => Promise<void>;
}

export function keepFigures({ store, ground, depthOf, version, now, tell }: FigureSources): KeptFigures {
  let isDue = false;
  let isAsked = false;
  const kept = async <Name extends 'next' | 'plan' | 'depth' | 'remembered'>(name: Name) =>
    (await (await openDatabase()).get('market', name)) as MarketRecords[Name] | undefined;
  const isFresh = (last: MarketRecords['next'] | undefined, from: string, count: number) =>
    last !== undefined && last.from === from && now() - last.at < LONGEST && Math.abs(count - last.postings) <= NEWS * last.postings;
  const workOut = async (anyway: boolean) => {
    // What all has been deleted from meanwhile is another database: nothing worked out from the old one goes into it.
    const database = await openDatabase();
    const [last, given, stamp] = await Promise.all([kept('next'), ground(), store.stamp()]);
    const count = postingsIn(stamp);
    const from = fromOf(given, version());
    if ((!anyway && isFresh(last, from, count)) || (count === 0 && !last)) return;
    const at = now();
    const { plan, depth, seen } = await store.look((market, seen) => ({
      plan: planView(market, {}, given, []),
      depth: depthOf(market),
      seen,
    }));
    const next = nextSteps(plan);
    const remembered = await countPostings();
    const { store: records, done } = database.transaction('market', 'readwrite');
    const puts: Promise<unknown>[] = [records.put({ next, from, postings: postingsIn(seen), at }, 'next')];
    // What has been forgotten meanwhile must not be named; whoever looks has these worked out again.
    if ((await records.get('stamp')) === seen)
      puts.push(
        records.put({ figures: plan, from, stamp: seen, at }, 'plan'),
        records.put({ figures: depth, from: version(), stamp: seen, at }, 'depth'),
        records.put({ figures: remembered, from: version(), stamp: seen, at }, 'remembered'),
      );
    await Promise.all([...puts, done]);
    if (anyway || JSON.stringify(next) !== JSON.stringify(last?.next)) await tell();
  };
  // Whoever asks again and again meanwhile does not put it off.
  const soon = () => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      const anyway = isAsked;
      isDue = false;
      isAsked = false;
      void workOut(anyway).catch(() => undefined);
    }, SOON);
  };
  /** Figures that are kept, of today and of all postings. Of many they may be older: then others are worked out soon. */
  const latest = async <Figures>(found: KeptFigure<Figures> | undefined, from: string, count: () => Promise<Figures>) => {
    const stamp = await store.stamp();
    const isSame = found?.from === from;
    if (isSame && found.stamp === stamp && dayOf(found.at) === dayOf(now())) return found.figures;
    if (postingsIn(stamp) <= FEW) return count();
    isAsked = true;
    soon();
    return isSame ? found.figures : count();
  };
  return {
    changed: soon,
    async next() {
      const [last, given, stamp] = await Promise.all([kept('next'), ground(), store.stamp()]);
      const count = postingsIn(stamp);
      const fresh = isFresh(last, fromOf(given, version()), count);
      if (!fresh && (count > 0 || last)) soon();
      if (!last) return { ...NO_NEXT_STEPS, fresh: count === 0 };
      const left = last.next.steps.filter(({ skill: { id } }) => given.progress[id] !== 'done' && given.progress[id] !== 'skipped');
      return { ...last.next, steps: left, fresh };
    },
    async plan() {
      const given = await ground();
      return latest(await kept('plan'), fromOf(given, version()), () => store.look((market) => planView(market, {}, given, [])));
    },
    depth: async () => latest(await kept('depth'), version(), () => store.look(depthOf)),
    remembered: async () => latest(await kept('remembered'), version(), countPostings),
  };
}

/** What decides the plan besides the postings, in one line. */
function fromOf({ progress, pinned, preferred, hoursPerWeek, planMonths }: PlanGround, version: string): string {
  const states = Object.entries(progress)
    .map(([id, state]) => `${id}:${state}`)
    .sort();
  return [[version], states, pinned, preferred, [hoursPerWeek ?? '', planMonths ?? '']].map((list) => list.join(',')).join(' ');
}
