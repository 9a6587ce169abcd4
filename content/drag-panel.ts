/** Moving the panel with the pointer: by its head, never out of the window. */
import { type Box, boxAt, type Size } from './placing';

export interface DragDoors {
  readonly panel: () => HTMLElement | null;
  readonly view: () => Size;
  /** Where the panel was let go. */
  readonly putDown: (box: Box) => void;
}

/** A hand that only presses trembles by less than this, in pixels. */
const SLACK = 4;

/** Lets the panel inside an element be dragged until the signal ends. */
export function dragPanel(on: HTMLElement, { panel, view, putDown }: DragDoors, signal: AbortSignal): void {
  let drag: { readonly x: number; readonly y: number; readonly from: Box; box: Box | null } | null = null;
  on.addEventListener(
    'pointerdown',
    (event) => {
      const element = panel();
      const target = event.target instanceof Element ? event.target : null;
      if (!event.isTrusted || event.button !== 0 || !element || !target?.closest('.panel-bar') || target.closest('button:not(.grip)'))
        return;
      const { left, top, width, height } = element.getBoundingClientRect();
      drag = { x: event.clientX, y: event.clientY, from: { left, top, width, height }, box: null };
      target.setPointerCapture(event.pointerId);
    },
    { signal },
  );
  on.addEventListener(
    'pointermove',
    (event) => {
      const element = panel();
      if (!drag || !element) return;
      const [dx, dy] = [event.clientX - drag.x, event.clientY - drag.y];
      if (!drag.box && Math.hypot(dx, dy) < SLACK) return;
      drag.box = boxAt({ corner: 'top-left', x: drag.from.left + dx, y: drag.from.top + dy }, drag.from, view());
      element.style.left = `${drag.box.left}px`;
      element.style.top = `${drag.box.top}px`;
    },
    { signal },
  );
  const end = () => {
    const box = drag?.box;
    drag = null;
    if (box) putDown(box);
  };
  on.addEventListener('pointerup', end, { signal });
  on.addEventListener('pointercancel', end, { signal });
}
