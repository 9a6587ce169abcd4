import type { ByHandState } from './by-hand-state';
import { Marked } from './Marked';
import { PasteBox } from './PasteBox';
import { text } from './texts';

/** What the popup offers where no script of ours runs in the tab. */
export function Elsewhere({ state }: { state: ByHandState }) {
  const { tab, mayReadSites, busy } = state;
  const facts = tab.value;
  return (
    <>
      {mayReadSites.value === false && <SiteAccess state={state} />}
      {facts?.roadmapSh && (
        <div class="note">
          <p>{text('roadmap_sh_tab')}</p>
          <button type="button" class="button primary" disabled={busy.value} onClick={() => void state.importRoadmap()}>
            {text('roadmap_sh_take')}
          </button>
        </div>
      )}
      {facts && !facts.roadmapSh && !(facts.board && mayReadSites.value === false) && (
        <div class="note">
          <p>{text(facts.readable ? (facts.board ? 'opened_before' : 'read_elsewhere') : 'no_script')}</p>
          {facts.readable && (
            <button type="button" class="button primary" disabled={busy.value} onClick={() => void state.readPage()}>
              {text('read_this_page')}
            </button>
          )}
        </div>
      )}
      <PasteBox state={state} />
    </>
  );
}

/** Says that the browser withholds the job boards, and asks for them. */
export function SiteAccess({ state }: { state: Pick<ByHandState, 'busy' | 'askForSites'> }) {
  return (
    <div class="note">
      <p>
        <Marked words={text('sites_withheld')} />
      </p>
      <p class="soft">{text('sites_withheld_why')}</p>
      <button type="button" class="button primary" disabled={state.busy.value} onClick={() => void state.askForSites()}>
        {text('allow_sites')}
      </button>
    </div>
  );
}
