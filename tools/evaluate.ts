/** `npm run --silent evaluate -- --gold FILE --postings FILE [--json]`: reads labelled postings and says how right that is. */
import { parseArgs } from 'node:util';
import { analysePosting } from './analyse-posting';
import { attempt, readText } from './command';
import { parsePostingLine } from './posting-lines';
import { type GoldPosting, scoreAll } from './score';

function evaluate(): void {
  const { values } = parseArgs({
    options: { gold: { type: 'string' }, postings: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  if (values.gold === undefined || values.postings === undefined) {
    throw new Error('usage: npm run --silent evaluate -- --gold LABELS.jsonl --postings POSTINGS.jsonl [--json]');
  }
  const gold = linesOf(values.gold).map((line): GoldPosting => JSON.parse(line));
  const read = new Map(
    linesOf(values.postings).map((line) => {
      const posting = parsePostingLine(line);
      return [posting.id, analysePosting(posting, null)];
    }),
  );
  const scores = scoreAll(gold, read);
  if (values.json) console.log(JSON.stringify(scores));
  else for (const [name, value] of Object.entries(scores)) console.log(`${name.padEnd(26)} ${value}`);
}

function linesOf(file: string): string[] {
  const lines = readText(file)
    .split('\n')
    .filter((line) => line.trim() !== '');
  if (lines.length === 0) throw new Error(`${file} is empty.`);
  return lines;
}

await attempt(evaluate);
