import { signal } from '@preact/signals';
import type { Glance } from '../domain/ledger/said-in';
import type { PostingMarks } from '../domain/market/seen-list';
import type { NextSteps } from '../domain/plan/next-steps';
import type { Board } from '../domain/posting';
import type { SiteMode } from '../domain/settings';
import type { StorageStatus } from '../domain/storage-status';
import type { LessonBook, PathRoadmap, SkillId } from '../roadmap/types';
import type { Ask, VisitNews } from './contracts';
import { createJobActs } from './job-acts';
import { createRoadmapState } from './roadmap-state';

/** The popup's parts, in their order. */
export const POPUP_PARTS = ['job', 'roadmap', 'next'] as const;
export type PopupPart = (typeof POPUP_PARTS)[number];

/** The popup's state, without a browser: give it a way to ask the worker. `load` fills it and may be called again. */
export function createPopupState(
  roadmap: PathRoadmap,
  ask: Ask,
  openLessons: () => Promise<LessonBook> = async () => ({ topics: {}, articles: {} }),
) {
  const path = createRoadmapState(roadmap, ask, openLessons);
  const modes = signal<Readonly<Record<Board, SiteMode>> | null>(null);
  const visit = signal<VisitNews>({ kind: 'asking' });
  const view = signal<PopupPart>('job');
  const next = signal<NextSteps | null>(null);
  const marks = signal<PostingMarks | null | undefined>(undefined);
  const backup = signal<StorageStatus['backup'] | null>(null);
  /** The posting in front, by site and number; null where there is none. */
  const shown = () => {
    const news = visit.value;
    return news.kind === 'posting' && news.id !== undefined ? { site: news.site, id: news.id } : null;
  };
  const same = (one: ReturnType<typeof shown>, other: ReturnType<typeof shown>) => one?.id === other?.id && one?.site === other?.site;
  const loadMarks = async () => {
    const asked = shown();
    const found = asked && (await ask('get-marks', asked).catch(() => null));
    if (same(asked, shown())) marks.value = found;
  };
  let isChosen = false;
  const choose = (part: PopupPart) => {
    isChosen = true;
    view.value = part;
    if (part === 'next') void loadNext();
  };
  const suggest = (part: PopupPart) => {
    if (!isChosen) view.value = part;
  };
  const loadNext = () =>
    path.attempt(async () => {
      next.value = await ask('get-next', {});
    });

  return {
    ...path,
    modes,
    /** What can be done about the posting that is shown. */
    acts: createJobActs(ask, path.planned),
    visit,
    view,
    /** What to learn next by the postings seen; null until it was asked for. */
    next,
    loadNext,
    /** What the reader did with the posting in front; undefined until it is known, null where none shows or it is not remembered. */
    marks,
    loadMarks,
    /** Notes what they did, or takes it back. */
    markPosting: (mark: keyof PostingMarks, on: boolean) =>
      path.attempt(async () => {
        const posting = shown();
        if (!posting) return;
        await ask('mark-posting', { keys: [`${posting.site}:${posting.id}`], mark, on });
        await loadMarks();
      }),
    /** What is to be said of backups; null until it is known. */
    backup,
    /** Asks for that: after all that the popup shows at once. Without an answer nothing is said. */
    lookAtBackup: async () => {
      backup.value = await ask('get-storage', {}).then(
        (status) => status.backup,
        () => null,
      );
    },
    /** Goes to a part; from then on none is suggested. */
    choose,
    /** Goes to a part unless the reader has chosen one: what is learnt late moves nobody away. */
    suggest,
    /** Shows one topic on the roadmap, opened. */
    showTopic(topic: SkillId) {
      path.show(topic);
      choose('roadmap');
    },
    /** Shows what the second copy says, until the worker has answered. */
    glance: (copy: Glance) => {
      path.glance(copy);
      modes.value ??= copy.settings?.sites ?? null;
    },
    load: () =>
      path.attempt(async () => {
        modes.value = (await path.loadRoadmap()).sites;
        if (next.value) await loadNext();
      }),
    report: (report: VisitNews) => {
      // Away from a posting the roadmap is what there is to see first.
      if (visit.value.kind === 'asking' && (report.kind === 'no-posting' || report.kind === 'no-script')) suggest('roadmap');
      const before = shown();
      visit.value = report;
      if (!same(before, shown())) marks.value = undefined;
      void loadMarks();
    },
    setMode: (site: Board, mode: SiteMode) =>
      path.attempt(async () => {
        modes.value = (await ask('change-settings', { site, mode })).sites;
      }),
  };
}

/** What `createPopupState` gives. */
export type PopupState = ReturnType<typeof createPopupState>;
