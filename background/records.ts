/** What the database keeps, beside the domain's own types. Facts alone, but for the market, which is conclusions that can be drawn anew from the postings. */
import type { Checks } from '../domain/checks';
import type { KeptCorrection } from '../domain/corrections';
import type { ImportMemory } from '../domain/import/memory';
import type { MarketChoices } from '../domain/market/choices';
import type { MarketHead } from '../domain/market/market';
import type { DeepFigures } from '../domain/market/market-figures';
import type { MarketPosting, Seen } from '../domain/market/market-posting';
import type { NextSteps } from '../domain/plan/next-steps';
import type { PlanView } from '../domain/plan/plan-view';
import type { Posting } from '../domain/posting';
import type { ProgressEntry } from '../domain/progress';
import type { Settings } from '../domain/settings';
import type { StorageStatus, SyncStatus } from '../domain/storage-status';
import type { SkillId } from '../roadmap/types';

/** One applied change: what stood there before and after, by skill. */
export interface ProgressChangeRecord {
  readonly change?: number;
  readonly request: string;
  readonly at: number;
  /** What was imported: the names of its files. */
  readonly name?: string;
  /** What came with a backup, so that it goes with it. */
  readonly beside?: BroughtBeside;
  /** The change that this one took back. */
  readonly undoes?: number;
  readonly before: readonly (readonly [SkillId, ProgressEntry | null])[];
  readonly after: readonly (readonly [SkillId, ProgressEntry | null])[];
}

/** What a restored backup brought besides progress: each thing as it stands there since, and what stood there before. */
export interface BroughtBeside {
  readonly corrections: readonly KeptCorrection[];
  readonly planned: readonly (readonly [SkillId, number])[];
  readonly settings: { readonly before: Settings | null; readonly after: Settings } | null;
  readonly choices: { readonly before: MarketChoices | null; readonly after: MarketChoices } | null;
  readonly imports: { readonly before: ImportMemory | null; readonly after: ImportMemory } | null;
  readonly checks: { readonly before: Checks | null; readonly after: Checks } | null;
  readonly postings: readonly (readonly [key: string, before: Seen | null, after: Seen])[];
}

/** A posting as it is remembered: what it said, when it was seen, what its reader did with it, and where the market counts it. */
export interface SeenPosting extends Omit<Posting, 'blocks'>, Seen {
  /** The last showing that was counted. */
  readonly visit: string;
  /** What was searched for where it was found first; left out where that is not known. */
  readonly search?: string | null;
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

/** Figures with what they were worked out from, and when. */
export interface KeptFigure<Figures> {
  readonly figures: Figures;
  readonly from: string;
  /** The market's stamp then. */
  readonly stamp: string;
  readonly at: number;
}

/** What stands beside the market's chunks. */
export interface MarketRecords {
  /** `sets`: the version of the knowledge whose sets the tally counts. */
  readonly head: { readonly head: MarketHead; readonly sets: string };
  /** How many jobs the market counts, and what is another with every change: by it what is held in memory is told from what is stored. */
  readonly stamp: string;
  readonly choices: MarketChoices;
  /** The plan over all postings, the figures that take longer to count, and how many postings are remembered. */
  readonly plan: KeptFigure<PlanView>;
  readonly depth: KeptFigure<DeepFigures>;
  readonly remembered: KeptFigure<{ readonly remembered: number; readonly jobs: number }>;
  /** The next steps, and what they were worked out from. */
  readonly next: { readonly next: NextSteps; readonly from: string; readonly postings: number; readonly at: number };
}

/** When something was said last, in milliseconds since 1970: always later than what was said of the same thing before. */
export interface Edit {
  readonly at: number;
}

/** That the database holds all that it should: it was made anew, and healed where there was something to heal it from. */
export interface Whole {
  readonly since: number;
  /** How many entries came back from the second copy; null where nothing had been lost. */
  readonly healed: number | null;
}

/** When a backup was saved last, in milliseconds since 1970, and whether its reader wants to be reminded. */
export type BackupNote = Pick<StorageStatus['backup'], 'saved' | 'remind'>;

/** How this device takes part in keeping the reader's devices alike. */
export type SyncNote = SyncStatus;
