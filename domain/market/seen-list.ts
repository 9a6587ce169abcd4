import type { Posting } from '../posting';
import type { Seniority } from '../seniority';
import type { MarketPosting, Seen } from './market-posting';

/** A job in the list of postings seen: one line for all its copies. */
export interface SeenJob
  extends Pick<MarketPosting, 'title' | 'company' | 'site' | 'country' | 'presence' | 'saved' | 'applied' | 'dismissed'> {
  /** The postings that are this job, the newest first: `site:id`. */
  readonly keys: readonly [string, ...string[]];
  /** The newest one's address, https. */
  readonly url: string;
  readonly level: Seniority | null;
  readonly firstSeen: number;
  readonly lastSeen: number;
  readonly timesSeen: number;
}

/**
 * Where a part of the list begins. `null` at its beginning; then what the part before gave, which stays right while others are
 * seen or forgotten: in the whole list behind a posting, through a filter behind so many jobs.
 */
export type ListPlace = null | number | readonly [lastSeen: number, key: string];

export interface SeenJobs {
  readonly jobs: readonly SeenJob[];
  /** Where the next part begins; null after the last. */
  readonly next: ListPlace;
  /** Jobs that the filter lets through, in all. */
  readonly of: number;
}

/** A posting with what is known of it besides its text, as whoever had it forgotten can bring it back. */
export interface ForgottenPosting extends Omit<Posting, 'blocks'>, Seen {
  /** What was searched for where it was found first. */
  readonly search?: string | null;
}

/** What the reader did with a posting. */
export type PostingMarks = Pick<Seen, 'saved' | 'applied' | 'dismissed'>;
