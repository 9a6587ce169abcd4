import { signal } from '@preact/signals';
import type { EarlierImport } from '../domain/import/memory';
import type { Site } from '../domain/posting';
import type { Progress } from '../domain/progress';
import type { SiteMode } from '../domain/settings';
import type { Ask } from './contracts';
import { createImportState, type ReadDropped } from './import-state';
import type { Notice } from './popup-state';
import { failureInWords } from './problem-words';
import { text } from './texts';

export interface OptionsDoors {
  readonly ask: Ask;
  readonly read: ReadDropped;
  /** Offers the backup to be saved. */
  readonly save: (progress: Progress) => void;
}

/** The options page's state, without a browser. */
export function createOptionsState({ ask, read, save }: OptionsDoors) {
  const progress = signal<Progress | null>(null);
  const modes = signal<Readonly<Record<Site, SiteMode>> | null>(null);
  const postings = signal<number | null>(null);
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

  return {
    progress,
    modes,
    postings,
    notice,
    earlier,
    imports,
    load: () =>
      attempt(async () => {
        const [known, settings, count] = await Promise.all([
          ask('get-progress', {}),
          ask('get-settings', {}),
          ask('count-postings', {}),
          imports.recall(),
          recount(),
        ]);
        progress.value = known;
        modes.value = settings.sites;
        postings.value = count;
      }),
    undo: (change: number) =>
      attempt(async () => {
        const undone = await ask('undo-change', { change });
        progress.value = undone.progress;
        const words = undone.change === null ? 'nothing_to_take_back' : 'import_taken_back';
        notice.value = { kind: 'changed', words: text(words), change: null };
        await recount();
      }),
    saveBackup: () =>
      attempt(async () => {
        save(await ask('get-progress', {}));
      }),
    setMode: (site: Site, mode: SiteMode) =>
      attempt(async () => {
        modes.value = (await ask('change-settings', { site, mode })).sites;
      }),
  };
}

/** What `createOptionsState` gives. */
export type OptionsState = ReturnType<typeof createOptionsState>;
