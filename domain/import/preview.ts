/** What an import would do, before it does anything: one row for each skill, with the line it was read from. */
import type { SkillId } from '../../roadmap/types';
import { type Progress, type ProgressSource, type ProgressState, stateOf } from '../progress';

/** One skill as a file names it. */
export interface ImportedEntry {
  readonly skill: SkillId;
  readonly state: ProgressState;
  /** Milliseconds since 1970, where the file says so. */
  readonly since: number | null;
  /** Counted from 1. */
  readonly line: number;
  /** As it stood there. */
  readonly label: string;
  /** Whether the label says this and nothing else; “I never used Java” names Java and may mean anything. */
  readonly sure: boolean;
}

/** A file that was read: what it names, and the lines that named nothing known. */
export interface ImportedFile {
  readonly ok: true;
  readonly source: ProgressSource;
  readonly entries: readonly ImportedEntry[];
  readonly unknown: readonly { readonly line: number; readonly label: string }[];
}

/** Why a file is not read. */
export type ImportReason =
  | { readonly kind: 'too-large' | 'too-deep' | 'broken' | 'foreign' | 'binary' | 'markup' | 'empty' }
  /** The browser could not give its text. */
  | { readonly kind: 'unreadable' }
  /** A backup of a later version. */
  | { readonly kind: 'newer'; readonly format: number; readonly ours: number }
  /** A backup's field: “progress › 3 › state”, and the values or the form that it may have: “done, learning, skipped”. */
  | { readonly kind: 'wrong-field'; readonly path: string; readonly expected: string };

/** A file that was not read, and why; `line` is counted from 1. */
export interface ImportProblem {
  readonly ok: false;
  readonly line: number;
  readonly reason: ImportReason;
}

/**
 * `lower` would take a state back, and `unsure` was named among other words: both are left out unless the reader ticks
 * them.
 */
export type ImportEffect = 'new' | 'changed' | 'lower' | 'unsure' | 'same';

/** One row of the preview. */
export interface ImportRow extends ImportedEntry {
  readonly now: ProgressState | null;
  readonly effect: ImportEffect;
}

const HEIGHT: Record<ProgressState, number> = { skipped: 0, learning: 1, done: 2 };

/** The rows of an import against today's progress. A skill named twice keeps the higher state. */
export function previewImport(file: ImportedFile, progress: Progress): ImportRow[] {
  const rows = new Map<SkillId, ImportRow>();
  for (const entry of file.entries) {
    const twin = rows.get(entry.skill);
    if (twin && (twin.sure || !entry.sure) && HEIGHT[twin.state] >= HEIGHT[entry.state]) continue;
    const now = stateOf(progress, entry.skill);
    rows.set(entry.skill, { ...entry, now, effect: effectOf(now, entry) });
  }
  return [...rows.values()].sort((a, b) => a.line - b.line);
}

function effectOf(now: ProgressState | null, { state: becomes, sure }: ImportedEntry): ImportEffect {
  if (now === becomes) return 'same';
  if (!sure) return 'unsure';
  if (now === null) return 'new';
  return HEIGHT[becomes] > HEIGHT[now] ? 'changed' : 'lower';
}
