import type { Checks } from '../domain/checks';
import type { ImportMemory } from '../domain/import/memory';
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
  const [whole, settings, choices, checks, imports, ledger] = await Promise.all([
    notes.get('whole'),
    notes.get('settings'),
    transaction.objectStore('market').get('choices'),
    notes.get('checks'),
    notes.get('imports'),
    ledgerIn(transaction),
  ]);
  if (whole === undefined) return;
  const chosen = {
    settings: (settings as Settings | undefined) ?? null,
    choices: (choices as MarketChoices | undefined) ?? null,
    checks: (checks as Checks | undefined) ?? null,
    imports: (imports as ImportMemory | undefined) ?? null,
  };
  await writeSecondCopy(ledger, chosen, now);
}
