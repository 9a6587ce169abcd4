import { ownerOf } from './frame';

/**
 * Calls back once a condition that hangs on the page's address alone holds, now or when the address or the frame's size has
 * changed. Until then nothing of the page is looked at: most pages of a board show no job, and this is all they cost.
 */
export function whenItMay(view: Window, holds: () => boolean, begin: () => void, signal?: AbortSignal): void {
  if (holds()) {
    begin();
    return;
  }
  const owner = ownerOf(view);
  const { navigation } = owner as Window & { navigation?: EventTarget };
  let address = owner.location.href;
  const check = () => {
    address = owner.location.href;
    if (!holds()) return;
    stop();
    begin();
  };
  // Where pages move without a word, every change of theirs may come with another address.
  const observer = navigation
    ? null
    : new MutationObserver(() => {
        if (owner.location.href !== address) check();
      });
  const heard: readonly (readonly [target: EventTarget, type: string])[] = [
    [owner, 'popstate'],
    ...(navigation ? [[navigation, 'currententrychange'] as const] : []),
    ...(owner === view ? [] : [[view, 'resize'] as const]),
  ];
  // Without signals of its own: this runs on every page of a board, and each kind of thing made for the first time takes its time.
  const stop = () => {
    for (const [target, type] of heard) target.removeEventListener(type, check);
    observer?.disconnect();
  };
  for (const [target, type] of heard) target.addEventListener(type, check, { passive: true });
  observer?.observe(view.document.documentElement, { childList: true, subtree: true });
  signal?.addEventListener('abort', stop, { once: true });
}
