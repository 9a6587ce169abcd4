import type { VisitNews } from './contracts';
import { FitView } from './FitView';
import type { PopupState } from './popup-state';
import { SITE_NAMES, SiteModeSelect } from './SiteModeSelect';

/** The posting in the current tab, or in words why there is none. */
export function JobView({ state }: { state: PopupState }) {
  const news = state.visit.value;
  const board = 'site' in news && news.site !== 'other' ? news.site : null;
  const mode = board && state.modes.value?.[board];
  return (
    <>
      {news.kind !== 'posting' && <h1 class="visually-hidden">This job</h1>}
      <JobNews news={news} />
      {board && mode && <SiteModeSelect board={board} mode={mode} onChange={(next) => state.setMode(board, next)} />}
    </>
  );
}

function JobNews({ news }: { news: VisitNews }) {
  switch (news.kind) {
    case 'asking':
      return <p class="soft">Asking the page …</p>;
    case 'no-script':
      return (
        <div class="note">
          <p>Open a posting on LinkedIn or Indeed, and this shows how it fits what you know.</p>
          <p class="soft">A job page that was open before Gaplight was installed or updated needs one reload.</p>
        </div>
      );
    case 'no-posting':
      return <p class="note">No posting is open in this tab. Open one, and this shows how it fits what you know.</p>;
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
        <div class="note">
          <p>
            <b>This posting could not be read.</b> {SITE_NAMES[news.site]} may have changed its page, or the posting may be gone. Nothing is
            said about its fit.
          </p>
          <p class="soft">Looked for and not found:</p>
          <ul class="soft">
            {news.missing.map((part) => (
              <li key={part}>{part}</li>
            ))}
          </ul>
        </div>
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
