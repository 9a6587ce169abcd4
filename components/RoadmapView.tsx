import { countTopics } from '../domain/progress';
import { Counts } from './Counts';
import { Folded } from './Folded';
import { LearntChart } from './LearntChart';
import { PathFilterSelect } from './PathFilterSelect';
import { PathStrip } from './PathStrip';
import { RoadmapKeys } from './RoadmapKeys';
import { onRoadmapKey } from './roadmap-keys';
import type { RoadmapState } from './roadmap-state';
import { StepRow } from './StepRow';
import { TrackSelect } from './TrackSelect';
import { text } from './texts';

interface RoadmapViewProps {
  readonly state: RoadmapState;
  /** In the popup: opens the page that shows all of it. That page shows what was learnt when itself, and is headed already. */
  readonly onPage?: () => void;
  readonly heading?: boolean;
}

/** The roadmap as a list: counts, search, filters, steps with their topics, and what was learnt when. */
export function RoadmapView({ state, onPage, heading = true }: RoadmapViewProps) {
  const progress = state.progress.value;
  if (!progress) return <p class="soft">{text('reading_progress')}</p>;
  const shown = state.shown.value;
  const searching = state.query.value.trim() !== '';
  const narrowed = searching || state.filter.value !== 'all';
  const firstUnfinished = state.path.value.find(({ step }) => countTopics(progress, step.topics).open > 0)?.step.id;
  return (
    <>
      {heading && <h1 class="visually-hidden">{text('roadmap')}</h1>}
      <input
        class="search"
        type="search"
        placeholder={text('find_topic_hint')}
        aria-label={text('find_topic')}
        value={state.query.value}
        onInput={(event) => {
          state.query.value = event.currentTarget.value;
        }}
      />
      <div class="overview">
        <PathStrip state={state} progress={progress} />
        <Counts counts={state.counts.value} />
      </div>
      {!searching && (
        <div class="path-choices">
          <TrackSelect state={state} />
          <PathFilterSelect state={state} />
        </div>
      )}
      {shown.length === 0 && (
        <div class="note">
          <p>{text(searching ? 'nothing_called_that' : 'nothing_passes')}</p>
          {!searching && (
            <button type="button" class="button" onClick={() => state.filterBy('all')}>
              {text('show_everything')}
            </button>
          )}
        </div>
      )}
      <ol class="steps" onKeyDown={(event) => onRoadmapKey(event, state)}>
        {shown.map((view) => (
          <StepRow
            key={view.step.id}
            view={view}
            number={state.path.value.findIndex(({ step }) => step.id === view.step.id) + 1}
            state={state}
            progress={progress}
            narrowed={narrowed}
            first={firstUnfinished === view.step.id}
          />
        ))}
      </ol>
      {!narrowed && (
        <div class="roadmap-foot">
          {onPage && (
            <>
              <Folded class="fold" summary={text('learnt_when')}>
                {() => <LearntChart path={state.path.value} progress={progress} />}
              </Folded>
              <button type="button" class="button link" onClick={onPage}>
                {text('whole_roadmap')}
              </button>
            </>
          )}
          <RoadmapKeys />
        </div>
      )}
    </>
  );
}
