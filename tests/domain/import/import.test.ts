import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backupPieces } from '../../../domain/backup/write-backup';
import { readBackup } from '../../../domain/import/backup';
import type { FileOutcome, ImportReason, Read, ReadFile, RefusedFile } from '../../../domain/import/imported';
import { previewImport, type Reading } from '../../../domain/import/preview';
import { NO_CHOICES, readFiles } from '../../../domain/import/read-files';
import type { Progress } from '../../../domain/progress';
import { skill, vocabularyOf } from '../../support/vocabulary';

const vocabulary = vocabularyOf([
  skill('Docker'),
  skill('Go', { guarded: ['Go'] }),
  skill('Kafka', { aliases: ['Apache Kafka'] }),
  skill('Node.js'),
  skill('PostgreSQL', { aliases: ['Postgres'] }),
  skill('Redis'),
]);
const context = { vocabulary, moved: { 'old-docker': ['docker'] }, packages: {} };
const read = (text: string): FileOutcome => {
  const [outcome] = readFiles([{ file: 'a', name: '', text, isDocument: false, notices: [] }], NO_CHOICES, context);
  return outcome as FileOutcome;
};
const understood = (result: FileOutcome): ReadFile => {
  if (result.kind !== 'read') throw new Error(result.kind === 'refused' ? `${result.line}: ${result.reason.kind}` : result.kind);
  return result;
};
const refused = (result: FileOutcome): RefusedFile => {
  if (result.kind !== 'refused') throw new Error('was read');
  return result;
};
const PLAIN: Reading = { usedAs: 'learning', labels: new Map() };
const preview = (text: string, now: Progress) => previewImport([read(text)], now, PLAIN);

describe('a list', () => {
  test('is read line by line, with its line numbers', () => {
    const { entries, unknown } = understood(
      read('# Mine\n\n- [x] Postgres\n- [ ] Kafka\n- [/] Docker\n* Redis: learning\nGo\n1. Node.js (skipped)\nJuggling\n'),
    );
    expect(entries.map(({ skill: id, state, line }) => `${line} ${id} ${state}`)).toEqual([
      '3 postgresql done',
      '5 docker learning',
      '6 redis learning',
      '7 go done',
      '8 node-js skipped',
    ]);
    expect(unknown).toMatchObject([{ line: 9, label: 'Juggling', state: 'done' }]);
  });

  test('may name several skills in a line', () => {
    expect(understood(read('- [x] Postgres and Redis basics')).entries.map((entry) => entry.skill)).toEqual(['postgresql', 'redis']);
  });

  test('is sure of a label that says nothing else, and of no other', () => {
    const sure = (text: string) => understood(read(text)).entries.map((entry) => entry.sure);
    expect([sure('Kafka and Redis basics'), sure('Kafka;learning'), sure('I never used Redis')]).toEqual([[true, true], [true], [false]]);
    expect(preview('I never used Redis', {})).toMatchObject([{ effect: 'unsure' }]);
  });

  test('takes no sign for a tick that nobody agreed on, and no hyphen inside a word for a state', () => {
    const { entries, unknown } = understood(read('- [?] Kafka\n- [x] Redis\nMachine-learning\nDocker - learning'));
    expect(entries.map(({ skill: id, state }) => `${id} ${state}`)).toEqual(['redis done', 'docker learning']);
    expect(unknown.map(({ label }) => label)).toEqual(['Kafka', 'Machine-learning']);
  });

  const states = (text: string) => understood(read(text)).entries.map(({ skill: id, state }) => `${id} ${state}`);

  test('takes a heading that is a state for what stands below it, as long as no other follows', () => {
    expect(states('Go\n# To learn\n- Docker\n## Databases\n- Redis\n# In progress\n- Kafka\n- [x] Node.js\n# Else\n- Postgres')).toEqual([
      'go done',
      'kafka learning',
      'node-js done',
      'postgresql done',
    ]);
    expect(states('Done:\nGo\nWant to learn:\n- Docker\n**In progress**\n- Kafka\nOthers:\n- Redis')).toEqual([
      'go done',
      'kafka learning',
      'redis done',
    ]);
  });

  test.each<[text: string, state: string]>([
    ['Docker 🚧\n🔄 Kafka\nRedis ⬜', 'docker learning, kafka learning'],
    ['Docker: 80%\nKafka – 100 %\nRedis (0%)', 'docker learning, kafka done'],
    ['Docker ★★☆☆☆\nKafka ★★★★★\nRedis ☆☆☆☆☆', 'docker learning, kafka done'],
    ['Docker (4/5)\nKafka: 10/10\nRedis - 0/5', 'docker learning, kafka done'],
    ['Kafka 2/3\nNode.js 20/22', 'kafka done, node-js done'],
  ])('understands signs, shares and stars, and takes no versions for shares: %j', (text, expected) => {
    expect(states(text).join(', ')).toBe(expected);
  });

  test('does not stay with a cell of blanks without end', () => {
    const begun = performance.now();
    expect(states(`Name,Status\nDocker,a${' '.repeat(200_000)}b\nRedis,Done\n`)).toEqual(['redis done']);
    expect(performance.now() - begun).toBeLessThan(5000);
  });

  test('reads Windows line ends and a byte-order mark', () => {
    expect(understood(read('\uFEFFPostgres\r\nRedis\r\n')).entries.map(({ skill: id, line }) => `${line} ${id}`)).toEqual([
      '1 postgresql',
      '2 redis',
    ]);
  });

  test.each<[text: string, line: number, reason: ImportReason['kind']]>([
    ['Redis\n\u0000PNG', 2, 'binary'],
    ['<!doctype html><p>Redis', 1, 'markup'],
    ['Redis\n<div>Redis</div>', 2, 'markup'],
    ['- [ ] Redis', 1, 'empty'],
    ['   \n', 1, 'empty'],
  ])('is refused with line and reason: %j', (text, line, reason) => {
    expect(refused(read(text))).toMatchObject({ line, reason: { kind: reason } });
  });
});

