/** Databases as older versions left them, from dumps that are never changed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDB } from 'idb';

interface StoredStore {
  readonly keyPath?: string;
  readonly autoIncrement?: boolean;
  /** Name, key path, whether unique, whether an entry for each element. */
  readonly indexes?: readonly (readonly [string, string, boolean, boolean])[];
  /** Key, or null where it stands in the value, and value. */
  readonly records: readonly (readonly [string | null, unknown])[];
}

export interface StoredDatabase {
  readonly version: number;
  readonly stores: Readonly<Record<string, StoredStore>>;
}

const FOLDER = join(import.meta.dirname, '../background/stored');

/** The dumps, oldest first. */
export function storedDatabases(): StoredDatabase[] {
  return readdirSync(FOLDER)
    .map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as StoredDatabase)
    .sort((a, b) => a.version - b.version);
}

/** Makes the database as it was. */
export async function layDown({ version, stores }: StoredDatabase): Promise<void> {
  const database = await openDB('gaplight', version, {
    upgrade(old) {
      for (const [name, { keyPath, autoIncrement, indexes = [] }] of Object.entries(stores)) {
        const store = old.createObjectStore(name, { ...(keyPath ? { keyPath } : {}), autoIncrement: autoIncrement === true });
        for (const [index, path, unique, multiEntry] of indexes) store.createIndex(index, path, { unique, multiEntry });
      }
    },
  });
  for (const [name, { records }] of Object.entries(stores))
    for (const [key, value] of records) await (key === null ? database.put(name, value) : database.put(name, value, key));
  database.close();
}
