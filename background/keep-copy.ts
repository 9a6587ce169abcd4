import type { MarketChoices } from '../domain/market/choices';
import type { Settings } from '../domain/settings';
import { openDatabase } from './database';
import { COPIED } from './healing';
import { ledgerIn } from './ledger-rows';
import { writeSecondCopy } from './second-copy';

/** Brings the second copy up to date. A database that could not be healed yet does not write over what it would be healed from. */
export async function keepSecondCopy(now: number): Promise<void> {
  const transaction = (await openDatabase()).transaction([...COPIED]);
  const notes = transaction.objectStore('settings');
  const [whole, settings, choices, ledger] = await Promise.all([
    notes.get('whole'),
    notes.get('settings'),
    transaction.objectStore('market').get('choices'),
    ledgerIn(transaction),
  ]);
  if (whole === undefined) return;
  const chosen = { settings: (settings as Settings | undefined) ?? null, choices: (choices as MarketChoices | undefined) ?? null };
  await writeSecondCopy(ledger, chosen, now);
}
