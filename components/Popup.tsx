import { useRef } from 'preact/hooks';
import { BackupReminder } from './BackupReminder';
import type { ByHandState } from './by-hand-state';
import { JobView } from './JobView';
import { NextView } from './NextView';
import { POPUP_PARTS, type PopupPart, type PopupState } from './popup-state';
import { RoadmapView } from './RoadmapView';
import { Toast } from './Toast';
import { type PlainTextKey, text } from './texts';

const NAMES: Readonly<Record<PopupPart, PlainTextKey>> = { job: 'this_job', roadmap: 'roadmap', next: 'part_next' };

interface PopupProps {
  readonly state: PopupState;
  readonly byHand: ByHandState;
  readonly onOptions: () => void;
  /** Opens the page with the whole roadmap. */
  readonly onRoadmapPage: () => void;
  /** Opens the page with all that the postings seen say. */
  readonly onMarketPage: () => void;
  /** Goes to the panel beside the posting, which opens where it was closed. */
  readonly onPanel: () => void;
}

/** The toolbar popup: this job, the roadmap, and what to learn next. */
export function Popup({ state, byHand, onOptions, onRoadmapPage, onMarketPage, onPanel }: PopupProps) {
  const { view, notice } = state;
  return (
    <>
      <header class="popup-head">
        <Tabs chosen={view.value} choose={state.choose} />
        <button type="button" class="button quiet" onClick={onOptions}>
          {text('open_options')}
        </button>
      </header>
      <main>
        <div id="view" class="popup-body" role="tabpanel" aria-labelledby={`tab-${view.value}`}>
          {view.value === 'job' && <JobView state={state} byHand={byHand} onPanel={onPanel} />}
          {view.value === 'roadmap' && <RoadmapView state={state} onPage={onRoadmapPage} />}
          {view.value === 'next' && <NextView state={state} onMarket={onMarketPage} />}
        </div>
      </main>
      {state.backup.value && <BackupReminder backup={state.backup.value} onSave={onOptions} />}
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

/** The tabs, one stop for the keyboard: arrows, Home and End go from one to the other. */
function Tabs({ chosen, choose }: { chosen: PopupPart; choose: (part: PopupPart) => void }) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const here = POPUP_PARTS.indexOf(chosen);
    const last = POPUP_PARTS.length - 1;
    const there = {
      ArrowRight: here === last ? 0 : here + 1,
      ArrowLeft: here === 0 ? last : here - 1,
      Home: 0,
      End: last,
    }[event.key];
    const part = there === undefined ? undefined : POPUP_PARTS[there];
    if (!part) return;
    event.preventDefault();
    choose(part);
    list.current?.querySelector<HTMLElement>(`#tab-${part}`)?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label="Gaplight" onKeyDown={onKeyDown}>
      {POPUP_PARTS.map((name) => (
        <button
          key={name}
          id={`tab-${name}`}
          type="button"
          role="tab"
          class="tab"
          aria-selected={chosen === name}
          aria-controls="view"
          tabIndex={chosen === name ? 0 : -1}
          onClick={() => choose(name)}
        >
          {text(NAMES[name])}
        </button>
      ))}
    </div>
  );
}
