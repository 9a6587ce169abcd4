import type { SkillId } from '../roadmap/types';
import { BackupBox } from './BackupBox';
import { CorrectionsBox } from './CorrectionsBox';
import { EarlierImports } from './EarlierImports';
import { ImportBox } from './ImportBox';
import { ImportPreview } from './ImportPreview';
import { OfferedImport } from './OfferedImport';
import type { OptionsState } from './options-state';
import { type Shortcut, Shortcuts } from './Shortcuts';
import { SITE_NAMES, SiteModeSelect } from './SiteModeSelect';
import { StorageBox } from './StorageBox';
import { SyncBox } from './SyncBox';
import { Toast } from './Toast';
import { plural, text } from './texts';
import type { SkillNames } from './UnknownLabels';

export interface OptionsProps {
  readonly state: OptionsState;
  readonly nameOf: (id: SkillId) => string;
  readonly skills: SkillNames;
  /** As the browser has them now. */
  readonly shortcuts: readonly Shortcut[];
  readonly onShortcuts: () => void;
  /** Opens the market page. */
  readonly onMarket: () => void;
}

/** The options page: bring progress in, take it away, and say where Gaplight works. */
export function Options({ state, nameOf, skills, shortcuts, onShortcuts, onMarket }: OptionsProps) {
  const { progress, modes, postings, notice } = state;
  const known = progress.value ? Object.keys(progress.value).length : null;
  return (
    <main class="options">
      <header>
        <h1>{text('your_progress')}</h1>
        <p class="soft">{text('all_stays_here')}</p>
      </header>
      <OfferedImport state={state.imports} />
      {state.imports.pending.value ? (
        <ImportPreview state={state.imports} nameOf={nameOf} skills={skills} />
      ) : (
        <ImportBox state={state.imports} />
      )}
      <EarlierImports imports={state.earlier.value} onUndo={state.undo} />
      <BackupBox state={state.storage} skills={known} postings={postings.value} />
      <section class="box" aria-labelledby="market">
        <h2 id="market">{text('market_open')}</h2>
        <p class="soft">{text('market_open_how')}</p>
        <div class="actions">
          <button type="button" class="button" onClick={onMarket}>
            {text('market_open_button')}
          </button>
        </div>
      </section>
      <section class="box" aria-labelledby="sites">
        <h2 id="sites">{text('where_it_works')}</h2>
        {modes.value && (
          <div class="site-list">
            {(['linkedin', 'indeed'] as const).map((site) => (
              <SiteModeSelect key={site} board={site} mode={modes.value?.[site] ?? 'on'} onChange={(mode) => state.setMode(site, mode)} />
            ))}
          </div>
        )}
        <p class="soft">
          {text('what_a_page_notices', { first: SITE_NAMES.linkedin, second: SITE_NAMES.indeed, mode: text('mode_read_only') })}
        </p>
        {postings.value !== null && <p class="soft">{plural('postings_remembered', postings.value, { number: postings.value })}</p>}
      </section>
      <CorrectionsBox state={state} nameOf={nameOf} />
      <section class="box" aria-labelledby="shortcuts">
        <h2 id="shortcuts">{text('shortcuts')}</h2>
        <Shortcuts shortcuts={shortcuts} onChange={onShortcuts} />
      </section>
      <SyncBox state={state.storage} />
      <StorageBox state={state.storage} />
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
