import type { Highlighter, PlacedMark } from './highlights';

/** A highlighter whose marks the reader can put out of sight, and back, on this page. */
export interface SwitchedHighlighter extends Highlighter {
  /** Hides the marks, or shows them again, and says whether they show now. What is painted meanwhile shows with them. */
  toggle(): boolean;
}

/** Puts the switch before a highlighter. Null where there is none. */
export function withSwitch(highlighter: Highlighter | null): SwitchedHighlighter | null {
  if (!highlighter) return null;
  let hidden = false;
  let wanted: { readonly marks: readonly PlacedMark[]; readonly within: Element; readonly dark: boolean } | null = null;
  return {
    ...highlighter,
    paint(marks, within, dark) {
      wanted = { marks, within, dark };
      if (!hidden) highlighter.paint(marks, within, dark);
    },
    // What is hidden on purpose stands as it should.
    stands: () => hidden || highlighter.stands(),
    lift() {
      wanted = null;
      highlighter.lift();
    },
    clear() {
      wanted = null;
      highlighter.clear();
    },
    toggle() {
      hidden = !hidden;
      if (hidden) highlighter.clear();
      else if (wanted) highlighter.paint(wanted.marks, wanted.within, wanted.dark);
      return !hidden;
    },
  };
}
