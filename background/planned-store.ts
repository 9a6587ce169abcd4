import type { Planned } from '../domain/planned';
import type { SkillId } from '../roadmap/types';
import { openDatabase } from './database';
import { noteEdit } from './ledger-rows';
import { write } from './write';

/** What the reader wants to learn next. */
export async function readPlanned(): Promise<Planned> {
  const transaction = (await openDatabase()).transaction('planned');
  const [keys, since] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
  return Object.fromEntries(keys.map((key, index) => [key, since[index] as number]));
}

/**
 * Plans skills, or takes them from the plan, in one durable transaction; gives those for which that was a change, so that
 * exactly they can be taken back. What was planned before keeps its date.
 */
export async function changePlanned(skills: readonly SkillId[], plan: boolean, now: number): Promise<SkillId[]> {
  return write(['planned', 'edits'], async (transaction) => {
    const store = transaction.objectStore('planned');
    const changed: SkillId[] = [];
    for (const skill of new Set(skills)) {
      const was = (await store.get(skill)) !== undefined;
      if (was === plan) continue;
      changed.push(skill);
      if (plan) await store.put(now, skill);
      else await store.delete(skill);
      await noteEdit(transaction, { kind: 'planned', skill }, now);
    }
    return changed;
  });
}
