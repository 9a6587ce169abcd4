import { batch, signal } from '@preact/signals';
import type { MarketChoices } from '../../domain/market/choices';
import type { DeepFigures, FirstFigures } from '../../domain/market/market-figures';
import type { MarketFilter } from '../../domain/market/market-filter';
import type { ForgottenPosting, ListPlace, SeenJob, SeenJobs } from '../../domain/market/seen-list';
import type { PlanView } from '../../domain/plan/plan-view';
import type { SkillId } from '../../roadmap/types';
import { failureInWords } from '../problem-words';
import type { Notice } from '../roadmap-state';
import { text } from '../texts';
import { csvOf } from './csv';
import type { MarketCounts, MarketDoors } from './market-doors';

/** What is chosen on the page; what is not chosen is left out. */
export interface ChosenFilter {
  /** Any of these; at least one. */
  readonly roles?: NonNullable<MarketFilter['roles']>;
  readonly level?: NonNullable<MarketFilter['levels']>[number];
  readonly country?: string | null;
  readonly presence?: NonNullable<MarketFilter['presences']>[number];
  readonly site?: NonNullable<MarketFilter['sites']>[number];
  readonly language?: NonNullable<MarketFilter['languages']>[number];
  /** Days back from now. */
  readonly days?: number;
  readonly marks?: NonNullable<MarketFilter['chosen']>;
}

/** Figures with what was chosen when they were asked for, since what is chosen now may still be on its way. */
export type Shown<Figures> = Figures & { readonly chosen: ChosenFilter };

const DAY = 86_400_000;
/** When figures that were old are asked for again, in milliseconds: they are told of sooner, as a rule. */
const ASK_AGAIN = 8000;
/** In a notice, instead of a change's number: what can be taken back is that a posting was forgotten. */
const FORGOTTEN = -1;

/** The filter that the worker takes. */
export function filterOf({ roles, level, country, presence, site, language, days, marks }: ChosenFilter, now: number): MarketFilter {
  return {
    ...(roles === undefined ? {} : { roles }),
    ...(level === undefined ? {} : { levels: [level] }),
    ...(country === undefined ? {} : { countries: [country] }),
    ...(presence === undefined ? {} : { presences: [presence] }),
    ...(site === undefined ? {} : { sites: [site] }),
    ...(language === undefined ? {} : { languages: [language] }),
    ...(days === undefined ? {} : { from: Math.max(0, now - days * DAY) }),
    ...(marks === undefined ? {} : { chosen: marks }),
  };
}

