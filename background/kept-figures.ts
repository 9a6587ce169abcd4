/**
 * What is worked out from all postings together, kept: the plan with its next steps, the figures that take longer to count, and
 * how many postings there are. Worked out in the worker's idle time, so that showing it costs the same however many there are.
 */
import type { Market } from '../domain/market/market';
import type { DeepFigures } from '../domain/market/market-figures';
import { CHUNK_ROWS, dayOf } from '../domain/market/rows';
import { type NextSteps, NO_NEXT_STEPS } from '../domain/plan/next-steps';
import { nextSteps, type PlanGround, type PlanView, planView } from '../domain/plan/plan-view';
import { openDatabase } from './database';
import { type MarketStore, postingsIn } from './market-store';
import { countRemembered } from './posting-store';
import type { KeptFigure, MarketRecords } from './records';

/** Changes come in bunches, and whoever made one is waiting for something else first. In milliseconds. */
const SOON = 300;
/** While postings are read anew or forgotten, figures are out of date again at once: so long between one and the next, in milliseconds. */
const AGAIN = 5000;
/** The plan goes by recency, so it is worked out anew at least as often, in milliseconds. */
const LONGEST = 86_400_000;
/** So large a part of the postings has to be new before they alone make another plan, unless somebody looks at it. */
const NEWS = 0.01;
/** Of up to so many postings only what is of all of them is shown: working it out takes some tenths of a second at most. */
const FEW = CHUNK_ROWS;

/** Figures, and whether they are from before the last postings came, or of yesterday: then others are told of soon. Those of few postings never are. */
export type Dated<Figures> = Figures & { readonly old: boolean };

export interface KeptFigures {
  /** The next steps as they were worked out last, without what the reader has learnt or skipped since. */
  next(): Promise<NextSteps>;
  /** The plan over all postings. */
  plan(): Promise<Dated<PlanView>>;
  /** What takes longer to count. */
  depth(): Promise<Dated<DeepFigures>>;
  /** How many postings are remembered, copies too, and how many jobs they were then: browsers count them one by one. */
  remembered(): Promise<Dated<Remembered>>;
  /** Postings or progress may have changed: looks soon whether there is anything to work out. */
  changed(): void;
}

