/**
 * `npm run --silent market -- [FILE|-] [--progress FILE] [--budget HOURS] [--threads N] [--json]`: what a file of postings
 * asks for, over all of them, and with progress what to learn for it. JSON Lines as `analyse` reads them, with `location`,
 * `date`, `salary`, `site`, `saved`, `applied` and `dismissed` where they are known. A bad line is named on stderr, the rest
 * go on, and the exit status is 1.
 */
import { accessSync, createReadStream } from 'node:fs';
import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { compactVocabulary } from '../domain/compact-vocabulary';
import { openVocabulary } from '../domain/vocabulary';
import { attempt } from './command';
import { FileMarket } from './market-file';
import { readMarketLines } from './market-reader';
import { printMarket } from './market-report';
import { marketResult } from './market-result';
import { readProgressFile } from './progress-file';
import { loadRoadmap } from './roadmap-source';

await attempt(async () => {
  const { values, positionals } = parseArgs({
    options: {
      progress: { type: 'string' },
      budget: { type: 'string' },
      threads: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const [file = '-', ...more] = positionals;
  if (more.length > 0) throw new Error('One file at a time, or - for what is piped in.');
  const threads = wholeNumber('--threads', values.threads) ?? availableParallelism();
  const budget = wholeNumber('--budget', values.budget);
  // Before the roadmap is read, which takes a second.
  if (file !== '-') accessSync(file);
  const { roadmap } = loadRoadmap();
  const progress = values.progress === undefined ? {} : readProgressFile(values.progress, roadmap.moved);
  const vocabulary = compactVocabulary(roadmap);
  const market = new FileMarket(roadmap);
  const began = performance.now();
  const input = file === '-' ? process.stdin : createReadStream(file);
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  // What a stream meets is thrown where its lines are read only if somebody listens for it.
  const broken = new Promise<never>((_, reject) => input.once('error', reject));
  await Promise.race([
    broken,
    readMarketLines(lines, threads, { vocabulary, now: Date.now() }, new URL('./market-thread.mjs', import.meta.url), {
      posting: (posting) => market.add(posting),
      problem: (line, message) => {
        console.error(`line ${line}: ${message}`);
        process.exitCode = 1;
      },
    }),
  ]);
  const seconds = (performance.now() - began) / 1000;
  if (market.read === 0) throw new Error('There is no posting in it.');
  const reading = { seconds, threads, postingsPerSecond: Math.round(market.read / seconds) };
  const result = { reading, ...marketResult(market, openVocabulary(vocabulary), roadmap, progress, budget) };
  if (values.json) console.log(JSON.stringify(result));
  else printMarket(result, roadmap);
});

function wholeNumber(name: string, written: string | undefined): number | null {
  if (written === undefined) return null;
  if (!/^[1-9]\d{0,5}$/.test(written)) throw new Error(`${name} takes a whole number above 0, not “${written}”.`);
  return Number(written);
}
