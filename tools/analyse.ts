/**
 * `npm run --silent analyse -- [FILE|-] [--progress FILE]`: postings in, one JSON a line out, in constant memory. A file
 * whose first character is `{` is read as JSON Lines (`id`, `text`, optionally `title`, `company`); anything else is one
 * posting of plain text. A bad line is named on stderr, the rest go on, and the exit status is 1.
 */
import { once } from 'node:events';
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { ProgressStates } from '../domain/fit';
import { readBackup } from '../domain/import/backup';
import { type AnalysedPosting, type AnalysisInput, analysePosting } from './analyse-posting';
import { ProblemLine, parsePostingLine } from './posting-lines';

async function analyse(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { progress: { type: 'string' } }, allowPositionals: true });
  const [file = '-'] = positionals;
  const progress = values.progress === undefined ? null : readProgress(values.progress);
  const input = file === '-' ? process.stdin : createReadStream(file);
  let number = 0;
  let plain: string[] | null = null;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (number === 1 && !line.replace(/^\uFEFF/, '').startsWith('{')) plain = [];
    if (plain) plain.push(line);
    else if (line.trim() !== '') await analyseLine(line, number, progress);
  }
  if (plain) await write(analysePosting({ id: file, text: plain.join('\n') }, progress));
}

async function analyseLine(line: string, number: number, progress: ProgressStates | null): Promise<void> {
  let input: AnalysisInput;
  try {
    input = parsePostingLine(line);
  } catch (error) {
    if (!(error instanceof ProblemLine)) throw error;
    console.error(`line ${number}: ${error.message}`);
    process.exitCode = 1;
    return;
  }
  await write(analysePosting(input, progress));
}

function readProgress(file: string): ProgressStates {
  const read = readBackup(readFileSync(file, 'utf8'), {});
  if (!read.ok) throw new Error(`${file}, line ${read.line}: ${read.reason}`);
  return Object.fromEntries(read.entries.map(({ skill, state }) => [skill, state]));
}

/** Waits for whoever reads the output, so that memory stays constant. */
async function write(result: AnalysedPosting): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(result)}\n`)) await once(process.stdout, 'drain');
}

try {
  await analyse();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
