import { type Correction, type KeptCorrection, keyOfCorrection } from '../domain/corrections';
import { openDatabase } from './database';

/** More than anybody makes by hand, few enough to be handed to every page. */
const MOST_CORRECTIONS = 2000;

/** What the reader has taken back, newest first. */
export async function readCorrections(): Promise<KeptCorrection[]> {
  const all = await (await openDatabase()).getAll('corrections');
  return all.sort((a, b) => b.since - a.since);
}

/** Makes corrections hold, or takes them back, all in one durable transaction. One that holds already keeps its date. */
export async function changeCorrections(corrections: readonly Correction[], hold: boolean, now: number): Promise<KeptCorrection[]> {
  const transaction = (await openDatabase()).transaction('corrections', 'readwrite', { durability: 'strict' });
  for (const { spelling, skill } of corrections) {
    const key = keyOfCorrection({ spelling, skill });
    if (!hold) await transaction.store.delete(key);
    else if ((await transaction.store.get(key)) === undefined && (await transaction.store.count()) < MOST_CORRECTIONS)
      await transaction.store.put({ spelling, skill, since: now }, key);
  }
  await transaction.done;
  return readCorrections();
}
