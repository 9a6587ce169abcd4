import { computed, signal } from '@preact/signals';
import type { Correction, KeptCorrection } from '../domain/corrections';
import { type ImportedFile, type ImportProblem, type ImportReason, type ImportRow, previewImport } from '../domain/import/preview';
import type { Board } from '../domain/posting';
import type { Progress } from '../domain/progress';
import type { SiteMode } from '../domain/settings';
import type { SkillId } from '../roadmap/types';
import type { Ask } from './contracts';
import type { Notice } from './popup-state';
import { failureInWords } from './problem-words';
import { plural, text } from './texts';

/** A file or a pasted text that is being looked at, before anything has happened. */
export interface PendingImport {
  readonly name: string;
  readonly file: ImportedFile;
}

export interface OptionsDoors {
  readonly ask: Ask;
  /** Reads a text as a backup or a list. */
  readonly read: (text: string) => ImportedFile | ImportProblem;
  /** Offers the backup to be saved. */
  readonly save: (progress: Progress) => void;
}

/** The options page's state, without a browser. */
export function createOptionsState({ ask, read, save }: OptionsDoors) {
  const progress = signal<Progress | null>(null);
  const modes = signal<Readonly<Record<Board, SiteMode>> | null>(null);
  const postings = signal<number | null>(null);
  const corrections = signal<readonly KeptCorrection[] | null>(null);
  const pending = signal<PendingImport | null>(null);
  const problem = signal<{ readonly name: string; readonly line: number; readonly reason: ImportReason } | null>(null);
  /** Rows whose tick the reader has turned round. */
  const turned = signal<ReadonlySet<SkillId>>(new Set());
  const notice = signal<Notice | null>(null);
  const rows = computed(() => (pending.value && progress.value ? previewImport(pending.value.file, progress.value) : []));
  const isTicked = (row: ImportRow) =>
    row.effect !== 'same' && (row.effect === 'new' || row.effect === 'changed') !== turned.value.has(row.skill);
  const ticked = computed(() => rows.value.filter(isTicked));

  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      notice.value = { kind: 'problem', words: failureInWords(error), change: null };
    }
  };
  const clear = () => {
    pending.value = null;
    problem.value = null;
    turned.value = new Set();
  };

  return {
    progress,
    modes,
    postings,
    corrections,
    pending,
    problem,
    notice,
    rows,
    ticked,
    isTicked,
    cancel: clear,
    load: () =>
      attempt(async () => {
        const asks = [ask('get-progress', {}), ask('get-settings', {}), ask('count-postings', {}), ask('get-corrections', {})] as const;
        const [known, settings, count, words] = await Promise.all(asks);
        corrections.value = words;
        progress.value = known;
        modes.value = settings.sites;
        postings.value = count;
      }),
    /** Looks at a text. Nothing is changed by it. */
    look: (name: string, text: string) => {
      clear();
      notice.value = null;
      const result = read(text);
      if (result.ok) pending.value = { name, file: result };
      else problem.value = { name, line: result.line, reason: result.reason };
    },
    /** Says of a file that it was not even looked at. */
    refuse: (name: string, reason: ImportReason) => {
      clear();
      problem.value = { name, line: 1, reason };
    },
    turn: (skill: SkillId) => {
      const next = new Set(turned.value);
      if (!next.delete(skill)) next.add(skill);
      turned.value = next;
    },
    apply: () =>
      attempt(async () => {
        const changes = ticked.value.map(({ skill, state, since }) => ({ skill, state, since }));
        const source = pending.value?.file.source;
        if (!source || changes.length === 0) return;
        // A second press before the answer would change nothing, and take the way back off the screen.
        const [looked, ticks] = [pending.value, turned.value];
        clear();
        const { change, progress: after } = await ask('change-progress', { source, changes }).catch((error: unknown) => {
          [pending.value, turned.value] = [looked, ticks];
          throw error;
        });
        progress.value = after;
        notice.value = { kind: 'changed', words: plural('skills_changed', changes.length, { number: changes.length }), change };
      }),
    undo: (change: number) =>
      attempt(async () => {
        const undone = await ask('undo-change', { change });
        progress.value = undone.progress;
        const words = undone.change === null ? 'nothing_to_take_back' : 'import_taken_back';
        notice.value = { kind: 'changed', words: text(words), change: null };
      }),
    saveBackup: () =>
      attempt(async () => {
        save(await ask('get-progress', {}));
      }),
    /** Lets words be marked again that were set aside. */
    takeBack: (words: readonly Correction[]) =>
      attempt(async () => {
        const bare = words.map(({ spelling, skill }) => ({ spelling, skill }));
        corrections.value = await ask('change-corrections', { corrections: bare, hold: false });
      }),
    setMode: (site: Board, mode: SiteMode) =>
      attempt(async () => {
        modes.value = (await ask('change-settings', { site, mode })).sites;
      }),
  };
}

/** What `createOptionsState` gives. */
export type OptionsState = ReturnType<typeof createOptionsState>;
