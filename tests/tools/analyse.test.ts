import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const analyse = (input: string, ...words: string[]) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', 'tools/analyse.ts', ...words], {
    input,
    encoding: 'utf8',
  });
  const lines = stdout.split('\n').filter(Boolean);
  return { read: lines.map((line) => JSON.parse(line)), stderr, status };
};

describe('analyse', { timeout: 60_000 }, () => {
  test('reads JSON Lines, with offsets into the text as it was given', () => {
    const text = 'Requirements\n- 3+ years of Python or Go\n';
    const { read, status } = analyse(`${JSON.stringify({ id: 'a', text, title: 'Senior Developer' })}\n`);
    const [posting] = read;
    expect(status).toBe(0);
    expect(posting).toMatchObject({
      id: 'a',
      seniority: 'senior',
      requirements: [{ need: 'required', anyOf: ['python', 'go'], years: 3, mentions: [0, 1] }],
    });
    expect(posting.mentions.map(({ start, end }: { start: number; end: number }) => text.slice(start, end))).toEqual(['Python', 'Go']);
  });

  test('names a bad line, goes on with the rest, and ends with status 1', () => {
    const { read, stderr, status } = analyse('{"id": "a", "text": "Python"}\n{broken\n{"id": "b"}\n{"id": "c", "text": "SQL"}\n');
    expect(read.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(stderr).toMatch(/line 2: .*\nline 3: text:/);
    expect(status).toBe(1);
  });

  test('reads a plain text, and adds the fit where there is progress', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gaplight-analyse-'));
    const backup = join(folder, 'backup.json');
    const entry = { skill: 'python', state: 'done', since: '2026-01-01T00:00:00.000Z', source: 'popup' };
    writeFileSync(backup, JSON.stringify({ gaplight: 'backup', format: 1, savedAt: entry.since, catalogue: 'x', progress: [entry] }));
    const { read } = analyse('You need Python and SQL.', '-', '--progress', backup);
    expect(read[0]).toMatchObject({ fit: { required: { all: 2, met: 1 } } });
  });

  test('says in a sentence that a file is not there', () => {
    const { stderr, status } = analyse('', '/nowhere.jsonl');
    expect(stderr.trim()).toBe('/nowhere.jsonl cannot be read: there is no such file.');
    expect(status).toBe(1);
  });
});
