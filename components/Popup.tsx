import type { ByHandState } from './by-hand-state';
import { JobView } from './JobView';
import type { PopupState } from './popup-state';
import { RoadmapView } from './RoadmapView';
import { Toast } from './Toast';
import { text } from './texts';

/** The toolbar popup: this job, and the roadmap. */
export function Popup({ state, byHand, onOptions }: { state: PopupState; byHand: ByHandState; onOptions: () => void }) {
  const { view, notice } = state;
  const tabs = [
    ['job', text('this_job')],
    ['roadmap', text('roadmap')],
  ] as const;
  return (
    <>
      <header class="popup-head">
        <div role="tablist" aria-label="Gaplight">
          {tabs.map(([name, words]) => (
            <button
              key={name}
              id={`tab-${name}`}
              type="button"
              role="tab"
              class="tab"
              aria-selected={view.value === name}
              aria-controls="view"
              onClick={() => state.choose(name)}
            >
              {words}
            </button>
          ))}
        </div>
        <button type="button" class="button quiet" onClick={onOptions}>
          {text('open_options')}
        </button>
      </header>
      <main>
        <div id="view" class="popup-body" role="tabpanel" aria-labelledby={`tab-${view.value}`}>
          {view.value === 'job' ? <JobView state={state} byHand={byHand} /> : <RoadmapView state={state} />}
        </div>
      </main>
      <Toast
        notice={notice.value}
        onUndo={state.undo}
        onClose={() => {
          notice.value = null;
        }}
      />
    </>
  );
}
