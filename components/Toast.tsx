import type { Notice } from './roadmap-state';
import { text } from './texts';

export interface ToastProps {
  readonly notice: Notice | null;
  readonly onUndo: (change: number) => void;
  readonly onClose: () => void;
}

/** Says what has just happened, with the way back. It stays until something else happens or it is closed. */
export function Toast({ notice, onUndo, onClose }: ToastProps) {
  const change = notice?.change ?? null;
  return (
    <div role="status" aria-live="polite">
      {notice && (
        <div class={notice.kind === 'problem' ? 'toast problem' : 'toast'}>
          <span>{notice.words}</span>
          <span>
            {change !== null && (
              <button type="button" class="button link" onClick={() => onUndo(change)}>
                {text('undo')}
              </button>
            )}
            <button type="button" class="button quiet" aria-label={text('close_message')} onClick={onClose}>
              ×
            </button>
          </span>
        </div>
      )}
    </div>
  );
}
