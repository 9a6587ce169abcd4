import { type Signal, signal } from '@preact/signals';
import { type Correction, spellingOf } from '../domain/corrections';
import type { Planned } from '../domain/planned';
import type { NamedWord } from '../domain/posting-fit';
import type { SkillId } from '../roadmap/types';
import type { Ask } from './contracts';
import type { PanelNews } from './PanelFoot';

/**
 * What the popup does about a posting, whether a page shows it or not: plans what is missing, and takes words back. What a
 * change means for the fit comes by itself, from the page or the worker; `planned` is kept up to date here.
 */
export function createJobActs(ask: Ask, planned: Signal<Planned>) {
  /** What has just happened. */
  const news = signal<PanelNews | null>(null);
  const attempt = async (work: () => Promise<PanelNews | null>) => {
    news.value = await work().catch(() => ({ kind: 'problem' as const, planned: [] }));
  };
  return {
    planned,
    news,
    plan: (skills: readonly SkillId[], plan: boolean) =>
      attempt(async () => {
        const after = await ask('change-planned', { skills: [...skills], plan });
        planned.value = after.planned;
        return plan ? { kind: 'planned', planned: after.changed } : null;
      }),
    /** Says that a word of this text is not the skill that it was taken for. */
    correct: ({ start, end, skill }: NamedWord, posting: string) =>
      attempt(async () => {
        const spelling = spellingOf(posting.slice(start, end));
        await ask('change-corrections', { corrections: [{ spelling, skill: skill.id }], hold: true });
        return { kind: 'corrected', planned: [], corrected: { spelling, skill } };
      }),
    takeBack: (corrections: readonly Correction[]) =>
      attempt(async () => {
        await ask('change-corrections', { corrections: [...corrections], hold: false });
        return null;
      }),
  };
}

/** What `createJobActs` gives. */
export type JobActs = ReturnType<typeof createJobActs>;
