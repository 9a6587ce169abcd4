import type { VisitCounts } from '../domain/visit-counts';
import { ask } from '../messages/client';

const NONE = JSON.stringify({ kind: 'none' });

/**
 * Tells the worker what the toolbar shows of this tab. Give it the counts with every change: what is the same is not sent
 * again, and of several that change while one is under way only the last is. A page that never shows a posting says nothing.
 */
export function createCountsReporter(signal: AbortSignal): (counts: VisitCounts) => void {
  let wanted = NONE;
  let told = NONE;
  let telling = false;
  const tell = async () => {
    if (telling) return;
    telling = true;
    while (told !== wanted && !signal.aborted) {
      told = wanted;
      // A toolbar that could not be told is no reason to disturb the page; the next change is told again.
      await ask('report-visit', { counts: JSON.parse(told) }).catch(() => undefined);
    }
    telling = false;
  };
  // The browser has cleared the toolbar when a page comes back from the back/forward cache.
  window.addEventListener(
    'pageshow',
    (event) => {
      if (!event.persisted) return;
      told = NONE;
      void tell();
    },
    { signal },
  );
  return (counts) => {
    wanted = JSON.stringify(counts);
    void tell();
  };
}
