import type { Fit } from '../domain/fit';
import { FitView } from './FitView';
import { text } from './texts';
import { headlineOf } from './words';

export interface PanelProps {
  readonly fit: Fit;
  /** How many technologies and concepts the posting names. */
  readonly named: number;
  /** The posting's text, which the reasons quote. */
  readonly posting: string;
  /** Whether the page stands light on dark. */
  readonly dark: boolean;
  readonly collapsed: boolean;
  readonly onToggle: () => void;
  readonly onClose: () => void;
}

/** The panel on the page. It carries in words whatever the marks show, so nothing depends on seeing them. */
export function Panel({ fit, named, posting, dark, collapsed, onToggle, onClose }: PanelProps) {
  return (
    <aside class={`panel ${dark ? 'dark' : 'light'} ${collapsed ? 'collapsed' : ''}`} aria-label={text('panel')} lang={text('language')}>
      <div class="panel-bar">
        <h2>{headlineOf(fit, named)}</h2>
        <button type="button" aria-expanded={!collapsed} aria-label={text(collapsed ? 'panel_show' : 'panel_small')} onClick={onToggle}>
          {collapsed ? '+' : '–'}
        </button>
        <button type="button" aria-label={text('panel_close')} onClick={onClose}>
          ×
        </button>
      </div>
      {!collapsed && (
        <div class="panel-body">
          <FitView fit={fit} named={named} posting={posting} headline={false} />
        </div>
      )}
    </aside>
  );
}
