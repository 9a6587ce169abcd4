import type { SkillId } from '../roadmap/types';
import { ImportBox } from './ImportBox';
import { ImportPreview } from './ImportPreview';
import type { OptionsState } from './options-state';
import { type Shortcut, Shortcuts } from './Shortcuts';
import { SITE_NAMES, SiteModeSelect } from './SiteModeSelect';
import { Toast } from './Toast';
import { SHORTCUTS } from './welcome-words';

export interface OptionsProps {
  readonly state: OptionsState;
  readonly nameOf: (id: SkillId) => string;
  /** As the browser has them now. */
  readonly shortcuts: readonly Shortcut[];
  readonly onShortcuts: () => void;
}

/** The options page: bring progress in, take it away, and say where Gaplight works. */
export function Options({ state, nameOf, shortcuts, onShortcuts }: OptionsProps) {
  const { progress, modes, postings, notice } = state;
  const known = progress.value ? Object.keys(progress.value).length : null;
  return (
    <main class="options">
      <header>
        <h1>Your progress</h1>
        <p class="soft">Everything here stays in this browser. Nothing is sent anywhere.</p>
      </header>
      {state.pending.value ? <ImportPreview state={state} nameOf={nameOf} /> : <ImportBox state={state} />}
      <section class="box" aria-labelledby="backup">
        <h2 id="backup">Save a backup</h2>
        <p class="soft">
          {known === null
            ? 'Reading your progress …'
            : `A file with ${known === 1 ? 'the one skill' : `all ${known} skills`} that you have marked, which this page reads again, here or in another browser.`}
        </p>
        <div class="actions">
          <button type="button" class="button" disabled={known === null} onClick={state.saveBackup}>
            Save backup
          </button>
        </div>
      </section>
      <section class="box" aria-labelledby="sites">
        <h2 id="sites">Where it works</h2>
        {modes.value && (
          <div class="site-list">
            {(['linkedin', 'indeed'] as const).map((site) => (
              <SiteModeSelect key={site} board={site} mode={modes.value?.[site] ?? 'on'} onChange={(mode) => state.setMode(site, mode)} />
            ))}
          </div>
        )}
        <p class="soft">
          The marks do not change {SITE_NAMES.linkedin}’s or {SITE_NAMES.indeed}’s page, yet a page can notice that words are marked, and
          which. With “only here in the popup” it can notice nothing.
        </p>
        {postings.value !== null && (
          <p class="soft">
            {postings.value} {postings.value === 1 ? 'posting' : 'postings'} remembered in this browser, none from private windows.
          </p>
        )}
      </section>
      <section class="box" aria-labelledby="shortcuts">
        <h2 id="shortcuts">{SHORTCUTS.title}</h2>
        <Shortcuts shortcuts={shortcuts} onChange={onShortcuts} />
      </section>
      <Toast
        notice={notice.value}
        onUndo={state.undo}
        onClose={() => {
          notice.value = null;
        }}
      />
    </main>
  );
}
