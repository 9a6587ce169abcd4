import { type Checks, followMovedChecks, withCheck } from '../domain/checks';
import type { Roadmap, SkillId } from '../roadmap/types';
import { openDatabase } from './database';

const KEY = 'checks';

/** The ticks in the topics' check lists, under the ids that hold now. */
export async function readChecks(moved: Roadmap['moved']): Promise<Checks> {
  return current(await (await openDatabase()).get('settings', KEY), moved);
}

/** Ticks one ability of a topic's list, or takes the tick away, in one durable transaction; gives all after that. */
export async function changeCheck(moved: Roadmap['moved'], topic: SkillId, ability: string, held: boolean): Promise<Checks> {
  const transaction = (await openDatabase()).transaction('settings', 'readwrite', { durability: 'strict' });
  const after = withCheck(current(await transaction.store.get(KEY), moved), topic, ability, held);
  await transaction.store.put(after, KEY);
  await transaction.done;
  return after;
}

function current(stored: unknown, moved: Roadmap['moved']): Checks {
  return followMovedChecks((stored as Checks | undefined) ?? {}, moved);
}
