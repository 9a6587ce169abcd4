/** Gaplight's own backup file: its form, and how it is written and read. */
import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';
import * as z from 'zod';
import type { Roadmap } from '../../roadmap/types';
import { followMoves, type Progress } from '../progress';
import type { ImportedFile, ImportProblem, ImportReason } from './preview';

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

/** Whether a text means to be JSON, so that it is read as a backup and not as a list. */
export function looksLikeJson(text: string): boolean {
  return /^\s*[{[]/.test(text.replace(/^\uFEFF/, '')) && !/^\s*\[.?\]\s/.test(text);
}

/** Reads a backup. Skills that moved since are followed; ids that this catalogue does not know are kept as they are. */
export function readBackup(text: string, moved: Roadmap['moved']): ImportedFile | ImportProblem {
  const bare = text.replace(/^\uFEFF/, '');
  const lineAt = lineCounter(bare);
  const deep = firstTooDeep(bare);
  if (deep >= 0) return { ok: false, line: lineAt(deep), reason: { kind: 'too-deep' } };
  const errors: ParseError[] = [];
  const tree = parseTree(bare, errors, { disallowComments: true });
  const broken = errors[0];
  if (!tree || broken) {
    return { ok: false, line: lineAt(broken?.offset ?? 0), reason: { kind: 'broken' } };
  }
  const value: unknown = JSON.parse(bare);
  const foreign = foreignReason(value);
  if (foreign) return { ok: false, line: lineAt(tree.offset), reason: foreign };
  const result = backupFile.safeParse(value);
  const issue = result.error?.issues[0];
  if (issue || !result.data) {
    const path = (issue?.path ?? []).map((step) => (typeof step === 'symbol' ? String(step) : step));
    return {
      ok: false,
      line: lineAt(nearest(tree, path).offset),
      reason: { kind: 'wrong-field', path: path.join(' › '), expected: issue ? expectedBy(issue) : '' },
    };
  }
  const { progress } = result.data;
  const entries = progress.flatMap(({ skill, state, since, source }, index) => {
    const line = lineAt(nearest(tree, ['progress', index, 'skill']).offset);
    const carried = followMoves({ [skill]: { state, since: Date.parse(since), source } }, moved);
    return Object.entries(carried).map(([id, entry]) => ({
      skill: id,
      state: entry.state,
      since: entry.since,
      line,
      label: skill,
      sure: true,
    }));
  });
  return { ok: true, source: 'backup', entries, unknown: [] };
}

/** Offset → line, counted from 1, with the line breaks looked for once. */
function lineCounter(text: string): (offset: number) => number {
  const breaks: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks.push(at);
  return (offset) => {
    let low = 0;
    let high = breaks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((breaks[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

/** Where brackets stand inside more than thirty others: deep enough to exhaust a parser, which no backup is. -1 if nowhere. */
function firstTooDeep(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') depth -= 1;
    if (depth > 30) return at;
  }
  return -1;
}

function foreignReason(value: unknown): ImportReason | null {
  const field = (name: string) =>
    typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
  if (field('gaplight') !== 'backup') return { kind: 'foreign' };
  const format = field('format');
  if (typeof format === 'number' && format > BACKUP_FORMAT) return { kind: 'newer', format, ours: BACKUP_FORMAT };
  return null;
}

/** The node at a path, or the nearest that exists above it. */
function nearest(tree: Node, path: readonly (string | number)[]): Node {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, depth));
    if (node) return node;
  }
  return tree;
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
