/**
 * “Another posting may be showing now”: calls back after the page's nodes, its address or its visibility have changed,
 * at most once in a while, and never while nothing changes. Ends with the signal.
 */
export function watchPage(document: Document, look: () => void, signal: AbortSignal): void {
  const view = document.defaultView;
  if (!view) return;
  let waiting = false;
  const soon = () => {
    if (waiting) return;
    waiting = true;
    view.setTimeout(() => {
      waiting = false;
      if (!signal.aborted) look();
    }, SETTLE_MS);
  };
  const observer = new view.MutationObserver(soon);
  observer.observe(document.documentElement, { childList: true, subtree: true, characterData: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  const options = { signal, passive: true };
  view.addEventListener('popstate', soon, options);
  view.addEventListener('pageshow', soon, options);
  document.addEventListener('visibilitychange', soon, options);
  view.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', soon, options);
  // pushState by the page tells a content script nothing, except through the Navigation API where there is one.
  const { navigation } = view as Window & { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', soon, options);
  soon();
}

/** Long enough for a page to put up a pane in one go, short enough not to be noticed, in milliseconds. */
const SETTLE_MS = 120;
