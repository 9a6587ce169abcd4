/** What can wait: the marks are seen before the panel is even drawn, and neither makes the other's task a long one. */
export interface AfterPaint {
  /** Calls back once the page has been painted and has a moment to spare, in a quarter of a second at the latest. The last one counts. */
  next(then: () => void): void;
  /** Calls nobody back. */
  cancel(): void;
}

const LATEST_MS = 250;

export function createAfterPaint(view: Window): AfterPaint {
  let waiting = 0;
  const cancel = () => view.cancelIdleCallback(waiting);
  return {
    next(then) {
      cancel();
      waiting = view.requestIdleCallback(then, { timeout: LATEST_MS });
    },
    cancel,
  };
}