/** The market page's state, without a browser. `load` fills it and may be called again. */
export function createMarketState({ ask, save, now }: MarketDoors) {
  const chosen = signal<ChosenFilter>({});
  const figures = signal<Shown<FirstFigures> | null>(null);
  const counts = signal<MarketCounts | null>(null);
  const depth = signal<Shown<DeepFigures> | null>(null);
  const plan = signal<Shown<PlanView> | null>(null);
  const jobs = signal<readonly SeenJob[] | null>(null);
  const jobsInAll = signal(0);
  const choices = signal<MarketChoices | null>(null);
  const ticked = signal<readonly SkillId[]>([]);
  const notice = signal<Notice | null>(null);
  /** What was forgotten, the last one last: here alone, and for as long as the page says so. */
  let forgotten: readonly { readonly title: string; readonly postings: readonly ForgottenPosting[] }[] = [];
  notice.subscribe((now) => {
    if (now?.change !== FORGOTTEN) forgotten = [];
  });
  /** Each look at the market has a number: what an earlier one still brings is too late. */
  let look = 0;

  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      // What went wrong takes away no way back.
      notice.value = { kind: 'problem', words: failureInWords(error), change: forgotten.length > 0 ? FORGOTTEN : null };
    }
  };
  /** Says what was forgotten last, if anything still can be put back. */
  const sayForgotten = () => {
    const last = forgotten.at(-1);
    notice.value = last ? { kind: 'changed', words: text('market_forgotten', { title: last.title }), change: FORGOTTEN } : null;
  };
  const filter = () => filterOf(chosen.value, now());
  /** The filter through which the list was last shown. */
  let listedFor: ChosenFilter | null = null;
  /** Where the list goes on; null where it has ended. */
  let listedTo: ListPlace = null;
  /** At least so many jobs, as far as there are: whoever has gone down the list keeps their place in it. */
  const listJobs = async (asked: MarketFilter, least: number) => {
    let list = await ask('list-jobs', { filter: asked, from: null });
    while (list.jobs.length < least && list.next !== null) list = longer(list, await ask('list-jobs', { filter: asked, from: list.next }));
    return list;
  };

  const showJobs = ({ jobs: listed, next, of }: SeenJobs) => {
    jobs.value = listed;
    jobsInAll.value = of;
    listedTo = next;
  };

  /** The look that is on its way, through which filter, and the one that follows it because things have changed meanwhile. */
  let underWay: { readonly through: ChosenFilter; readonly done: Promise<void>; next: Promise<void> | null } | null = null;
  let later: ReturnType<typeof setTimeout> | undefined;
  /** Looks at all of it. What is on its way through the same filter is let come to its end: else nothing would, while much changes. */
  const load = (): Promise<void> => {
    clearTimeout(later);
    if (underWay?.through === chosen.value) {
      underWay.next ??= underWay.done.then(load);
      return underWay.next;
    }
    const own = { through: chosen.value, done: lookAtAll(), next: null };
    underWay = own;
    own.done = own.done.then(() => {
      if (underWay === own) underWay = null;
    });
    return own.done;
  };
  const lookAtAll = () =>
    attempt(async () => {
      look += 1;
      const own = look;
      const asked = filter();
      const through = { chosen: chosen.value };
      const isLate = () => own !== look;
      const first = await ask('get-market', { filter: asked });
      if (isLate()) return;
      figures.value = { ...first, ...through };
      const list = await listJobs(asked, listedFor === through.chosen ? (jobs.value?.length ?? 0) : 0);
      const [kept, counted] = await Promise.all([ask('get-choices', {}), ask('count-market', {})]);
      if (isLate()) return;
      batch(() => {
        listedFor = through.chosen;
        showJobs(list);
        choices.value = kept;
        counts.value = counted;
      });
      const planned = await ask('get-plan', { filter: asked, ticked: [...ticked.value] });
      if (isLate()) return;
      plan.value = { ...planned, ...through };
      const rest = await ask('get-market-depth', { filter: asked });
      if (isLate()) return;
      depth.value = { ...rest, ...through };
      // Who would tell of newer ones may have been stopped before it could.
      if (planned.old || rest.old) later = setTimeout(() => void load(), ASK_AGAIN);
    });

  const replan = () =>
    attempt(async () => {
      const own = look;
      const wanted = [...ticked.value];
      const through = { chosen: chosen.value };
      const planned = await ask('get-plan', { filter: filter(), ticked: wanted });
      if (own === look && wanted.join() === ticked.value.join()) plan.value = { ...planned, ...through };
    });

  return {
    chosen,
    figures,
    counts,
    depth,
    plan,
    jobs,
    jobsInAll,
    choices,
    ticked,
    notice,
    load,
    /** Looks through another filter. */
    choose(change: ChosenFilter) {
      chosen.value = change;
      return load();
    },
    /** Imagines a skill to be learnt, or no longer. */
    tick(skill: SkillId, on: boolean) {
      ticked.value = on ? [...ticked.value, skill] : ticked.value.filter((id) => id !== skill);
      return replan();
    },
    untick() {
      ticked.value = [];
      return replan();
    },
    pin: (skill: SkillId, on: boolean) =>
      attempt(async () => {
        await ask('change-planned', { skills: [skill], plan: on });
        await replan();
      }),
    /** Says that a skill is not to be learnt, or takes that back. */
    skip: ({ id, name }: { readonly id: SkillId; readonly name: string }, on: boolean) =>
      attempt(async () => {
        const { change } = await ask('change-progress', { source: 'popup', changes: [{ skill: id, state: on ? 'skipped' : null }] });
        notice.value = {
          kind: 'changed',
          words: text('name_and_state', { name, state: text(on ? 'state_skipped' : 'state_open') }),
          change,
        };
        await replan();
      }),
    undo: (change: number) =>
      attempt(async () => {
        if (change === FORGOTTEN) {
          const last = forgotten.at(-1);
          if (last) await ask('put-back-postings', { postings: [...last.postings] });
          forgotten = forgotten.filter((one) => one !== last);
          sayForgotten();
          return load();
        }
        await ask('undo-change', { change });
        notice.value = null;
        await replan();
      }),
    more: () =>
      attempt(async () => {
        const own = look;
        if (listedTo === null) return;
        const further = await ask('list-jobs', { filter: filter(), from: listedTo });
        if (own === look) showJobs(longer({ ...further, jobs: jobs.value ?? [] }, further));
      }),
    /** All copies of a job are marked alike. */
    mark: ({ keys }: SeenJob, mark: 'saved' | 'applied' | 'dismissed', on: boolean) =>
      attempt(async () => {
        await ask('mark-posting', { keys: [...keys], mark, on });
        jobs.value = (jobs.value ?? []).map((job) => (job.keys[0] === keys[0] ? { ...job, [mark]: on } : job));
      }),
    forget: ({ keys, title }: SeenJob) =>
      attempt(async () => {
        const postings = await ask('forget-postings', { keys: [...keys] });
        if (postings.length > 0) forgotten = [...forgotten, { title, postings }];
        // Gone at once: what the figures are without it may be overtaken by the next look.
        batch(() => {
          jobs.value = (jobs.value ?? []).filter((job) => job.keys[0] !== keys[0]);
          jobsInAll.value = Math.max(0, jobsInAll.value - 1);
          sayForgotten();
        });
        await load();
      }),
    forgetAll: () =>
      attempt(async () => {
        await ask('forget-postings', { keys: null });
        notice.value = { kind: 'changed', words: text('market_all_forgotten'), change: null };
        await load();
      }),
    decide: (change: Partial<MarketChoices>) =>
      attempt(async () => {
        choices.value = await ask('change-choices', change);
        if ('hoursPerWeek' in change || 'planMonths' in change) await replan();
      }),
    /** Offers a table as a file, with what it was counted over as the head of a last column: a file is read where the page is not. */
    saveTable: (name: string, scope: string, rows: readonly (readonly (string | number | null)[])[]) =>
      save(
        `${name}-${new Date(now()).toISOString().slice(0, 10)}.csv`,
        csvOf(rows.map((row, place) => [...row, place === 0 ? scope : ''])),
      ),
  };
}

/** A list and what follows it, without what is there already: a job that was seen again meanwhile has moved. */
function longer(list: SeenJobs, { jobs, next, of }: SeenJobs): SeenJobs {
  const known = new Set(list.jobs.map(({ keys }) => keys[0]));
  return { jobs: [...list.jobs, ...jobs.filter(({ keys }) => !known.has(keys[0]))], next, of };
}

export type MarketState = ReturnType<typeof createMarketState>;
