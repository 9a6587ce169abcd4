import { type ImportMemory, NOTHING_REMEMBERED, remember } from '../domain/import/memory';
import { openDatabase } from './database';
import { write } from './write';

const KEY = 'imports';

/** What is remembered of imports. */
export async function readImportMemory(): Promise<ImportMemory> {
  return ((await (await openDatabase()).get('settings', KEY)) as ImportMemory | undefined) ?? NOTHING_REMEMBERED;
}

/** Adds to it, and gives all of it after that. */
export async function rememberImport(news: ImportMemory): Promise<ImportMemory> {
  return write(['settings'], async (transaction) => {
    const store = transaction.objectStore('settings');
    const before = ((await store.get(KEY)) as ImportMemory | undefined) ?? NOTHING_REMEMBERED;
    const after = remember(before, news);
    await store.put(after, KEY);
    return after;
  });
}
