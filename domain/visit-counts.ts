import type { FitCount } from './fit';
import type { VisitReport } from './visit-report';

/** What of a visit fits on the toolbar: no word of the posting, only how much it asks for and how much of that is in place. */
export type VisitCounts =
  /** No posting is open, it is still arriving, or the site is off. */
  | { readonly kind: 'none' }
  /** A posting is open that could not be read, or that nothing can be said about. */
  | { readonly kind: 'unread' }
  /** Read: how many technologies it names, whether its language is read, and its must-haves. */
  | { readonly kind: 'posting'; readonly named: number; readonly understood: boolean; readonly required: FitCount };

/** A report's counts. */
export function countsOf(report: VisitReport): VisitCounts {
  switch (report.kind) {
    case 'posting':
      return { kind: 'posting', named: report.named, understood: report.fit.understood, required: report.fit.required };
    case 'unreadable':
    case 'failed':
      return { kind: 'unread' };
    default:
      return { kind: 'none' };
  }
}
