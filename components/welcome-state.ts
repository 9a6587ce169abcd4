import { computed, signal } from '@preact/signals';
import type { Board } from '../domain/posting';
import { type Progress, stateOf } from '../domain/progress';
import type { SiteMode } from '../domain/settings';
import type { SkillId } from '../roadmap/types';
import type { Ask } from './contracts';
import { failureInWords } from './problem-words';
import type { Notice } from './roadmap-state';

/** A skill that can be ticked. */
export interface Tickable {
  readonly id: SkillId;
  readonly name: string;
}

export interface WelcomeDoors {
  readonly ask: Ask;
  /** The skills that a search means, the likeliest first. */
  readonly find: (query: string) => readonly Tickable[];
  /** Those that are offered without a search. */
  readonly common: readonly Tickable[];
}

/** The welcome page's state, without a browser. */
export function createWelcomeState({ ask, find, common }: WelcomeDoors) {
  const progress = signal<Progress | null>(null);
  const modes = signal<Readonly<Record<Board, SiteMode>> | null>(null);
  const query = signal('');
  const notice = signal<Notice | null>(null);
  /** What was found by a search and ticked: it stays in sight. */
  const added = signal<readonly Tickable[]>([]);

  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      notice.value = { kind: 'problem', words: failureInWords(error), change: null };
    }
  };

  return {
    progress,
    modes,
    query,
    notice,
    /** What can be ticked: what a search finds, or else the common ones with those that were added. */
    offered: computed(() => (query.value.trim() === '' ? [...common, ...added.value] : find(query.value))),
    has: (skill: SkillId) => stateOf(progress.value ?? {}, skill) === 'done',
    load: () =>
      attempt(async () => {
        const [known, settings] = await Promise.all([ask('get-progress', {}), ask('get-settings', {})]);
        progress.value = known;
        modes.value = settings.sites;
      }),
    /** Ticks a skill, or takes the tick back. */
    toggle: (skill: Tickable) =>
      attempt(async () => {
        const state = stateOf(progress.value ?? {}, skill.id) === 'done' ? null : 'done';
        progress.value = (await ask('change-progress', { source: 'popup', changes: [{ skill: skill.id, state }] })).progress;
        notice.value = null;
        if (![...common, ...added.value].some(({ id }) => id === skill.id)) added.value = [...added.value, skill];
      }),
    setMode: (site: Board, mode: SiteMode) =>
      attempt(async () => {
        modes.value = (await ask('change-settings', { site, mode })).sites;
      }),
  };
}

/** What `createWelcomeState` gives. */
export type WelcomeState = ReturnType<typeof createWelcomeState>;
