/**
 * `npm run --silent analyse -- [FILE|-] [--progress FILE]`: postings in, one JSON a line out, in constant memory. A file
 * whose first character is `{` is read as JSON Lines (`id`, `text`, optionally `title`, `company`); anything else is one
 * posting of plain text. A bad line is named on stderr, the rest go on, and the exit status is 1.
 */
import { once } from 'node:events';
import { accessSync, createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { AnalysedPosting, AnalysisInput } from './analyse-posting';
import { attempt } from './command';
import { ProblemLine, parsePostingLine } from './posting-lines';
import { readProgressFile } from './progress-file';

async function analyse(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { progress: { type: 'string' } }, allowPositionals: true });
  const [file = '-', ...more] = positionals;
  if (more.length > 0) throw new Error('One file at a time, or - for what is piped in.');
  // Before the roadmap is read, which takes a second.
  if (file !== '-') accessSync(file);
  const { analysePosting, roadmap } = await import('./analyse-posting');
  const progress = values.progress === undefined ? null : readProgressFile(values.progress, roadmap.moved);
  const analyseOne = (posting: AnalysisInput) => write(analysePosting(posting, progress));
  const input = file === '-' ? process.stdin : createReadStream(file);
  let number = 0;
  let plain: string[] | null = null;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (number === 1 && !line.replace(/^\uFEFF/, '').startsWith('{')) plain = [];
    if (plain) plain.push(line);
    else if (line.trim() !== '') await analyseLine(line, number, analyseOne);
  }
  if (number === 0) throw new Error('There is nothing in it.');
  if (plain) await analyseOne({ id: file, text: plain.join('\n') });
}

async function analyseLine(line: string, number: number, analyseOne: (posting: AnalysisInput) => Promise<void>): Promise<void> {
  let input: AnalysisInput;
  try {
    input = parsePostingLine(line);
  } catch (error) {
    if (!(error instanceof ProblemLine)) throw error;
    console.error(`line ${number}: ${error.message}`);
    process.exitCode = 1;
    return;
  }
  await analyseOne(input);
}

/** Waits for whoever reads the output, so that memory stays constant. */
async function write(result: AnalysedPosting): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(result)}\n`)) await once(process.stdout, 'drain');
}

await attempt(analyse);
