import type { Database, StoreName, Transaction } from './database';

/** Writes into stores in one durable transaction: all of what `work` does, or none of it where it fails. Nothing but the transaction may be awaited in it. */
export async function transact<Result>(
  database: Database,
  stores: readonly StoreName[],
  work: (transaction: Transaction<'readwrite'>) => Promise<Result>,
): Promise<Result> {
  // `strict`: on disk before it is told.
  const transaction = database.transaction([...stores], 'readwrite', { durability: 'strict' });
  transaction.done.catch(() => undefined);
  try {
    const result = await work(transaction);
    await transaction.done;
    return result;
  } catch (error) {
    // Why the browser ended it says more than what the write then failed by: a full disk, say.
    const reason = transaction.error ?? error;
    try {
      // What was written before the error would otherwise be committed: half an import.
      transaction.abort();
    } catch {
      // The browser aborted it already.
    }
    throw reason;
  }
}
