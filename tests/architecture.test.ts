import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/** Who may import whom: the table of docs/architecture.md. What a row does not name is forbidden. */
const MAY_IMPORT: Record<string, readonly RegExp[]> = {
  roadmap: [/^roadmap\//, /^zod$/],
  domain: [/^domain\//, /^roadmap\/types$/, ...onlyIn('domain/import/', /^(zod|jsonc-parser|papaparse|saxes|smol-toml|yaml)$/)],
  messages: [/^messages\//, /^domain\//, /^roadmap\/types$/, /^wxt\/browser$/, ...onlyIn('messages/protocol', /^zod$/)],
  components: [
    /^components\//,
    /^domain\/(?!import\/)/,
    /^domain\/import\/(imported|memory|merge|preview|read-files)$/,
    /^roadmap\/types$/,
    /^public\/_locales\/en\/messages\.json$/,
    /^preact(\/hooks)?$/,
    /^@preact\/signals$/,
    ...onlyIn('components/market/', /^(d3-array|d3-shape)$/),
  ],
  content: [
    /^content\//,
    /^domain\/(?!import\/)/,
    /^messages\/(ask-to-start|client|command|connected|revision|visit)$/,
    /^components\//,
    /^preact$/,
  ],
  files: [
    /^files\//,
    /^domain\//,
    /^roadmap\/types$/,
    /^(fflate|zod|virtual:packages)$/,
    ...onlyIn('files/pdf-text', /^pdfjs-dist(\/build\/pdf\.worker\.mjs)?$/),
  ],
  background: [/^background\//, /^domain\//, /^roadmap\//, /^messages\//, /^idb$/, /^wxt\/browser$/, /^components\/(texts|fact-words)$/],
  entrypoints: [
    /^(content|background|files|messages|domain|roadmap|components|entrypoints)\//,
    /^(@preact\/signals|preact)$/,
    /^wxt\//,
    /^virtual:/,
    /^zod$/,
  ],
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

/** A rule that holds for some files of a folder alone, told by a mark in front of what is imported. */
function onlyIn(place: string, ...packages: RegExp[]): RegExp[] {
  return packages.map((pattern) => new RegExp(`^\\[${place}[^\\]]*\\]${pattern.source.slice(1)}`));
}

const files = Object.keys(MAY_IMPORT).flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name).replaceAll('\\', '/')),
);
const imports = files.flatMap(importsOf);

function importsOf(from: string): Import[] {
  const source = ts.createSourceFile(
    from,
    readFileSync(from, 'utf8'),
    ts.ScriptTarget.Latest,
    false,
    from.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const specifier =
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)
        ? node.moduleSpecifier.text
        : ts.isCallExpression(node) &&
            node.expression.kind === ts.SyntaxKind.ImportKeyword &&
            node.arguments[0] &&
            ts.isStringLiteral(node.arguments[0])
          ? node.arguments[0].text
          : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)
            ? node.argument.literal.text
            : null;
    if (specifier !== null) {
      const clause = ts.isImportDeclaration(node) ? node.importClause : undefined;
      const named = clause?.namedBindings;
      const typeOnly =
        // The address of what a worker loads is not what it loads.
        specifier.endsWith('?worker&url') ||
        ts.isImportTypeNode(node) ||
        clause?.isTypeOnly === true ||
        (clause !== undefined &&
          !clause.name &&
          named !== undefined &&
          ts.isNamedImports(named) &&
          named.elements.every((element) => element.isTypeOnly));
      found.push({
        from,
        to: specifier.startsWith('.') ? normalize(join(dirname(from), specifier)).replaceAll('\\', '/') : specifier,
        typeOnly,
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The file that an import means, if it is one of ours. */
function fileOf(to: string): string | undefined {
  const bare = to.replace(/\?.*$/, '');
  return files.find((file) => [bare, `${bare}.ts`, `${bare}.tsx`, `${bare}/index.ts`].includes(file));
}

/** All that a file loads at run time, itself included, by way of whatever it imports. */
function loadedBy(start: string): Set<string> {
  const seen = new Set<string>([start]);
  for (const file of seen) {
    for (const { from, to, typeOnly } of imports) if (from === file && !typeOnly) seen.add(fileOf(to) ?? to);
  }
  return seen;
}

describe('the import table', () => {
  test.each(Object.entries(MAY_IMPORT))('holds for %s', (folder, allowed) => {
    const broken = imports
      .filter(({ from }) => from.startsWith(`${folder}/`))
      .filter(({ from, to }) => !allowed.some((pattern) => pattern.test(to) || pattern.test(`[${from}]${to}`)))
      .map(({ from, to }) => `${from} imports ${to}`);
    expect(broken).toEqual([]);
  });

  test('is about files that are there', () => {
    expect(imports.length).toBeGreaterThan(150);
  });

  test('lets the requests’ schemas be loaded by the worker alone', () => {
    for (const page of ['entrypoints/jobs.ts', 'entrypoints/await-job.ts', 'entrypoints/popup/main.tsx', 'messages/client.ts']) {
      expect([...loadedBy(page)].filter((file) => file === 'zod' || file === 'messages/protocol.ts')).toEqual([]);
    }
  });

  test('lets what opens and parses files be loaded by the import worker alone', () => {
    const parsers = /^(papaparse|saxes|smol-toml|yaml|fflate|pdfjs-dist.*)$|^files\/(archive|pdf-text)\.ts$|^virtual:packages$/;
    expect([...loadedBy('entrypoints/options/main.tsx')].filter((file) => parsers.test(file))).toEqual([]);
    expect([...loadedBy('files/import-worker.ts')].filter((file) => parsers.test(file))).toContain('fflate');
  });

  test('keeps the knowledge, schemas and parsers out of the job page', () => {
    expect(
      [...loadedBy('entrypoints/jobs.ts')].filter((file) =>
        /^(zod|jsonc-parser|idb)$|^virtual:|^background\/|^roadmap\/|^public\//.test(file),
      ),
    ).toEqual([]);
  });
});

test('no file imports itself by way of others', () => {
  const circles = files.filter((file) =>
    imports.some(({ from, to, typeOnly }) => !typeOnly && from === file && loadedBy(fileOf(to) ?? to).has(file)),
  );
  expect(circles).toEqual([]);
});

test('nothing of the extension uses what only Node has', () => {
  expect(imports.filter(({ to }) => to.startsWith('node:') || builtinModules.includes(to))).toEqual([]);
});

describe('what is banned', () => {
  const lines = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .map((text, index) => ({ file, line: index + 1, text })),
  );
  test.each<[what: string, where: RegExp, pattern: RegExp]>([
    ['markup from text', /./, /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write)\b/],
    ['code from text', /./, /\beval\(|new Function\(/],
    ['a request', /./, /\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource/],
    ['the page’s own storage', /^(content|components|messages|domain)\//, /\b(indexedDB|localStorage|sessionStorage)\b/],
    ['a word to the page’s own scripts', /^content\//, /\bpostMessage\(.*['"]\*['"]|dispatchEvent/],
    ['time and chance in what is pure', /^domain\//, /\bDate\.now\(|Math\.random\(|performance\.now\(/],
  ])('%s', (_what, where, pattern) => {
    expect(
      lines
        .filter(({ file, text }) => where.test(file) && pattern.test(text))
        .map(({ file, line, text }) => `${file}:${line}: ${text.trim()}`),
    ).toEqual([]);
  });
});

test('the lockfile names no address to download from', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved": "http/);
});

test('every version is pinned', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)));
  expect(loose).toEqual([]);
});
