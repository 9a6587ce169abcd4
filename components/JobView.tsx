import type { ByHandState } from './by-hand-state';
import { BY_HAND } from './by-hand-words';
import type { VisitNews } from './contracts';
import { Elsewhere, SiteAccess } from './Elsewhere';
import { FitView } from './FitView';
import { PasteBox } from './PasteBox';
import type { PopupState } from './popup-state';
import { SITE_NAMES, SiteModeSelect } from './SiteModeSelect';

/** The posting in the current tab, or in words why there is none and what can be done by hand. */
export function JobView({ state, byHand }: { state: PopupState; byHand: ByHandState }) {
  if (byHand.given.value) return <GivenText state={byHand} />;
  const news = state.visit.value;
  const board = 'site' in news && news.site !== 'other' ? news.site : null;
  const mode = board && state.modes.value?.[board];
  return (
    <>
      {news.kind !== 'posting' && <h1 class="visually-hidden">This job</h1>}
      {board && mode && <SiteModeSelect board={board} mode={mode} onChange={(next) => state.setMode(board, next)} />}
      <JobNews news={news} byHand={byHand} />
      <Problem words={byHand.problem.value} />
    </>
  );
}

/** A text that was pasted or selected, read like a posting. */
function GivenText({ state }: { state: ByHandState }) {
  const checked = state.checked.value;
  return (
    <>
      <div>
        <h1 class="job-title">{checked?.title ?? BY_HAND.yourText}</h1>
        <p class="soft">{state.given.value?.source === 'selected' ? BY_HAND.fromSelected : BY_HAND.fromPasted}</p>
      </div>
      {checked ? (
        <FitView fit={checked.fit} named={checked.named} text={checked.text} />
      ) : (
        state.problem.value === null && <p class="soft">{BY_HAND.reading}</p>
      )}
      <Problem words={state.problem.value} />
      <div>
        <button type="button" class="button" onClick={state.leave}>
          {BY_HAND.back}
        </button>
      </div>
    </>
  );
}

function Problem({ words }: { words: string | null }) {
  return <div role="alert">{words !== null && <p class="note problem">{words}</p>}</div>;
}

function JobNews({ news, byHand }: { news: VisitNews; byHand: ByHandState }) {
  switch (news.kind) {
    case 'asking':
      return <p class="soft">Asking the page …</p>;
    case 'no-script':
      return <Elsewhere state={byHand} />;
    case 'no-posting':
      return (
        <>
          {byHand.mayReadSites.value === false && <SiteAccess state={byHand} />}
          <p class="note">No posting is open in this tab. Open one, and this shows how it fits what you know.</p>
          <PasteBox state={byHand} />
        </>
      );
    case 'off':
      return <p class="note">Gaplight is switched off on {SITE_NAMES[news.site]}.</p>;
    case 'failed':
      return (
        <div class="note">
          <p>
            <b>Your progress could not be read,</b> so nothing is said about this posting. It is tried again.
          </p>
          <p class="soft">{news.reason}</p>
        </div>
      );
    case 'arriving':
      return <p class="note">The page is still loading this posting …</p>;
    case 'unreadable':
      return (
        <>
          <div class="note">
            <p>
              <b>This posting could not be read.</b> {SITE_NAMES[news.site]} may have changed its page, or the posting may be gone. Nothing
              is said about its fit.
            </p>
            <p class="soft">Looked for and not found:</p>
            <ul class="soft">
              {news.missing.map((part) => (
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
          </div>
          <FitView fit={news.fit} named={news.named} text={news.text} />
        </>
      );
  }
}
