import type { Roadmap, SkillId, Topic } from '../roadmap/types';

/** What a reader has said of a skill. */
export type ProgressState = 'done' | 'learning' | 'skipped';

/** Where an entry came from: a tick in the popup, the card at a word on a job page, a list, a backup. */
export type ProgressSource = 'popup' | 'page' | 'list' | 'backup';

/** A reader's word on one skill. */
export interface ProgressEntry {
  readonly state: ProgressState;
  /** When it was said, in milliseconds since 1970. */
  readonly since: number;
  readonly source: ProgressSource;
}

/** All that a reader has said. A skill that is not named has no progress. */
export type Progress = Readonly<Record<SkillId, ProgressEntry>>;

/** One wish to change; `null` takes the entry away. */
export interface ProgressChange {
  readonly skill: SkillId;
  readonly state: ProgressState | null;
}

/** The state of a skill, or null. */
export function stateOf(progress: Progress, skill: SkillId): ProgressState | null {
  return Object.hasOwn(progress, skill) ? (progress[skill]?.state ?? null) : null;
}

/** The states alone, by skill. */
export function statesOf(progress: Progress): Readonly<Record<SkillId, ProgressState>> {
  return Object.fromEntries(Object.entries(progress).map(([id, { state }]) => [id, state]));
}

const WEIGHT: Record<ProgressState, number> = { skipped: 1, learning: 2, done: 3 };

/** A topic's state: the best of its alternatives', done before learning before skipped. */
export function topicState(progress: Progress, topic: Topic): ProgressState | null {
  let best: ProgressState | null = null;
  for (const skill of [topic.skill, ...topic.or]) {
    const state = stateOf(progress, skill);
    if (state && (!best || WEIGHT[state] > WEIGHT[best])) best = state;
  }
  return best;
}

/** Topics of a step or of the whole roadmap, counted by state. The four numbers always add up to `all`. */
export interface TopicCount {
  readonly all: number;
  readonly done: number;
  readonly learning: number;
  readonly skipped: number;
  readonly open: number;
  /** Hours from and to for what is neither done nor skipped. */
  readonly hoursLeft: readonly [number, number];
}

/** Counts topics by state. */
export function countTopics(progress: Progress, topics: readonly Topic[]): TopicCount {
  const count = { all: topics.length, done: 0, learning: 0, skipped: 0, open: 0 };
  let from = 0;
  let to = 0;
  for (const topic of topics) {
    const state = topicState(progress, topic);
    count[state ?? 'open'] += 1;
    if (state === 'done' || state === 'skipped') continue;
    from += topic.hours[0];
    to += topic.hours[1];
  }
  return { ...count, hoursLeft: [from, to] };
}

/** Carries progress from ids that were given up to those that took their place; where two meet, the higher state stays. */
export function followMoves(progress: Progress, moved: Roadmap['moved']): Progress {
  const carried = new Map(Object.entries(progress));
  for (const [from, targets] of Object.entries(moved)) {
    const entry = carried.get(from);
    if (!entry) continue;
    carried.delete(from);
    for (const to of targets) {
      const there = carried.get(to);
      if (!there || WEIGHT[entry.state] > WEIGHT[there.state]) carried.set(to, entry);
    }
  }
  return Object.fromEntries(carried);
}
