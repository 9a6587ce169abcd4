import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { type Compiled, compile } from '../roadmap/compile';
import type { SourceFile } from '../roadmap/problems';

/** Where the knowledge lies. */
export const ROADMAP_FOLDER = fileURLToPath(new URL('../roadmap/', import.meta.url));

/** Reads and compiles the roadmap. Throws one error that lists every problem, a line each. */
export function loadRoadmap(folder = ROADMAP_FOLDER): Compiled {
  const compiled = compileFolder(folder);
  if (compiled.problems.length > 0) {
    throw new Error(`The roadmap has ${compiled.problems.length} problem(s):\n${compiled.problems.join('\n')}`);
  }
  return compiled;
}

/** Reads and compiles the roadmap, with its problems listed instead of thrown. */
export function compileFolder(folder = ROADMAP_FOLDER): Compiled {
  const hash = createHash('sha256');
  const syntax: string[] = [];
  const files = roadmapFiles(folder).map((path): SourceFile => {
    const text = readFileSync(path, 'utf8');
    hash.update(text);
    return parseFile(relative(folder, path).split(sep).join('/'), text, syntax);
  });
  const compiled = compile(files, hash.digest('hex').slice(0, 8));
  return { ...compiled, problems: [...syntax, ...compiled.problems] };
}

/** The paths of every file that the roadmap is made of, sorted. */
export function roadmapFiles(folder = ROADMAP_FOLDER): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yml'))
    .sort()
    .map((name) => join(folder, name));
}

/** Parses one file; what is no YAML (a key twice, say) is added to `problems`. */
export function parseFile(file: string, text: string, problems: string[]): SourceFile {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  for (const error of document.errors) {
    problems.push(`${file}:${counter.linePos(error.pos[0]).line}: ${error.message.split('\n')[0]}`);
  }
  return {
    file,
    data: document.errors.length > 0 ? {} : document.toJS(),
    lineOf(path) {
      for (let depth = path.length; depth > 0; depth -= 1) {
        const offset = startOf(document.getIn(path.slice(0, depth - 1), true) ?? document.contents, path[depth - 1]);
        if (offset !== undefined) return counter.linePos(offset).line;
      }
      return 1;
    },
  };
}

/** Where a map's key or a list's item begins. */
function startOf(parent: unknown, step: PropertyKey | undefined): number | undefined {
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
    return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
  }
  const item = isSeq(parent) ? parent.items[Number(step)] : undefined;
  return isNode(item) ? item.range?.[0] : undefined;
}
