import { type PlainTextKey, text } from './texts';

/** A keyboard shortcut as the browser has it now; no keys where it has none. */
export interface Shortcut {
  readonly command: 'popup' | 'toggle-marks' | 'focus-panel' | 'next-mark';
  readonly keys: string;
}

const NAMES: Readonly<Record<Shortcut['command'], PlainTextKey>> = {
  popup: 'command_popup',
  'toggle-marks': 'command_toggle_marks',
  'focus-panel': 'command_focus_panel',
  'next-mark': 'command_next_mark',
};

/** The keyboard shortcuts, and the way to the browser's page where they are changed. */
export function Shortcuts({ shortcuts, onChange }: { shortcuts: readonly Shortcut[]; onChange: () => void }) {
  return (
    <div class="shortcuts">
      <dl>
        {shortcuts.map(({ command, keys }) => (
          <div key={command}>
            <dt>{text(NAMES[command])}</dt>
            <dd>{keys === '' ? <span class="soft">{text('shortcut_unset')}</span> : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="button link" onClick={onChange}>
        {text('change_shortcuts')}
      </button>
    </div>
  );
}
