import type { ForgottenPosting } from '../domain/market/seen-list';
import { sketchOf } from '../domain/market/sketch';
import type { Posting, Site } from '../domain/posting';
import { openDatabase } from './database';
import { addToMarket, removeFromMarket, replaceInMarket } from './market-folds';
import type { PostingRead } from './market-reading';
import type { MarketStore, OpenMarket } from './market-store';
import type { SeenPosting } from './records';

/** What a reader can do with a posting that was seen. */
export type PostingMark = 'saved' | 'applied' | 'dismissed';

/**
 * Remembers a posting, or that it was seen once more, and counts it in the market. The same visit counts once. Its newest text
 * is the one kept. `read`: the posting as it reads now.
 */
export function rememberPosting(
  store: MarketStore,
  posting: Omit<Posting, 'blocks'>,
  read: PostingRead,
  visit: string,
  now: number,
  search: string | null = null,
): Promise<SeenPosting> {
  return store.change(async (open) => {
    const known = await open.transaction.objectStore('postings').get(read.key);
    const again = known?.visit === visit;
    return settle(
      {
        ...posting,
        firstSeen: known?.firstSeen ?? now,
        lastSeen: now,
        timesSeen: (known?.timesSeen ?? 0) + (again ? 0 : 1),
        saved: known?.saved ?? false,
        applied: known?.applied ?? false,
        // Who opens it again has not lost sight of it, but has not changed their mind either.
        dismissed: known?.dismissed ?? false,
        visit,
        search: known?.search ?? search,
        readWith: read.readWith,
        row: known?.row ?? null,
      },
      read,
      open,
    );
  });
}

/** Writes postings that were read anew, except those that were seen again or forgotten while they were being read. */
export function rereadPostings(store: MarketStore, reread: readonly (readonly [SeenPosting, PostingRead])[]): Promise<void> {
  return store.change(async (open) => {
    for (const [before, read] of reread) {
      const now = await open.transaction.objectStore('postings').get(read.key);
      if (now && now.text === before.text && now.title === before.title) await settle({ ...now, readWith: read.readWith }, read, open);
    }
  });
}

async function settle(seen: SeenPosting, read: PostingRead, open: OpenMarket): Promise<SeenPosting> {
  const { firstSeen, lastSeen, timesSeen, saved, applied, dismissed } = seen;
  const posting = { ...read, firstSeen, lastSeen, timesSeen, saved, applied, dismissed, search: seen.search ?? null };
  let { row } = seen;
  if (row === null) row = await addToMarket(posting, open);
  else await replaceInMarket(row, posting, open);
  const settled = { ...seen, row };
  await open.transaction.objectStore('postings').put(settled, read.key);
  return settled;
}

/** Notes what the reader did with a posting, or takes it back. `read` as for remembering; does nothing for a posting that is not there. */
export function markPosting(
  store: MarketStore,
  key: string,
  mark: PostingMark,
  on: boolean,
  read: (posting: SeenPosting) => PostingRead,
): Promise<void> {
  return store.change(async (open) => {
    const known = await open.transaction.objectStore('postings').get(key);
    if (known && known[mark] !== on) {
      const now = read(known);
      await settle({ ...known, [mark]: on, readWith: now.readWith }, now, open);
      // It weighs otherwise in the plan from now on.
      await open.transaction.objectStore('market').delete('plan');
    }
  });
}

/** Brings back postings that were forgotten. One that was seen again since stays as it is. */
export function putBackPostings(
  store: MarketStore,
  postings: readonly ForgottenPosting[],
  read: (posting: ForgottenPosting) => PostingRead,
): Promise<void> {
  return store.change(async (open) => {
    for (const posting of postings) {
      const now = read(posting);
      if (await open.transaction.objectStore('postings').get(now.key)) continue;
      await settle({ ...posting, visit: '', readWith: now.readWith, row: null }, now, open);
    }
  });
}

