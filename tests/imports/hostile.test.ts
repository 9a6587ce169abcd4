import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importReasonInWords } from '../../components/problem-words';
import type { FileOutcome, ImportReason } from '../../domain/import/imported';
import { NO_CHOICES } from '../../domain/import/read-files';
import { type Dropped, readDropped } from '../../files/read-dropped';
import { docxOf, lockedZip, lyingZip, odtOf, zipOf } from '../support/import-files';
import { skill, vocabularyOf } from '../support/vocabulary';

const context = {
  vocabulary: vocabularyOf([skill('Docker'), skill('Kafka'), skill('Redis')]),
  moved: {},
  packages: { npm: { koa: ['docker'] } },
};
const read = (dropped: readonly Dropped[]) => readDropped(dropped, NO_CHOICES, context, async () => 'Docker');
const blob = (bytes: Uint8Array | string) => new Blob([bytes as Uint8Array<ArrayBuffer>]);

async function one(bytes: Uint8Array | string, name = 'file'): Promise<FileOutcome> {
  const outcomes = await read([{ name, content: blob(bytes) }]);
  expect(outcomes).toHaveLength(1);
  return outcomes[0] as FileOutcome;
}

/** A file of so many bytes that nobody wrote: reading even one of them would throw. */
function unread(size: number): Blob {
  const never = () => {
    throw new Error('was read');
  };
  return { size, arrayBuffer: never, text: never, stream: never, slice: never } as unknown as Blob;
}

