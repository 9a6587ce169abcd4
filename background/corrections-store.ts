import { type Correction, type KeptCorrection, keyOfCorrection } from '../domain/corrections';
import { openDatabase } from './database';
import { noteEdit } from './ledger-rows';
import { write } from './write';

/** More than anybody makes by hand, few enough to be handed to every page. */
export const MOST_CORRECTIONS = 2000;

/** What the reader has taken back, newest first. */
export async function readCorrections(): Promise<KeptCorrection[]> {
  const all = await (await openDatabase()).getAll('corrections');
  return all.sort((a, b) => b.since - a.since);
}

/** Makes corrections hold, or takes them back, all in one durable transaction. One that holds already keeps its date. */
export async function changeCorrections(corrections: readonly Correction[], hold: boolean, now: number): Promise<KeptCorrection[]> {
  await write(['corrections', 'edits'], async (transaction) => {
    const store = transaction.objectStore('corrections');
    for (const { spelling, skill } of corrections) {
      const key = keyOfCorrection({ spelling, skill });
      const holds = (await store.get(key)) !== undefined;
      if (holds === hold || (hold && (await store.count()) >= MOST_CORRECTIONS)) continue;
      if (hold) await store.put({ spelling, skill, since: now }, key);
      else await store.delete(key);
      await noteEdit(transaction, { kind: 'correction', skill, spelling }, now);
    }
  });
  return readCorrections();
}
