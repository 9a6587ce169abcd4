/**
 * Postings that were taken back and that the market counts: it forgets them in a transaction of its own, so it is noted which they
 * are, and a worker that was stopped between finishes at its next start.
 */
import type { Seen } from '../domain/market/market-posting';
import { openDatabase, type Transaction } from './database';
import { same } from './same';
import { seenOf } from './seen-of';
import { write } from './write';

/** Postings by their keys, each as it stood when it was taken back. */
export type ToForget = readonly (readonly [key: string, seen: Seen])[];

/** Notes postings to be forgotten, within a transaction over `settings`. */
export async function noteToForget(transaction: Transaction<'readwrite'>, postings: ToForget): Promise<void> {
  if (postings.length === 0) return;
  const notes = transaction.objectStore('settings');
  const before = ((await notes.get('forget')) as ToForget | undefined) ?? [];
  await notes.put([...before, ...postings], 'forget');
}

/** Has what is noted forgotten, unless it was seen again since, and then the note. */
export async function finishForgetting(forget: (keys: string[]) => Promise<unknown>): Promise<void> {
  const database = await openDatabase();
  const noted = (await database.get('settings', 'forget')) as ToForget | undefined;
  if (!noted) return;
  const standing = await Promise.all(noted.map(([key]) => database.get('postings', key)));
  const keys = noted.flatMap(([key, seen], place) => {
    const there = standing[place];
    return there && same(seenOf(there), seen) ? [key] : [];
  });
  if (keys.length > 0) await forget(keys);
  await write(['settings'], async (transaction) => {
    const notes = transaction.objectStore('settings');
    // More may have been noted meanwhile.
    const left = (((await notes.get('forget')) as ToForget | undefined) ?? []).slice(noted.length);
    if (left.length > 0) await notes.put(left, 'forget');
    else await notes.delete('forget');
  });
}
