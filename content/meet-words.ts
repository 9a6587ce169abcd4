/**
 * The pointer and the marked words: says when it has rested on one or tapped it, and when it has left word and card alike.
 * Listens only as long as the signal allows, takes no event from the page, and looks at the page only when the pointer
 * rests.
 */
import type { PlacedMark } from './highlights';
import { type Box, isOnTheWay } from './placing';
import { markAt } from './word-at';

/** How long the pointer rests on a word before it is met, and is away before it has left, in milliseconds. */
const REST_MS = 180;
const AWAY_MS = 320;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface WordMeeting {
  readonly marks: () => readonly PlacedMark[];
  /** Our host element, over which no word is met. */
  readonly host: () => Element | null;
  /** The word that was met last and its card, as long as that is open. */
  readonly boxes: () => { readonly word: Box; readonly card: Box } | null;
  /** Whether any card is open, one that was not opened by the pointer among them. */
  readonly isOpen: () => boolean;
  readonly met: (mark: PlacedMark, point: Point) => void;
  readonly left: () => void;
  /** Something scrolled or the window changed: places have to be looked at anew. */
  readonly moved: () => void;
}

/** Watches until the signal ends. */
export function meetWords(document: Document, { marks, host, boxes, isOpen, met, left, moved }: WordMeeting, signal: AbortSignal): void {
  const view = document.defaultView;
  if (!view) return;
  let at: Point = { x: -1, y: -1 };
  let resting: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;

  const markHere = () => (document.elementFromPoint(at.x, at.y) === host() ? null : markAt(document, marks(), at.x, at.y));
  const isBetween = () => {
    const open = boxes();
    return open !== null && isOnTheWay(at, open.word, open.card);
  };
  const rested = () => {
    if (isBetween()) return;
    const mark = markHere();
    if (mark) met(mark, at);
  };
  const away = () => {
    leaving = undefined;
    if (boxes() && !isBetween()) left();
  };
  const onMove = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return;
    at = { x: event.clientX, y: event.clientY };
    clearTimeout(resting);
    // With a button down something is dragged or selected.
    if (event.buttons === 0) resting = setTimeout(rested, REST_MS);
    if (!boxes()) return;
    if (isBetween()) {
      clearTimeout(leaving);
      leaving = undefined;
    } else leaving ??= setTimeout(away, AWAY_MS);
  };
  const onTap = (event: MouseEvent) => {
    if (!event.isTrusted || event.target === host()) return;
    at = { x: event.clientX, y: event.clientY };
    const isTouch = (event as PointerEvent).pointerType === 'touch';
    // What the page does something with when it is tapped is the page's.
    const isPages =
      event.target instanceof Element && event.target.closest('a[href], button, [role="button"], input, select, summary') !== null;
    const mark = isTouch && !isPages ? markHere() : null;
    if (mark) met(mark, at);
    else if (boxes() && !isBetween()) left();
  };
  // Who presses a key is not waiting for what the pointer lies on: Escape would be followed by the next card.
  const onKey = () => clearTimeout(resting);
  const onGone = () => {
    clearTimeout(resting);
    at = { x: -1, y: -1 };
    if (boxes()) leaving ??= setTimeout(away, AWAY_MS);
  };
  const onScroll = () => {
    if (!isOpen() || frame !== 0) return;
    frame = view.requestAnimationFrame(() => {
      frame = 0;
      if (!signal.aborted) moved();
    });
  };
  const passive = { signal, passive: true };
  document.addEventListener('pointermove', onMove, passive);
  document.addEventListener('click', onTap, { ...passive, capture: true });
  document.addEventListener('keydown', onKey, { ...passive, capture: true });
  document.documentElement.addEventListener('pointerleave', onGone, passive);
  document.addEventListener('scroll', onScroll, { ...passive, capture: true });
  view.addEventListener('resize', onScroll, passive);
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(resting);
      clearTimeout(leaving);
      view.cancelAnimationFrame(frame);
    },
    { once: true },
  );
}
