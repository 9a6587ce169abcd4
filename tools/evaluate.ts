/** `npm run --silent evaluate -- --gold FILE --postings FILE [--json]`: reads labelled postings and says how right that is. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { analysePosting } from './analyse-posting';
import { parsePostingLine } from './posting-lines';
import { type GoldPosting, scoreAll } from './score';

const { values } = parseArgs({
  options: { gold: { type: 'string' }, postings: { type: 'string' }, json: { type: 'boolean', default: false } },
});
if (values.gold === undefined || values.postings === undefined) {
  console.error('usage: npm run --silent evaluate -- --gold LABELS.jsonl --postings POSTINGS.jsonl [--json]');
  process.exit(2);
}
const lines = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
const gold = lines(values.gold).map((line): GoldPosting => JSON.parse(line));
const read = new Map(lines(values.postings).map((line) => [parsePostingLine(line).id, analysePosting(parsePostingLine(line), null)]));
const scores = scoreAll(gold, read);
if (values.json) console.log(JSON.stringify(scores));
else for (const [name, value] of Object.entries(scores)) console.log(`${name.padEnd(26)} ${value}`);
