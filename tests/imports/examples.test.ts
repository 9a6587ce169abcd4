import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compactVocabulary } from '../../domain/compact-vocabulary';
import type { FileOutcome, ReadFile } from '../../domain/import/imported';
import { NO_CHOICES } from '../../domain/import/read-files';
import { openVocabulary } from '../../domain/vocabulary';
import { readDropped } from '../../files/read-dropped';
import { loadRoadmap } from '../../tools/roadmap-source';
import { docxOf, odtOf, utf16, zipOf } from '../support/import-files';

const { roadmap, packages } = loadRoadmap();
const context = { vocabulary: openVocabulary(compactVocabulary(roadmap)), moved: {}, packages };
const EXAMPLES = join(import.meta.dirname, 'examples');

function example(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(EXAMPLES, name)));
}

async function read(name: string, bytes: Uint8Array, allowed: readonly string[] = []): Promise<FileOutcome[]> {
  const content = new Blob([bytes as Uint8Array<ArrayBuffer>]);
  return readDropped([{ name, content }], { ...NO_CHOICES, allowed }, context, async () => 'Skills\nDocker');
}

async function readOne(name: string, bytes: Uint8Array, allowed: readonly string[] = []): Promise<ReadFile> {
  const [outcome] = await read(name, bytes, allowed);
  if (outcome?.kind !== 'read') throw new Error(JSON.stringify(outcome));
  return outcome;
}

/** “12 go learning”: line, skill and state; `?` where it is not sure, `used` where it is evidence of use alone. */
function said(file: ReadFile): string[] {
  return file.entries.map(({ line, skill, state, sure, used }) => `${line} ${skill} ${used ? 'used' : state}${sure ? '' : '?'}`);
}

interface Expected {
  readonly format: ReadFile['format'];
  readonly entries: readonly string[];
  readonly unknown?: readonly string[];
  readonly notices?: ReadFile['notices'];
}

const used = (...entries: readonly string[]): Expected => ({ format: 'manifest', entries: entries.map((entry) => `${entry} used`) });