const deep = (open: string, close = '') => open.repeat(100_000) + close.repeat(100_000);
const laughs = `<!DOCTYPE lolz [<!ENTITY a "${'ha'.repeat(1000)}">${'bcdefghij'
  .split('')
  .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghij'[index]};`.repeat(10)}">`)
  .join('')}]>`;
const zeros = zipOf({ 'Skills.csv': new Uint8Array(9_900_000), 'Profile.csv': 'a' });
const manyZeros = zipOf(Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`${index}/list.csv`, new Uint8Array(9_000_000)])));
const halfOfZeros = (part: number) =>
  zipOf(Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`${part}/${index}/list.csv`, new Uint8Array(9_000_000)])));
const smallZip = zipOf({ 'Skills.csv': 'Name\nDocker\nKafka\n', 'Profile.csv': 'a' });

describe('a hostile file is refused, with its sentence:', () => {
  const sentence = (reason: ImportReason) => importReasonInWords(reason);
  test.each<[what: string, bytes: Uint8Array | string, reason: ImportReason, line: number | null]>([
    ['JSON nested 100,000 deep', deep('[', ']'), { kind: 'too-deep' }, 1],
    ['JSON objects nested 100,000 deep', deep('{"a":', '}'), { kind: 'too-deep' }, 1],
    ['TOML nested 100,000 deep', `[project]\na = ${deep('[', ']')}`, { kind: 'too-deep' }, 2],
    ['YAML nested 100,000 deep', `services:\n  image: a\n  b: ${deep('[', ']')}`, { kind: 'too-deep' }, 3],
    ['YAML lists nested 100,000 deep', `services:\n  image: a\n${deep('- ')}`, { kind: 'too-deep' }, 3],
    ['XML nested 100,000 deep', `<project><modelVersion>4</modelVersion>${deep('<a>')}`, { kind: 'too-deep' }, 1],
    ['RTF nested 100,000 deep', `{\\rtf1 ${deep('{')}`, { kind: 'too-deep' }, null],
    ['a DOCX that defines entities (billion laughs)', docxOf(['&j;'], laughs), { kind: 'entities' }, null],
    ['a pom.xml that defines entities', `${laughs}<project><modelVersion>&j;</modelVersion></project>`, { kind: 'entities' }, 1],
    ['a project that asks for a file from outside', '<!DOCTYPE p SYSTEM "file:///etc/passwd"><Project Sdk="x"/>', { kind: 'entities' }, 1],
    ['an archive that unfolds to 108 MB', manyZeros, { kind: 'bomb' }, null],
    [
      'an archive of archives that unfold to 108 MB together',
      zipOf(Object.fromEntries([1, 2].map((part) => [`${part}.zip`, halfOfZeros(part)]))),
      { kind: 'bomb' },
      null,
    ],
    ['an archive of an archive of archives', zipOf({ 'a.zip': zipOf({ 'b.zip': smallZip }) }), { kind: 'nothing-inside' }, null],
    ['an archive that says a smaller size', lyingZip(smallZip, 'Skills.csv', 5), { kind: 'bomb' }, null],
    ['an archive that says a larger size', lyingZip(smallZip, 'Skills.csv', 500), { kind: 'broken', form: 'ZIP' }, null],
    [
      'an archive with a file of 100 MB, as it says',
      lyingZip(smallZip, 'Skills.csv', 100_000_000),
      { kind: 'too-large', megabytes: 10 },
      null,
    ],
    ['an archive behind a password', lockedZip(smallZip, 'Skills.csv'), { kind: 'locked' }, null],
    ['an archive that is cut off', smallZip.slice(0, -30), { kind: 'broken', form: 'ZIP' }, null],
    ['an archive of nothing', zipOf({}), { kind: 'nothing-inside' }, null],
    ['an archive of pictures', zipOf({ 'a.png': 'x' }), { kind: 'nothing-inside' }, null],
    [
      'an archive of 201 lists',
      zipOf(Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`${n}.csv`, 'a']))),
      { kind: 'too-many', most: 200 },
      null,
    ],
    ['a spreadsheet', zipOf({ 'xl/workbook.xml': '<x/>' }), { kind: 'spreadsheet' }, null],
    ['a document of an old Office', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), { kind: 'old-document' }, null],
    ['a DOCX without end', docxOf(['Docker</w:t>']), { kind: 'broken', form: 'XML' }, null],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0), { kind: 'binary' }, 1],
    ['nothing', '', { kind: 'empty' }, 1],
    ['JSON that is cut off', '{\n  "skills": [{"name": "Docker"', { kind: 'broken', form: 'JSON' }, 2],
    ['TOML that is cut off', '[project]\ndependencies = ["a",\n', { kind: 'broken', form: 'TOML' }, 3],
    ['YAML that is broken', 'services:\n  a:\n    image: "x\n', { kind: 'broken', form: 'YAML' }, 4],
    ['a page of the web', '<!doctype html><title>Docker</title>', { kind: 'markup' }, 1],
    ['JSON of another program', '{"hello": "Docker"}', { kind: 'foreign' }, 1],
  ])('%s', async (_what, bytes, reason, line) => {
    expect(await one(bytes)).toEqual({ kind: 'refused', file: 'file', line, reason });
    expect(sentence(reason)).toMatch(/^[A-Z].+\.$/);
  });

  test('a file of 100 MB, of which not one byte is read', async () => {
    const outcomes = await read([{ name: 'huge', content: unread(100_000_000) }]);
    expect(outcomes).toEqual([{ kind: 'refused', file: 'huge', line: null, reason: { kind: 'too-large', megabytes: 50 } }]);
  });

  test('a text of more than ten million bytes', async () => {
    expect(await one(new Uint8Array(10_000_001).fill(0x41))).toMatchObject({ reason: { kind: 'too-large', megabytes: 10 } });
    expect(await read([{ name: 'pasted', content: 'x'.repeat(10_000_001) }])).toMatchObject([
      { reason: { kind: 'too-large', megabytes: 10 } },
    ]);
  });

  test('201 files at once', async () => {
    const files = Array.from({ length: 201 }, (_, index) => ({ name: `${index}`, content: unread(1) }));
    expect(await read(files)).toMatchObject([{ kind: 'refused', reason: { kind: 'too-many', most: 200 } }]);
  });

  test('more than 80 MB together, from the file on that passes it', async () => {
    const outcomes = await read([
      { name: 'a', content: Object.assign(blob('Docker'), {}) },
      { name: 'b', content: unread(49_000_000) },
      { name: 'c', content: unread(49_000_000) },
    ]);
    expect(outcomes.map((outcome) => (outcome.kind === 'refused' ? outcome.reason : outcome.kind))).toEqual([
      'read',
      { kind: 'unreadable' },
      { kind: 'too-large', megabytes: 80 },
    ]);
  });

  test('one whose bytes the browser does not give', async () => {
    expect(await read([{ name: 'gone', content: unread(5) }])).toMatchObject([{ kind: 'refused', reason: { kind: 'unreadable' } }]);
  });
});

describe('an odd file is read for what it says:', () => {
  test('9.9 MB of zeros in an archive are no text, and cost little', async () => {
    expect(await one(zeros)).toMatchObject({ kind: 'refused', reason: { kind: 'binary' } });
  });

  test('keys called __proto__ and constructor change nothing but themselves', async () => {
    const json =
      '{"__proto__": {"polluted": true, "dependencies": {"x": "1"}}, "constructor": {}, "dependencies": {"koa": "1", "__proto__": {"a": 1}}}';
    expect(await one(json)).toMatchObject({ kind: 'read', entries: [{ label: 'koa', skill: 'docker' }] });
    expect(({} as { polluted?: boolean }).polluted).toBe(undefined);
    expect(await one('{"__proto__": {"done": ["docker"]}}')).toMatchObject({ kind: 'refused', reason: { kind: 'foreign' } });
    const csv = await one('__proto__,__proto__,constructor\nDocker,done,x\nKafka,done,y\n', 'a.csv');
    expect(csv).toMatchObject({ kind: 'read', format: 'table', entries: [{ skill: 'docker' }, { skill: 'kafka' }] });
    const toml = await one('[project]\ndependencies = ["koa"]\n[project.__proto__]\npolluted = true\n');
    expect(toml).toMatchObject({ kind: 'read', format: 'manifest' });
    expect(({} as { polluted?: boolean }).polluted).toBe(undefined);
  });

  test('aliases of YAML are never followed', async () => {
    const names = 'abcdefghij'.split('');
    const yaml = `services:\n  x:\n    image: docker\n${names
      .map((name, index) => `  ${name}: &${name} [${index === 0 ? 'lol' : Array.from({ length: 10 }, () => `*${names[index - 1]}`)}]`)
      .join('\n')}\n`;
    expect(await one(yaml)).toMatchObject({ kind: 'read', format: 'manifest', by: 'compose' });
  });

  test('formulas are words', async () => {
    const csv = 'Skill,State\n"=cmd|\' /C calc\'!A0",done\nDocker,done\n';
    expect(await one(csv)).toMatchObject({ kind: 'read', entries: [{ skill: 'docker' }], unknown: [{ label: "=cmd|' /C calc'!A0" }] });
  });

  test('markup in names stays text', async () => {
    expect(await one('- [x] <img src=x onerror=alert(1)>\n- [x] Docker')).toMatchObject({
      kind: 'read',
      entries: [{ skill: 'docker' }],
      unknown: [{ label: '<img src=x onerror=alert(1)>' }],
    });
  });

  test('paths of an archive that lead elsewhere lead nowhere', async () => {
    const outcomes = await read([{ name: 'a.zip', content: blob(zipOf({ '../../etc/package.json': '{"dependencies": {"koa": "1"}}' })) }]);
    expect(outcomes).toMatchObject([{ kind: 'read', file: 'a.zip › ../../etc/package.json' }]);
  });

  test('30,000 rows are read as far as 20,000, and that is said', async () => {
    const csv = `Skill,State\n${'Docker,done\n'.repeat(30_000)}`;
    const outcome = await one(csv);
    expect(outcome).toMatchObject({ kind: 'read', notices: ['cut-off'] });
    expect(outcome.kind === 'read' && outcome.entries.length).toBe(20_000);
  });

  test('brackets inside of strings are not depth', async () => {
    expect(await one(JSON.stringify({ skills: [{ name: 'Docker' }], note: '['.repeat(1000) }))).toMatchObject({
      kind: 'read',
      format: 'json-resume',
    });
  });

  test('an ODT and a DOCX of nothing are empty', async () => {
    for (const bytes of [docxOf([]), odtOf([''])]) expect(await one(bytes)).toMatchObject({ kind: 'refused', reason: { kind: 'empty' } });
  });

  // What runs away takes minutes for each of them, and so runs out of time.
  test('lines of a million signs, and patterns made to run away, are read to their end', async () => {
    const nasty = [
      `${'a'.repeat(500_000)}: learning`,
      ' '.repeat(500_000),
      `| ${'- | '.repeat(50_000)}\n|${'-|'.repeat(50_000)}`,
      `<g ${'data-node-id= '.repeat(50_000)}`,
      `${'['.repeat(3)}${'a.'.repeat(100_000)}`,
      `a ${'=='.repeat(100_000)}`,
      `"${'""'.repeat(200_000)}`,
      `FROM ${'--a '.repeat(50_000)}\nRUN x`,
      `gem ${' '.repeat(200_000)}`,
      `Skills\n${'a ('.repeat(100_000)}`,
      `${'* '.repeat(200_000)}`,
      `{\\rtf1 ${"\\'".repeat(200_000)}}`,
      `<!--${'<!--'.repeat(100_000)}`,
      `<project ${'a '.repeat(100_000)}`,
      `a${'\n'.repeat(300_000)}b`,
      `[package]${'\n \t'.repeat(100_000)}`,
      `[${'dependencies'.repeat(50_000)}`,
      `Skills\n\nEducation\n\nSkills\n${'a ('.repeat(100_000)}`,
      `a|b\n|--${' '.repeat(200_000)}x`,
      `django==1${' '.repeat(200_000)}!`,
      `#separator:tab\n#html:true\n${'<'.repeat(1_000_000)}\tb\n`,
    ];
    for (const text of nasty) expect(await one(text)).toBeDefined();
  }, 60_000);
});

test('the examples are small', () => {
  expect(readFileSync(join(import.meta.dirname, 'examples/roadmap-profile.json')).length).toBeLessThan(2000);
});
