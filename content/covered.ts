/** How much of the page's own a box of ours would cover that must stay reachable. */
import type { Box } from './placing';

/** What stands still while the page scrolls weighs so much more: what scrolls can be scrolled away from below the panel. */
const FIXED_WEIGHT = 100;
/** At so many points along each side is looked, those on the edges among them, where bars and bubbles of the page reach in. */
const POINTS = 5;
/** And so far inwards from each edge, in pixels: bubbles that are pressable by no name stand in the window's corners. */
const INSIDE = 28;
/** Things that are there to be pressed. */
export const PRESSABLE =
  'button, a[href], input, select, textarea, summary, label, iframe, [role="button"], [role="link"], [role="switch"], [role="tab"], [tabindex="0"]';

/**
 * Looks at the page as it is now, and gives a function of a box: 0 where it would cover nothing. It counts no further than
 * `enough`. `own` is our host element, which covers nothing.
 */
export function coverageOf(document: Document, own: Element | null): (box: Box, enough: number) => number {
  // Found by name, not by points: most of them are smaller than what lies between two.
  let pressable: readonly (readonly [element: Element, box: DOMRect])[] | null = null;
  const pressableNow = () => {
    pressable ??= [...document.querySelectorAll(PRESSABLE)]
      .map((element) => [element, element.getBoundingClientRect()] as const)
      .filter(([, { width, height }]) => width > 0 && height > 0);
    return pressable;
  };
  const fixed = new Map<Element, boolean>();
  return (box, enough) => {
    const seen = new Set<Element>();
    let sum = 0;
    const add = (element: Element, isPressable: boolean) => {
      if (seen.has(element)) return;
      seen.add(element);
      if (isFixed(element, fixed)) sum += FIXED_WEIGHT;
      else if (isPressable) sum += 1;
    };
    for (const [element, at] of pressableNow()) {
      if (sum >= enough) return sum;
      if (meet(box, at) && isSeen(element)) add(element, true);
    }
    for (const x of steps(box.left, box.width)) {
      if (sum >= enough) return sum;
      for (const y of steps(box.top, box.height)) {
        // What is hit on top is what would be covered; its own ground and all below it is covered already.
        const hit = hitBelow(document, x, y, own);
        if (hit) add(hit, false);
      }
    }
    return sum;
  };
}

function meet(box: Box, at: DOMRect): boolean {
  return at.left < box.left + box.width && at.right > box.left && at.top < box.top + box.height && at.bottom > box.top;
}

/** Whether it is there for anybody: a closed menu keeps its place, and nobody presses anything in it. */
function isSeen(element: Element): boolean {
  return element.checkVisibility?.({ visibilityProperty: true, opacityProperty: true }) ?? true;
}

/** The topmost element of the page's own. All that lie at a point are asked for only where ours is on top: that takes much longer. */
function hitBelow(document: Document, x: number, y: number, own: Element | null): Element | null {
  const top = document.elementFromPoint(x, y);
  if (top !== own || !own) return top;
  return document.elementsFromPoint(x, y).find((element) => element !== own) ?? null;
}

function steps(from: number, length: number): number[] {
  const even = Array.from({ length: POINTS }, (_, index) => from + ((length - 1) * index) / (POINTS - 1));
  return length > 4 * INSIDE ? [...even, from + INSIDE, from + length - 1 - INSIDE] : even;
}

/** Whether an element stands still in the window, by itself or by one that it is in, and is no ground of the whole page. */
function isFixed(element: Element, known: Map<Element, boolean>): boolean {
  const before = known.get(element);
  if (before !== undefined) return before;
  const parent = parentOf(element);
  const is = standsStill(element) || (parent !== null && isFixed(parent, known));
  known.set(element, is);
  return is;
}

function standsStill(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (!view || !/^(fixed|sticky)$/.test(view.getComputedStyle(element).position)) return false;
  // A layer as large as the window holds the page itself, or a dialog that covers everything anyway.
  const { width, height } = element.getBoundingClientRect();
  return width * height < 0.6 * view.innerWidth * view.innerHeight;
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