const EXPECTED: Readonly<Record<string, Expected>> = {
  'Cargo.toml': used('1 rust', '1 cargo', '6 axum', '7 tokio', '9 sql'),
  'compose-variables.yaml': used('1 docker-compose', '5 postgresql', '3 rabbitmq'),
  'cv-levels.txt': {
    format: 'cv',
    entries: ['4 python done', '4 go learning', '5 postgresql done', '6 kafka learning', '6 rust learning', '12 django done?'],
  },
  'dates.csv': { format: 'table', entries: ['2 docker done', '4 redis done'] },
  'ones.csv': { format: 'table', entries: ['2 docker done'] },
  'percents.csv': { format: 'table', entries: ['2 docker done', '3 kafka learning'] },
  'roadmap-local-storage.json': { format: 'roadmap-sh', entries: ['3 git done', '3 docker learning'] },
  'trello-topics.json': { format: 'trello', entries: ['8 docker learning'], unknown: ['Redis'] },
  'Dockerfile.args': used('1 docker', '3 python', '5 nodejs', '6 redis'),
  Dockerfile: used('1 docker', '3 nodejs', '6 nginx'),
  Gemfile: used('1 ruby', '1 bundler', '3 rails', '4 postgresql', '6 rspec'),
  Pipfile: used('1 python', '1 pipenv', '5 flask', '8 pytest'),
  'anki.txt': {
    format: 'anki',
    entries: ['5 kafka learning', '5 redis learning', '6 docker learning'],
    unknown: ['Backend', 'messaging', 'basics'],
  },
  'anki-without-tags.txt': { format: 'anki', entries: ['3 docker learning?', '4 postgresql learning?', '6 kubernetes learning?'] },
  'build.gradle.kts': used('1 gradle', '2 spring-boot', '3 kotlin', '7 spring-kafka', '7 kafka', '8 junit'),
  'checklist.md': { format: 'list', entries: ['3 postgresql done', '4 redis learning', '6 graphql skipped'], unknown: ['Juggling'] },
  'compose.yaml': used('1 docker-compose', '7 redis', '5 postgresql'),
  'composer.json': used('1 php', '1 composer', '1 laravel', '1 redis', '1 phpunit'),
  'cv.rtf': { format: 'cv', entries: ['3 docker done', '3 postgresql done'] },
  'cv.txt': {
    format: 'cv',
    entries: ['5 python', '5 java learning', '5 go', '6 postgresql', '6 mysql', '6 redis', '10 django?', '10 docker?'].map((entry) =>
      /ing$/.test(entry) ? entry : entry.replace(/\??$/, (sign) => ` done${sign}`),
    ),
    unknown: ['Juggling', 'unicycles'],
  },
  'formulas.csv': {
    format: 'table',
    entries: ['2 postgresql done?', '5 redis done'],
    unknown: ['+1+1', '@SUM(A1)'],
  },
  'go.mod': used('1 go', '1 go-modules', '6 gin', '7 postgresql', '11 redis'),
  'languages.json': { format: 'languages', entries: ['1 python used', '1 bash used'], unknown: ['Brainfudge'] },
  'lebenslauf.txt': {
    format: 'cv',
    entries: ['4 python done', '4 sql done', '5 docker done', '8 spring-boot done?', '8 kubernetes done?'],
  },
  'linkedin-certifications.csv': { format: 'linkedin-certifications', entries: ['2 cka done?', '2 cka done?'] },
  'linkedin-positions.csv': { format: 'linkedin-positions', entries: ['2 django used?', '2 redis used?'] },
  'linkedin-skills.csv': {
    format: 'linkedin-skills',
    entries: ['2 python done', '3 postgresql done', '5 aws done'],
    unknown: ['Juggling'],
  },
  'notion.csv': { format: 'table', entries: ['2 postgresql done', '3 kafka learning'], unknown: ['Juggling'] },
  'package-lock.json': used('1 nodejs', '5 koa'),
  'package.json': {
    ...used('1 nodejs', '6 express', '7 postgresql', '8 nestjs', '13 typescript', '13 jest', '4 pnpm'),
    unknown: ['left-pad', '__proto__', 'constructor'],
  },
  'pom.xml': used('1 java', '1 maven', '4 spring-boot', '9 spring-boot', '9 spring-data', '9 jpa', '14 postgresql'),
  'pyproject.toml': {
    ...used('1 python', '10 redis', '3 fastapi', '3 postgresql', '6 pytest', '8 poetry', '12 ruff'),
    unknown: ['left-pad'],
  },
  'requirements.txt': used('1 python', '3 django', '4 postgresql', '5 django-rest-framework', '6 flask', '7 celery'),
  'resume-old.json': { format: 'json-resume', entries: ['1 go done', '1 kafka used?', '1 python done?'] },
  'resume.json': {
    format: 'json-resume',
    entries: [
      ...['5 databases done?', '5 postgresql done', '5 redis done', '6 kafka learning', '3 rabbitmq used?', '8 graphql used'],
      ...['9 terraform-certification done?', '2 docker done?'],
    ],
    unknown: ['Juggling'],
  },
  'roadmap-browser-copy.json': { format: 'roadmap-sh', entries: ['3 git done'] },
  'roadmap-content.json': { format: 'roadmap-sh-names', entries: [] },
  'roadmap-names.json': { format: 'roadmap-sh-names', entries: [] },
  'roadmap-page.html': { format: 'roadmap-sh', entries: ['5 git done', '6 caching learning', '6 redis learning'] },
  'roadmap-profile.json': { format: 'roadmap-sh', entries: ['5 linux done', '5 relational-databases done', '6 rust learning'] },
  'roadmap-progress.json': {
    format: 'roadmap-sh',
    entries: ['3 go done', '3 rest done', '4 postgresql learning', '5 graphql skipped'],
    unknown: ['SHTSvMDqI7X1_ZT7-m--n'],
    notices: ['numbers-without-names'],
  },
  'semicolons.csv': { format: 'table', entries: ['2 docker done', '3 spring-boot learning'] },
  'shop.csproj': used('1 dotnet', '1 aspnet-core', '4 entity-framework', '4 postgresql', '5 serilog'),
  'table.md': { format: 'list', entries: ['5 docker done', '6 kafka learning'], unknown: ['Git'] },
  'trello.csv': { format: 'table', entries: ['3 docker done'] },
  'trello.json': { format: 'trello', entries: ['6 docker learning', '7 git done', '8 redis done', '11 mysql done'] },
  'words.json': { format: 'list', entries: ['1 postgresql done', '1 kafka learning'], unknown: ['Juggling'] },
  'workflow.yml': used('1 github-actions', '9 github-actions', '10 go', '11 docker', '7 rabbitmq'),
};

