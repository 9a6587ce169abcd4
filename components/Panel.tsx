import type { Fit } from '../domain/fit';
import { FitView } from './FitView';
import { headlineOf } from './words';

export interface PanelProps {
  readonly fit: Fit;
  /** How many technologies and concepts the posting names. */
  readonly named: number;
  /** The posting's text, which the reasons quote. */
  readonly text: string;
  /** Whether the page stands light on dark. */
  readonly dark: boolean;
  readonly collapsed: boolean;
  readonly onToggle: () => void;
  readonly onClose: () => void;
}

/** The panel on the page. It carries in words whatever the marks show, so nothing depends on seeing them. */
export function Panel({ fit, named, text, dark, collapsed, onToggle, onClose }: PanelProps) {
  return (
    <aside class={`panel ${dark ? 'dark' : 'light'} ${collapsed ? 'collapsed' : ''}`} aria-label="How this job fits what you know">
      <div class="panel-bar">
        <h2>{headlineOf(fit, named)}</h2>
        <button type="button" aria-expanded={!collapsed} aria-label={collapsed ? 'Show the whole fit' : 'Make small'} onClick={onToggle}>
          {collapsed ? '+' : '–'}
        </button>
        <button type="button" aria-label="Close for this posting" onClick={onClose}>
          ×
        </button>
      </div>
      {!collapsed && (
        <div class="panel-body">
          <FitView fit={fit} named={named} text={text} headline={false} />
        </div>
      )}
    </aside>
  );
}
