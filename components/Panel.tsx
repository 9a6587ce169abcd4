import type { Correction } from '../domain/corrections';
import type { Fit, NamedSkill } from '../domain/fit';
import type { Planned } from '../domain/planned';
import type { FactsInWords } from '../domain/posting-facts';
import type { Span } from '../domain/sentences';
import type { SkillId } from '../roadmap/types';
import { FactsView } from './FactsView';
import { FitView, rowsOf } from './FitView';
import { PanelFoot, type PanelNews } from './PanelFoot';
import { Shortened } from './Shortened';
import { text } from './texts';
import { headlineOf } from './words';

export interface PanelProps {
  readonly fit: Fit;
  /** How many technologies and concepts the posting names. */
  readonly named: number;
  /** The posting's text, which the reasons quote. */
  readonly posting: string;
  /** Where each mention stands in it. */
  readonly spans: readonly Span[];
  /** The words that the reader says are not what they were taken for, each spelling once. */
  readonly aside: readonly { readonly spelling: string; readonly skill: NamedSkill }[];
  /** Null where the posting says none. */
  readonly facts: FactsInWords | null;
  /** Whether the posting was too long to be read whole. */
  readonly shortened: boolean;
  readonly planned: Planned;
  /** What has just happened. */
  readonly news: PanelNews | null;
  /** Whether the page stands light on dark. */
  readonly dark: boolean;
  readonly collapsed: boolean;
  /** How many items are drawn so far. */
  readonly rows: number;
  readonly onToggle: (event: Event) => void;
  readonly onClose: (event: Event) => void;
  /** A key was pressed on the handle. */
  readonly onNudge: (event: KeyboardEvent) => void;
  readonly onPointOut: (mention: number, event: Event) => void;
  readonly onOpenCard: (mention: number, event: Event) => void;
  readonly onPlan: (skills: readonly SkillId[], plan: boolean, event: Event) => void;
  readonly onTakeBack: (corrections: readonly Correction[], event: Event) => void;
}

/** The panel on the page. It carries in words whatever the marks show, so nothing depends on seeing them. */
export function Panel(props: PanelProps) {
  const { fit, named, posting, spans, facts, planned, dark, collapsed, rows, onToggle, onClose, onNudge, onPointOut, onOpenCard } = props;
  return (
    <aside
      class={`panel ${dark ? 'dark' : 'light'} ${collapsed ? 'collapsed' : ''}`}
      aria-label={text('panel')}
      lang={text('language')}
      dir="ltr"
    >
      <div class="panel-bar">
        <button type="button" class="grip" aria-label={text('panel_move')} title={text('panel_move')} onKeyDown={onNudge}>
          <svg width="8" height="14" viewBox="0 0 8 14" aria-hidden="true">
            <path d="M1 1h2v2H1zM5 1h2v2H5zM1 6h2v2H1zM5 6h2v2H5zM1 11h2v2H1zM5 11h2v2H5z" fill="currentColor" />
          </svg>
        </button>
        <h2 tabIndex={-1}>{headlineOf(fit, named)}</h2>
        <button type="button" aria-expanded={!collapsed} aria-label={text(collapsed ? 'panel_show' : 'panel_small')} onClick={onToggle}>
          {collapsed ? '+' : '–'}
        </button>
        <button type="button" aria-label={text('panel_close')} onClick={onClose}>
          ×
        </button>
      </div>
      {!collapsed && (
        <>
          <div class="panel-body">
            {props.shortened && <Shortened />}
            <FitView
              fit={fit}
              named={named}
              posting={posting}
              headline={false}
              rows={rows}
              doors={{ spans, planned, onPointOut, onOpenCard }}
            >
              {facts && <FactsView facts={facts} />}
            </FitView>
          </div>
          {rows >= rowsOf(fit) && <PanelFoot {...props} />}
        </>
      )}
    </aside>
  );
}
