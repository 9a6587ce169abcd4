/** Gaplight's own backup file: its form, and how it is written and read. */
import * as z from 'zod';
import type { Roadmap } from '../../roadmap/types';
import { followMoves, type Progress } from '../progress';
import { type Read, type Refusal, refuse } from './imported';
import { field, type Json, readJson } from './json';

const BACKUP_FORMAT = 1;

const backupFile = z.object({
  gaplight: z.literal('backup'),
  format: z.literal(BACKUP_FORMAT),
  savedAt: z.iso.datetime(),
  catalogue: z.string(),
  // As many as the worker takes at once, and no date before there were any.
  progress: z
    .array(
      z.object({
        skill: z
          .string()
          .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
          .max(80),
        state: z.enum(['done', 'learning', 'skipped']),
        since: z.iso.datetime().refine((since) => Date.parse(since) >= 0, 'a date after 1970'),
        source: z.enum(['popup', 'page', 'list', 'backup']),
      }),
    )
    .max(20_000),
});

/** The backup's text: JSON, indented, skills sorted, so that two backups of the same progress differ in `savedAt` alone. */
export function writeBackup(progress: Progress, catalogue: string, now: number): string {
  const entries = Object.entries(progress).sort(([a], [b]) => (a < b ? -1 : 1));
  const file: z.output<typeof backupFile> = {
    gaplight: 'backup',
    format: BACKUP_FORMAT,
    savedAt: new Date(now).toISOString(),
    catalogue,
    progress: entries.map(([skill, { state, since, source }]) => ({ skill, state, since: new Date(since).toISOString(), source })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads a backup. Skills that moved since are followed; ids that this catalogue does not know are kept as they are. */
export function readBackup(text: string, moved: Roadmap['moved']): Read | Refusal {
  const json = readJson(text);
  return json.kind === 'refused' ? json : readBackupValue(json, moved);
}

/** The same of a text that is parsed already. */
export function readBackupValue({ value, lineOf }: Json, moved: Roadmap['moved']): Read | Refusal {
  if (!isBackup(value)) return refuse(lineOf([]), { kind: 'foreign' });
  const format = field(value, 'format');
  if (typeof format === 'number' && format > BACKUP_FORMAT) return refuse(lineOf([]), { kind: 'newer', format, ours: BACKUP_FORMAT });
  const result = backupFile.safeParse(value);
  const issue = result.error?.issues[0];
  if (issue || !result.data) {
    const path = (issue?.path ?? []).map((step) => (typeof step === 'symbol' ? String(step) : step));
    return refuse(lineOf(path), { kind: 'wrong-field', path: path.join(' › '), expected: issue ? expectedBy(issue) : '' });
  }
  const entries = result.data.progress.flatMap(({ skill, state, since, source }, index) => {
    const line = lineOf(['progress', index, 'skill']);
    const carried = followMoves({ [skill]: { state, since: Date.parse(since), source } }, moved);
    return Object.entries(carried).map(([id, entry]) => ({
      skill: id,
      state: entry.state,
      since: entry.since,
      line,
      label: skill,
      sure: true,
      used: false,
    }));
  });
  return { kind: 'read', format: 'backup', by: '"gaplight": "backup"', source: 'backup', entries, unknown: [] };
}

/** Whether a value means to be a backup. */
export function isBackup(value: unknown): boolean {
  return field(value, 'gaplight') === 'backup';
}

/** What a field may hold, in words that every language writes the same: values, a type, a form, a bound. */
function expectedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return issue.values.map(String).join(', ');
    case 'invalid_type':
      return issue.expected;
    case 'invalid_format':
      return issue.format === 'regex' ? (issue.pattern ?? issue.format) : issue.format;
    case 'too_big':
      return `≤ ${issue.maximum}`;
    default:
      return '1970-01-01 …';
  }
}