describe('every example', () => {
  const names = readdirSync(EXAMPLES).filter((name) => name !== 'roadmap-summary.json');

  test('has an expectation', () => {
    expect(Object.keys(EXPECTED).sort()).toEqual([...names].sort());
  });

  test.each(names)('is recognised and read: %s', async (name) => {
    const file = await readOne(name, example(name), [name]);
    expect({ format: file.format, entries: said(file), unknown: file.unknown.map(({ label }) => label), notices: file.notices }).toEqual({
      unknown: [],
      notices: [],
      ...EXPECTED[name],
    });
  });

  // By content, not by name: whatever a browser or a person calls it. A bare list of dependencies without one version is a list.
  test.each(names.filter((name) => name !== 'linkedin-skills.csv'))('is told by what it holds: %s', async (name) => {
    const file = await readOne('download', example(name), ['download']);
    expect([file.format, said(file)]).toEqual([EXPECTED[name]?.format, EXPECTED[name]?.entries]);
  });
});

test('cards without tags are of what their file is called after, which is their deck', async () => {
  const file = await readOne('Databases__Redis.txt', example('anki-without-tags.txt'));
  expect(said(file)).toEqual([
    '1 databases learning',
    '1 redis learning',
    '3 docker learning?',
    '4 postgresql learning?',
    '6 kubernetes learning?',
  ]);
});

describe('progress by numbers', () => {
  test('finds its names in a file that is dropped with it', async () => {
    const drop = (...names: readonly string[]) =>
      readDropped(
        names.map((name) => ({ name, content: new Blob([example(name)]) })),
        NO_CHOICES,
        context,
        async () => '',
      );
    for (const names of ['roadmap-names.json', 'roadmap-content.json']) {
      const [progress] = await drop('roadmap-progress.json', names);
      expect(progress).toMatchObject({ kind: 'read', notices: [], unknown: [] });
      expect(said(progress as ReadFile)).toContain('3 docker done');
    }
  });
});

describe('an archive', () => {
  const linkedIn = zipOf({
    'Profile.csv': 'First Name,Last Name\nSomebody,Example\n',
    'Skills.csv': example('linkedin-skills.csv'),
    'Certifications.csv': example('linkedin-certifications.csv'),
    'Positions.csv': example('linkedin-positions.csv'),
    'messages.csv': 'FROM,TO,CONTENT\nA,B,We use Kafka\n',
    'Connections.csv': 'Notes:\n"…"\n\nFirst Name,Last Name\nA,B\n',
  });

  test('of LinkedIn gives skills, keeps certificates and positions back, and never opens messages and connections', async () => {
    const outcomes = await read('export.zip', linkedIn);
    expect(outcomes.map(({ file, kind }) => `${file}: ${kind}`)).toEqual([
      'export.zip › Skills.csv: read',
      'export.zip › Certifications.csv: withheld',
      'export.zip › Positions.csv: withheld',
    ]);
    const allowed = await read('export.zip', linkedIn, ['export.zip › Positions.csv']);
    expect(allowed.map(({ kind }) => kind)).toEqual(['read', 'withheld', 'read']);
  });

  test('of archives, as Notion writes it, gives what is in them', async () => {
    const part = (name: string) => zipOf({ [`Export/${name} 1a2b.csv`]: 'Name,Status\nDocker,Done\n' });
    const outcomes = await read(
      'export.zip',
      zipOf({ 'ExportBlock-1-Part-1.zip': part('Skills'), 'ExportBlock-1-Part-2.zip': part('More') }),
    );
    expect(outcomes.map(({ file, kind }) => `${file}: ${kind}`)).toEqual([
      'export.zip › ExportBlock-1-Part-1.zip › Export/Skills 1a2b.csv: read',
      'export.zip › ExportBlock-1-Part-2.zip › Export/More 1a2b.csv: read',
    ]);
  });

  test('of a project gives its manifests, and passes over other people’s', async () => {
    const outcomes = await read(
      'shop.zip',
      zipOf({
        'shop/package.json': example('package.json'),
        'shop/node_modules/x/package.json': '{"dependencies": {"koa": "1"}}',
        'shop/.github/workflows/ci.yml': example('workflow.yml'),
        'shop/index.js': 'koa',
      }),
    );
    expect(outcomes.map(({ file }) => file)).toEqual(['shop.zip › shop/package.json', 'shop.zip › shop/.github/workflows/ci.yml']);
  });
});

