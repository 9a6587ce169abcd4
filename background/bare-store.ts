import { unwrap } from 'idb';
import type { StoreName, Transaction } from './database';

/**
 * A store to write many entries to without a promise each, which takes longer than the writing. What fails ends the transaction,
 * and that says so.
 */
export function bareStore(transaction: Transaction<'readwrite'>, name: StoreName): IDBObjectStore {
  return unwrap(transaction.objectStore(name) as never) as unknown as IDBObjectStore;
}
