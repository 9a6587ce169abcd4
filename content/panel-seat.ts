/** Where the panel stands: where the reader put it, else where it covers nothing that the page wants pressed. */
import type { PanelPlace } from '../domain/settings';
import { createAfterPaint } from './after-paint';
import { coverageOf } from './covered';
import type { OwnRoot } from './own-root';
import { boxAt, freePlace, type Size } from './placing';

/** The seat of one panel. */
export interface PanelSeat {
  /**
   * For a panel that has just been put on the page: it is seen once it has its place, which is looked for when the browser
   * has laid the page out by itself. From then on it keeps to its corner whatever size it takes.
   */
  take(): void;
  /** Puts the panel in its place at once, in whatever size it has now. */
  settle(): void;
  /** Looks for a place once more a while later, and again: pages bring up bars and bubbles after the posting. */
  lookAgain(): void;
  /** Looks no more. */
  leave(): void;
}

/** When it is looked again, in milliseconds. */
const LOOK_AGAIN_MS = [1500, 5000];

/** `panel` is the element where there is one, `place` where the reader put it, null where they left it to itself. */
export function createPanelSeat(
  document: Document,
  root: OwnRoot,
  panel: () => HTMLElement | null,
  place: () => PanelPlace | null,
): PanelSeat {
  const view = document.defaultView as Window & typeof globalThis;
  const afterPaint = createAfterPaint(view);
  let looks: ReturnType<typeof setTimeout>[] = [];
  let found: PanelPlace | null = null;
  /** How much it covers there. */
  let covers = 0;
  const sizeOf = (element: HTMLElement): Size => ({ width: element.offsetWidth, height: element.offsetHeight });
  const put = (element: HTMLElement, at: PanelPlace, size: Size) => {
    const { left, top } = boxAt(at, size, viewSize(document));
    element.style.left = `${left}px`;
    element.style.top = `${top}px`;
  };
  const settle = () => {
    const element = panel();
    if (!element) return;
    afterPaint.cancel();
    const size = sizeOf(element);
    const own = place();
    if (own) found = own;
    else ({ place: found, covers } = freePlace(size, viewSize(document), coverageOf(document, root.host())));
    put(element, found, size);
    element.style.visibility = '';
  };
  /** Whether something has come up below it since it was put there: looking at its own place is quicker than at all. */
  const isDisturbed = (element: HTMLElement) =>
    !found || coverageOf(document, root.host())(boxAt(found, sizeOf(element), viewSize(document)), covers + 1) > covers;
  const resized = new view.ResizeObserver(() => {
    const element = panel();
    if (!element) return;
    // Before anything is painted; what it covers in this size is looked at when there is time for it.
    const known = place() ?? found;
    if (known) put(element, known, sizeOf(element));
    if (!place() || !found) afterPaint.next(settle);
  });
  return {
    take() {
      const element = panel();
      if (!element) return;
      found = null;
      element.style.visibility = 'hidden';
      resized.disconnect();
      resized.observe(element);
    },
    settle,
    lookAgain() {
      for (const timer of looks) clearTimeout(timer);
      looks = LOOK_AGAIN_MS.map((after) =>
        setTimeout(() => {
          const element = panel();
          // A panel that is being used does not run away.
          if (element && !place() && !element.matches(':hover, :focus-within') && isDisturbed(element)) settle();
        }, after),
      );
    },
    leave() {
      for (const timer of looks) clearTimeout(timer);
      afterPaint.cancel();
      resized.disconnect();
    },
  };
}

/** The size of the document's window. */
export function viewSize({ defaultView }: Document): Size {
  return { width: defaultView?.innerWidth ?? 0, height: defaultView?.innerHeight ?? 0 };
}
