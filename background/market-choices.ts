import { FIRST_CHOICES, type MarketChoices } from '../domain/market/choices';
import { openDatabase } from './database';

/** What the reader has chosen about remembering postings, or what holds before. */
export async function readChoices(): Promise<MarketChoices> {
  return { ...FIRST_CHOICES, ...((await (await openDatabase()).get('market', 'choices')) as MarketChoices | undefined) };
}

/** Changes some of it, and gives all of it after that. */
export async function changeChoices(changes: Partial<MarketChoices>): Promise<MarketChoices> {
  const transaction = (await openDatabase()).transaction('market', 'readwrite', { durability: 'strict' });
  const stored = (await transaction.store.get('choices')) as MarketChoices | undefined;
  const next = { ...FIRST_CHOICES, ...stored, ...changes };
  await transaction.store.put(next, 'choices');
  await transaction.done;
  return next;
}
