import { SHORTCUTS } from './welcome-words';

/** A keyboard shortcut as the browser has it now; no keys where it has none. */
export interface Shortcut {
  readonly command: 'popup' | 'toggle-marks' | 'focus-panel' | 'next-mark';
  readonly keys: string;
}

/** The keyboard shortcuts, and the way to the browser's page where they are changed. */
export function Shortcuts({ shortcuts, onChange }: { shortcuts: readonly Shortcut[]; onChange: () => void }) {
  return (
    <div class="shortcuts">
      <dl>
        {shortcuts.map(({ command, keys }) => (
          <div key={command}>
            <dt>{SHORTCUTS[command]}</dt>
            <dd>{keys === '' ? <span class="soft">{SHORTCUTS.none}</span> : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="button link" onClick={onChange}>
        {SHORTCUTS.change}
      </button>
    </div>
  );
}
