import { signal } from '@preact/signals';
import type { Correction, KeptCorrection } from '../domain/corrections';
import type { EarlierImport } from '../domain/import/memory';
import type { Board } from '../domain/posting';
import type { Progress } from '../domain/progress';
import type { SiteMode } from '../domain/settings';
import type { SkillId } from '../roadmap/types';
import type { Ask } from './contracts';
import { createImportState, type ReadDropped } from './import-state';
import { failureInWords } from './problem-words';
import type { Notice } from './roadmap-state';
import { createStorageState, type SaveFile } from './storage-state';
import { text } from './texts';

export interface OptionsDoors {
  readonly ask: Ask;
  readonly read: ReadDropped;
  readonly save: SaveFile;
  readonly nameOf: (id: SkillId) => string;
  /** The catalogue's version. */
  readonly catalogue: string;
  readonly now: () => number;
}

/** The options page's state, without a browser. */
export function createOptionsState({ ask, read, save, nameOf, catalogue, now }: OptionsDoors) {
  const progress = signal<Progress | null>(null);
  const modes = signal<Readonly<Record<Board, SiteMode>> | null>(null);
  const postings = signal<number | null>(null);
  const corrections = signal<readonly KeptCorrection[] | null>(null);
  const notice = signal<Notice | null>(null);
  const earlier = signal<readonly EarlierImport[]>([]);

  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      notice.value = { kind: 'problem', words: failureInWords(error), change: null };
    }
  };
  const recount = () =>
    attempt(async () => {
      earlier.value = await ask('list-imports', {});
    });
  const imports = createImportState({ ask, read, progress, notice, attempt, applied: () => void recount() });

  const storage = createStorageState({ ask, save, nameOf, catalogue, now, notice, attempt, emptied: () => load() });
  const load = () =>
    attempt(async () => {
      const [known, settings, count, words] = await Promise.all([
        ask('get-progress', {}),
        ask('get-settings', {}),
        ask('count-postings', {}),
        ask('get-corrections', {}),
        imports.recall(),
        recount(),
        storage.load(),
      ]);
      corrections.value = words;
      progress.value = known;
      modes.value = settings.sites;
      postings.value = count;
    });

  return {
    progress,
    modes,
    postings,
    corrections,
    notice,
    earlier,
    imports,
    storage,
    load,
    undo: (change: number) =>
      attempt(async () => {
        const undone = await ask('undo-change', { change });
        progress.value = undone.progress;
        const words = undone.change === null ? 'nothing_to_take_back' : 'import_taken_back';
        notice.value = { kind: 'changed', words: text(words), change: null };
        await recount();
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
