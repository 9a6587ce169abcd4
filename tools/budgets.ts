/** What the built extension may weigh and ask for. A change here is a decision: see docs/decisions/. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { compactVocabulary } from '../domain/compact-vocabulary';
import { loadRoadmap } from './roadmap-source';
import { ROOT } from './steps';

/** Kilobytes, gzipped: what the browser parses is larger, what it reads from disk about this. */
const LARGEST: Readonly<Record<string, number>> = {
  'jobs.js': 50,
  // Compiled anew on every page of LinkedIn's: docs/decisions/0025.
  'await-job.js': 6,
  'any-page.js': 55,
  // With what counting and planning need of the roadmap: docs/decisions/0023.
  'background.js': 540,
  // The path with its skills is 38 of it; the lessons, 74 more, come with the first topic that is opened.
  popup: 66,
  roadmap: 62,
  options: 120,
  market: 60,
  welcome: 120,
  // Loaded when files are brought in, and of it what reads PDFs for a PDF alone.
  'assets/import-worker-*.js': 130,
  'assets/pdf-text-*.js': 520,
};

/** Prints each size beside its bound, and throws where one is passed or a manifest asks for more than it may. */
export function checkBudgets(): void {
  const vocabulary = JSON.stringify(compactVocabulary(loadRoadmap().roadmap));
  console.log(`      the vocabulary: ${kilobytes(vocabulary.length)} kB, ${kilobytes(gzipSync(vocabulary, { level: 9 }).length)} gzipped`);
  for (const browser of ['chrome', 'firefox'] as const) {
    const folder = join(ROOT, '.output', `${browser}-mv3`);
    const problems = [
      ...sizeProblems(browser, folder),
      ...manifestProblems(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))),
    ];
    if (problems.length > 0) throw new Error(problems.map((problem) => `${browser}: ${problem}`).join('\n'));
  }
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(0);
}

function sizeProblems(browser: string, folder: string): string[] {
  const sizes = Object.entries(LARGEST).map(([name, bound]) => {
    const files = name.endsWith('.js') ? [nameIn(folder, name)] : filesOfPage(folder, `${name}.html`);
    const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0);
    return { name, bound, size: bytes / 1000 };
  });
  const total = allFiles(folder).reduce((sum, file) => sum + statSync(file).size, 0) / 1000;
  console.log(
    `      ${browser}: ${sizes.map(({ name, size, bound }) => `${name} ${size.toFixed(1)} of ${bound} kB`).join(', ')}; ${total.toFixed(0)} kB unpacked`,
  );
  return sizes
    .filter(({ size, bound }) => size > bound)
    .map(({ name, size, bound }) => `${name} weighs ${size.toFixed(1)} kB; its bound is ${bound}.`);
}

/** The file that a pattern means: its name holds a hash. */
function nameIn(folder: string, pattern: string): string {
  const [start = '', end] = pattern.split('*');
  if (end === undefined) return pattern;
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .find((name) => name.startsWith(start) && name.endsWith(end));
  if (!found) throw new Error(`${pattern} is not among what was built.`);
  return found;
}

/** A page's scripts and styles, by what its HTML and those scripts name. */
function filesOfPage(folder: string, page: string): string[] {
  const found = new Set<string>();
  const html = readFileSync(join(folder, page), 'utf8');
  for (const [, path] of html.matchAll(/(?:src|href)="\/([^"]+)"/g)) found.add(path as string);
  for (const file of found) {
    if (!file.endsWith('.js')) continue;
    for (const [, name] of readFileSync(join(folder, file), 'utf8').matchAll(/(?:from|import)\s*["']\.\/([\w-]+\.js)["']/g))
      found.add(`chunks/${name}`);
  }
  return [...found];
}

function allFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

const PERMISSIONS = ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus'];
const MATCHES = ['https://*.linkedin.com/*', 'https://*.indeed.com/*'];
/** Where the script may run in frames. */
const FRAMES = ['https://*.linkedin.com/preload/*', 'https://*.linkedin.com/jobs/*'];

interface Manifest {
  readonly permissions?: string[];
  readonly host_permissions?: string[];
  readonly optional_permissions?: string[];
  readonly optional_host_permissions?: string[];
  readonly web_accessible_resources?: unknown[];
  readonly externally_connectable?: unknown;
  readonly content_scripts?: { matches?: string[]; world?: string; all_frames?: boolean }[];
  readonly content_security_policy?: { extension_pages?: string };
}

/** What a manifest asks for beyond what it may. */
export function manifestProblems(manifest: Manifest): string[] {
  const problems: string[] = [];
  const more = [...(manifest.permissions ?? []), ...(manifest.optional_permissions ?? [])].filter((name) => !PERMISSIONS.includes(name));
  if (more.length > 0) problems.push(`asks for ${more.join(', ')}.`);
  const hosts = [...(manifest.host_permissions ?? []), ...(manifest.optional_host_permissions ?? [])].filter(
    (host) => !MATCHES.includes(host),
  );
  if (hosts.length > 0) problems.push(`asks for hosts: ${hosts.join(', ')}.`);
  if ((manifest.web_accessible_resources ?? []).length > 0) problems.push('lets pages read files of the extension.');
  if (manifest.externally_connectable !== undefined) problems.push('lets others connect.');
  for (const { matches = [], world, all_frames } of manifest.content_scripts ?? []) {
    const strange = matches.filter((match) => !FRAMES.includes(match) && (all_frames === true || !MATCHES.includes(match)));
    if (strange.length > 0) problems.push(`runs on ${strange.join(', ')}${all_frames ? ' in frames' : ''}.`);
    if (world === 'MAIN') problems.push('runs in the page’s own world.');
  }
  const policy = manifest.content_security_policy?.extension_pages ?? '';
  for (const rule of ["default-src 'none'", "connect-src 'none'", "require-trusted-types-for 'script'"]) {
    if (!policy.includes(rule)) problems.push(`its pages’ policy lacks ${rule}.`);
  }
  if (/unsafe|https?:|\*/.test(policy)) problems.push(`its pages’ policy is too wide: ${policy}`);
  return problems;
}
