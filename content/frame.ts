/**
 * LinkedIn sometimes paints its classic jobs app into a frame of its own, as large as the window (`/preload/`), while the
 * window's address moves on. The script runs in such a frame as it does in a window. A second frame of the kind is hidden.
 */

/** Whether a document is one that its reader looks at: the window's own, or a large frame's. */
export function isLookedAt(view: Window): boolean {
  return view === view.top || (view.innerWidth >= SMALLEST_FRAME && view.innerHeight >= SMALLEST_FRAME);
}

/** Whether a document's jobs are shown by such a frame, so that nothing is looked for beside it. */
export function leavesJobsToFrame(document: Document): boolean {
  const frames = document.querySelectorAll('iframe[data-testid="interop-iframe"], iframe[src*="/preload/"]');
  return [...frames].some((frame) => frame.clientWidth >= SMALLEST_FRAME && frame.clientHeight >= SMALLEST_FRAME);
}

/** Smaller frames hold no jobs app, in CSS pixels. A frame that is not displayed is 0 wide. */
const SMALLEST_FRAME = 300;

/** The address that names what a document shows: the window's, since a frame's own stays what it was first. */
export function addressShown(view: Window): URL {
  return new URL(ownerOf(view).location.href);
}

/** The window whose address names what a document shows: the outermost, unless it belongs to somebody else. */
export function ownerOf(view: Window): Window {
  try {
    if (view.top?.location.href) return view.top;
  } catch {
    // Another site's.
  }
  return view;
}
