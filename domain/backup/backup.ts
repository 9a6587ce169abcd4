/** What a backup holds: all that the reader has said and chosen, and the postings seen. Not what can be drawn anew from it. */
import type { SkillId } from '../../roadmap/types';
import type { Checks } from '../checks';
import type { KeptCorrection } from '../corrections';
import type { ImportMemory } from '../import/memory';
import type { MarketChoices } from '../market/choices';
import type { Seen } from '../market/market-posting';
import type { Posting } from '../posting';
import type { Progress } from '../progress';
import type { Settings } from '../settings';

/** The form that backups are written in. What older forms lacked is in `domain/import/backup-forms`. */
export const BACKUP_FORMAT = 2;

/** How large a backup is read at most, in bytes. */
export const LARGEST_BACKUP = 300_000_000;

/** How much one file holds of the postings before another is begun, in bytes: so that what was written can be read. */
export const FULL_BACKUP = 200_000_000;

/** A posting as a backup holds it. */
export interface BackupPosting extends Omit<Posting, 'blocks'>, Seen {
  /** What was searched for where it was found; left out where that is not known. */
  readonly search?: string;
}

/** What a backup holds besides progress and postings. */
export interface BackupBeside {
  readonly corrections: readonly KeptCorrection[];
  readonly planned: readonly { readonly skill: SkillId; readonly since: number }[];
  /** Null where nothing was ever chosen. */
  readonly settings: Settings | null;
  readonly choices: MarketChoices | null;
  readonly imports: ImportMemory | null;
  /** The ticks in the topics' check lists. */
  readonly checks: Checks | null;
}

/** A backup without its postings, which may be many. */
export interface Backup extends BackupBeside {
  readonly progress: Progress;
}
