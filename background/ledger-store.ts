/** All that the reader has said as one ledger, out of the stores and into them. */
import { type Ledger, later, ledgerOf } from '../domain/ledger/ledger';
import { openDatabase, type StoreName } from './database';
import { LEDGER_STORES, ledgerIn, putEntry } from './ledger-rows';
import { write } from './write';

/** The whole ledger. */
export async function readLedger(): Promise<Ledger> {
  return ledgerIn((await openDatabase()).transaction([...LEDGER_STORES] as StoreName[]));
}

/** Takes over what another copy says later than this one, in one durable transaction; gives how many entries that changed, and all of it. */
export function mergeIntoStores(other: Ledger): Promise<{ readonly changed: number; readonly ledger: Ledger }> {
  return write(LEDGER_STORES, async (transaction) => {
    const ours = await ledgerIn(transaction);
    const news = [...other].flatMap(([key, theirs]) => {
      const own = ours.get(key);
      return own && later(own, theirs) === own ? [] : [theirs];
    });
    for (const entry of news) await putEntry(transaction, entry);
    return { changed: news.length, ledger: news.length > 0 ? ledgerOf([...ours.values(), ...news]) : ours };
  });
}

/** When something was said first and last, of all that is kept, in milliseconds since 1970; null where nothing ever was. */
export async function editTimes(): Promise<{ readonly first: number | null; readonly last: number | null }> {
  const index = (await openDatabase()).transaction('edits').store.index('at');
  const [first, last] = await Promise.all([index.openKeyCursor(), index.openKeyCursor(null, 'prev')]);
  return { first: (first?.key as number | undefined) ?? null, last: (last?.key as number | undefined) ?? null };
}