describe('a document', () => {
  const lines = ['Somebody', 'Skills', 'Docker, PostgreSQL', 'Experience', 'I wrote services with Django.'];
  const expected = ['3 docker done', '3 postgresql done', '5 django done?'];

  test.each<[kind: string, bytes: Uint8Array]>([
    ['DOCX', docxOf(lines)],
    ['ODT', odtOf(lines)],
  ])('is read paragraph by paragraph: %s', async (_kind, bytes) => {
    const file = await readOne('cv', bytes);
    expect([file.format, said(file)]).toEqual(['cv', expected]);
  });

  test('keeps the cells of a table’s row on one line', async () => {
    const cell = (words: string) =>
      `</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>`;
    const file = await readOne('cv.docx', docxOf(['Skills', cell('Docker'), 'Kafka &amp; Redis']));
    expect(said(file)).toEqual(['3 docker done', '5 kafka done', '5 redis done']);
  });
});

describe('a text in another encoding', () => {
  const list = 'Docker\nKafka: learning\nÜbung\n';
  test.each<[encoding: string, bytes: Uint8Array, notices: ReadFile['notices']]>([
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${list}`), []],
    ['UTF-16, little end first', utf16(list, 'le'), []],
    ['UTF-16, big end first', utf16(list, 'be'), []],
    ['UTF-16 without a mark', utf16(list, 'le', false), []],
    ['UTF-16 without a mark, big end first', utf16(list, 'be', false), []],
    ['Windows-1252', Uint8Array.from(list, (sign) => sign.charCodeAt(0)), ['guessed-encoding']],
  ])('is read: %s', async (_encoding, bytes, notices) => {
    const file = await readOne('list.txt', bytes);
    expect(said(file)).toEqual(['1 docker done', '2 kafka learning']);
    expect(file.unknown).toMatchObject([{ line: 3, label: 'Übung' }]);
    expect(file.notices).toEqual(notices);
  });
});

describe('tables that begin without headings', () => {
  const text = async (words: string, name = '') => {
    const [outcome] = await readDropped([{ name, content: name === '' ? words : new Blob([words]) }], NO_CHOICES, context, async () => '');
    if (outcome?.kind !== 'read') throw new Error(JSON.stringify(outcome));
    return outcome;
  };

  test.each(['', 'skills.csv'])('the first row is a row (%s)', async (name) => {
    const file = await text('Redis,done\nDocker,learning\nKafka,done', name);
    expect(said(file)).toEqual(['1 redis done', '2 docker learning', '3 kafka done']);
    expect(file.table?.headings).toEqual(['1', '2']);
  });

  test('a single column', async () => {
    expect(said(await text('Redis\nDocker\n', 'skills.csv'))).toEqual(['1 redis done', '2 docker done']);
    expect(said(await text('Skill\nRedis\n', 'skills.csv'))).toEqual(['2 redis done']);
  });

  test('lines on which skills stand side by side are lists, not columns', async () => {
    const file = await text('HTML, CSS\nPython, Django');
    expect(file.format).toBe('list');
    expect(said(file)).toEqual(['1 html done', '1 css done', '2 python done', '2 django done']);
  });

  test('what tells Excel the columns is no heading, and a share may stand apart from its sign', async () => {
    const file = await text('sep=;\r\nSkill;Progress\r\nRedis;100 %\r\nDocker;50 %\r\nKafka;0 %\r\n', 'excel.csv');
    expect(said(file)).toEqual(['3 redis done', '4 docker learning']);
    expect(file.unknown).toEqual([]);
  });
});

describe('what a list or a table does not claim', () => {
  const look = async (words: string, choices: Parameters<typeof readDropped>[1] = NO_CHOICES) => {
    const [outcome] = await readDropped([{ name: '', content: words }], choices, context, async () => '');
    return outcome;
  };
  const claims = async (words: string) => {
    const outcome = await look(words);
    return outcome?.kind === 'read' ? [...said(outcome), ...outcome.unknown.map(({ label }) => `unknown ${label}`)] : outcome?.kind;
  };

  test.each([
    'Docker: to learn',
    'Docker (todo)',
    'Docker - not started',
    'Docker not yet',
    'Docker, later',
    'Docker: planned',
    'Docker ☐',
    'Docker ❌',
    '☐ Docker',
    '- ☐ Docker',
    'TODO: Docker',
    'To learn: Docker',
    'no Docker',
    'never Docker',
    'Docker: noch nicht',
    'kein Docker',
    'Docker (pendiente)',
    'pas encore Docker',
  ])('“%s” is not begun, and nothing is offered', async (line) => {
    expect(await claims(`Redis\n${line}\nKafka: learning`)).toEqual(['1 redis done', '3 kafka learning']);
  });

  test.each([
    ['✓ Docker', 'docker done'],
    ['Docker: done', 'docker done'],
    ['NoSQL', 'nosql done'],
    ['No-code', null],
  ])('“%s” says what it says', async (line, expected) => {
    expect(await claims(`Redis\n${line}`)).toEqual(['1 redis done', ...(expected ? [`2 ${expected}`] : ['unknown No-code'])]);
  });

  test('a category is not claimed by what is listed in it', async () => {
    expect(await claims('Databases: PostgreSQL, Redis\nKafka: learning')).toEqual([
      '1 postgresql done',
      '1 redis done',
      '2 kafka learning',
    ]);
  });

  test('levels are understood, and none is not done', async () => {
    expect(await claims('Skill,Level\nRedis,Expert\nKafka,None\nDocker,Beginner')).toEqual(['2 redis done', '4 docker learning']);
  });

  test.each([
    ['Skill,Rating\nKafka,0\nRedis,4', ['3 redis learning']],
    ['Skill,Experience\nKafka,0 years\nRedis,2 years', ['3 redis learning']],
    ['Skill,Belt\nKafka,white\nRedis,black\nDocker,white\nGo,black', ['unknown Kafka', 'unknown Redis', 'unknown Docker', 'unknown Go']],
  ])('a column whose words nobody knows is asked about, and nothing is sure before: %s', async (words, after) => {
    const outcome = await look(words);
    if (outcome?.kind !== 'read') throw new Error(JSON.stringify(outcome));
    expect(outcome.entries.length).toBeGreaterThan(1);
    expect(outcome.entries.some(({ sure }) => sure)).toBe(false);
    expect([outcome.notices, outcome.table?.asks]).toEqual([['states-unknown'], 1]);
    const told = (state: number | null) => look(words, { columns: [[outcome.table?.signature ?? '', { name: 0, state }]], allowed: [] });
    const chosen = await told(1);
    if (chosen?.kind !== 'read') throw new Error(JSON.stringify(chosen));
    expect([...said(chosen), ...chosen.unknown.map(({ label }) => `unknown ${label}`)]).toEqual(after);
    expect([chosen.notices, chosen.table?.asks]).toEqual([[], null]);
    const all = await told(null);
    expect(all?.kind === 'read' && all.entries.every(({ sure, state }) => sure && state === 'done')).toBe(true);
  });

  test.each(['Skill,Tags\nKafka,backend\nRedis,backend\nGo,backend', 'Skill,Created\nKafka,2024-01-02\nRedis,2024-01-02'])(
    'a column that says something else is not asked about: %s',
    async (words) => {
      const outcome = await look(words);
      expect(outcome).toMatchObject({ kind: 'read', notices: [], table: { asks: null } });
    },
  );

  test('a quote that is never closed is said, with the line it stands on', async () => {
    expect(await look('Skill,State\nGo,done\n"Redis,done\nDocker,learning\nKafka,done')).toMatchObject({
      kind: 'refused',
      line: 3,
      reason: { kind: 'open-quote' },
    });
  });
});
