import { ownerOf } from './frame';

/**
 * Calls back once a condition that hangs on the page's address alone holds, now or when the address or the frame's size has
 * changed. Until then nothing of the page is looked at: most pages of a board show no job, and this is all they cost.
 */
export function whenItMay(view: Window, holds: () => boolean, begin: () => void, signal: AbortSignal): void {
  if (holds()) {
    begin();
    return;
  }
  const waiting = new AbortController();
  const options = { signal: AbortSignal.any([signal, waiting.signal]), passive: true };
  const owner = ownerOf(view);
  let address = owner.location.href;
  const check = () => {
    address = owner.location.href;
    if (!holds()) return;
    waiting.abort();
    begin();
  };
  const { navigation } = owner as Window & { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', check, options);
  owner.addEventListener('popstate', check, options);
  if (owner !== view) view.addEventListener('resize', check, options);
  if (navigation) return;
  // Where pages move without a word, every change of theirs may come with another address.
  const observer = new MutationObserver(() => {
    if (owner.location.href !== address) check();
  });
  observer.observe(view.document.documentElement, { childList: true, subtree: true });
  options.signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
