/** What views are given to reach the rest of the extension. The functions come from the entry points. */
import type { Backup } from '../domain/backup/backup';
import type { CheckedText } from '../domain/checked-text';
import type { Checks } from '../domain/checks';
import type { Correction, KeptCorrection } from '../domain/corrections';
import type { ColumnChoice } from '../domain/import/imported';
import type { EarlierImport, ImportMemory } from '../domain/import/memory';
import type { AskingJobs } from '../domain/market/asking-jobs';
import type { MarketChoices } from '../domain/market/choices';
import type { PostingMarks } from '../domain/market/seen-list';
import type { NextSteps } from '../domain/plan/next-steps';
import type { Planned } from '../domain/planned';
import type { Board, Site } from '../domain/posting';
import type { FactsInWords } from '../domain/posting-facts';
import type { Progress, ProgressSource, ProgressState } from '../domain/progress';
import type { Settings, SiteMode } from '../domain/settings';
import type { StorageStatus } from '../domain/storage-status';
import type { VisitReport } from '../domain/visit-report';
import type { SkillId } from '../roadmap/types';

interface Changed {
  readonly change: number | null;
  readonly progress: Progress;
}

/** A backup to be restored: the states that were ticked, and the rest of it, whose postings came in parts. */
export interface RestoreOrder {
  restore: string;
  parts: number;
  name: string;
  changes: { skill: SkillId; state: ProgressState; since: number | null; source: ProgressSource }[];
  beside: {
    corrections: KeptCorrection[];
    planned: { skill: SkillId; since: number }[];
    settings: Settings | null;
    choices: MarketChoices | null;
    imports: { labels: [string, SkillId | null][]; columns: [string, ColumnChoice][] } | null;
    checks: Record<SkillId, string[]> | null;
  } | null;
}

/** The requests that views make, each with what it carries and what comes back. */
export interface Ask {
  (kind: 'get-progress', payload: Record<string, never>): Promise<Progress>;
  (kind: 'get-settings', payload: Record<string, never>): Promise<Settings>;
  (kind: 'count-postings', payload: Record<string, never>): Promise<number>;
  (
    kind: 'change-progress',
    payload: {
      source: ProgressSource;
      name?: string;
      changes: { skill: SkillId; state: ProgressState | null; since?: number | null }[];
    },
  ): Promise<Changed>;
  (kind: 'list-imports', payload: Record<string, never>): Promise<readonly EarlierImport[]>;
  (kind: 'get-import-memory', payload: Record<string, never>): Promise<ImportMemory>;
  (kind: 'remember-import', payload: { labels: [string, SkillId | null][]; columns: [string, ColumnChoice][] }): Promise<ImportMemory>;
  (kind: 'undo-change', payload: { change: number }): Promise<Changed>;
  (kind: 'change-settings', payload: { site: Board; mode: SiteMode }): Promise<Settings>;
  (kind: 'get-corrections', payload: Record<string, never>): Promise<readonly KeptCorrection[]>;
  (kind: 'change-corrections', payload: { corrections: Correction[]; hold: boolean }): Promise<readonly KeptCorrection[]>;
  (kind: 'get-planned', payload: Record<string, never>): Promise<Planned>;
  (
    kind: 'change-planned',
    payload: { skills: SkillId[]; plan: boolean },
  ): Promise<{ readonly planned: Planned; readonly changed: readonly SkillId[] }>;
  (kind: 'get-storage' | 'note-backup', payload: Record<string, never>): Promise<StorageStatus>;
  (kind: 'set-reminder', payload: { remind: boolean }): Promise<StorageStatus>;
  (kind: 'choose-sync', payload: { on: boolean }): Promise<StorageStatus>;
  (kind: 'delete-everything', payload: { elsewhere: boolean }): Promise<null>;
  (kind: 'get-backup', payload: Record<string, never>): Promise<Backup>;
  (kind: 'get-backup-postings', payload: { after: string | null }): Promise<{ readonly lines: string; readonly next: string | null }>;
  (kind: 'restore-part', payload: { restore: string; part: number; postings: string }): Promise<null>;
  (kind: 'restore-backup', payload: RestoreOrder): Promise<Changed>;
  (kind: 'offer-import', payload: { name: string; text: string }): Promise<null>;
  (kind: 'take-import', payload: Record<string, never>): Promise<{ readonly name: string; readonly text: string } | null>;
  (kind: 'check-text', payload: { text: string }): Promise<CheckedText & { readonly facts: FactsInWords | null }>;
  (kind: 'get-checks', payload: Record<string, never>): Promise<Checks>;
  (kind: 'change-check', payload: { topic: SkillId; ability: string; held: boolean }): Promise<Checks>;
  (kind: 'list-asking', payload: { skills: SkillId[] }): Promise<AskingJobs>;
  (kind: 'get-next', payload: Record<string, never>): Promise<NextSteps>;
  (kind: 'get-marks', payload: { site: Site; id: string }): Promise<PostingMarks | null>;
  (kind: 'mark-posting', payload: { keys: string[]; mark: keyof PostingMarks; on: boolean }): Promise<null>;
  (kind: 'choose-track', payload: { track: string | null }): Promise<Settings>;
}

/** What the popup knows of the current tab: the page's own report, or that there is none yet or no script to give one. */
export type VisitNews = VisitReport | { readonly kind: 'asking' | 'no-script' };
