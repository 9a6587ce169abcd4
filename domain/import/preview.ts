/** What an import would do, before it does anything: one row for each skill, with the line it was read from. */
import type { SkillId } from '../../roadmap/types';
import { type Progress, type ProgressState, stateOf } from '../progress';
import type { FileOutcome, ImportedEntry, UnknownLabel } from './imported';
import { gather, HEIGHT, type Said, strongest } from './merge';

/**
 * `lower` would take a state back, `conflict` is said to be skipped in one place and not in another, `unsure` was named among
 * other words: all three are left out unless the reader ticks them.
 */
export type ImportEffect = 'new' | 'changed' | 'lower' | 'conflict' | 'unsure' | 'same';

/** One row of the preview. */
export interface ImportRow extends ImportedEntry {
  readonly now: ProgressState | null;
  readonly effect: ImportEffect;
  /** Where another state is said of the same skill as surely. */
  readonly also: readonly ImportedEntry[];
}

/** What the reader has decided while looking. */
export interface Reading {
  /** What “used in a project” counts as. */
  readonly usedAs: 'learning' | 'done';
  /** Which skill a label means that names none; null: none, and it need not be shown again. */
  readonly labels: ReadonlyMap<string, SkillId | null>;
}

/** What a label is remembered by: its words, whatever their case. */
export function labelKey(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().slice(0, 200);
}

/** The rows of an import against today's progress, in the order of files and lines. */
export function previewImport(files: readonly FileOutcome[], progress: Progress, reading: Reading): ImportRow[] {
  const named = gather(files.flatMap((file) => entriesOf(file, reading)));
  const order = new Map(files.map(({ file }, index) => [file, index]));
  return [...named.values()]
    .map((said) => rowOf(said, progress))
    .sort((a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) || a.line - b.line || (a.skill < b.skill ? -1 : 1));
}

/** The labels that name nothing and for which nothing was decided, each once, with the first place it stands at. */
export function unknownLabels(files: readonly FileOutcome[], { labels }: Reading): UnknownLabel[] {
  const found = new Map<string, UnknownLabel>();
  for (const file of files) {
    if (file.kind !== 'read') continue;
    for (const unknown of file.unknown) {
      const key = labelKey(unknown.label);
      if (!labels.has(key) && !found.has(key)) found.set(key, unknown);
    }
  }
  return [...found.values()];
}

function entriesOf(file: FileOutcome, { usedAs, labels }: Reading): ImportedEntry[] {
  if (file.kind !== 'read') return [];
  const mapped = file.unknown.flatMap((unknown): ImportedEntry[] => {
    const skill = labels.get(labelKey(unknown.label));
    return skill ? [{ ...unknown, skill, state: unknown.state ?? 'learning', sure: true }] : [];
  });
  return [...file.entries, ...mapped].map((entry) => (entry.used ? { ...entry, state: usedAs } : entry));
}

function rowOf(said: Said, progress: Progress): ImportRow {
  const entry = strongest(said);
  const now = stateOf(progress, entry.skill);
  const also = Object.values(said).filter((other) => other.state !== entry.state && other.sure && !other.used && entry.sure && !entry.used);
  return { ...entry, now, also, effect: effectOf(now, entry, also) };
}

function effectOf(now: ProgressState | null, { state: becomes, sure, used }: ImportedEntry, also: readonly ImportedEntry[]): ImportEffect {
  if (now === becomes) return 'same';
  // That something is in use is no word against what the reader has said.
  if (used && now === 'done') return 'same';
  if (!sure) return 'unsure';
  if (also.some(({ state }) => state === 'skipped') || (used && now === 'skipped')) return 'conflict';
  if (now === null) return 'new';
  return HEIGHT[becomes] > HEIGHT[now] ? 'changed' : 'lower';
}
