import type { Planned } from '../domain/planned';
import type { SkillId } from '../roadmap/types';
import { openDatabase } from './database';

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
  const transaction = (await openDatabase()).transaction('planned', 'readwrite', { durability: 'strict' });
  const changed: SkillId[] = [];
  for (const skill of new Set(skills)) {
    const was = (await transaction.store.get(skill)) !== undefined;
    if (was === plan) continue;
    changed.push(skill);
    if (plan) await transaction.store.put(now, skill);
    else await transaction.store.delete(skill);
  }
  await transaction.done;
  return changed;
}