/** At one moment. */
export interface Remembered {
  readonly remembered: number;
  readonly jobs: number;
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

/** One of them: by what it is kept, what it was worked out from, and how that is done. */
interface Kind<Figures> {
  readonly name: 'plan' | 'depth' | 'remembered';
  readonly from: string;
  count(): Promise<{ readonly figures: Figures; readonly stamp: string }>;
}

export function keepFigures({ store, ground, depthOf, version, now, tell }: FigureSources): KeptFigures {
  let isDue = false;
  let isAsked = false;
  let lastAsked = Number.NEGATIVE_INFINITY;
  const keptNext = async () => (await (await openDatabase()).get('market', 'next')) as MarketRecords['next'] | undefined;
  const isFresh = (last: MarketRecords['next'] | undefined, from: string, count: number) =>
    last !== undefined && last.from === from && now() - last.at < LONGEST && Math.abs(count - last.postings) <= NEWS * last.postings;

  const counting = <Figures>(work: (market: Market) => Figures) => store.look((market, stamp) => ({ figures: work(market), stamp }));
  const planKind = (given: PlanGround): Kind<PlanView> => ({
    name: 'plan',
    from: fromOf(given, version()),
    count: () => counting((market) => planView(market, {}, given, [])),
  });
  const depthKind = (): Kind<DeepFigures> => ({ name: 'depth', from: version(), count: () => counting(depthOf) });
  const rememberedKind = (): Kind<Remembered> => ({
    name: 'remembered',
    from: version(),
    count: async () => {
      const { remembered, stamp } = await countRemembered();
      return { figures: { remembered, jobs: postingsIn(stamp) }, stamp };
    },
  });

  /** What is kept of a kind, as long as nothing but postings is new; `old` where they are, or where it is of another day. */
  const find = async <Figures>({ name, from }: Kind<Figures>): Promise<{ figures: Figures; old: boolean } | null> => {
    const [found, stamp] = await Promise.all([(await openDatabase()).get('market', name), store.stamp()]);
    const last = found as unknown as KeptFigure<Figures> | undefined;
    if (last?.from !== from) return null;
    return { figures: last.figures, old: last.stamp !== stamp || dayOf(last.at) !== dayOf(now()) };
  };
  const workOut = async <Figures>(kind: Kind<Figures>): Promise<Figures> => {
    // What all has been deleted from meanwhile is another database: nothing worked out from the old one goes into it.
    const database = await openDatabase();
    const at = now();
    const { figures, stamp } = await kind.count();
    const { store: records, done } = database.transaction('market', 'readwrite');
    // What has been forgotten meanwhile must not be named.
    if ((await records.get('stamp')) === stamp) await records.put({ figures, from: kind.from, stamp, at } as never, kind.name);
    await done;
    return figures;
  };
  const exact = async <Figures>(kind: Kind<Figures>): Promise<Figures> => {
    const found = await find(kind);
    return found && !found.old ? found.figures : workOut(kind);
  };
  const latest = async <Figures extends object>(kind: Kind<Figures>): Promise<Dated<Figures>> => {
    const found = await find(kind);
    const isMany = postingsIn(await store.stamp()) > FEW;
    if (!found || (found.old && !isMany)) return { ...(await workOut(kind)), old: false };
    if (found.old) {
      isAsked = true;
      soon();
    }
    return { ...found.figures, old: found.old };
  };

  const renew = async (anyway: boolean) => {
    const database = await openDatabase();
    const [last, given, stamp] = await Promise.all([keptNext(), ground(), store.stamp()]);
    const postings = postingsIn(stamp);
    const plan = planKind(given);
    if ((!anyway && isFresh(last, plan.from, postings)) || (postings === 0 && !last)) return;
    const at = now();
    const next = nextSteps(await exact(plan));
    await exact(depthKind());
    await exact(rememberedKind());
    await database.put('market', { next, from: plan.from, postings, at }, 'next');
    if (anyway || JSON.stringify(next) !== JSON.stringify(last?.next)) await tell();
  };
  // Whoever asks again and again meanwhile does not put it off.
  const soon = () => {
    if (isDue) return;
    isDue = true;
    setTimeout(
      () => {
        const anyway = isAsked;
        isDue = false;
        isAsked = false;
        if (anyway) lastAsked = now();
        void renew(anyway).catch(() => undefined);
      },
      isAsked ? Math.max(SOON, Math.min(AGAIN, lastAsked + AGAIN - now())) : SOON,
    );
  };
  return {
    changed: soon,
    async next() {
      const [last, given, stamp] = await Promise.all([keptNext(), ground(), store.stamp()]);
      const postings = postingsIn(stamp);
      const fresh = isFresh(last, fromOf(given, version()), postings);
      if (!fresh && (postings > 0 || last)) soon();
      if (!last) return { ...NO_NEXT_STEPS, fresh: postings === 0 };
      const left = last.next.steps.filter(({ skill: { id } }) => given.progress[id] !== 'done' && given.progress[id] !== 'skipped');
      return { ...last.next, steps: left, fresh };
    },
    plan: async () => latest(planKind(await ground())),
    depth: () => latest(depthKind()),
    remembered: () => latest(rememberedKind()),
  };
}

/** What decides the plan besides the postings, in one line. */
function fromOf({ progress, pinned, preferred, hoursPerWeek, planMonths }: PlanGround, version: string): string {
  const states = Object.entries(progress)
    .map(([id, state]) => `${id}:${state}`)
    .sort();
  return [[version], states, pinned, preferred, [hoursPerWeek ?? '', planMonths ?? '']].map((list) => list.join(',')).join(' ');
}
