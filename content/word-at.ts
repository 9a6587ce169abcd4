/** Which marked word is under a point. Highlights get no events, so the text under the pointer is asked for its place. */
import type { PlacedMark } from './highlights';
import type { Box } from './placing';

/** The mark whose word is under a point of the window; null beside the words, and where something else lies over them. */
export function markAt(document: Document, marks: readonly PlacedMark[], x: number, y: number): PlacedMark | null {
  const caret = caretAt(document, x, y);
  if (!caret || caret.node.nodeType !== Node.TEXT_NODE) return null;
  const near = marks.find(({ range }) => range.comparePoint(caret.node, caret.offset) === 0);
  // The nearest place in a text may be far from the pointer: in the margin, or behind the line's end.
  return near && boxUnder(near.range, x, y) ? near : null;
}

/** The box of the range's line that is under a point, or nearest to it where none is given; null for a range that is not shown. */
export function lineBox(range: Range, point?: { readonly x: number; readonly y: number }): Box | null {
  const found = point && boxUnder(range, point.x, point.y);
  return found ?? boxesOf(range)[0] ?? null;
}

function boxUnder(range: Range, x: number, y: number): Box | null {
  return boxesOf(range).find((box) => x >= box.left && x <= box.left + box.width && y >= box.top && y <= box.top + box.height) ?? null;
}

function boxesOf(range: Range): Box[] {
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

interface Caret {
  readonly node: Node;
  readonly offset: number;
}

/** Chromium has the standard's name since 128, and this older one before. */
interface OlderDocument {
  caretRangeFromPoint?(x: number, y: number): Range | null;
}

function caretAt(document: Document, x: number, y: number): Caret | null {
  if (typeof document.caretPositionFromPoint === 'function') {
    const caret = document.caretPositionFromPoint(x, y);
    return caret && { node: caret.offsetNode, offset: caret.offset };
  }
  const range = (document as OlderDocument).caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
