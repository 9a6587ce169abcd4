/** What the database keeps, beside the domain's own types. Facts alone: conclusions are computed, never stored. */
import type { KeptCorrection } from '../domain/corrections';
import type { ImportMemory } from '../domain/import/memory';
import type { Posting } from '../domain/posting';
import type { ProgressEntry } from '../domain/progress';
import type { Settings } from '../domain/settings';
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
  readonly imports: { readonly before: ImportMemory | null; readonly after: ImportMemory } | null;
  readonly postings: readonly (readonly [key: string, before: SeenPosting | null, after: SeenTimes])[];
}

/** When a posting was seen. */
export type SeenTimes = Pick<SeenPosting, 'firstSeen' | 'lastSeen' | 'timesSeen'>;

/** A posting as it is remembered: what it said, and when it was seen. */
export interface SeenPosting extends Omit<Posting, 'blocks'> {
  readonly firstSeen: number;
  readonly lastSeen: number;
  readonly timesSeen: number;
  /** The last showing that was counted. */
  readonly visit: string;
}

/** When something was said last, in milliseconds since 1970: always later than what was said of the same thing before. */
export interface Edit {
  readonly at: number;
}

/** That the database holds all that it should: written when it was made, and healed if there was something to heal it from. */
export interface Whole {
  readonly since: number;
  /** How many entries came back from the second copy; null where nothing had been lost. */
  readonly healed: number | null;
}

/** What is known of saved backups, in milliseconds since 1970. */
export interface BackupNote {
  readonly saved: number | null;
  /** The reader wants to be reminded of it. */
  readonly remind: boolean;
}

/** How this device takes part in keeping the reader's devices alike. */
export interface SyncNote {
  readonly on: boolean;
  /** When the browser's sync storage was last written or read, in milliseconds since 1970. */
  readonly at: number | null;
  /** How many entries there was no room for. */
  readonly left: number;
  /** Why it rests: another device ended it, or wrote what only a newer Gaplight reads; or what the browser said. */
  readonly problem: 'ended' | 'newer' | 'refused' | null;
}
