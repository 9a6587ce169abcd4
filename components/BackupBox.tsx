import type { StorageState } from './storage-state';
import { day, plural, text } from './texts';

export interface BackupBoxProps {
  readonly state: StorageState;
  /** How many skills are marked, and how many postings are remembered; null while that is not known. */
  readonly skills: number | null;
  readonly postings: number | null;
}

/** Saving a backup, being reminded of it, and taking the skills elsewhere. */
export function BackupBox({ state, skills, postings }: BackupBoxProps) {
  const backup = state.status.value?.backup;
  return (
    <section class="box" aria-labelledby="backup">
      <h2 id="backup">{text('save_a_backup')}</h2>
      <p class="soft">{skills === null ? text('reading_progress') : plural('backup_holds', skills, { number: skills })}</p>
      {postings !== null && postings > 0 && (
        <Tick checked={state.withPostings.value} onChange={(on) => (state.withPostings.value = on)}>
          {plural('backup_with_postings', postings, { number: postings })}
        </Tick>
      )}
      <div class="actions">
        <button type="button" class="button" disabled={skills === null || state.collecting.value} onClick={state.saveBackup}>
          {text(state.collecting.value ? 'backup_collecting' : 'save_backup')}
        </button>
        {backup && (
          <span class="soft">{backup.saved === null ? text('backup_never') : text('backup_saved_on', { day: day(backup.saved) })}</span>
        )}
      </div>
      {backup?.due && <p class="said">{text(backup.saved === null ? 'backup_due_first' : 'backup_due')}</p>}
      {backup && (
        <Tick checked={backup.remind} onChange={(on) => void state.remind(on)}>
          {text('backup_remind')}
        </Tick>
      )}
      <h3>{text('export_title')}</h3>
      <p class="soft">{text('export_what')}</p>
      <div class="actions">
        {(['table', 'list', 'resume'] as const).map((kind) => (
          <button key={kind} type="button" class="button" disabled={!skills} onClick={() => void state.saveAs(kind)}>
            {text(`export_${kind}`)}
          </button>
        ))}
      </div>
    </section>
  );
}

/** A choice with its words beside it. */
export function Tick({ checked, onChange, children }: { checked: boolean; onChange: (on: boolean) => void; children: string }) {
  return (
    <label class="choose">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{children}</span>
    </label>
  );
}
