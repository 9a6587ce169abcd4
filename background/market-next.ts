/** The next steps, kept: asked for at every opening of the popup, worked out in the worker's idle time. */
import type { Market } from '../domain/market/market';
import { type NextSteps, NO_NEXT_STEPS } from '../domain/plan/next-steps';
import { budgetOf, type PlanGround, planNext } from '../domain/plan/plan-view';
import { openDatabase } from './database';
import type { MarketStore } from './market-store';
import type { MarketRecords } from './records';

/** Changes come in bunches, and whoever made one is waiting for something else first. In milliseconds. */
const SOON = 300;
/** The plan goes by recency, so it is worked out anew at least as often, in milliseconds. */
const LONGEST = 86_400_000;
/** So large a part of the postings has to be new before they alone make another plan. */
const NEWS = 0.01;

export interface KeptNext {
  /** What was worked out last, without what the reader has learnt or skipped since. */
  read(): Promise<NextSteps>;
  /** Postings or progress may have changed: looks soon whether there is anything to work out. */
  changed(): void;
}

/** Keeps the next steps. `tell` is called when there are other ones. */
export function createKeptNext(
  store: MarketStore,
  ground: () => Promise<PlanGround>,
  version: () => string,
  now: () => number,
  tell: () => Promise<void>,
): KeptNext {
  let isDue = false;
  const kept = async () => (await (await openDatabase()).get('market', 'next')) as MarketRecords['next'] | undefined;
  const isFresh = (last: MarketRecords['next'] | undefined, from: string, count: number) =>
    last !== undefined && last.from === from && now() - last.at < LONGEST && Math.abs(count - last.postings) <= NEWS * last.postings;
  const workOut = async () => {
    // What all has been deleted from meanwhile is another database: nothing worked out from the old one goes into it.
    const database = await openDatabase();
    const [last, given, count] = await Promise.all([kept(), ground(), store.size()]);
    const from = `${version()} ${fromOf(given)}`;
    if (isFresh(last, from, count) || (count === 0 && !last)) return;
    const next = await store.look((market: Market) => planNext(market, given));
    await database.put('market', { next, from, postings: count, at: now() }, 'next');
    if (JSON.stringify(next) !== JSON.stringify(last?.next)) await tell();
  };
  // Whoever asks again and again meanwhile does not put it off.
  const changed = () => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      void workOut().catch(() => undefined);
    }, SOON);
  };
  return {
    changed,
    async read() {
      const [last, given, count] = await Promise.all([kept(), ground(), store.size()]);
      const fresh = isFresh(last, `${version()} ${fromOf(given)}`, count);
      if (!fresh && (count > 0 || last)) changed();
      if (!last) return { ...NO_NEXT_STEPS, fresh: count === 0 };
      const { steps } = last.next;
      const left = steps.filter(({ skill }) => given.progress[skill.id] !== 'done' && given.progress[skill.id] !== 'skipped');
      return { ...last.next, steps: left, fresh };
    },
  };
}

/** What of the ground decides the steps, in one line. */
function fromOf({ progress, pinned, preferred, ...hours }: PlanGround): string {
  const states = Object.entries(progress)
    .map(([id, state]) => `${id}:${state}`)
    .sort();
  return [states, pinned, preferred, [budgetOf(hours) ?? '']].map((list) => list.join(',')).join(' ');
}
