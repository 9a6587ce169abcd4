/** What the database keeps, beside the domain's own types. Facts alone, but for the market, which is conclusions that can be drawn anew from the postings. */
import type { MarketChoices } from '../domain/market/choices';
import type { MarketHead } from '../domain/market/market';
import type { MarketPosting, Seen } from '../domain/market/market-posting';
import type { NextSteps } from '../domain/plan/next-steps';
import type { Posting } from '../domain/posting';
import type { ProgressEntry } from '../domain/progress';
import type { SkillId } from '../roadmap/types';

/** One applied change: what stood there before and after, by skill. */
export interface ProgressChangeRecord {
  readonly change?: number;
  readonly request: string;
  readonly at: number;
  /** What was imported: the names of its files. */
  readonly name?: string;
  /** The change that this one took back. */
  readonly undoes?: number;
  readonly before: readonly (readonly [SkillId, ProgressEntry | null])[];
  readonly after: readonly (readonly [SkillId, ProgressEntry | null])[];
}

/** A posting as it is remembered: what it said, when it was seen, what its reader did with it, and where the market counts it. */
export interface SeenPosting extends Omit<Posting, 'blocks'>, Seen {
  /** The last showing that was counted. */
  readonly visit: string;
  /** What the market read it with; empty while it has not. */
  readonly readWith: string;
  /** The market's row that counts it, which is its fold's as well; null while none does. */
  readonly row: number | null;
}

/** What the market keeps of one posting of a fold. */
export type FoldMember = Omit<MarketPosting, 'sketch'>;

/** Postings that are one job, by the market's row that counts them. */
export interface FoldRecord {
  readonly row: number;
  /** The posting that others are compared with: its title and its sketch. */
  readonly title: string;
  readonly sample: Uint16Array;
  /** Plain numbers: an index takes no others apart. */
  readonly bands: readonly number[];
  /** One at least. */
  readonly members: readonly [FoldMember, ...FoldMember[]];
}

/** What stands beside the market's chunks. */
export interface MarketRecords {
  /** `sets`: the version of the knowledge whose sets the tally counts. */
  readonly head: { readonly head: MarketHead; readonly sets: string };
  /** How many jobs the market counts, and what is another with every change: by it what is held in memory is told from what is stored. */
  readonly stamp: string;
  readonly choices: MarketChoices;
  /** The next steps, and what they were worked out from. */
  readonly next: { readonly next: NextSteps; readonly from: string; readonly postings: number; readonly at: number };
}
