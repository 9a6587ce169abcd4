/** What goes into a backup, out of the stores. */
import type { Backup, BackupPosting } from '../domain/backup/backup';
import { postingLines } from '../domain/backup/write-backup';
import type { Checks } from '../domain/checks';
import type { ImportMemory } from '../domain/import/memory';
import type { MarketChoices } from '../domain/market/choices';
import type { ProgressEntry } from '../domain/progress';
import type { Settings } from '../domain/settings';
import { openDatabase, type StoreName } from './database';
import type { SeenPosting } from './records';

/** All but the postings, as it is at one moment. */
export async function readBackupSource(): Promise<Backup> {
  const stores: StoreName[] = ['progress', 'planned', 'corrections', 'settings', 'market'];
  const transaction = (await openDatabase()).transaction(stores);
  const progress = transaction.objectStore('progress');
  const planned = transaction.objectStore('planned');
  const notes = transaction.objectStore('settings');
  const [skills, entries, plans, since, corrections, settings, imports, checks, choices] = await Promise.all([
    progress.getAllKeys(),
    progress.getAll(),
    planned.getAllKeys(),
    planned.getAll(),
    transaction.objectStore('corrections').getAll(),
    notes.get('settings'),
    notes.get('imports'),
    notes.get('checks'),
    transaction.objectStore('market').get('choices'),
  ]);
  return {
    progress: Object.fromEntries(skills.map((skill, index) => [skill, entries[index] as ProgressEntry])),
    planned: plans.map((skill, index) => ({ skill, since: since[index] as number })),
    corrections,
    settings: (settings as Settings | undefined) ?? null,
    choices: (choices as MarketChoices | undefined) ?? null,
    imports: (imports as ImportMemory | undefined) ?? null,
    checks: (checks as Checks | undefined) ?? null,
  };
}

/** Postings to a bunch: about a megabyte. */
const BUNCH = 200;

/** A bunch of postings as a backup writes them, those whose keys come after one; `next` is the last one's key, null at the end. */
export async function readPostingBunch(after: string | null): Promise<{ readonly lines: string; readonly next: string | null }> {
  const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
  const postings = await (await openDatabase()).getAll('postings', range, BUNCH);
  const last = postings.at(-1);
  return {
    lines: postingLines(postings.map(bare)),
    next: last && postings.length === BUNCH ? `${last.site}:${last.id}` : null,
  };
}

function bare({ visit: _, readWith: _read, row: _row, search, ...posting }: SeenPosting): BackupPosting {
  return search ? { ...posting, search } : posting;
}
