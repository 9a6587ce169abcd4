import type { Roadmap, SkillId } from '../roadmap/types';

/** Which abilities of a topic's check list the reader has ticked, by the topic's first skill: the abilities' own words. */
export type Checks = Readonly<Record<SkillId, readonly string[]>>;

/** Carries ticks from ids that were given up to those that took their place. */
export function followMovedChecks(checks: Checks, moved: Roadmap['moved']): Checks {
  const carried = new Map<SkillId, readonly string[]>();
  for (const [id, words] of Object.entries(checks)) {
    for (const to of Object.hasOwn(moved, id) ? (moved[id] ?? []) : [id])
      carried.set(to, [...new Set([...(carried.get(to) ?? []), ...words])]);
  }
  return Object.fromEntries(carried);
}

/** Ticks an ability or takes the tick away. */
export function withCheck(checks: Checks, topic: SkillId, ability: string, held: boolean): Checks {
  const others = (Object.hasOwn(checks, topic) ? (checks[topic] ?? []) : []).filter((words) => words !== ability);
  const { [topic]: _before, ...rest } = checks;
  const after = held ? [...others, ability] : others;
  return after.length > 0 ? { ...rest, [topic]: after } : rest;
}

/** The ticks that are in some and not in others. */
export function checksBeyond(checks: Checks, others: Checks | null): Checks {
  return Object.fromEntries(
    Object.entries(checks).map(([topic, words]) => {
      const known = others && Object.hasOwn(others, topic) ? (others[topic] ?? []) : [];
      return [topic, words.filter((one) => !known.includes(one))];
    }),
  );
}
