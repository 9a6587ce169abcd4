import type { Seniority } from '../seniority';
import type { MarketPosting } from './market-posting';

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

export interface SeenJobs {
  readonly jobs: readonly SeenJob[];
  /** Jobs that the filter lets through, in all. */
  readonly of: number;
}
