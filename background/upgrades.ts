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
];

/** Takes the database from the version that it has to the newest. */
export async function upgrade(from: number, ...[database, transaction]: Parameters<Upgrade>): Promise<void> {
  for (const step of UPGRADES.slice(from)) await step(database, transaction);
}
