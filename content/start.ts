import { announceVisit } from '../messages/visit';
import { addressShown } from './frame';
import { type PageSource, sourceAt } from './page-source';
import { readVisits } from './visits';
import { whenItMay } from './when-it-may';

/**
 * Reads the document's postings, from when its address says that there may be one. Everything that was shown or listened to
 * ends with the signal.
 */
export function startVisits(document: Document, sources: readonly PageSource[], end: AbortController): void {
  const view = document.defaultView;
  if (!view) return;
  const tellPopup = announceVisit(end.signal);
  tellPopup({ kind: 'no-posting' });
  const mayShow = () => sourceAt(view, sources, addressShown(view)) !== undefined;
  whenItMay(view, mayShow, () => readVisits(view, sources, end, tellPopup), end.signal);
}
