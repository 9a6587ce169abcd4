import type { SkillId } from '../roadmap/types';
import { CorrectionsBox } from './CorrectionsBox';
import { EarlierImports } from './EarlierImports';
import { ImportBox } from './ImportBox';
import { ImportPreview } from './ImportPreview';
import type { OptionsState } from './options-state';
import { type Shortcut, Shortcuts } from './Shortcuts';
import { SITE_NAMES, SiteModeSelect } from './SiteModeSelect';
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
      {state.imports.pending.value ? (
        <ImportPreview state={state.imports} nameOf={nameOf} skills={skills} />
      ) : (
        <ImportBox state={state.imports} />
      )}
      <EarlierImports imports={state.earlier.value} onUndo={state.undo} />
      <section class="box" aria-labelledby="backup">
        <h2 id="backup">{text('save_a_backup')}</h2>
        <p class="soft">{known === null ? text('reading_progress') : plural('backup_holds', known, { number: known })}</p>
        <div class="actions">
          <button type="button" class="button" disabled={known === null} onClick={state.saveBackup}>
            {text('save_backup')}
          </button>
        </div>
      </section>
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
