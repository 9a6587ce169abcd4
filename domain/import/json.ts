/** JSON from outside: bounded in depth before it is parsed, with the line of every value. */
import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { type Refusal, refuse } from './imported';
import { lineCounter } from './lines';

/** Deeper than any file of a known format, and far from exhausting a parser. */
const DEEPEST = 60;

export interface Json {
  readonly kind: 'json';
  readonly value: unknown;
  /** The line of the value at a path, or of the nearest above it that exists. */
  lineOf(path: readonly (string | number)[]): number;
}

/** Whether a text means to be JSON: a bracket first, and no Markdown box or link, no heading of TOML, no list of one a line. */
export function looksLikeJson(text: string): boolean {
  return (
    /^\s*[{[]/.test(text.replace(/^\uFEFF/, '')) &&
    !/^\s*(\[.?\]\s+\S|\[[^\]\n"]*\]\(|\[{1,2}[a-z][\w.:"' -]*\]{1,2}\s*(#.*)?$)/im.test(
      text
        .slice(0, 500)
        .replace(/^\uFEFF/, '')
        .split('\n', 1)[0] ?? '',
    )
  );
}

/** Parses a text as JSON. */
export function readJson(text: string): Json | Refusal {
  const bare = text.replace(/^\uFEFF/, '');
  const lineAt = lineCounter(bare);
  const deep = firstTooDeep(bare);
  if (deep >= 0) return refuse(lineAt(deep), { kind: 'too-deep' });
  const errors: ParseError[] = [];
  const tree = parseTree(bare, errors, { disallowComments: true });
  const broken = errors[0];
  if (!tree || broken) return refuse(lineAt(broken?.offset ?? 0), { kind: 'broken', form: 'JSON' });
  return {
    kind: 'json',
    value: JSON.parse(bare),
    lineOf: (path) => lineAt(nearest(tree, path).offset),
  };
}

/** A field of an object, by its own name alone; undefined for anything that is no object or has no such field. */
export function field(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field that is a list; empty where it is none. */
export function list(value: unknown, name: string): readonly unknown[] {
  const found = field(value, name);
  return Array.isArray(found) ? found : [];
}

/** A field that is a text; empty where it is none. */
export function words(value: unknown, name: string): string {
  const found = field(value, name);
  return typeof found === 'string' ? found : '';
}

/** Where brackets outside of strings stand inside too many others. -1 if nowhere. */
export function firstTooDeep(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === 0x22) {
      for (at += 1; at < text.length && text.charCodeAt(at) !== 0x22; at += 1) if (text.charCodeAt(at) === 0x5c) at += 1;
    } else if (sign === 0x7b || sign === 0x5b) depth += 1;
    else if (sign === 0x7d || sign === 0x5d) depth -= 1;
    if (depth > DEEPEST) return at;
  }
  return -1;
}

/** The node at a path, or the nearest that exists above it. */
function nearest(tree: Node, path: readonly (string | number)[]): Node {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, depth));
    if (node) return node;
  }
  return tree;
}
