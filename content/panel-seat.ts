/** Where the panel stands: where the reader put it, else where it covers nothing that the page wants pressed. */
import type { PanelPlace } from '../domain/settings';
import { coverage } from './covered';
import type { OwnRoot } from './own-root';
import { boxAt, freePlace, type Size } from './placing';

/** The seat of one panel. */
export interface PanelSeat {
  /** Puts the panel there, in whatever size it has now. */
  settle(): void;
  /** Puts it there once more a while later, and again: pages bring up bars and bubbles after the posting. */
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
  let looks: ReturnType<typeof setTimeout>[] = [];
  const settle = () => {
    const element = panel();
    if (!element) return;
    const { width, height } = element.getBoundingClientRect();
    const view = viewSize(document);
    const chosen = place() ?? freePlace({ width, height }, view, (box) => coverage(document, box, root.host()));
    const { left, top } = boxAt(chosen, { width, height }, view);
    element.style.left = `${left}px`;
    element.style.top = `${top}px`;
  };
  const leave = () => {
    for (const timer of looks) clearTimeout(timer);
  };
  return {
    settle,
    lookAgain() {
      leave();
      looks = LOOK_AGAIN_MS.map((after) =>
        setTimeout(() => {
          // A panel that is being used does not run away.
          if (!place() && !panel()?.matches(':hover, :focus-within')) settle();
        }, after),
      );
    },
    leave,
  };
}

/** The size of the document's window. */
export function viewSize({ defaultView }: Document): Size {
  return { width: defaultView?.innerWidth ?? 0, height: defaultView?.innerHeight ?? 0 };
}
