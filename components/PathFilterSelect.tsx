import type { PathFilter } from '../domain/path-filter';
import type { RoadmapState } from './roadmap-state';
import { type PlainTextKey, text } from './texts';

const NAMES: Readonly<Record<PathFilter, PlainTextKey>> = {
  all: 'filter_all',
  ready: 'ready_now',
  planned: 'planned',
  learning: 'state_learning',
  open: 'state_open',
  done: 'state_done',
  skipped: 'state_skipped',
};

/** Which topics the list shows, each choice with how many it leaves. */
export function PathFilterSelect({ state }: { state: RoadmapState }) {
  return (
    <label class="path-choice">
      <span>{text('show_topics')}</span>
      <select value={state.filter.value} onChange={(event) => state.filterBy(event.currentTarget.value as PathFilter)}>
        {state.filterCounts.value.map(([filter, number]) => (
          <option key={filter} value={filter}>
            {text('filter_with_count', { name: text(NAMES[filter]), number })}
          </option>
        ))}
      </select>
    </label>
  );
}
