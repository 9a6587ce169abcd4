/** How much of the page's own a box of ours would cover that must stay reachable. */
import type { Box } from './placing';

/** What stands still while the page scrolls weighs so much more: what scrolls can be scrolled away from below the panel. */
const FIXED_WEIGHT = 100;
/** At so many points along each side is looked, those on the edges among them, where bars and bubbles of the page reach in. */
const POINTS = 5;
/** Things that are there to be pressed. */
const PRESSABLE = 'button, a[href], input, select, textarea, summary, [role="button"], [role="tab"], [tabindex="0"]';

/** 0 where nothing is covered. `own` is our host element, which covers nothing. */
export function coverage(document: Document, box: Box, own: Element | null): number {
  const seen = new Set<Element>();
  let sum = 0;
  for (const x of steps(box.left, box.width)) {
    for (const y of steps(box.top, box.height)) {
      // What is hit on top is what would be covered; its own ground and all below it is covered already.
      const hit = hitBelow(document, x, y, own);
      if (!hit || seen.has(hit)) continue;
      seen.add(hit);
      if (isFixed(hit)) sum += FIXED_WEIGHT;
      else if (hit.closest(PRESSABLE)) sum += 1;
    }
  }
  return sum;
}

/** The topmost element of the page's own. All that lie at a point are asked for only where ours is on top: that takes much longer. */
function hitBelow(document: Document, x: number, y: number, own: Element | null): Element | null {
  const top = document.elementFromPoint(x, y);
  if (top !== own || !own) return top;
  return document.elementsFromPoint(x, y).find((element) => element !== own) ?? null;
}

function steps(from: number, length: number): number[] {
  return Array.from({ length: POINTS }, (_, index) => from + ((length - 1) * index) / (POINTS - 1));
}

/** Whether an element stands still in the window, by itself or by one that it is in, and is no ground of the whole page. */
function isFixed(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  for (let at: Element | null = element; at && view; at = parentOf(at)) {
    const { position } = view.getComputedStyle(at);
    if (position !== 'fixed' && position !== 'sticky') continue;
    // A layer as large as the window holds the page itself, or a dialog that covers everything anyway.
    const { width, height } = at.getBoundingClientRect();
    if (width * height < 0.6 * view.innerWidth * view.innerHeight) return true;
  }
  return false;
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
