import type { ByHandState } from './by-hand-state';
import { BY_HAND } from './by-hand-words';
import { PasteBox } from './PasteBox';

/** What the popup offers where no script of ours runs in the tab. */
export function Elsewhere({ state }: { state: ByHandState }) {
  const { tab, mayReadSites, busy } = state;
  const facts = tab.value;
  return (
    <>
      {mayReadSites.value === false && <SiteAccess state={state} />}
      {facts && !(facts.board && mayReadSites.value === false) && (
        <div class="note">
          <p>{facts.readable ? (facts.board ? BY_HAND.openedBefore : BY_HAND.elsewhere) : BY_HAND.nothingHere}</p>
          {facts.readable && (
            <button type="button" class="button primary" disabled={busy.value} onClick={() => void state.readPage()}>
              {BY_HAND.readPage}
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
        <b>{BY_HAND.withheld}</b>
      </p>
      <p class="soft">{BY_HAND.withheldWhy}</p>
      <button type="button" class="button primary" disabled={state.busy.value} onClick={() => void state.askForSites()}>
        {BY_HAND.allow}
      </button>
    </div>
  );
}
