/** Restoring a backup: its postings come in parts, are kept until all are there, and then everything goes in at once or not at all. */
import type { BackupBeside, BackupPosting } from '../domain/backup/backup';
import { failure } from '../domain/failure';
import { readPostingPart } from '../domain/import/backup';
import type { ProgressEntry, ProgressSource, ProgressState } from '../domain/progress';
import type { SkillId } from '../roadmap/types';
import { BESIDE_STORES, bringBeside } from './brought-beside';
import type { StoreName } from './database';
import { applyChange, CHANGE_STORES, earlierChange } from './progress-store';
import { write } from './write';

/** A backup but for its postings, of which only those states are restored that the reader ticked. */
export interface Restoring {
  /** The number that its parts came under, and how many they are. */
  readonly restore: string;
  readonly parts: number;
  readonly name: string;
  readonly changes: readonly {
    readonly skill: SkillId;
    readonly state: ProgressState;
    readonly since: number | null;
    readonly source: ProgressSource;
  }[];
  /** Null where the reader wants the states alone. */
  readonly beside: BackupBeside | null;
}

export interface Restorer {
  /** Takes a part. Throws `refused` for what is none. */
  take(restore: string, part: number, postings: string): void;
  /** Restores, in one durable transaction, and gives the change's number; null where there was nothing new in it. Throws `restore-interrupted` where parts are missing. */
  finish(restoring: Restoring, request: string, now: number): Promise<number | null>;
}

/** Restorings whose parts are kept at once: one in each of two windows. Of more the one that was begun first is interrupted. */
const MOST_AT_ONCE = 2;

/** Parts are kept in memory: a worker that is stopped while it waits for more loses them, and nothing has happened. */
export function createRestorer(): Restorer {
  const waiting = new Map<string, Map<number, readonly BackupPosting[]>>();
  const running = new Map<string, Promise<number | null>>();
  const restoreAll = async ({ name, changes, beside }: Restoring, postings: readonly BackupPosting[], request: string, now: number) => {
    const entries = changes.map(({ skill, state, since, source }): [SkillId, ProgressEntry] => [
      skill,
      { state, since: since ?? now, source },
    ]);
    const stores = beside ? [...new Set<StoreName>([...CHANGE_STORES, ...BESIDE_STORES])] : CHANGE_STORES;
    return write(stores, async (transaction) => {
      const earlier = await earlierChange(transaction, request);
      if (earlier !== undefined) return earlier;
      const brought = beside && (await bringBeside(transaction, beside, postings, now));
      const isNew = brought && Object.values(brought).some((part) => part !== null && (!Array.isArray(part) || part.length > 0));
      const note = { request, at: now, name, ...(isNew ? { beside: brought } : {}) };
      return applyChange(transaction, note, new Map(entries), () => true);
    });
  };
  return {
    take(restore, part, text) {
      const postings = readPostingPart(text);
      if (!postings) throw failure('refused');
      const parts = waiting.get(restore) ?? new Map<number, readonly BackupPosting[]>();
      waiting.set(restore, parts.set(part, postings));
      for (const [first] of waiting) if (waiting.size > MOST_AT_ONCE) waiting.delete(first);
    },
    async finish(restoring, request, now) {
      // Asked again because the first answer was late.
      const earlier = running.get(request);
      if (earlier) return earlier;
      const parts = waiting.get(restoring.restore) ?? new Map<number, readonly BackupPosting[]>();
      if (restoring.parts > 0 && parts.size !== restoring.parts) throw failure('restore-interrupted');
      const all = [...parts].sort(([a], [b]) => a - b).flatMap(([, postings]) => postings);
      const work = restoreAll(restoring, all, request, now);
      running.set(request, work);
      try {
        const change = await work;
        waiting.delete(restoring.restore);
        return change;
      } catch (error) {
        running.delete(request);
        throw error;
      }
    },
  };
}
