/** What the database keeps, beside the domain's own types. Facts alone: conclusions are computed, never stored. */
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

/** A posting as it is remembered: what it said, and when it was seen. */
export interface SeenPosting extends Omit<Posting, 'blocks'> {
  readonly firstSeen: number;
  readonly lastSeen: number;
  readonly timesSeen: number;
  /** The last showing that was counted. */
  readonly visit: string;
}
