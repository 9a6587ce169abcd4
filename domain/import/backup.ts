/** Reads Gaplight's own backup files. How they are written is in `domain/backup`. */
import type * as z from 'zod';
import type { Roadmap } from '../../roadmap/types';
import { BACKUP_FORMAT, type BackupPosting } from '../backup/backup';
import { POSTINGS_FROM, postingLines } from '../backup/write-backup';
import { followMoves } from '../progress';
import { backupFile, backupPosting, inPresentForm } from './backup-forms';
import { type ImportedBeside, type Read, type Refusal, refuse } from './imported';
import { field, type Json, readJson } from './json';

/** How many signs of postings go to the worker at once, about. */
const PART = 500_000;

/** Whether a text begins as a backup does. */
export function looksLikeBackup(text: string): boolean {
  return /^\uFEFF?\s*\{\s*"gaplight"\s*:\s*"backup"/.test(text.slice(0, 200));
}

/** Reads a backup. Skills that moved since are followed; ids that this catalogue does not know are kept as they are. */
export function readBackup(text: string, moved: Roadmap['moved']): Read | Refusal {
  // Tens of megabytes of postings are read line by line as they were written, without a tree of all of it in memory.
  const from = text.indexOf(`${POSTINGS_FROM}\n`);
  const to = text.endsWith('\n  ]\n}\n') ? text.length - '\n  ]\n}\n'.length : -1;
  if (from < 0 || to < from) {
    const json = readJson(text);
    return json.kind === 'refused' ? json : readBackupValue(json, moved);
  }
  const json = readJson(`${text.slice(0, from)}${POSTINGS_FROM}]\n}\n`);
  if (json.kind === 'refused') return json;
  const read = readBackupValue(json, moved);
  if (read.kind === 'refused') return read;
  const first = lineBreaks(text, from + POSTINGS_FROM.length + 1) + 1;
  const lines = text.slice(from + POSTINGS_FROM.length + 1, to).split('\n');
  const written: string[] = [];
  for (const [index, line] of lines.entries()) {
    const bare = line.endsWith(',') && index < lines.length - 1 ? line.slice(0, -1) : line;
    let value: unknown;
    try {
      value = JSON.parse(bare);
    } catch {
      return refuse(first + index, { kind: 'broken', form: 'JSON' });
    }
    const posting = postingOf(value, () => first + index, ['postings', index]);
    if ('kind' in posting) return posting;
    // As it was written, unless somebody wrote a great deal more into it: the worker looks at it again.
    written.push(bare.length < PART ? bare : postingLines([posting]));
  }
  return withPostings(read, written);
}

/** The same of a text that is parsed already. */
export function readBackupValue({ value, lineOf }: Json, moved: Roadmap['moved']): Read | Refusal {
  if (!isBackup(value)) return refuse(lineOf([]), { kind: 'foreign' });
  const format = field(value, 'format');
  if (typeof format === 'number' && format > BACKUP_FORMAT) return refuse(lineOf([]), { kind: 'newer', format, ours: BACKUP_FORMAT });
  const present = inPresentForm(value);
  const result = backupFile.safeParse(present);
  const issue = result.error?.issues[0];
  if (issue || !result.data) return wrongField(issue, lineOf);
  const entries = result.data.progress.flatMap(({ skill, state, since, source }, index) => {
    const line = lineOf(['progress', index, 'skill']);
    const carried = followMoves({ [skill]: { state, since: Date.parse(since), source } }, moved);
    return Object.entries(carried).map(([id, entry]) => ({
      skill: id,
      state: entry.state,
      since: entry.since,
      source,
      line,
      label: skill,
      sure: true,
      used: false,
    }));
  });
  const written: string[] = [];
  const given = field(present, 'postings');
  for (const [index, one] of (Array.isArray(given) ? given : []).entries()) {
    const posting = postingOf(one, lineOf, ['postings', index]);
    if ('kind' in posting) return posting;
    written.push(postingLines([posting]));
  }
  const { corrections, planned, settings, choices, imports, checks } = result.data;
  const dated = <Row extends { readonly since: string }>(row: Row) => ({ ...row, since: Date.parse(row.since) });
  const beside: ImportedBeside = {
    corrections: corrections.map(dated),
    planned: planned.map(dated),
    ...{ settings, choices, imports, checks },
    ...{ postings: 0, parts: [] },
  };
  return withPostings(
    { kind: 'read', format: 'backup', by: '"gaplight": "backup"', source: 'backup', entries, unknown: [], beside },
    written,
  );
}

/** Postings on their way to the worker, as `withPostings` packed them; null where they are not of their form. */
export function readPostingPart(text: string): BackupPosting[] | null {
  let values: unknown;
  try {
    values = JSON.parse(`[${text}]`);
  } catch {
    return null;
  }
  const postings: BackupPosting[] = [];
  for (const value of values as unknown[]) {
    const posting = postingOf(value, () => 1, []);
    if ('kind' in posting) return null;
    postings.push(posting);
  }
  return postings;
}

/** With postings, each as a line of JSON, packed into parts. */
function withPostings(read: Read, lines: readonly string[]): Read {
  if (!read.beside || lines.length === 0) return read;
  const parts: { text(): Promise<string> }[] = [];
  let part: string[] = [];
  let size = 0;
  const pack = () => {
    const packed = part.join(',\n');
    parts.push({ text: () => Promise.resolve(packed) });
    part = [];
    size = 0;
  };
  for (const line of lines) {
    part.push(line);
    size += line.length;
    if (size > PART) pack();
  }
  if (part.length > 0) pack();
  return { ...read, beside: { ...read.beside, postings: lines.length, parts } };
}

function postingOf(value: unknown, lineOf: Json['lineOf'], path: readonly (string | number)[]): BackupPosting | Refusal {
  const { data, error } = backupPosting.safeParse(value);
  if (!data) return wrongField(error?.issues[0], lineOf, path);
  return { ...data, firstSeen: Date.parse(data.firstSeen), lastSeen: Date.parse(data.lastSeen) };
}

function wrongField(issue: z.core.$ZodIssue | undefined, lineOf: Json['lineOf'], above: readonly (string | number)[] = []): Refusal {
  const path = [...above, ...(issue?.path ?? []).map((step) => (typeof step === 'symbol' ? String(step) : step))];
  return refuse(lineOf(path), { kind: 'wrong-field', path: path.join(' › '), expected: issue ? expectedBy(issue) : '' });
}

function lineBreaks(text: string, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
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
