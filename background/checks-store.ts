import { type Checks, followMovedChecks, withCheck } from '../domain/checks';
import type { Roadmap, SkillId } from '../roadmap/types';
import { openDatabase } from './database';
import { noteEdit } from './ledger-rows';
import { write } from './write';

const KEY = 'checks';

/** The ticks in the topics' check lists, under the ids that hold now. */
export async function readChecks(moved: Roadmap['moved']): Promise<Checks> {
  return current(await (await openDatabase()).get('settings', KEY), moved);
}

/** Ticks one ability of a topic's list, or takes the tick away, in one durable transaction; gives all after that. */
export function changeCheck(moved: Roadmap['moved'], topic: SkillId, ability: string, held: boolean, now: number): Promise<Checks> {
  return write(['settings', 'edits'], async (transaction) => {
    const store = transaction.objectStore('settings');
    const after = withCheck(current(await store.get(KEY), moved), topic, ability, held);
    await store.put(after, KEY);
    await noteEdit(transaction, { kind: 'check', skill: topic, ability }, now);
    return after;
  });
}

function current(stored: unknown, moved: Roadmap['moved']): Checks {
  return followMovedChecks((stored as Checks | undefined) ?? {}, moved);
}
