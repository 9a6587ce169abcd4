/**
 * Calls back when the reader turns to the page again or has come to rest in it, until the signal ends: the moments at which
 * something that is missing would be missed. A page can take away what it did not write without a change that anybody is told of.
 */
export function onAttention(view: Window, attends: () => void, signal: AbortSignal): void {
  const options = { signal, passive: true };
  view.addEventListener('focus', attends, options);
  view.document.addEventListener('scrollend', attends, { ...options, capture: true });
}
