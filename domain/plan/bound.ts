import type { SkillId } from '../../roadmap/types';
import { atMostWithin } from './densest';
import type { Ground } from './ground';
import type { OpenNeeds } from './open-needs';
import { hourUnits } from './way';

/**
 * A weight of opened postings that no choice within some hours passes, with what is chosen already. It makes the problem
 * easier until it can be solved: what fills the same topic costs as much as the cheapest of it once, each of its members only
 * what it costs more; and where any one of several will do, only what all of them need has to be there.
 */
export function openedAtMost(needs: OpenNeeds, ground: Ground, chosen: ReadonlySet<SkillId>, hours: number): number {
  const { candidates } = ground;
  const families = familiesOf(ground);
  const first = families.map((members) => Math.min(...members.map((candidate) => hourUnits(ground.hoursAt(candidate)))));
  const hasChosen = families.map((members) => members.some((candidate) => chosen.has(candidates[candidate] as SkillId)));
  const familyBy = new Map(families.flatMap((members, family) => members.map((candidate) => [candidate, family] as const)));
  const thingOf = (family: number) => candidates.length + family;
  const costs = [
    ...candidates.map((id, candidate) => {
      if (chosen.has(id)) return 0;
      const family = familyBy.get(candidate) as number;
      return hourUnits(ground.hoursAt(candidate)) - (hasChosen[family] ? 0 : (first[family] as number));
    }),
    ...first.map((cost, family) => (hasChosen[family] ? 0 : cost)),
  ];
  const direct = candidates.map((id, candidate): number[] => {
    if (chosen.has(id)) return [];
    const brought = ground.broughtBefore(id).filter((other) => ground.indexOf(other) >= 0 && !ground.isThere(other, chosen));
    return [
      thingOf(familyBy.get(candidate) as number),
      ...brought.flatMap((other) => {
        const index = ground.indexOf(other);
        const family = thingOf(familyBy.get(index) as number);
        return ground.isBroughtWithin(other) ? [family] : [family, index];
      }),
    ];
  });
  const before = closed([
    ...direct,
    ...families.map((members, family) => {
      if (hasChosen[family]) return [];
      const topics = ground.topicsBefore(candidates[members[0] as number] as SkillId);
      return topics.flatMap((filling) => {
        const usable = filling.map((id) => ground.indexOf(id)).find((index) => index >= 0);
        return usable === undefined || ground.isFilled(filling, chosen) ? [] : [thingOf(familyBy.get(usable) as number)];
      });
    }),
  ]);
  const things = needs.wants.map((_, want) => {
    const lists = ground.meeting(want).map((candidate) => [candidate, ...(before[candidate] ?? [])]);
    const [one = [], ...others] = lists;
    return one.filter((thing) => others.every((list) => list.includes(thing)));
  });
  const merged = new Map<string, { things: number[]; weight: number }>();
  for (const { wants, weight } of needs.sets) {
    if (wants.length === 0 || weight === 0 || wants.some((want) => ground.meeting(want).length === 0)) continue;
    const list = [...new Set(wants.flatMap((want) => things[want] as number[]))].sort((a, b) => a - b);
    const key = list.join();
    const known = merged.get(key);
    if (known) known.weight += weight;
    else merged.set(key, { things: list, weight });
  }
  const sets = [...merged].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => ({ things: row.things, weight: row.weight }));
  return atMostWithin({ costs, before, sets }, hourUnits(hours));
}

function familiesOf(ground: Ground): number[][] {
  const families = new Map<string, number[]>();
  for (const [candidate, id] of ground.candidates.entries()) {
    const key = ground.familyOf(id).join();
    families.set(key, [...(families.get(key) ?? []), candidate]);
  }
  return [...families.values()];
}

/** By thing, all that comes before it, by way of others too. */
function closed(direct: readonly (readonly number[])[]): number[][] {
  return direct.map((own, thing) => {
    const all = new Set(own);
    for (const other of all) for (const further of direct[other] ?? []) all.add(further);
    all.delete(thing);
    return [...all];
  });
}
