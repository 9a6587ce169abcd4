/**
 * All that Gaplight puts on a page: one host element without attributes, appended to the document element, its root closed.
 * The page can neither read what stands in it nor press its buttons. Keys and presses in it reach no listener of the page's but
 * those that catch events on their way down: its shortcuts stay quiet, its open menus open.
 */
import cardStyle from '../components/card.css?inline';
import fitStyle from '../components/fit.css?inline';
import panelStyle from '../components/panel.css?inline';
import seenStyle from '../components/seen.css?inline';
import tokens from '../components/tokens.css?inline';

/** What happens in the root and is no business of the page's. Presses beside a menu, for one, close it. */
const KEPT_IN = [
  ...['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'change', 'paste', 'copy', 'cut', 'focusin', 'focusout'],
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'auxclick', 'contextmenu'],
  ...['touchstart', 'touchend', 'wheel'],
];

/** The root of one page, and the places in it. */
export interface OwnRoot {
  /** An element of its own for each part; the first one puts the host on the page. */
  part(name: string): HTMLElement;
  /** Empties a part; with the last one the host goes. */
  drop(name: string): void;
  /** The host on the page; null where there is none. */
  host(): HTMLElement | null;
  /** The element in the root that has the focus; null where it is elsewhere. */
  focused(): Element | null;
  /**
   * Whether everything that was put on the page is still there: a page can remove what it did not write. What it keeps removing
   * stays away, and nothing more is expected of it.
   */
  stands(): boolean;
  /** Tries again on a page that would not have the host: its reader has asked for it. */
  tryAgain(): void;
  /** Says something to readers of screens, when they have finished what they are saying. */
  say(words: string): void;
}

/** A page that takes the host away so often in so short a time, in milliseconds, is left alone. */
const MOST_RETURNS = 4;
const WITHIN_MS = 30_000;

/** The root for a document. Nothing is added to the page before the first part. `unwanted` is told when the page will not have it. */
export function createOwnRoot(document: Document, unwanted: () => void): OwnRoot {
  const parts = new Map<string, HTMLElement>();
  let host: HTMLElement | null = null;
  let root: ShadowRoot | null = null;
  let news: HTMLElement | null = null;
  /** When the page took the host away, the latest times. */
  let taken: number[] = [];
  let isUnwanted = false;
  let speaking: ReturnType<typeof setTimeout> | undefined;

  /** Whether the host may come onto the page: as often as we like by ourselves, a few times where the page took it away. */
  const mayReturn = () => {
    if (parts.size === 0) return true;
    const now = performance.now();
    taken = [...taken.filter((at) => now - at < WITHIN_MS), now];
    isUnwanted = taken.length > MOST_RETURNS;
    if (isUnwanted) unwanted();
    return !isUnwanted;
  };
  const mounted = () => {
    if (!host || !root) {
      host = document.createElement('div');
      root = host.attachShadow({ mode: 'closed' });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync([tokens, fitStyle, panelStyle, cardStyle, seenStyle].join('\n'));
      root.adoptedStyleSheets = [sheet];
      // The parts hear them before they get here.
      for (const type of KEPT_IN) root.addEventListener(type, (event) => event.stopPropagation());
      news = document.createElement('div');
      news.className = 'news';
      news.setAttribute('role', 'status');
      root.append(news);
    }
    if (!host.isConnected && !isUnwanted && mayReturn()) document.documentElement.append(host);
    return root;
  };

  return {
    part(name) {
      const into = mounted();
      let part = parts.get(name);
      if (!part) {
        part = document.createElement('div');
        parts.set(name, part);
        into.append(part);
      }
      return part;
    },
    drop(name) {
      parts.get(name)?.remove();
      parts.delete(name);
      if (parts.size > 0 || !host) return;
      clearTimeout(speaking);
      if (news) news.textContent = '';
      host.remove();
    },
    host: () => (host?.isConnected ? host : null),
    focused: () => root?.activeElement ?? null,
    stands: () => isUnwanted || parts.size === 0 || host?.isConnected === true,
    tryAgain() {
      [taken, isUnwanted] = [[], false];
    },
    say(words) {
      clearTimeout(speaking);
      // What is there when the region appears is not said; what comes a moment later is.
      speaking = setTimeout(() => {
        if (news && news.textContent !== words) news.textContent = words;
      }, 150);
    },
  };
}
