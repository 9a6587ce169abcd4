/** How the compiler names a problem: one plain sentence with file and line, for whoever edits an entry. */
import type * as z from 'zod';

/** One parsed file of the roadmap. */
export interface SourceFile {
  /** Path inside `roadmap/`: `steps.yml`, `skills/databases.yml`. */
  readonly file: string;
  readonly data: unknown;
  /** The line on which the value at this path begins. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** Takes a problem: what is wrong, in a sentence, with the value at this path of this file. */
export type Say = (source: SourceFile, path: readonly PropertyKey[], sentence: string) => void;

/** The value as the schema gives it back; undefined where it breaks the schema, with each broken rule said. */
export function parse<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  source: SourceFile,
  path: readonly PropertyKey[],
  say: Say,
): z.output<Schema> | undefined {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const where = [...path, ...issue.path];
    const name = where.map(String).join(' › ') || 'the file';
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) say(source, [...where, key], `${name}: there is no field “${key}”.`);
    } else say(source, where, `${name}: ${ruleBroken(issue, valueAt(value, issue.path))}.`);
  }
  return undefined;
}

/** What a broken rule comes to, in words for somebody who edits a text and knows no schema. */
function ruleBroken(issue: z.core.$ZodIssue, found: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return found === undefined ? 'this field is missing' : `${KINDS[issue.expected] ?? issue.expected} is expected here`;
    case 'invalid_value':
      return `this is one of ${issue.values.map(String).join(', ')}`;
    case 'too_big':
      return issue.origin === 'string' ? `this is longer than ${issue.maximum} characters` : issue.message;
    case 'too_small':
      return issue.origin === 'string' ? 'this is empty' : issue.message;
    case 'invalid_format':
      return issue.format === 'url' ? 'this is no https address' : issue.message;
    default:
      return issue.message;
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a list of fields',
  record: 'a list of fields',
};

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key], value);
}

/** The entries of a file that is a map of ids; none, and a problem, where it is something else. */
export function entriesOf(source: SourceFile, say: Say): [id: string, value: unknown][] {
  const { data } = source;
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) return Object.entries(data);
  say(source, [], 'the file is a list of ids, each with its fields.');
  return [];
}

/** Says where a list of ids is not in the order of the alphabet, so that two people who add to it do not meet in one place. */
export function checkSorted(
  ids: readonly string[],
  source: SourceFile,
  pathOf: (position: number) => readonly PropertyKey[],
  say: Say,
): void {
  ids.forEach((id, position) => {
    const before = ids[position - 1];
    if (before !== undefined && before > id) say(source, pathOf(position), `“${id}” belongs before “${before}”: ids are sorted.`);
  });
}

/** The first circle that a walk from any of the nodes meets, its first node repeated at the end; or nothing. */
export function findCycle(nodes: readonly string[], next: (node: string) => readonly string[]): string[] | undefined {
  const done = new Set<string>();
  const walk = (node: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (done.has(node)) return undefined;
    for (const following of next(node)) {
      const found = walk(following, [...path, node]);
      if (found) return found;
    }
    done.add(node);
    return undefined;
  };
  for (const node of nodes) {
    const found = walk(node, []);
    if (found) return found;
  }
  return undefined;
}
