/** The state of what the options page says and does about the storage, without a browser. */
import { type Signal, signal } from '@preact/signals';
import { FULL_BACKUP } from '../domain/backup/backup';
import { backupPieces } from '../domain/backup/write-backup';
import { writeCheckList } from '../domain/export/check-list';
import { writeCsv } from '../domain/export/csv';
import { knownSkills } from '../domain/export/known-skill';
import { writeResume } from '../domain/export/resume';
import type { StorageStatus } from '../domain/storage-status';
import type { SkillId } from '../roadmap/types';
import type { Ask } from './contracts';
import type { Notice } from './roadmap-state';
import { text } from './texts';

/** What a file is offered as. */
export type SavedKind = 'json' | 'csv' | 'md';

/** Offers pieces of text, put together, to be saved; `what` is a part of the file's name, empty for a backup in one file. */
export type SaveFile = (what: string, kind: SavedKind, pieces: readonly string[]) => void;

export interface StorageDoors {
  readonly ask: Ask;
  readonly save: SaveFile;
  readonly nameOf: (id: SkillId) => string;
  /** The catalogue's version. */
  readonly catalogue: string;
  readonly now: () => number;
  readonly notice: Signal<Notice | null>;
  /** Does something that may fail, and says so where it does. */
  readonly attempt: (work: () => Promise<void>) => Promise<void>;
  /** How much one backup file holds of the postings, in bytes. */
  readonly full?: number;
  /** Called when all is gone. */
  readonly emptied: () => Promise<void>;
}

export function createStorageState({ ask, save, nameOf, catalogue, now, notice, attempt, emptied, full = FULL_BACKUP }: StorageDoors) {
  const status = signal<StorageStatus | null>(null);
  /** Whether a backup is being put together. */
  const collecting = signal(false);
  const withPostings = signal(true);
  /** Whether the reader is being asked if all is to be deleted. */
  const asking = signal(false);
  const say = (words: string) => {
    notice.value = { kind: 'changed', words, change: null };
  };
  /** The postings' lines, a bunch at a time, as many bunches together as one file may hold. */
  const filesOfPostings = async () => {
    const files: string[][] = [[]];
    let held = 0;
    for (let after: string | null = null; ; ) {
      const { lines, next }: { lines: string; next: string | null } = await ask('get-backup-postings', { after });
      const { size } = new Blob([lines]);
      if (held > 0 && held + size > full) {
        files.push([]);
        held = 0;
      }
      files.at(-1)?.push(lines);
      held += size;
      if (next === null) return files;
      after = next;
    }
  };
  return {
    status,
    collecting,
    withPostings,
    asking,
    load: async () => {
      status.value = await ask('get-storage', {});
    },
    saveBackup: () =>
      attempt(async () => {
        if (collecting.value) return;
        collecting.value = true;
        try {
          const backup = await ask('get-backup', {});
          const files = withPostings.value ? await filesOfPostings() : [[]];
          for (const [place, postings] of files.entries()) {
            const part = files.length > 1 ? `${place + 1}-of-${files.length}` : '';
            save(part, 'json', backupPieces(backup, postings, catalogue, now()));
          }
          status.value = await ask('note-backup', {});
          say(files.length > 1 ? text('backup_saved_in_files', { number: files.length }) : text('backup_saved'));
        } finally {
          collecting.value = false;
        }
      }),
    saveAs: (kind: 'table' | 'list' | 'resume') =>
      attempt(async () => {
        const skills = knownSkills(await ask('get-progress', {}), nameOf);
        const states = { done: text('state_done'), learning: text('state_learning'), skipped: text('state_skipped') };
        if (kind === 'resume') save('resume', 'json', [writeResume(skills)]);
        else if (kind === 'list') save('skills', 'md', [writeCheckList(skills, states)]);
        else {
          const headings = { skill: text('column_skill'), state: text('column_state'), since: text('column_since') };
          save('skills', 'csv', [writeCsv(skills, { ...states, ...headings })]);
        }
      }),
    remind: (remind: boolean) =>
      attempt(async () => {
        status.value = await ask('set-reminder', { remind });
      }),
    chooseSync: (on: boolean) =>
      attempt(async () => {
        status.value = await ask('choose-sync', { on });
      }),
    deleteAll: (elsewhere: boolean) =>
      attempt(async () => {
        asking.value = false;
        await ask('delete-everything', { elsewhere });
        await emptied();
        say(text('deleted_all'));
      }),
  };
}

/** What `createStorageState` gives. */
export type StorageState = ReturnType<typeof createStorageState>;
