/** Where the panel and the card go in a window: pure geometry, in CSS pixels from the window's upper left corner. */
import type { PanelPlace } from '../domain/settings';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Size {
  readonly left: number;
  readonly top: number;
}

/** What stays free between anything of ours and the window's edge. */
const MARGIN = 8;
/** The same for a panel that nobody has moved. */
const REST = 16;
/** Between a word and its card. */
const GAP = 6;

/**
 * Below the word if the card fits there, above it if it fits there, else where there is more room; never outside the
 * window. `height` is what there is room for, at most the card's own.
 */
export function cardPlace(word: Box, card: Size, view: Size): Box {
  const bottom = word.top + word.height;
  const below = view.height - MARGIN - bottom - GAP;
  const above = word.top - GAP - MARGIN;
  const isBelow = card.height <= below || (card.height > above && below >= above);
  const height = Math.max(0, Math.min(card.height, isBelow ? below : above));
  const width = Math.min(card.width, view.width - 2 * MARGIN);
  return {
    left: clamp(word.left, MARGIN, view.width - MARGIN - width),
    top: isBelow ? bottom + GAP : word.top - GAP - height,
    width,
    height,
  };
}

/** Whether a point is on the way between a word and its card, or near one of them: the pointer may cut corners. */
export function isOnTheWay(point: { readonly x: number; readonly y: number }, word: Box, card: Box): boolean {
  if (isIn(point, word, GAP) || isIn(point, card, GAP + 2)) return true;
  const top = Math.min(word.top + word.height, card.top + card.height);
  const bottom = Math.max(word.top, card.top);
  if (point.y < top - GAP || point.y > bottom + GAP) return false;
  const [left, right] = [Math.min(word.left, card.left), Math.max(word.left + word.width, card.left + card.width)];
  return point.x >= left && point.x <= right;
}

/** Whether a point is in a box, or no further than so many pixels from it. */
export function isIn({ x, y }: { readonly x: number; readonly y: number }, box: Box, around = 0): boolean {
  return x >= box.left - around && x <= box.left + box.width + around && y >= box.top - around && y <= box.top + box.height + around;
}

const CORNERS: readonly PanelPlace['corner'][] = ['bottom-right', 'top-right', 'bottom-left', 'top-left'];
/** How far the panel may move along an edge to get out of the way of what stands in the corner. */
const STEPS = [REST, 64, 80, 128] as const;

/** Where a panel that nobody has moved may stand, the best place first: in each corner the nearest to it. */
const REST_PLACES: readonly PanelPlace[] = CORNERS.flatMap((corner) => STEPS.map((y) => ({ corner, x: REST, y })));

/** The box of a panel at a place, inside the window whatever the place says. */
export function boxAt({ corner, x, y }: PanelPlace, panel: Size, view: Size): Box {
  const left = corner.endsWith('left') ? x : view.width - x - panel.width;
  const top = corner.startsWith('top') ? y : view.height - y - panel.height;
  return {
    ...panel,
    left: clamp(left, MARGIN, view.width - MARGIN - panel.width),
    top: clamp(top, MARGIN, view.height - MARGIN - panel.height),
  };
}

/** The place of a panel that was put down here: by its nearest corner, so that it stays there in another window's size. */
export function placeOf(box: Box, view: Size): PanelPlace {
  const right = view.width - box.left - box.width;
  const bottom = view.height - box.top - box.height;
  const isLeft = box.left < right;
  const isTop = box.top < bottom;
  const whole = (distance: number) => Math.max(MARGIN, Math.round(distance));
  return {
    corner: `${isTop ? 'top' : 'bottom'}-${isLeft ? 'left' : 'right'}`,
    x: whole(isLeft ? box.left : right),
    y: whole(isTop ? box.top : bottom),
  };
}

/**
 * The first place where nothing is covered; where each covers something, the one that covers least, and how much that is.
 * `covered` says how much of the page's own that must stay reachable stands in a box; it need not count further than `enough`.
 */
export function freePlace(
  panel: Size,
  view: Size,
  covered: (box: Box, enough: number) => number,
): { readonly place: PanelPlace; readonly covers: number } {
  let place: PanelPlace = REST_PLACES[0] as PanelPlace;
  let covers = Number.POSITIVE_INFINITY;
  for (const candidate of REST_PLACES) {
    const count = covered(boxAt(candidate, panel, view), covers);
    if (count < covers) [place, covers] = [candidate, count];
    if (count === 0) break;
  }
  return { place, covers };
}

/** A number no smaller than `low`, and no larger than `high` where that leaves anything. */
function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
