import type { SkillId, Topic } from '../roadmap/types';
import type { StepView, TopicView } from './path';
import type { Planned } from './planned';
import { type Progress, topicState } from './progress';

/** What of the roadmap is shown: `open` is not begun, `ready` is open with all in place that comes before it. */
export const PATH_FILTERS = ['all', 'ready', 'planned', 'learning', 'open', 'done', 'skipped'] as const;
export type PathFilter = (typeof PATH_FILTERS)[number];

/** What a filter goes by. `waits`: the topics for which something that comes before is not in place, by their first skills. */
export interface FilterGround {
  readonly progress: Progress;
  readonly planned: Planned;
  readonly waits: ReadonlySet<SkillId>;
}

/** Whether a filter lets a topic through. */
export function passes(topic: Topic, filter: PathFilter, { progress, planned, waits }: FilterGround): boolean {
  if (filter === 'all') return true;
  const state = topicState(progress, topic) ?? 'open';
  if (filter === 'ready') return state === 'open' && !waits.has(topic.skill);
  if (filter === 'planned') return state === 'open' && [topic.skill, ...topic.or].some((id) => Object.hasOwn(planned, id));
  return state === filter;
}

/** The steps with only those topics that pass; steps without one are left out. `always` passes whatever it is. */
export function filterPath(
  path: readonly StepView[],
  filter: PathFilter,
  ground: FilterGround,
  always: ReadonlySet<SkillId> = new Set(),
): StepView[] {
  const lets = ({ topic }: TopicView) => always.has(topic.skill) || passes(topic, filter, ground);
  return path.flatMap(({ step, topics }) => {
    const left = topics.filter(lets);
    return left.length > 0 ? [{ step, topics: left }] : [];
  });
}
