import { openDatabase, type StoreName, type Transaction } from './database';
import { transact } from './transact';

/** Opens the database and writes into stores of it, as `transact` does. */
export async function write<Result>(
  stores: readonly StoreName[],
  work: (transaction: Transaction<'readwrite'>) => Promise<Result>,
): Promise<Result> {
  return transact(await openDatabase(), stores, work);
}
