/**
 * `npm run --silent bench -- [--postings FILE] [--json]`: speed, side by side with other ways to find the same spellings,
 * in one run and on the same texts. Figures are characters per millisecond and their ratio to one bare scan of the same
 * characters, the median of the rounds: machines differ, ratios hardly.
 */
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { compactVocabulary } from '../domain/compact-vocabulary';
import { assessFit, marksOf } from '../domain/fit';
import { findMentions } from '../domain/mentions';
import { readPlainText } from '../domain/plain-text';
import { readPosting } from '../domain/reading';
import { openVocabulary } from '../domain/vocabulary';
import { readText } from './command';
import { parsePostingLine } from './posting-lines';
import { loadRoadmap } from './roadmap-source';
import { samplePostings } from './sample-postings';

const ROUNDS = 7;

const { values } = parseArgs({ options: { postings: { type: 'string' }, json: { type: 'boolean', default: false } } });
const texts = values.postings
  ? readText(values.postings)
      .split('\n')
      .filter(Boolean)
      .map((line) => parsePostingLine(line).text)
  : samplePostings();
const { roadmap } = loadRoadmap();
const compact = compactVocabulary(roadmap);
const json = JSON.stringify(compact);
const vocabulary = openVocabulary(compact);
const characters = texts.reduce((sum, text) => sum + text.length, 0);
const spellings = roadmap.skills
  .flatMap((skill) => [...skill.aliases, ...skill.exact, ...skill.guarded])
  .map((spelling) => spelling.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
const one = new RegExp(`(?<![\\p{L}\\p{N}])(?:${[...spellings].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{N}])`, 'giu');
const many = spellings.map((spelling) => new RegExp(`(?<![\\p{L}\\p{N}])${spelling}(?![\\p{L}\\p{N}])`, 'giu'));

/** Regular expressions are slow enough that a part of the texts tells. */
const few = texts.slice(0, Math.max(1, Math.ceil(20_000 / (characters / texts.length))));
const engines: [name: string, texts: readonly string[], find: (text: string) => unknown][] = [
  ['one bare scan', texts, scan],
  ['Gaplight: mentions', texts, (text) => findMentions(text, vocabulary)],
  ['one alternation of all spellings', few, (text) => [...text.matchAll(one)]],
  ['a regular expression per spelling', few, (text) => many.map((pattern) => [...text.matchAll(pattern)])],
];
const rates = new Map(engines.map(([name]) => [name, [] as number[]]));
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, some, find] of engines) {
    const start = performance.now();
    for (const text of some) find(text);
    rates.get(name)?.push(some.reduce((sum, text) => sum + text.length, 0) / (performance.now() - start));
  }
}
const whole = texts.flatMap((text) => Array.from({ length: 3 }, () => timeOf(() => wholeAnalysis(text)))).sort((a, b) => a - b);
const ready = Array.from({ length: ROUNDS }, () => timeOf(() => openVocabulary(JSON.parse(json))));

const bare = median(rates.get('one bare scan') ?? []);
const result = {
  postings: texts.length,
  characters,
  spellings: spellings.length,
  engines: Object.fromEntries(
    [...rates].map(([name, rate]) => [
      name,
      { charactersPerMs: Math.round(median(rate)), ofBareScan: Number((median(rate) / bare).toPrecision(3)) },
    ]),
  ),
  wholeAnalysisMs: { median: percentile(whole, 0.5), p99: percentile(whole, 0.99) },
  vocabularyReadyMs: Number(median(ready).toFixed(2)),
};
if (values.json) console.log(JSON.stringify(result));
else {
  console.log(
    `${result.postings} postings, ${characters} characters, ${spellings.length} spellings; medians of ${ROUNDS} rounds in one run\n`,
  );
  console.log(`${'engine'.padEnd(36)} ${'characters/ms'.padStart(14)} ${'of a bare scan'.padStart(15)}`);
  for (const [name, { charactersPerMs, ofBareScan }] of Object.entries(result.engines)) {
    console.log(`${name.padEnd(36)} ${String(charactersPerMs).padStart(14)} ${String(ofBareScan).padStart(15)}`);
  }
  console.log(
    `\nwhole analysis of a posting (blocks to marks): median ${result.wholeAnalysisMs.median} ms, 99th percentile ${result.wholeAnalysisMs.p99} ms`,
  );
  console.log(`vocabulary ready in ${result.vocabularyReadyMs} ms`);
}

function scan(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

function wholeAnalysis(text: string): void {
  const { mentions, requirements } = readPosting(readPlainText(text), vocabulary);
  marksOf(mentions, requirements, assessFit(requirements, { python: 'done', postgresql: 'learning' }, vocabulary));
}

function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

function percentile(sorted: readonly number[], share: number): number {
  return Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(3));
}
