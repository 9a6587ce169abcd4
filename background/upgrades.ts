/**
 * How the database came to its present shape: one step for each version, in order. A step that has been published is never
 * changed; what is stored by then goes through every later one.
 */
import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Stores } from './database';

type Upgrade = (
  database: IDBPDatabase<Stores>,
  /** Over all stores, for steps that rewrite what they hold. */
  transaction: IDBPTransaction<Stores, StoreNames<Stores>[], 'versionchange'>,
) => void | Promise<void>;

export const UPGRADES: readonly Upgrade[] = [
  (database) => {
    database.createObjectStore('progress');
    database.createObjectStore('changes', { keyPath: 'change', autoIncrement: true }).createIndex('request', 'request', { unique: true });
    database.createObjectStore('postings');
    database.createObjectStore('settings');
  },
  (database) => {
    database.createObjectStore('corrections');
    database.createObjectStore('planned');
  },
  // The market. Postings that are there already wait to be read for it, which is done bit by bit.
  async (database, transaction) => {
    database.createObjectStore('folds').createIndex('bands', 'bands', { multiEntry: true });
    database.createObjectStore('chunks');
    database.createObjectStore('market');
    const postings = transaction.objectStore('postings');
    postings.createIndex('readWith', 'readWith');
    postings.createIndex('lastSeen', 'lastSeen');
    const unread = { saved: false, applied: false, dismissed: false, readWith: '', row: null };
    for (let cursor = await postings.openCursor(); cursor; cursor = await cursor.continue())
      await cursor.update({ ...cursor.value, ...unread });
  },
];

/** Takes the database from the version that it has to the newest. */
export async function upgrade(from: number, ...[database, transaction]: Parameters<Upgrade>): Promise<void> {
  for (const step of UPGRADES.slice(from)) await step(database, transaction);
}
