import { type Progress, topicState } from '../domain/progress';
import type { RoadmapState } from './roadmap-state';

/** The whole path in one line: a segment a topic, a gap a step. What it shows stands in words beside it. */
export function PathStrip({ state, progress }: { state: RoadmapState; progress: Progress }) {
  return (
    <div class="path-strip" aria-hidden="true">
      {state.path.value.map(({ step, topics }) => (
        <span key={step.id} style={{ flexGrow: topics.length }}>
          {topics.map(({ topic }) => (
            <i key={topic.skill} class={topicState(progress, topic) ?? 'open'} />
          ))}
        </span>
      ))}
    </div>
  );
}
