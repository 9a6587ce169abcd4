/** Moving the panel: by its head with the pointer, by its handle with the keyboard, never out of the window. */
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

/** So far an arrow key moves the panel, in pixels; with the shift key four times as far. */
const NUDGE = 16;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Where a key moves a panel that stands here: `home` back to where it belongs, null for a key that moves nothing. */
export function nudged({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>, from: Box, view: Size): Box | 'home' | null {
  if (key === 'Home') return 'home';
  const towards = ARROWS[key];
  if (!towards) return null;
  const step = NUDGE * (shiftKey ? 4 : 1);
  return boxAt({ corner: 'top-left', x: from.left + towards[0] * step, y: from.top + towards[1] * step }, sizeOf(from), view);
}

/** Without whatever else an element's own box says. */
function sizeOf({ width, height }: Size): Size {
  return { width, height };
}
