import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { samplePostings } from '../../tools/sample-postings';

const market = (input: string, ...words: string[]) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', 'tools/market.ts', ...words], {
    input,
    encoding: 'utf8',
  });
  return { stdout, stderr, status };
};
const folder = mkdtempSync(join(tmpdir(), 'gaplight-market-'));
const lines = samplePostings(150).map(({ text, company }, index) =>
  JSON.stringify({
    id: index,
    text,
    company,
    title: 'Backend Developer',
    location: 'Berlin, Germany',
    date: `2026-11-${String(1 + (index % 20)).padStart(2, '0')}`,
  }),
);

describe('market', { timeout: 120_000 }, () => {
  test('counts a file the same on one thread and on several, copies once', () => {
    const input = [...lines, ...lines.slice(0, 20)].join('\n');
    const results = ['1', '3'].map((threads) => {
      const { reading, ...result } = JSON.parse(market(input, '--json', '--threads', threads).stdout);
      expect(reading.threads).toBe(Number(threads));
      return result;
    });
    expect(results[0]).toEqual(results[1]);
    expect(results[0]).toMatchObject({ postings: 170, copies: 20, scope: { postings: 150, from: '2026-11-01', to: '2026-11-20' } });
    expect(results[0].demand[0].asked.of).toBe(results[0].scope.understood);
    expect(results[0].reach.postings + results[0].reach.askNothing).toBe(results[0].scope.understood);
    expect(results[0].plan.steps.length).toBeGreaterThan(5);
  });

  test('ends quietly where nobody reads on', () => {
    const { stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', 'tests/support/closed-output.ts', 'tools/market.ts'], {
      input: lines.join('\n'),
      encoding: 'utf8',
    });
    expect([stderr, status]).toEqual(['', 0]);
  });

  test('names a bad line, goes on with the rest, and ends with status 1', () => {
    const undated = JSON.stringify({ ...JSON.parse(lines[2] as string), date: '2026-13-45' });
    const { stdout, stderr, status } = market([lines[0], '{broken', '', '{"id": "b"}', lines[1], undated].join('\n'), '--json');
    expect(JSON.parse(stdout)).toMatchObject({ postings: 3 });
    expect(stderr).toMatch(/^line 2: .*\nline 4: text:.*\nline 6: date: “2026-13-45” is none, so the posting counts as seen today\.\n$/);
    expect(status).toBe(1);
  });

  test('plans for a reader’s progress and hours, and says it in words', () => {
    const backup = join(folder, 'backup.json');
    const entry = { state: 'done', since: '2026-01-01T00:00:00.000Z', source: 'popup' };
    const progress = ['python', 'git', 'docker'].map((skill) => ({ skill, ...entry }));
    writeFileSync(backup, JSON.stringify({ gaplight: 'backup', format: 1, savedAt: entry.since, catalogue: 'x', progress }));
    const { stdout, status } = market(lines.join('\n'), '--progress', backup, '--budget', '300');
    expect(status).toBe(0);
    expect(market(lines.slice(0, 3).join('\n'), '--threads', '1').stdout).toMatch(/^Read in [\d.]+ s on 1 thread: /m);
    expect(stdout).toContain('150 postings, 0 of them copies of another: 150 distinct, seen from 2026-11-01 to 2026-11-20.');
    expect(stdout).toMatch(/Surely at least \d+ % of what any choice of as many hours opens/);
    const planned = stdout.slice(stdout.indexOf('What to learn next'));
    expect(planned).not.toMatch(/^(Python|Git|Docker) /m);
  });

  test.each<[what: string, words: string[], says: RegExp]>([
    ['a file that is not there', ['/nowhere.jsonl'], /^\/nowhere\.jsonl cannot be read: there is no such file\.\n$/],
    ['two files', ['a', 'b'], /^One file at a time/],
    ['no posting at all', ['-'], /^There is no posting in it\.\n$/],
    ['hours that are no number', ['-', '--budget', 'many'], /^--budget takes a whole number above 0, not “many”\.\n$/],
  ])('says %s in a sentence', (_what, words, says) => {
    const { stderr, status } = market('', ...words);
    expect(stderr).toMatch(says);
    expect(status).toBe(1);
  });
});
