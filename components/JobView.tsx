import type { ByHandState } from './by-hand-state';
import type { VisitNews } from './contracts';
import { Elsewhere, SiteAccess } from './Elsewhere';
import { JobFit } from './JobFit';
import { JobMarks } from './JobMarks';
import type { JobActs } from './job-acts';
import { Marked } from './Marked';
import { PasteBox } from './PasteBox';
import type { PopupState } from './popup-state';
import { failureInWords, missingPartInWords } from './problem-words';
import { SITE_NAMES, SiteModeSelect } from './SiteModeSelect';
import { text } from './texts';

/** The posting in the current tab, or in words why there is none and what can be done by hand. */
export function JobView({ state, byHand, onPanel }: { state: PopupState; byHand: ByHandState; onPanel: () => void }) {
  if (byHand.given.value) return <GivenText state={byHand} acts={state.acts} />;
  const news = state.visit.value;
  const board = 'site' in news && news.site !== 'other' ? news.site : null;
  const mode = board && state.modes.value?.[board];
  return (
    <>
      {news.kind !== 'posting' && <h1 class="visually-hidden">{text('this_job')}</h1>}
      {board && mode && <SiteModeSelect board={board} mode={mode} onChange={(next) => state.setMode(board, next)} />}
      <JobNews news={news} state={state} byHand={byHand} />
      {news.kind === 'posting' && mode !== 'read-only' && (
        <div>
          <button type="button" class="button quiet" onClick={onPanel}>
            {text('panel_in_page')}
          </button>
        </div>
      )}
      <Problem words={byHand.problem.value} />
    </>
  );
}

/** Keeps the buttons' place until it is known which are pressed. */
const NO_MARKS = { saved: false, applied: false, dismissed: false };

/** A text that was pasted or selected, read like a posting. */
function GivenText({ state, acts }: { state: ByHandState; acts: JobActs }) {
  const checked = state.checked.value;
  return (
    <>
      <div>
        <h1 class="job-title">{checked?.title ?? text('your_text')}</h1>
        <p class="soft">{text(state.given.value?.source === 'selected' ? 'from_selected' : 'from_pasted')}</p>
      </div>
      {checked ? (
        <JobFit {...checked} posting={checked.text} shortened={state.given.value?.shortened === true} acts={acts} />
      ) : (
        state.problem.value === null && <p class="soft">{text('reading_text')}</p>
      )}
      <Problem words={state.problem.value} />
      <div>
        <button type="button" class="button" onClick={state.leave}>
          {text('back_to_page')}
        </button>
      </div>
    </>
  );
}

function Problem({ words }: { words: string | null }) {
  return <div role="alert">{words !== null && <p class="note problem">{words}</p>}</div>;
}

function JobNews({ news, state, byHand }: { news: VisitNews; state: PopupState; byHand: ByHandState }) {
  switch (news.kind) {
    case 'asking':
      return <p class="soft">{text('asking_page')}</p>;
    case 'no-script':
      return <Elsewhere state={byHand} />;
    case 'no-posting':
      return (
        <>
          {byHand.mayReadSites.value === false && <SiteAccess state={byHand} />}
          <p class="note">{text('no_posting')}</p>
          <PasteBox state={byHand} />
        </>
      );
    case 'off':
      return <p class="note">{text('switched_off', { site: SITE_NAMES[news.site] })}</p>;
    case 'failed':
      return (
        <div class="note">
          <p>
            <Marked words={text('progress_unread')} />
          </p>
          <p class="soft">{failureInWords(news.reason)}</p>
        </div>
      );
    case 'arriving':
      return <p class="note">{text('still_loading')}</p>;
    case 'unreadable':
      if (news.missing.some(({ part }) => part === 'one-of-several')) {
        return (
          <>
            <p class="note">
              <Marked words={text('several_postings')} />
            </p>
            <PasteBox state={byHand} open />
          </>
        );
      }
      return (
        <>
          <div class="note">
            <p>
              <Marked words={news.site === 'other' ? text('unreadable_other') : text('unreadable', { site: SITE_NAMES[news.site] })} />
            </p>
            <p class="soft">{text('looked_for')}</p>
            <ul class="soft">
              {news.missing.map(missingPartInWords).map((part) => (
                <li key={part}>{part}</li>
              ))}
            </ul>
          </div>
          <PasteBox state={byHand} open />
        </>
      );
    case 'posting':
      return (
        <>
          <div>
            <h1 class="job-title">{news.title}</h1>
            {news.company && <p class="soft">{news.company}</p>}
            {news.unwanted && <p class="soft">{text('panel_unwanted')}</p>}
            {!news.remembered && <p class="soft">{text('not_remembered')}</p>}
          </div>
          {news.remembered && state.marks.value !== null && (
            <div class={state.marks.value ? 'job-marks' : 'job-marks pending'}>
              <JobMarks title={null} marks={state.marks.value ?? NO_MARKS} onMark={state.markPosting} />
            </div>
          )}
          <JobFit
            fit={news.fit}
            posting={news.text}
            words={news.words}
            aside={news.aside}
            facts={news.facts}
            shortened={news.shortened}
            acts={state.acts}
          />
        </>
      );
  }
}
