import { computed, signal } from '@preact/signals';
import { type Checks, withCheck } from '../domain/checks';
import type { Glance } from '../domain/ledger/said-in';
import { opensFrom, pathOf, searchPath, settledTopics, unmetNeeds } from '../domain/path';
import { filterPath, PATH_FILTERS, type PathFilter, passes } from '../domain/path-filter';
import type { Planned } from '../domain/planned';
import { countTopics, type Progress, type ProgressState, stateOf } from '../domain/progress';
import { changesForStep, type StepWish } from '../domain/step-changes';
import { choiceIn } from '../domain/topic-choice';
import { inSentence } from '../domain/topic-name';
import type { LessonBook, PathRoadmap, SkillId } from '../roadmap/types';
import type { Ask } from './contracts';
import { failureInWords } from './problem-words';
import { plural, text } from './texts';

/** What has just been changed, so that it can be taken back; or what went wrong. */
export interface Notice {
  readonly kind: 'changed' | 'problem';
  readonly words: string;
  /** The change's number, where it can be undone. */
  readonly change: number | null;
}

/**
 * The roadmap as its reader has it, without a browser: give it a way to ask the worker, and to the lessons, which are opened
 * with the first topic. `load` fills it and may be called again.
 */
export function createRoadmapState(roadmap: PathRoadmap, ask: Ask, openLessons: () => Promise<LessonBook>) {
  const names = new Map(roadmap.skills.map((skill) => [skill.id, skill.name]));
  const progress = signal<Progress | null>(null);
  const known = computed(() => progress.value ?? {});
  const planned = signal<Planned>({});
  const checks = signal<Checks | null>(null);
  const lessons = signal<LessonBook | null>(null);
  const query = signal('');
  const filter = signal<PathFilter>('all');
  // What was changed while a filter holds stays in sight: a row that vanishes under the pointer cannot be taken back.
  const touched = signal<ReadonlySet<SkillId>>(new Set());
  const openTopics = signal<ReadonlySet<SkillId>>(new Set());
  const openSteps = signal<Readonly<Record<string, boolean>>>({});
  /** The topic that is to come into sight. */
  const sought = signal<SkillId | null>(null);
  const notice = signal<Notice | null>(null);
  const trackId = signal<string | null>(null);
  const track = computed(() => roadmap.tracks.find(({ id }) => id === trackId.value) ?? null);
  const path = computed(() => pathOf(roadmap, track.value));
  const views = computed(() => new Map(path.value.flatMap(({ topics }) => topics.map((view) => [view.topic.skill, view] as const))));
  const homes = computed(
    () => new Map([...views.value.values()].flatMap((view) => view.skills.map(({ id }) => [id, view.topic.skill] as const))),
  );
  const waits = computed(() => unmetNeeds(path.value, settledTopics(path.value, known.value)));
  const ground = computed(() => ({ progress: known.value, planned: planned.value, waits: new Set(waits.value.keys()) }));
  const opens = computed(() => opensFrom(path.value));
  const shown = computed(() =>
    query.value.trim() === '' ? filterPath(path.value, filter.value, ground.value, touched.value) : searchPath(path.value, query.value),
  );

  /** By the alternative that is begun or comes first in the track, or else as what it is: “one programming language”. */
  const nameOfNeed = (id: SkillId) => {
    const view = views.value.get(homes.value.get(id) ?? id);
    const begun = view?.skills.find((skill) => stateOf(known.value, skill.id) === 'learning');
    const picked = view?.skills.find((skill) => track.value?.picks.includes(skill.id));
    return (begun ?? picked)?.name ?? (view?.topic.name ? inSentence(view.topic.name) : (names.get(id) ?? id));
  };

  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      notice.value = { kind: 'problem', words: failureInWords(error), change: null };
    }
  };

  /** Ticks on their way to the worker. */
  let checking = 0;
  const readChecks = async () => {
    const kept = await ask('get-checks', {});
    if (checking === 0) checks.value = kept;
  };
  /** Opened once; until then a topic shows what the path itself says. */
  let opening: Promise<void> | null = null;
  const learn = () => {
    opening ??= attempt(async () => {
      const [book, ticks] = await Promise.all([openLessons(), ask('get-checks', {})]);
      checks.value = ticks;
      lessons.value = book;
    }).then(() => {
      if (lessons.value === null) opening = null;
    });
    return opening;
  };

  const open = (topic: SkillId, wanted: boolean) => {
    const others = [...openTopics.value].filter((id) => id !== topic);
    openTopics.value = new Set(wanted ? [...others, topic] : others);
    if (wanted) void learn();
  };

  /** How often something was marked here. */
  let changes = 0;
  const change = async (wanted: readonly { skill: SkillId; state: ProgressState | null }[], words: string) => {
    const { change: number, progress: after } = await ask('change-progress', { source: 'popup', changes: [...wanted] });
    touched.value = new Set([...touched.value, ...wanted.flatMap(({ skill }) => homes.value.get(skill) ?? [])]);
    changes += 1;
    progress.value = after;
    if (number !== null) notice.value = { kind: 'changed', words, change: number };
  };

  const mark = (skill: SkillId, state: ProgressState | null) =>
    attempt(() => {
      const name = names.get(skill) ?? skill;
      const words = text('name_and_state', { name, state: text(state ? `state_${state}` : 'back_to_open') });
      return change([{ skill, state }], words);
    });

  return {
    attempt,
    roadmap,
    path,
    views,
    tracks: roadmap.tracks,
    track,
    progress,
    planned,
    checks,
    lessons,
    query,
    filter,
    openTopics,
    openSteps,
    sought,
    notice,
    /** For each topic those that come right after it, by their first skills. */
    opens,
    /** The steps and topics that search and filter leave. A search goes through everything. */
    shown,
    /** A topic as it is shown: what a search names stands first. */
    shownView: (topic: SkillId) => shown.value.flatMap(({ topics }) => topics).find((view) => view.topic.skill === topic),
    /** How many topics each filter leaves. */
    filterCounts: computed(() => {
      const topics = roadmap.steps.flatMap((step) => step.topics);
      return PATH_FILTERS.map((name) => [name, topics.filter((topic) => passes(topic, name, ground.value)).length] as const);
    }),
    counts: computed(() =>
      countTopics(
        known.value,
        roadmap.steps.flatMap((step) => step.topics),
      ),
    ),
    /** What comes before a topic and is not in place, by name. */
    waitsFor: (topic: SkillId) => (waits.value.get(topic) ?? []).map(nameOfNeed),
    /** What stands for a topic at the moment, see `choiceIn`; null where there is no such topic. */
    choiceOf: (topic: SkillId) => {
      const view = views.value.get(topic);
      return view ? choiceIn(view, known.value, planned.value, track.value) : null;
    },
    /** The topic that a skill fills, by its first skill; null for one outside the path. */
    homeOf: (skill: SkillId) => homes.value.get(skill) ?? null,
    filterBy(name: PathFilter) {
      touched.value = new Set();
      filter.value = name;
    },
    /** Opens or closes a topic; the first one brings the lessons. */
    open,
    learn,
    /** Brings one topic into sight, opened, whatever was searched for or left out. */
    show(topic: SkillId) {
      const step = path.value.find(({ topics }) => topics.some((each) => each.topic.skill === topic));
      query.value = '';
      filter.value = 'all';
      if (step) openSteps.value = { ...openSteps.value, [step.step.id]: true };
      open(topic, true);
      sought.value = topic;
    },
    /** Shows what the second copy says, until the worker has answered; nothing that came from there is written over. */
    glance: (copy: Glance) => {
      if (progress.value !== null) return;
      planned.value = copy.planned;
      trackId.value = copy.settings?.track ?? null;
      progress.value = copy.progress;
    },
    loadRoadmap: async () => {
      const before = changes;
      const [all, settings, plan] = await Promise.all([ask('get-progress', {}), ask('get-settings', {}), ask('get-planned', {})]);
      if (!alike(planned.value, plan)) planned.value = plan;
      // What was marked meanwhile is later than this; whoever marks hears of it and asks again.
      if (before === changes && !(progress.value && alike(progress.value, all))) progress.value = all;
      trackId.value = settings.track;
      if (checks.value) await readChecks();
      return settings;
    },
    /** Sets a skill's state; `null` takes it back to nothing. */
    mark,
    /** Marks a topic by what stands for it; where only the reader knows what that is, it is opened instead. */
    markTopic: async (view: Parameters<typeof choiceIn>[0], state: ProgressState | null) => {
      const choice = choiceIn(view, known.value, planned.value, track.value);
      if (!choice) return;
      if (choice.undecided && state !== 'skipped' && state !== null) open(view.topic.skill, true);
      else if (state !== null || choice.state !== 'open') await mark(choice.lead.id, state);
    },
    /** Marks a whole step with one change. */
    markStep: (id: string, wish: StepWish) =>
      attempt(async () => {
        const step = path.value.find((view) => view.step.id === id);
        if (!step) return;
        const { changes: wanted, undecided } = changesForStep(step, wish, known.value, planned.value, track.value);
        const { length } = undecided;
        const asks = length > 0 ? [plural('step_undecided', length, { number: length, names: undecided.join(', ') })] : [];
        const { name } = step.step;
        if (wanted.length === 0) {
          notice.value = { kind: 'changed', words: [text('step_unchanged', { step: name }), ...asks].join(' '), change: null };
          return;
        }
        const said = text(wish ? `state_${wish}` : 'back_to_open');
        const told = plural('step_marked', wanted.length, { step: name, number: wanted.length, state: said });
        await change(wanted, [told, ...asks].join(' '));
      }),
    undo: (number: number) =>
      attempt(async () => {
        progress.value = (await ask('undo-change', { change: number })).progress;
        notice.value = { kind: 'changed', words: text('taken_back'), change: null };
      }),
    /** Plans a skill to be learnt next, or takes it from the plan. */
    plan: (skill: SkillId, plan: boolean) =>
      attempt(async () => {
        const home = homes.value.get(skill);
        if (home) touched.value = new Set([...touched.value, home]);
        planned.value = (await ask('change-planned', { skills: [skill], plan })).planned;
      }),
    /** Ticks one ability of a topic's check list, or takes the tick away. */
    check: async (topic: SkillId, ability: string, held: boolean) => {
      // Shown at once: a box that waits for the worker would spring back under the pointer.
      checks.value = withCheck(checks.value ?? {}, topic, ability, held);
      checking += 1;
      await attempt(async () => {
        await ask('change-check', { topic, ability, held });
      });
      checking -= 1;
      if (checking === 0) await attempt(readChecks);
    },
    /** The postings seen that ask for any of some skills. */
    asking: (skills: readonly SkillId[]) => ask('list-asking', { skills: [...skills] }),
    chooseTrack: (id: string | null) =>
      attempt(async () => {
        trackId.value = (await ask('choose-track', { track: id })).track;
      }),
  };
}

/** Whether two records say the same of the same skills: then what is shown may stay as it is. */
function alike(a: Progress | Planned, b: Progress | Planned): boolean {
  const inOrder = (record: Progress | Planned) => JSON.stringify(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));
  return inOrder(a) === inOrder(b);
}

/** What `createRoadmapState` gives. */
export type RoadmapState = ReturnType<typeof createRoadmapState>;
