/** Shows where in the page a word stands: scrolls to it and draws a ring around it, in the own root. The page stays as it is. */
import type { OwnRoot } from './own-root';
import { isIn } from './placing';
import { lineBox } from './word-at';

/** How long the ring stays, in milliseconds. */
const RING_MS = 3000;

/**
 * Points a word out. False where the page has folded it up or does not show it: then there is nothing to see, and the page's
 * own “see more” is for the reader to press.
 */
export function pointOut(document: Document, root: OwnRoot, range: Range): boolean {
  const calm = document.defaultView?.matchMedia('(prefers-reduced-motion: reduce)').matches !== false;
  if (!bringIntoView(document, range, calm ? 'instant' : 'smooth')) return false;
  drawRing(document, root, range, calm);
  return true;
}

/** Scrolls a word into view where it is not; false where the page has folded it up or does not show it. */
export function bringIntoView(document: Document, range: Range, behavior: ScrollBehavior = 'instant'): boolean {
  const view = document.defaultView;
  if (!view || !lineBox(range)) return false;
  scrollTo(range, view, behavior);
  return !isFolded(range, view);
}

/** Brings the word to the middle of every box that scrolls, the innermost first; what cannot scroll so far, as far as it can. */
function scrollTo(range: Range, view: Window, behavior: ScrollBehavior): void {
  const box = lineBox(range);
  if (!box) return;
  const page = view.document.scrollingElement;
  let middle = box.top + box.height / 2;
  for (let at = elementOf(range); at; at = at.parentElement) {
    const isPage = at === page;
    if (!isPage && !(at.scrollHeight > at.clientHeight && /^(auto|scroll|overlay)$/.test(view.getComputedStyle(at).overflowY))) continue;
    const port = isPage ? { top: 0, height: view.innerHeight } : at.getBoundingClientRect();
    // A word that can be seen is not moved about.
    if (middle > port.top + 48 && middle < port.top + port.height - 48) continue;
    const wanted = at.scrollTop + middle - port.top - port.height / 2;
    const to = Math.max(0, Math.min(wanted, at.scrollHeight - (isPage ? view.innerHeight : at.clientHeight)));
    middle -= to - at.scrollTop;
    at.scrollTo({ top: to, behavior });
  }
}

/** Whether a box that hides what overflows it cuts the word off. */
function isFolded(range: Range, view: Window): boolean {
  const box = lineBox(range);
  if (!box) return true;
  const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  for (let at = elementOf(range); at && at !== view.document.body; at = at.parentElement) {
    if (!/^(hidden|clip)$/.test(view.getComputedStyle(at).overflowY)) continue;
    const { left, top, width, height } = at.getBoundingClientRect();
    if (!isIn(middle, { left, top, width, height })) return true;
  }
  return false;
}

function elementOf(range: Range): Element | null {
  return range.startContainer.parentElement;
}

/** The ring goes with its word while the page scrolls, and goes away by itself. */
function drawRing(document: Document, root: OwnRoot, range: Range, calm: boolean): void {
  const part = root.part('ring');
  const ring = document.createElement('div');
  ring.className = calm ? 'ring' : 'ring moving';
  part.replaceChildren(ring);
  const end = performance.now() + RING_MS;
  const follow = () => {
    if (ring.parentElement !== part || !part.isConnected) return;
    const box = lineBox(range);
    if (!box || performance.now() > end) return root.drop('ring');
    ring.style.cssText = `left: ${box.left - 4}px; top: ${box.top - 4}px; width: ${box.width + 8}px; height: ${box.height + 8}px`;
    requestAnimationFrame(follow);
  };
  follow();
}
