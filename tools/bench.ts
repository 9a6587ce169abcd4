/**
 * `npm run --silent bench -- [--postings FILE] [--json]`: speed, all in one run: how fast spellings are found, side by side
 * with other ways to find the same ones; how long a posting takes; whether that grows with the text alone, whatever the text;
 * what the vocabulary costs a page; and what the market costs at every size. Machines differ, ratios hardly.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { compactVocabulary } from '../domain/compact-vocabulary';
import { withKeys } from '../domain/spelling-index';
import type { SizeFigures, WarmAnalysis } from './bench-analysis';
import type { EngineFigures } from './bench-engines';
import { HOSTILE_NAMES } from './bench-hostile';
import { type BenchInput, type BenchPosting, INPUT_FILE, VOCABULARY_FILE } from './bench-input';
import type { MarketFigures } from './bench-market';
import { lengthOf, rounded, type Times, timesOf } from './bench-numbers';
import { buildChild, type HostileFigures, runHostile, runPart } from './bench-processes';
import { printReport } from './bench-report';
import type { MemoryFigures, ReadyFigures } from './bench-vocabulary';
import { attempt, readText } from './command';
import { parsePostingLine } from './posting-lines';
import { loadRoadmap } from './roadmap-source';
import { samplePostings } from './sample-postings';

const COLD_PROCESSES = 5;
const READY_PROCESSES = 9;

/** What the bench measured; `--json` prints it as it is. */
export interface BenchResult {
  readonly machine: string;
  readonly seconds: number;
  readonly postings: number;
  readonly characters: number;
  readonly spellings: number;
  readonly engines: Readonly<Record<string, EngineFigures>>;
  readonly wholeAnalysisMs: WarmAnalysis & { readonly cold: Times & { readonly processes: number; readonly first: Times } };
  readonly sizes: readonly SizeFigures[];
  readonly hostile: readonly HostileFigures[];
  readonly market: MarketFigures;
  readonly vocabularyReadyMs: number;
  readonly vocabulary: {
    readonly jsonKb: number;
    readonly gzippedKb: number;
    readonly readyMs: Times;
    readonly firstMentionsMs: Times;
    readonly memory: MemoryFigures;
  };
}

await attempt(async () => {
  const { values } = parseArgs({ options: { postings: { type: 'string' }, json: { type: 'boolean', default: false } } });
  const postings = values.postings ? readPostings(values.postings) : samplePostings();
  if (postings.length === 0) throw new Error(`${values.postings} holds no posting.`);
  const folder = mkdtempSync(join(tmpdir(), 'gaplight-bench-'));
  // Ended from outside, it ends as it does by itself: what it started ends with it.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const result = await measure(folder, postings);
  if (values.json) console.log(JSON.stringify(result));
  else printReport(result);
});

function readPostings(file: string): BenchPosting[] {
  return readText(file)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(parsePostingLine)
    .map(({ text, company }) => ({ text, company: company ?? null }));
}

async function measure(folder: string, postings: readonly BenchPosting[]): Promise<BenchResult> {
  const began = performance.now();
  const { json, spellings } = layOut(folder, postings);
  await buildChild(folder);
  const engines = await runPart<Record<string, EngineFigures>>(folder, 'engines');
  const wholeAnalysisMs = { ...(await runPart<WarmAnalysis>(folder, 'warm')), cold: await measureCold(folder) };
  const sizes = await runPart<SizeFigures[]>(folder, 'sizes');
  const vocabulary = { ...weigh(json), ...(await measureReady(folder)), memory: await measureMemory(folder) };
  const market = await runPart<MarketFigures>(folder, 'market');
  const hostile = await runHostile(folder, HOSTILE_NAMES);
  return {
    machine: `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`,
    seconds: Math.round((performance.now() - began) / 1000),
    postings: postings.length,
    characters: lengthOf(postings.map(({ text }) => text)),
    spellings,
    engines,
    wholeAnalysisMs,
    sizes,
    hostile,
    market,
    vocabularyReadyMs: vocabulary.readyMs.median,
    vocabulary,
  };
}

/** Writes the files that the parts read. */
function layOut(folder: string, postings: readonly BenchPosting[]): { json: string; spellings: number } {
  const { roadmap } = loadRoadmap();
  const written = roadmap.skills.flatMap((skill) => [...skill.aliases, ...skill.exact, ...skill.guarded, ...skill.likely]);
  const spellings = [...new Set(written.map((spelling) => spelling.toLowerCase()))];
  const json = JSON.stringify(withKeys(compactVocabulary(roadmap)));
  writeFileSync(join(folder, VOCABULARY_FILE), json);
  writeFileSync(join(folder, INPUT_FILE), JSON.stringify({ postings, spellings } satisfies BenchInput));
  return { json, spellings: spellings.length };
}

async function measureCold(folder: string): Promise<BenchResult['wholeAnalysisMs']['cold']> {
  const runs = await fresh<number[]>(COLD_PROCESSES, () => runPart(folder, 'cold'));
  return { ...timesOf(runs.flat()), processes: runs.length, first: timesOf(runs.map(([first = 0]) => first)) };
}

async function measureReady(folder: string): Promise<{ readyMs: Times; firstMentionsMs: Times }> {
  const runs = await fresh<ReadyFigures>(READY_PROCESSES, (run) => runPart(folder, 'ready', [String(run)]));
  return { readyMs: timesOf(runs.map(({ readyMs }) => readyMs)), firstMentionsMs: timesOf(runs.map((run) => run.firstMentionsMs)) };
}

function measureMemory(folder: string): Promise<MemoryFigures> {
  return runPart<MemoryFigures>(folder, 'memory', [], ['--expose-gc']);
}

/** One process after the other: side by side they would slow each other down. */
async function fresh<Figures>(processes: number, run: (index: number) => Promise<Figures>): Promise<Figures[]> {
  const all: Figures[] = [];
  for (let index = 0; index < processes; index += 1) all.push(await run(index));
  return all;
}

function weigh(json: string): { jsonKb: number; gzippedKb: number } {
  return { jsonKb: rounded(Buffer.byteLength(json) / 1000), gzippedKb: rounded(gzipSync(json, { level: 9 }).length / 1000) };
}
