import type { StorageStatus } from '../domain/storage-status';
import { text } from './texts';

/** A quiet line once a month, where something was said since the last backup; nothing otherwise. `onSave` saves one, or goes where that is done. */
export function BackupReminder({ backup, onSave }: { backup: StorageStatus['backup']; onSave: () => void }) {
  if (!backup.due) return null;
  return (
    <p class="reminder">
      <span>{text(backup.saved === null ? 'backup_due_first' : 'backup_due')}</span>{' '}
      <button type="button" class="button link" onClick={onSave}>
        {text('save_backup')}
      </button>
    </p>
  );
}
