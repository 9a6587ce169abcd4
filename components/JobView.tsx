import type { VisitNews } from './contracts';
import { FitView } from './FitView';
import { Marked } from './Marked';
import type { PopupState } from './popup-state';
import { failureInWords, missingPartInWords } from './problem-words';
import { SITE_NAMES, SiteModeSelect } from './SiteModeSelect';
import { text } from './texts';

/** The posting in the current tab, or in words why there is none. */
export function JobView({ state }: { state: PopupState }) {
  const news = state.visit.value;
  const site = 'site' in news ? news.site : null;
  const mode = site && state.modes.value?.[site];
  return (
    <>
      {news.kind !== 'posting' && <h1 class="visually-hidden">{text('this_job')}</h1>}
      <JobNews news={news} />
      {site && mode && <SiteModeSelect site={site} mode={mode} onChange={(next) => state.setMode(site, next)} />}
    </>
  );
}

function JobNews({ news }: { news: VisitNews }) {
  switch (news.kind) {
    case 'asking':
      return <p class="soft">{text('asking_page')}</p>;
    case 'no-script':
      return (
        <div class="note">
          <p>{text('no_script')}</p>
          <p class="soft">{text('no_script_reload')}</p>
        </div>
      );
    case 'no-posting':
      return <p class="note">{text('no_posting')}</p>;
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
      return (
        <div class="note">
          <p>
            <Marked words={text('unreadable', { site: SITE_NAMES[news.site] })} />
          </p>
          <p class="soft">{text('looked_for')}</p>
          <ul class="soft">
            {news.missing.map(missingPartInWords).map((part) => (
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
          <FitView fit={news.fit} named={news.named} posting={news.text} />
        </>
      );
  }
}
