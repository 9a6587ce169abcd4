/** Starts the bench's parts, each in a fresh process, so that none finds the machine as another left it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { type HostileLine, NORMAL, STAGES, type Stage } from './bench-hostile';
import { rounded } from './bench-numbers';
import { ROOT } from './steps';

const CHILD_FILE = 'bench-child.mjs';
/** No part takes half of this, however slow the machine. */
const PART_MS = 240_000;
/**
 * A hostile text that takes longer than this is given up. After the first such text little patience is left, some ten times
 * what a normal one takes: else a bench of hopeless texts would last for minutes.
 */
export const HOSTILE_MS = 20_000;
const LESS_PATIENT_MS = 1_500;

/**
 * Bundles and minifies the child as the extension is: what tsx runs calls a helper at every inner function, which costs time
 * that no page ever spends, and starts more slowly.
 */
export async function buildChild(folder: string): Promise<void> {
  await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(ROOT, 'tools/bench-child.ts'),
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      minify: true,
      rolldownOptions: { output: { entryFileNames: CHILD_FILE } },
    },
  });
}

/** Runs one part and gives what it printed. */
export async function runPart<Figures>(folder: string, part: string, words: readonly string[] = [], flags: readonly string[] = []) {
  let figures: Figures | undefined;
  const end = await followPart({ folder, part, words, flags, silence: PART_MS }, (line) => {
    figures = line as Figures;
  });
  if (figures === undefined || end.kind !== 'done') throw new Error(`The bench's part “${part}” failed: ${describeEnd(end)}`);
  return figures;
}

export interface HostileFigures {
  readonly name: string;
  /** What each stage took; where one is missing, `end` says why. */
  readonly ms: Partial<Record<Stage, number>>;
  /** Why the next stage is missing. */
  readonly end: string | null;
  /** The whole analysis beside that of postings of the same length; null where either is missing. */
  readonly ofNormal: number | null;
}

type Measured = Omit<HostileFigures, 'ofNormal'>;

/** Runs the hostile texts; after one that is given up a new process goes on with the next. */
export async function runHostile(folder: string, names: readonly string[]): Promise<HostileFigures[]> {
  const all: Measured[] = [];
  let patience = HOSTILE_MS;
  while (all.length < names.length) {
    const rest = names.slice(all.length);
    const found = new Map<string, Partial<Record<Stage, number>>>();
    const end = await followPart({ folder, part: 'hostile', words: rest, flags: [], silence: patience }, (line) => {
      const { name, stage, ms } = line as HostileLine;
      found.set(name, { ...found.get(name), [stage]: ms });
    });
    const complete = rest.filter((name) => STAGES.every((stage) => found.get(name)?.[stage] !== undefined));
    all.push(...complete.map((name) => ({ name, ms: found.get(name) ?? {}, end: null })));
    const stuck = rest[complete.length];
    if (end.kind === 'silent') patience = LESS_PATIENT_MS;
    if (stuck !== undefined) all.push({ name: stuck, ms: found.get(stuck) ?? {}, end: describeEnd(end) });
  }
  return besideNormal(all);
}

function besideNormal(all: readonly Measured[]): HostileFigures[] {
  const normal = all.find(({ name }) => name === NORMAL)?.ms.whole;
  return all.map((text) => ({ ...text, ofNormal: text.ms.whole && normal ? rounded(text.ms.whole / normal) : null }));
}

type End =
  | { readonly kind: 'done' }
  | { readonly kind: 'silent'; readonly ms: number }
  | { readonly kind: 'failed'; readonly said: string };

function describeEnd(end: End): string {
  if (end.kind === 'silent') return `over ${end.ms / 1000} s`;
  return end.kind === 'failed' ? `failed: ${end.said}` : 'it printed nothing';
}

interface Part {
  readonly folder: string;
  readonly part: string;
  readonly words: readonly string[];
  readonly flags: readonly string[];
  /** How long it may go without a line, in milliseconds; the first may take as long as any part. */
  readonly silence: number;
}

/** Starts a part, hands each line on, and ends the process where it says nothing for too long. */
function followPart({ folder, part, words, flags, silence }: Part, hear: (line: unknown) => void): Promise<End> {
  const child = spawn(process.execPath, [...flags, join(folder, CHILD_FILE), folder, part, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const forget = endWithParent(child);
  let silent = false;
  let errors = '';
  const giveUp = () => {
    silent = true;
    child.kill('SIGKILL');
  };
  let timer = setTimeout(giveUp, PART_MS);
  createInterface({ input: child.stdout }).on('line', (line) => {
    clearTimeout(timer);
    timer = setTimeout(giveUp, silence);
    hear(JSON.parse(line));
  });
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      forget();
      if (silent) resolve({ kind: 'silent', ms: silence });
      else
        resolve(
          code === 0 ? { kind: 'done' } : { kind: 'failed', said: (/^\w*Error.*/m.exec(errors)?.[0] ?? errors.trim()).slice(0, 200) },
        );
    });
  });
}

/** A part that goes on counting after the bench was interrupted would be nobody's. */
function endWithParent(child: ChildProcess): () => void {
  const end = () => child.kill('SIGKILL');
  process.on('exit', end);
  return () => process.off('exit', end);
}
