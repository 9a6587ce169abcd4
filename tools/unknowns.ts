/**
 * `npm run --silent unknowns -- POSTINGS.jsonl[.gz] [--top 200] [--least 3] [--json]`: what postings ask for by names that
 * the catalogue does not know, the most frequent first. A line a term: employers who name it like a technology, employers
 * who write it at all, the term, an example.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { createGunzip } from 'node:zlib';
import { vocabulary } from './analyse-posting';
import { attempt } from './command';
import { ProblemLine, parsePostingLine } from './posting-lines';
import { UnknownTerms } from './unknown-terms';

async function unknowns(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      top: { type: 'string', default: '200' },
      least: { type: 'string', default: '3' },
      json: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const file = positionals[0];
  if (file === undefined) throw new Error('usage: npm run --silent unknowns -- POSTINGS.jsonl[.gz] [--top 200] [--least 3] [--json]');
  const [top, least] = [numberOf('top', values.top), numberOf('least', values.least)];
  const terms = new UnknownTerms(vocabulary);
  const raw = createReadStream(file);
  const input = file.endsWith('.gz') ? raw.pipe(createGunzip()) : raw;
  // An error of the file itself would otherwise only end the lines.
  const failed = new Promise<never>((_, reject) => raw.on('error', reject));
  await Promise.race([failed, readAll(createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }), terms)]);
  const ranked = terms.ranked(least).slice(0, top);
  if (values.json) console.log(JSON.stringify(ranked));
  else for (const { term, employers, anywhere, example } of ranked) console.log(`${employers}\t${anywhere}\t${term}\t${example}`);
}

function numberOf(option: string, value: string): number {
  if (!/^\d+$/.test(value)) throw new Error(`--${option} takes a whole number, not “${value}”.`);
  return Number(value);
}

async function readAll(lines: AsyncIterable<string>, terms: UnknownTerms): Promise<void> {
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() === '') continue;
    try {
      const { id, text, company } = parsePostingLine(line);
      terms.add(text, company || id);
    } catch (error) {
      if (!(error instanceof ProblemLine)) throw error;
      console.error(`line ${number}: ${error.message}`);
      process.exitCode = 1;
    }
  }
}

await attempt(unknowns);