/** Forgets postings, in the market as well, and gives them as they were. */
export function forgetPostings(store: MarketStore, keys: readonly string[]): Promise<ForgottenPosting[]> {
  return store.change(async (open) => {
    const forgotten: ForgottenPosting[] = [];
    const postings = open.transaction.objectStore('postings');
    const sketch = async (key: string) => sketchOf((await postings.get(key))?.text ?? '');
    for (const key of keys) {
      const known = await postings.get(key);
      if (!known) continue;
      if (known.row !== null) await removeFromMarket(known.row, key, sketch, open);
      await postings.delete(key);
      const { visit: _visit, readWith: _readWith, row: _row, ...facts } = known;
      forgotten.push(facts);
    }
    // What was counted with them names them, the employers above all.
    for (const name of ['plan', 'depth', 'remembered'] as const) await open.transaction.objectStore('market').delete(name);
    return forgotten;
  });
}

/** Forgets every posting. */
export function forgetAllPostings(store: MarketStore): Promise<void> {
  return store.change(async ({ transaction }) => {
    for (const name of ['postings', 'folds', 'chunks'] as const) await transaction.objectStore(name).clear();
    for (const name of ['head', 'stamp', 'next', 'plan', 'depth', 'remembered'] as const)
      await transaction.objectStore('market').delete(name);
  });
}

/** At most so many postings that were last seen before a time, the oldest first; those that the reader saved or applied for stay. */
export async function postingsBefore(time: number, most: number): Promise<string[]> {
  const index = (await openDatabase()).transaction('postings').store.index('lastSeen');
  const keys: string[] = [];
  for (
    let cursor = await index.openCursor(IDBKeyRange.upperBound(time, true));
    cursor && keys.length < most;
    cursor = await cursor.continue()
  ) {
    if (!cursor.value.saved && !cursor.value.applied) keys.push(cursor.primaryKey);
  }
  return keys;
}

/** At most so many postings that were read with something else. */
export async function postingsReadOtherwise(readWith: string, most: number): Promise<SeenPosting[]> {
  const index = (await openDatabase()).transaction('postings').store.index('readWith');
  const [below, above] = rangesBeside(readWith);
  const found = await index.getAll(below, most);
  return found.length > 0 ? found : index.getAll(above, most);
}

/** All below and all above. The next text is the bound above: an open one at the text itself has browsers go through all that have it. */
function rangesBeside(readWith: string): [IDBKeyRange, IDBKeyRange] {
  return [IDBKeyRange.upperBound(readWith, true), IDBKeyRange.lowerBound(`${readWith}\0`)];
}

/** How many postings were read with something else, or not at all. */
export async function countReadOtherwise(readWith: string): Promise<number> {
  // Those that were read with it may be a hundred thousand, and browsers count one by one.
  const index = (await openDatabase()).transaction('postings').store.index('readWith');
  const counts = await Promise.all(rangesBeside(readWith).map((range) => index.count(range)));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** How many postings are remembered, and the market's stamp at that moment. */
export async function countRemembered(): Promise<{ readonly remembered: number; readonly stamp: string }> {
  const transaction = (await openDatabase()).transaction(['postings', 'market']);
  const [remembered, stamp] = await Promise.all([
    transaction.objectStore('postings').count(),
    transaction.objectStore('market').get('stamp') as Promise<string | undefined>,
  ]);
  return { remembered, stamp: stamp ?? '' };
}

/** How many postings are remembered. */
export async function countPostings(): Promise<number> {
  return (await openDatabase()).count('postings');
}

/** Those of a site's postings that are remembered. */
export async function findPostings(site: Site, ids: readonly string[]): Promise<SeenPosting[]> {
  const { store } = (await openDatabase()).transaction('postings');
  const found = await Promise.all(ids.map((id) => store.get(`${site}:${id}`)));
  return found.filter((posting) => posting !== undefined);
}
