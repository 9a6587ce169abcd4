/**
 * What may be believed of a page at this moment. A posting is shown once its text is surely its own; until then it is arriving, and
 * when that has taken too long it could not be read. Nothing is done here: content/visits carries it out.
 */
import type { Site } from '../domain/posting';
import type { VisitReport } from '../domain/visit-report';
import type { PageReading } from './page-reading';

/** A page's reading that is a posting. */
export type ReadPosting = Extract<PageReading, { kind: 'posting' }>;

/** What is known when a page is looked at. What costs something, or sets a clock going, is asked only where it matters. */
export interface Sight {
  readonly address: URL;
  /** Whose page it is; null where no posting can show. */
  readonly site: Site | null;
  /** Whether the reader wants nothing there; false as long as they have not been asked. */
  readonly isOff: boolean;
  /** Whether it is known what the reader has and wants. */
  readonly isReaderKnown: boolean;
  /** The id of the posting that shows. */
  readonly shown: string | null;
  /** Whether nothing that belongs to that posting has changed. */
  readonly stillShows: () => boolean;
  readonly read: () => PageReading;
  /** Whether the jobs of this document show in a frame of its own, and are looked for there. */
  readonly leavesToFrame: () => boolean;
  /** How many milliseconds a posting's parts may still take to arrive; none or less once they have had their time. */
  readonly patienceLeft: () => number;
  /** For how many milliseconds a text must stay as it is before it is this posting's; 0 for text of its own. */
  readonly restLeft: (page: ReadPosting) => number;
}

/** What to do about it. */
export type Decision =
  /** All is as it was. */
  | { readonly kind: 'stay' }
  /** Nothing is to be shown; `watch` is what to look out for. */
  | { readonly kind: 'leave'; readonly watch: 'address' | 'page'; readonly report: VisitReport }
  /** First the reader must be asked. */
  | { readonly kind: 'ask' }
  /** Nothing is to be shown yet, and it is looked again after so many milliseconds, or when the page changes. */
  | { readonly kind: 'wait'; readonly next: number; readonly report: VisitReport }
  /** A posting shows; `isGuess` where no hook says so. */
  | { readonly kind: 'enter'; readonly page: ReadPosting; readonly isGuess: boolean };

/** The rule. */
export function decide(sight: Sight): Decision {
  const { address, site, shown } = sight;
  if (site === null) return { kind: 'leave', watch: 'address', report: { kind: 'no-posting' } };
  if (sight.isOff && site !== 'other') return { kind: 'leave', watch: 'address', report: { kind: 'off', site } };
  if (sight.stillShows()) return { kind: 'stay' };
  const page = sight.read();
  if (page.kind === 'no-posting') return { kind: 'leave', watch: 'page', report: { kind: 'no-posting' } };
  // The worker is woken by the first posting, not by every page; what it says may be that this site is off.
  if (!sight.isReaderKnown) return { kind: 'ask' };
  if (page.kind === 'incomplete') {
    if (sight.leavesToFrame()) return { kind: 'leave', watch: 'page', report: { kind: 'no-posting' } };
    // No patience helps a page that shows several.
    const isSeveral = page.missing.some(({ part }) => part === 'one-of-several');
    return waiting(isSeveral ? 0 : sight.patienceLeft(), Number.POSITIVE_INFINITY, { kind: 'unreadable', site, missing: page.missing });
  }
  const isGuess = page.health.by === 'structure' && site !== 'other';
  // What no hook found may be another text that stands there until the posting arrives: it is believed last.
  if (isGuess && shown !== page.posting.id) {
    const left = sight.patienceLeft();
    if (left > 0) return waiting(left, Number.POSITIVE_INFINITY, { kind: 'unreadable', site, missing: [] });
  }
  const rest = sight.restLeft(page);
  if (rest > 0) {
    const missing = [{ part: 'new-description' as const, where: address.pathname }];
    return waiting(sight.patienceLeft(), rest, { kind: 'unreadable', site, missing });
  }
  return { kind: 'enter', page, isGuess };
}

/** Waits for what is still arriving, or, once that has had its time, for a text that must rest, saying what is missing. */
function waiting(patience: number, rest: number, unreadable: Extract<VisitReport, { kind: 'unreadable' }>): Decision {
  const next = Math.min(patience > 0 ? patience : Number.POSITIVE_INFINITY, rest);
  return { kind: 'wait', next, report: patience > 0 ? { kind: 'arriving', site: unreadable.site } : unreadable };
}
