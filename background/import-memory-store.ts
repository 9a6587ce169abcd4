import { type ImportMemory, NOTHING_REMEMBERED, remember } from '../domain/import/memory';
import { openDatabase } from './database';

const KEY = 'imports';

/** What is remembered of imports. */
export async function readImportMemory(): Promise<ImportMemory> {
  return ((await (await openDatabase()).get('settings', KEY)) as ImportMemory | undefined) ?? NOTHING_REMEMBERED;
}

/** Adds to it, and gives all of it after that. */
export async function rememberImport(news: ImportMemory): Promise<ImportMemory> {
  const transaction = (await openDatabase()).transaction('settings', 'readwrite');
  const before = ((await transaction.store.get(KEY)) as ImportMemory | undefined) ?? NOTHING_REMEMBERED;
  const after = remember(before, news);
  await transaction.store.put(after, KEY);
  await transaction.done;
  return after;
}
