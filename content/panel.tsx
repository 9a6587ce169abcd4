/**
 * The fit panel in a page: one host element without attributes, appended to the document element, its root closed. The
 * page can neither read what stands in it nor press its buttons; keys typed in it do not reach the page's shortcuts.
 */
import { render } from 'preact';
import fitStyle from '../components/fit.css?inline';
import { Panel } from '../components/Panel';
import panelStyle from '../components/panel.css?inline';
import tokens from '../components/tokens.css?inline';
import type { Fit } from '../domain/fit';
import { isConnected } from '../messages/connected';

/** What the panel shows. */
export interface PanelContent {
  /** The posting it belongs to: a panel that was closed for one stays closed for it. */
  readonly key: string;
  readonly fit: Fit;
  readonly named: number;
  /** The posting's text, which the reasons quote. */
  readonly posting: string;
  readonly dark: boolean;
}

/** The panel of one page. */
export interface PanelHandle {
  show(content: PanelContent): void;
  /** Whether what is meant to be shown is on the page. */
  stands(): boolean;
  /** Puts the keyboard into the panel. */
  focus(): void;
  /** Takes the host element away. */
  hide(): void;
}

/** A panel for the document. Nothing is added to the page before the first `show`. */
export function createPanel(document: Document): PanelHandle {
  let host: HTMLElement | null = null;
  let root: ShadowRoot | null = null;
  let shown: PanelContent | null = null;
  // Where the panel would take more than a third of the window it begins small.
  let collapsed = (document.defaultView?.innerWidth ?? 0) < 960;
  let closedFor: string | null = null;

  const mount = () => {
    if (!host || !root) {
      host = document.createElement('div');
      root = host.attachShadow({ mode: 'closed' });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync([tokens, fitStyle, panelStyle].join('\n'));
      root.adoptedStyleSheets = [sheet];
      for (const type of ['keydown', 'keyup', 'keypress'] as const) root.addEventListener(type, onKey);
    }
    if (!host.isConnected) document.documentElement.append(host);
    return root;
  };
  const onKey = (event: Event) => {
    event.stopPropagation();
    if (event.isTrusted && event.type === 'keydown' && (event as KeyboardEvent).key === 'Escape') close();
  };
  const draw = () => {
    if (!shown) return;
    // After an update or removal this script lives on without its extension, and so without words.
    if (!isConnected()) return hide();
    const { fit, named, posting, dark } = shown;
    const trusted = (act: () => void) => (event?: Event) => {
      if (event?.isTrusted !== false) act();
    };
    render(<Panel {...{ fit, named, posting, dark, collapsed }} onToggle={trusted(toggle)} onClose={trusted(close)} />, mount());
  };
  const toggle = () => {
    collapsed = !collapsed;
    draw();
  };
  const close = () => {
    closedFor = shown?.key ?? null;
    hide();
  };
  const hide = () => {
    shown = null;
    if (root) render(null, root);
    host?.remove();
  };
  return {
    show(content) {
      if (content.key === closedFor) return;
      closedFor = null;
      shown = content;
      draw();
    },
    focus: () => shown && root?.querySelector('button')?.focus(),
    stands: () => shown === null || host?.isConnected === true,
    hide,
  };
}
