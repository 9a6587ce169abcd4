import type { Database, StoreName } from './database';
import { LEDGER_STORES, ledgerIn, putEntry } from './ledger-rows';
import { readSecondCopy } from './second-copy';
import { transact } from './transact';

/** The stores that the second copy is made of. */
export const COPIED: readonly StoreName[] = [...LEDGER_STORES, 'market'];

/**
 * Once in a database's life: fills it from the second copy, if it is new and there is one. A database that its reader has
 * emptied is none that was lost: it says of itself that it is whole.
 */
export async function heal(database: Database): Promise<void> {
  if ((await database.get('settings', 'whole')) !== undefined) return;
  // Not to be read just now: then the database does not say that it is whole, and the copy is not written over.
  const copy = await readSecondCopy().catch(() => undefined);
  if (copy === undefined) return;
  const now = Date.now();
  await transact(database, COPIED, async (transaction) => {
    const notes = transaction.objectStore('settings');
    if ((await notes.get('whole')) !== undefined) return;
    const isEmpty = (await ledgerIn(transaction)).size === 0;
    const lost = isEmpty && copy ? [...copy.ledger.values()] : [];
    for (const entry of lost) await putEntry(transaction, entry);
    if (copy?.settings && (await notes.get('settings')) === undefined) await notes.put(copy.settings, 'settings');
    if (copy?.checks && (await notes.get('checks')) === undefined) await notes.put(copy.checks, 'checks');
    if (copy?.imports && (await notes.get('imports')) === undefined) await notes.put(copy.imports, 'imports');
    const market = transaction.objectStore('market');
    if (copy?.choices && (await market.get('choices')) === undefined) await market.put(copy.choices, 'choices');
    const back = lost.filter(({ value }) => value !== null).length;
    await notes.put({ since: now, healed: back > 0 ? back : null }, 'whole');
  });
}
