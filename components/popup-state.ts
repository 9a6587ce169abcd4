import { computed, signal } from '@preact/signals';
import { pathOf, searchPath, settledTopics, unmetNeeds } from '../domain/path';
import type { Planned } from '../domain/planned';
import type { Board } from '../domain/posting';
import { countTopics, type Progress, type ProgressState, stateOf } from '../domain/progress';
import type { SiteMode } from '../domain/settings';
import { inSentence } from '../domain/topic-name';
import type { PathRoadmap, SkillId, Topic } from '../roadmap/types';
import type { Ask, VisitNews } from './contracts';
import { failureInWords } from './problem-words';
import { text } from './texts';

/** What has just been changed, so that it can be taken back; or what went wrong. */
export interface Notice {
  readonly kind: 'changed' | 'problem';
  readonly words: string;
  /** The change's number, where it can be undone. */
  readonly change: number | null;
}

/** The popup's state, without a browser: give it a way to ask the worker. `load` fills it and may be called again. */
export function createPopupState(roadmap: PathRoadmap, ask: Ask) {
  const names = new Map(roadmap.skills.map((skill) => [skill.id, skill.name]));
  const progress = signal<Progress | null>(null);
  const planned = signal<Planned>({});
  const modes = signal<Readonly<Record<Board, SiteMode>> | null>(null);
  const visit = signal<VisitNews>({ kind: 'asking' });
  const view = signal<'job' | 'roadmap'>('job');
  let isChosen = false;
  const suggest = (part: 'job' | 'roadmap') => {
    if (!isChosen) view.value = part;
  };
  const query = signal('');
  const trackId = signal<string | null>(null);
  const track = computed(() => roadmap.tracks.find(({ id }) => id === trackId.value) ?? null);
  const path = computed(() => pathOf(roadmap, track.value));
  const notice = signal<Notice | null>(null);
  const settled = computed(() => settledTopics(path.value, progress.value ?? {}));

  /** By the alternative that is begun or comes first in the track, or else as what it is: “one programming language”. */
  const nameOfNeed = (id: SkillId) => {
    const view = path.value.flatMap(({ topics }) => topics).find(({ skills }) => skills.some((skill) => skill.id === id));
    const begun = view?.skills.find((skill) => stateOf(progress.value ?? {}, skill.id) === 'learning');
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

  return {
    path,
    tracks: roadmap.tracks,
    track,
    progress,
    planned,
    modes,
    visit,
    view,
    /** Goes to a part; from then on none is suggested. */
    choose(part: 'job' | 'roadmap') {
      isChosen = true;
      view.value = part;
    },
    /** Goes to a part unless the reader has chosen one: what is learnt late moves nobody away. */
    suggest,
    query,
    notice,
    shown: computed(() => searchPath(path.value, query.value)),
    counts: computed(() =>
      countTopics(
        progress.value ?? {},
        roadmap.steps.flatMap((step) => step.topics),
      ),
    ),
    /** What comes before a topic and is not in place, by name. */
    waitsFor: (topic: Topic) => unmetNeeds(topic, path.value, settled.value).map(nameOfNeed),
    load: () =>
      attempt(async () => {
        const [known, settings, plan] = await Promise.all([ask('get-progress', {}), ask('get-settings', {}), ask('get-planned', {})]);
        planned.value = plan;
        progress.value = known;
        modes.value = settings.sites;
        trackId.value = settings.track;
      }),
    report: (report: VisitNews) => {
      // Away from a posting the roadmap is what there is to see first.
      if (visit.value.kind === 'asking' && (report.kind === 'no-posting' || report.kind === 'no-script')) suggest('roadmap');
      visit.value = report;
    },
    /** Sets a skill's state; `null` takes it back to nothing. */
    mark: (skill: SkillId, state: ProgressState | null) =>
      attempt(async () => {
        const { change, progress: after } = await ask('change-progress', { source: 'popup', changes: [{ skill, state }] });
        progress.value = after;
        const name = names.get(skill) ?? skill;
        if (change !== null)
          notice.value = {
            kind: 'changed',
            words: text('name_and_state', { name, state: text(state ? `state_${state}` : 'back_to_open') }),
            change,
          };
      }),
    undo: (change: number) =>
      attempt(async () => {
        progress.value = (await ask('undo-change', { change })).progress;
        notice.value = null;
      }),
    /** Plans a skill to be learnt next, or takes it from the plan. */
    plan: (skill: SkillId, plan: boolean) =>
      attempt(async () => {
        planned.value = (await ask('change-planned', { skills: [skill], plan })).planned;
      }),
    chooseTrack: (id: string | null) =>
      attempt(async () => {
        trackId.value = (await ask('choose-track', { track: id })).track;
      }),
    setMode: (site: Board, mode: SiteMode) =>
      attempt(async () => {
        modes.value = (await ask('change-settings', { site, mode })).sites;
      }),
  };
}

/** What `createPopupState` gives. */
export type PopupState = ReturnType<typeof createPopupState>;