/** A backup of progress alone. */
const writeBackup = (progress: Progress, catalogue: string, now: number) =>
  backupPieces(
    { progress, corrections: [], planned: [], settings: null, choices: null, imports: null, checks: null },
    [],
    catalogue,
    now,
  ).join('');

describe('a backup', () => {
  const progress: Progress = {
    redis: { state: 'learning', since: 1_700_000_000_000, source: 'list' },
    docker: { state: 'done', since: 1_600_000_000_000, source: 'popup' },
  };

  test('comes back as it was written', () => {
    const { entries } = understood(read(writeBackup(progress, 'abc', 1_800_000_000_000)));
    expect(entries.map(({ skill: id, state, since }) => [id, state, since])).toEqual([
      ['docker', 'done', 1_600_000_000_000],
      ['redis', 'learning', 1_700_000_000_000],
    ]);
  });

  test('comes back as it was written, whatever was in it', () => {
    const entry = fc.record({
      state: fc.constantFrom('done' as const, 'learning' as const, 'skipped' as const),
      since: fc.integer({ min: 0, max: 4_000_000_000_000 }),
      source: fc.constantFrom('popup' as const, 'list' as const, 'backup' as const),
    });
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z0-9]{1,9}(-[a-z0-9]{1,9})?$/), entry), (any) => {
        const { entries } = readBackup(writeBackup(any, 'x', 0), {}) as Read;
        expect(Object.fromEntries(entries.map(({ skill: id, state, since }) => [id, { state, since }]))).toEqual(
          Object.fromEntries(Object.entries(any).map(([id, { state, since }]) => [id, { state, since }])),
        );
      }),
    );
  });

  test('names the line of each skill, and follows ids that moved', () => {
    const text = writeBackup({ 'old-docker': { state: 'done', since: 0, source: 'popup' } }, 'x', 0);
    expect(understood(read(text)).entries).toMatchObject([{ skill: 'docker', label: 'old-docker', line: 8 }]);
  });

  const good = writeBackup(progress, 'abc', 0);
  test.each<[what: string, text: string, line: number, reason: ImportReason]>([
    ['is cut off', good.slice(0, good.indexOf('"learning"')), 15, { kind: 'broken', form: 'JSON' }],
    ['is another program’s', '\n{"name": "left-pad"}', 2, { kind: 'foreign' }],
    ['is a list of numbers', '[1, 2]', 1, { kind: 'foreign' }],
    ['is an empty list', '[]', 1, { kind: 'foreign' }],
    ['was written by a newer version', good.replace('"format": 2', '"format": 3'), 1, { kind: 'newer', format: 3, ours: 2 }],
    [
      'holds a state that there is none',
      good.replace('"state": "learning"', '"state": "expert"'),
      15,
      { kind: 'wrong-field', path: 'progress › 1 › state', expected: 'done, learning, skipped' },
    ],
    [
      'holds an id that is none',
      good.replace('"skill": "redis"', '"skill": "__proto__"'),
      14,
      { kind: 'wrong-field', path: 'progress › 1 › skill', expected: '/^[a-z0-9]+(-[a-z0-9]+)*$/' },
    ],
    ['is nested without end', `{"gaplight": ${'['.repeat(50_000)}`, 1, { kind: 'too-deep' }],
  ])('is refused with line and reason when it %s', (_what, text, line, reason) => {
    expect(refused(read(text))).toEqual({ kind: 'refused', file: 'a', line, reason });
  });
});

describe('the preview', () => {
  const now: Progress = {
    docker: { state: 'done', since: 1, source: 'popup' },
    kafka: { state: 'learning', since: 1, source: 'popup' },
    redis: { state: 'done', since: 1, source: 'popup' },
  };

  test('says of each skill what the import would do to it', () => {
    const rows = preview('Postgres\nKafka\nDocker: learning\nRedis', now);
    expect(rows.map(({ skill: id, effect }) => `${id} ${effect}`)).toEqual([
      'postgresql new',
      'kafka changed',
      'docker lower',
      'redis same',
    ]);
  });

  test('keeps the higher state of a skill that is named twice', () => {
    expect(preview('Go: learning\nGo', {})).toMatchObject([{ skill: 'go', state: 'done', line: 2 }]);
  });
});
