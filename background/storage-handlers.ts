/** What the worker does about the storage itself: second copy, backups, other devices, and deleting it all. */
import { browser } from 'wxt/browser';
import { backupStatus, type StorageStatus } from '../domain/storage-status';
import { noteRevision } from '../messages/revision';
import type { Handlers } from '../messages/serve';
import { readBackupSource, readPostingBunch } from './backup-source';
import { clearBadges } from './badge';
import { deleteDatabase, openDatabase } from './database';
import { keepSecondCopy } from './keep-copy';
import { editTimes } from './ledger-store';
import type { BackupNote, Whole } from './records';
import { createRestorer, type Restoring } from './restore';
import { secondCopyFrom } from './second-copy';
import { createSync } from './sync';
import { write } from './write';

/** What concerns the storage itself. */
export type StorageHandlers = Pick<
  Handlers,
  | 'get-storage'
  | 'get-backup'
  | 'get-backup-postings'
  | 'note-backup'
  | 'set-reminder'
  | 'restore-part'
  | 'choose-sync'
  | 'delete-everything'
>;

export interface StorageWork {
  readonly handlers: StorageHandlers;
  /** Something was said: brings the second copy and, soon, the other devices up to date. */
  changed(): Promise<void>;
  /** Restores a backup whose parts have come; gives the change's number. */
  restore(restoring: Restoring, request: string): Promise<number | null>;
  /** Other devices may have said something: call it once the worker has started, and when the browser says so. */
  lookElsewhere(): void;
}

/** `told`: whoever shows progress hears of it. */
export function createStorageWork(ready: () => Promise<void>, now: () => number, told: () => Promise<void>): StorageWork {
  let copying: Promise<unknown> = Promise.resolve();
  let deleting = false;
  const copy = () => {
    copying = copying.then(() => (deleting ? undefined : keepSecondCopy(now()))).catch(() => undefined);
    return copying;
  };
  const sync = createSync(now, async () => {
    await copy();
    await told();
  });
  const restorer = createRestorer();
  const status = async (): Promise<StorageStatus> => {
    await ready();
    const database = await openDatabase();
    const [note, whole, times, copied, synced] = await Promise.all([
      readNote(),
      database.get('settings', 'whole') as Promise<Whole | undefined>,
      editTimes(),
      secondCopyFrom().catch(() => null),
      sync.status(),
    ]);
    return {
      backup: backupStatus(note, times.first, times.last, now()),
      copied,
      healed: whole?.healed ? { at: whole.since, entries: whole.healed } : null,
      sync: synced,
      carried: await sync.carries(),
    };
  };
  const deleteAll = async (elsewhere: boolean) => {
    deleting = true;
    try {
      sync.rest();
      if (elsewhere) await sync.clear();
      // The copy before the database: what is not there cannot heal it.
      await copying;
      await browser.storage.local.clear();
      await browser.storage.session.clear();
      await deleteDatabase();
      await clearBadges();
      // Whoever shows something hears of it twice, and then that is gone, too.
      await noteRevision();
      await browser.storage.local.clear();
    } finally {
      deleting = false;
    }
  };
  return {
    async changed() {
      sync.soon();
      await copy();
    },
    restore: (restoring, request) => restorer.finish(restoring, request, now()),
    lookElsewhere: sync.soon,
    handlers: {
      'get-storage': status,
      async 'get-backup'() {
        await ready();
        return readBackupSource();
      },
      'get-backup-postings': ({ after }) => readPostingBunch(after),
      async 'note-backup'() {
        await changeNote((note) => ({ ...note, saved: now() }));
        return status();
      },
      async 'set-reminder'({ remind }) {
        await changeNote((note) => ({ ...note, remind }));
        return status();
      },
      async 'restore-part'({ restore, part, postings }) {
        restorer.take(restore, part, postings);
        return null;
      },
      async 'choose-sync'({ on }) {
        await ready();
        await sync.choose(on);
        return status();
      },
      async 'delete-everything'({ elsewhere }) {
        await deleteAll(elsewhere);
        return null;
      },
    },
  };
}

const FIRST_NOTE: BackupNote = { saved: null, remind: true };

async function readNote(): Promise<BackupNote> {
  return ((await (await openDatabase()).get('settings', 'backup')) as BackupNote | undefined) ?? FIRST_NOTE;
}

function changeNote(how: (note: BackupNote) => BackupNote): Promise<void> {
  return write(['settings'], async (transaction) => {
    const store = transaction.objectStore('settings');
    await store.put(how(((await store.get('backup')) as BackupNote | undefined) ?? FIRST_NOTE), 'backup');
  });
}
