/** How a backup is written: JSON in one order, so that the same data give the same bytes; each posting on a line of its own. */
import { BACKUP_FORMAT, type Backup, type BackupPosting } from './backup';

/** What stands before the first posting and nowhere else: inside a text no line break is one. */
export const POSTINGS_FROM = '\n  "postings": [';

/** A whole backup. `postings`: their lines, as `postingLines` gives them, a bunch at a time. Put the pieces one after the other. */
export function backupPieces(backup: Backup, postings: readonly string[], catalogue: string, now: number): string[] {
  const bunches = postings.filter((lines) => lines !== '');
  const lines = bunches.flatMap((bunch, index) => [index === 0 ? '\n' : ',\n', bunch]);
  return [head(backup, catalogue, now), ...lines, bunches.length > 0 ? '\n  ]\n}\n' : ']\n}\n'];
}

/** Postings as a backup holds them, one a line. */
export function postingLines(postings: readonly BackupPosting[]): string {
  return postings.map((posting) => `    ${JSON.stringify(inOrder(posting))}`).join(',\n');
}

function head({ progress, corrections, planned, settings, choices, imports, checks }: Backup, catalogue: string, now: number): string {
  const entries = Object.entries(progress).sort(([a], [b]) => byCode(a, b));
  const file = {
    gaplight: 'backup',
    format: BACKUP_FORMAT,
    savedAt: date(now),
    catalogue,
    progress: entries.map(([skill, { state, since, source }]) => ({ skill, state, since: date(since), source })),
    corrections: [...corrections]
      .sort((a, b) => byCode(a.skill, b.skill) || byCode(a.spelling, b.spelling))
      .map(({ spelling, skill, since }) => ({ spelling, skill, since: date(since) })),
    planned: [...planned].sort((a, b) => byCode(a.skill, b.skill)).map(({ skill, since }) => ({ skill, since: date(since) })),
    settings: settings && sorted(settings),
    choices: choices && sorted(choices),
    imports: imports && sorted(imports),
    checks: checks && sorted(checks),
  };
  return `${JSON.stringify(file, null, 2).slice(0, -2)},${POSTINGS_FROM}`;
}

function inOrder(posting: BackupPosting): Record<string, unknown> {
  const { site, id, url, title, company, location, salary, firstSeen, lastSeen, timesSeen, saved, applied, dismissed, search, text } =
    posting;
  const seen = { firstSeen: date(firstSeen), lastSeen: date(lastSeen), timesSeen };
  return { site, id, url, title, company, location, salary, ...seen, saved, applied, dismissed, search, text };
}

/** The same value, the fields of its objects in the order of their names. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => byCode(a, b))
      .map(([name, inner]) => [name, sorted(inner)]),
  );
}

function date(time: number): string {
  return new Date(time).toISOString();
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
