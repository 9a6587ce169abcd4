import { describe, expect, test } from 'vitest';
import { compile } from '../../roadmap/compile';
import { parseFile } from '../../tools/roadmap-source';

const entry = (name: string, more = '') => `  name: ${name}\n  about: Something.\n  page: https://example.org/\n${more}`;
const resource = (page: string, more = '') => `    - { title: Something, page: ${page}, kind: documentation${more} }\n`;
const lesson = (id: string, resources = resource('https://a.example/') + resource('https://b.example/')) =>
  `${id}:\n  why: It is one thing. It does another.\n  done: [Name it, Use it, Explain it]\n  resources:\n${resources}`;
const ARTICLE = '000_0123456789abcdef';

// The smallest roadmap in which nothing is wrong: a step of two topics, one of which either of two skills fills.
const WHOLE: Readonly<Record<string, string>> = {
  'skills/a.yml': `go:\n${entry('Go')}java:\n${entry('Java')}sql:\n${entry('SQL')}`,
  'steps.yml': `- id: one
  name: One
  about: One.
  topics:
    - { skill: sql, hours: [1, 2] }
    - { skill: go, name: One language, or: [java], hours: [1, 2], needs: [sql] }
`,
  'topics/one.yml': lesson('sql') + lesson('go'),
  'tracks.yml': '- { id: go, name: Go, about: Small., picks: [go, java] }\n',
  'moved.yml': 'golang: [go]\n',
  'packages.yml': 'npm:\n  express: go\n  "koa*": [go, java]\n',
  'facts/articles.yml': `${ARTICLE}:\n  title: A way\n  year: 2025\n  file: ${ARTICLE}.txt\n  about: By somebody.\n`,
  'facts/titles.yml': `developer:\n  name: Developer\n  sources: [${ARTICLE}]\n  year: 2025\n`,
  'seeds.yml': `${ARTICLE}:\n  Go: go\n  Developer: titles/developer\n`,
};

/** The problems of that roadmap with some files replaced, or taken away. */
const problems = (files: Readonly<Record<string, string | null>>) => {
  const syntax: string[] = [];
  const sources = Object.entries({ ...WHOLE, ...files }).flatMap(([file, text]) => (text === null ? [] : parseFile(file, text, syntax)));
  return [...syntax, ...compile(sources, 'x').problems];
};

describe('the compiler says, with file and line, that', () => {
  test.each<[what: string, files: Record<string, string | null>, problem: string]>([
    ['a field is unknown', { 'skills/a.yml': `go:\n${entry('Go', '  aliass: [x]\n')}` }, 'skills/a.yml:5: go: there is no field “aliass”.'],
    [
      'a field is of the wrong form',
      { 'skills/a.yml': 'go:\n  name: Go\n  about: Something.\n  page: example\n' },
      'skills/a.yml:4: go › page: this is no https address.',
    ],
    [
      'an id is no id',
      { 'skills/a.yml': `Go:\n${entry('Go')}` },
      'skills/a.yml:1: “Go” is no id: lower-case letters, digits and single hyphens.',
    ],
    ['a key stands twice', { 'skills/a.yml': `go:\n${entry('Go')}go:\n${entry('Go')}` }, 'skills/a.yml:5: Map keys must be unique'],
    [
      'ids are not sorted',
      { 'skills/a.yml': `b:\n${entry('B')}a:\n${entry('A')}` },
      'skills/a.yml:5: “a” belongs before “b”: ids are sorted.',
    ],
    [
      'an id stands in two files',
      { 'skills/a.yml': `go:\n${entry('Go')}`, 'skills/b.yml': `go:\n${entry('Golang')}` },
      'skills/b.yml:1: “go” stands in skills/a.yml as well.',
    ],
    [
      'a technology has no page',
      { 'skills/a.yml': 'go:\n  name: Go\n  about: Something.\n' },
      'skills/a.yml:1: “go” is a technology and names no official page.',
    ],
    [
      'a relation leads nowhere',
      { 'skills/a.yml': `go:\n${entry('Go', '  implies: [c]\n')}` },
      'skills/a.yml:5: “go” implies “c”, which no file defines.',
    ],
    [
      'a relation leads to itself',
      { 'skills/a.yml': `go:\n${entry('Go', '  close: [go]\n')}` },
      'skills/a.yml:5: “go” names itself under “close”.',
    ],
    [
      'a spelling means two skills',
      { 'skills/a.yml': `a:\n${entry('A', '  aliases: [Same One]\n')}b:\n${entry('B', '  exact: [same-one]\n')}` },
      'skills/a.yml:6: “same-one” is a spelling of both “b” and “a” (skills/a.yml:1).',
    ],
    [
      'a spelling stands twice',
      { 'skills/a.yml': `a:\n${entry('A', '  aliases: [a]\n')}` },
      'skills/a.yml:1: “a” spells “a” twice (as “A”).',
    ],
    [
      'a guarded spelling lacks its sentences',
      { 'skills/a.yml': `go:\n${entry('Go', '  guarded: [Go]\n')}` },
      'skills/a.yml:1: “go” has a guarded spelling and needs at least one “yes” and one “no” sentence.',
    ],
    [
      'implications run in a circle',
      { 'skills/a.yml': `a:\n${entry('A', '  implies: [b]\n')}b:\n${entry('B', '  implies: [a]\n')}` },
      'skills/a.yml:5: “implies” runs in a circle: a → b → a.',
    ],
    [
      'a topic is no skill',
      { 'steps.yml': '- id: one\n  name: One\n  about: One.\n  topics:\n    - skill: rust\n      hours: [1, 2]\n' },
      'steps.yml:5: step “one” names “rust”, which no file under skills/ defines.',
    ],
    [
      'a topic needs what is no topic',
      {
        'skills/a.yml': `a:\n${entry('A')}`,
        'steps.yml': '- id: one\n  name: One\n  about: One.\n  topics:\n    - skill: a\n      hours: [1, 2]\n      needs: [b]\n',
      },
      'steps.yml:7: “a” needs “b”, which is no topic of the roadmap.',
    ],
    [
      'a topic stands twice',
      {
        'skills/a.yml': `a:\n${entry('A')}`,
        'steps.yml':
          '- id: one\n  name: One\n  about: One.\n  topics:\n    - skill: a\n      hours: [1, 2]\n    - skill: a\n      hours: [1, 2]\n',
      },
      'steps.yml:7: “a” stands on the roadmap twice.',
    ],
    [
      'topics wait for each other',
      {
        'skills/a.yml': `a:\n${entry('A')}b:\n${entry('B')}`,
        'steps.yml':
          '- id: one\n  name: One\n  about: One.\n  topics:\n    - { skill: a, hours: [1, 2], needs: [b] }\n    - { skill: b, hours: [1, 2], needs: [a] }\n',
      },
      'steps.yml:5: topics wait for each other in a circle: a → b → a.',
    ],
    [
      'hours run backwards',
      {
        'skills/a.yml': `a:\n${entry('A')}`,
        'steps.yml': '- id: one\n  name: One\n  about: One.\n  topics:\n    - { skill: a, hours: [3, 2] }\n',
      },
      'steps.yml:5: 0 › topics › 0 › hours: hours run from the smaller to the larger number.',
    ],
    [
      'an id moved and is still there',
      { 'skills/a.yml': `a:\n${entry('A')}`, 'moved.yml': 'a: [a]\n' },
      'moved.yml:1: “a” moved, yet a file under skills/ still defines it.',
    ],
    [
      'a dependency stands for what there is not',
      { 'packages.yml': 'npm:\n  a: go\n  b: rust\n' },
      'packages.yml:3: “b” stands for “rust”, which no file defines.',
    ],
    [
      'dependencies are not sorted',
      { 'packages.yml': 'npm:\n  b: go\n  a: go\n' },
      'packages.yml:3: “a” belongs before “b”: ids are sorted.',
    ],
    [
      'a star stands inside a name',
      { 'packages.yml': 'npm:\n  "a*b": go\n' },
      'packages.yml:2: “a*b”: a star stands at the end of a name alone.',
    ],
    ['an id moved to nowhere', { 'moved.yml': 'a: [b]\n' }, 'moved.yml:1: “a” moved to “b”, which no file defines.'],
    [
      'something of a seed is carried by nothing',
      { 'seeds.yml': 'one:\n  Rust: rust\n' },
      'seeds.yml:2: “Rust” is carried by “rust”, which no file defines.',
    ],
    [
      'relations are not sorted',
      { 'skills/a.yml': `a:\n${entry('A', '  close: [c, b]\n')}b:\n${entry('B')}c:\n${entry('C')}` },
      'skills/a.yml:5: “b” belongs before “c”: ids are sorted.',
    ],
    [
      'a field is missing',
      { 'skills/a.yml': 'go:\n  name: Go\n  page: https://go.dev/\n' },
      'skills/a.yml:1: go › about: this field is missing.',
    ],
    ['an entry is empty', { 'skills/a.yml': 'go:\n' }, 'skills/a.yml:1: go: a list of fields is expected here.'],
    [
      'a kind is none',
      { 'skills/a.yml': `go:\n${entry('Go', '  kind: tool\n')}` },
      'skills/a.yml:5: go › kind: this is one of technology, concept.',
    ],
    [
      'parts are parts of each other',
      { 'skills/a.yml': `a:\n${entry('A', '  partOf: [b]\n')}b:\n${entry('B', '  partOf: [a]\n')}` },
      'skills/a.yml:5: “partOf” runs in a circle: a → b → a.',
    ],
    [
      'an implication follows from another',
      {
        'skills/a.yml': `a:\n${entry('A', '  implies: [b, c]\n')}b:\n${entry('B', '  implies: [c]\n')}c:\n${entry('C')}`,
      },
      'skills/a.yml:5: “a” implies “c” already through “b”.',
    ],
    [
      'what is implied is called close',
      { 'skills/a.yml': `a:\n${entry('A', '  implies: [b]\n  close: [b]\n')}b:\n${entry('B')}` },
      'skills/a.yml:6: “b” is implied by “a”, so it is not merely close.',
    ],
    [
      'a relation stands twice',
      { 'skills/a.yml': `a:\n${entry('A', '  close: [b, b]\n')}b:\n${entry('B')}` },
      'skills/a.yml:5: “a” names “b” twice under “close”.',
    ],
    [
      'a spelling holds a sign that parts spellings',
      { 'skills/a.yml': `a:\n${entry('A', '  aliases: [a|b]\n')}` },
      'skills/a.yml:1: “a|b” holds a semicolon, a bar or a tilde, which no spelling may.',
    ],
    ['a file is missing', { 'tracks.yml': null }, 'tracks.yml:1: the file is missing.'],
    [
      'one of several technologies has no name of its own',
      { 'steps.yml': '- id: one\n  name: One\n  about: One.\n  topics:\n    - { skill: go, or: [java], hours: [1, 2] }\n' },
      'steps.yml:5: “go” is one of several technologies: the topic needs a name of its own, such as “One database”.',
    ],
    ['a step has no lessons', { 'topics/one.yml': null }, 'steps.yml:1: step “one” has no file topics/one.yml.'],
    ['lessons belong to no step', { 'topics/two.yml': lesson('sql') }, 'topics/two.yml:1: no step of steps.yml is called like this file.'],
    ['a topic has no lesson', { 'topics/one.yml': lesson('sql') }, 'topics/one.yml:1: topic “go” of step “one” is missing.'],
    [
      'a lesson belongs to no topic',
      { 'topics/one.yml': lesson('sql') + lesson('go') + lesson('java') },
      'topics/one.yml:13: “java” is no topic of step “one”.',
    ],
    [
      'lessons do not follow the path',
      { 'topics/one.yml': lesson('go') + lesson('sql') },
      'topics/one.yml:7: “sql” belongs before “go”: topics stand in the order of steps.yml.',
    ],
    [
      'a lesson says why in too few words',
      { 'topics/one.yml': lesson('sql').replace(' It does another.', '') + lesson('go') },
      'topics/one.yml:2: sql › why: two to four sentences say what it is and why.',
    ],
    [
      'a lesson lacks abilities',
      { 'topics/one.yml': lesson('sql').replace(', Explain it', '') + lesson('go') },
      'topics/one.yml:3: sql › done: three to six abilities say when it is done.',
    ],
    [
      'a lesson lacks resources',
      { 'topics/one.yml': lesson('sql', resource('https://a.example/')) + lesson('go') },
      'topics/one.yml:4: sql › resources: a topic names two free resources or more.',
    ],
    [
      'an address stands twice',
      { 'topics/one.yml': lesson('sql', resource('https://a.example/') + resource('https://a.example')) + lesson('go') },
      'topics/one.yml:6: “sql” names https://a.example twice.',
    ],
    [
      'the official documentation does not come first',
      { 'topics/one.yml': lesson('sql').replace('documentation', 'course') + lesson('go') },
      'topics/one.yml:5: “sql” is a technology: its official documentation comes first.',
    ],
    [
      'a resource is for what does not fill the topic',
      {
        'topics/one.yml':
          lesson('sql') + lesson('go', resource('https://a.example/', ', for: sql') + resource('https://b.example/', ', for: java')),
      },
      'topics/one.yml:11: “sql” does not fill the topic “go”, so no resource can be for it.',
    ],
    [
      'a track picks what nobody has to choose',
      { 'tracks.yml': '- { id: go, name: Go, about: Small., picks: [go, sql] }\n' },
      'tracks.yml:1: track “go” picks “sql”, which is no alternative of any topic.',
    ],
    [
      'a moved id is out of order',
      { 'moved.yml': 'golang: [go]\ngo-lang: [go]\n' },
      'moved.yml:2: “go-lang” belongs before “golang”: ids are sorted.',
    ],
    [
      'a fact is from no article',
      { 'facts/titles.yml': 'developer:\n  name: Developer\n  sources: [001_0123456789abcdef]\n  year: 2025\n' },
      'facts/titles.yml:3: “developer” is from “001_0123456789abcdef”, which articles.yml does not list.',
    ],
    [
      'a fact has no year',
      { 'facts/titles.yml': `developer:\n  name: Developer\n  sources: [${ARTICLE}]\n` },
      'facts/titles.yml:1: developer › year: this field is missing.',
    ],
    [
      'a range of a fact runs backwards',
      {
        'facts/salaries.yml': `pay:\n  place: DE\n  level: any\n  from: 2\n  to: 1\n  currency: EUR\n  sources: [${ARTICLE}]\n  year: 2025\n`,
      },
      'facts/salaries.yml:1: pay: a range runs from the smaller to the larger number.',
    ],
    [
      'a fact is about what nobody knows',
      {
        'facts/trends.yml': `ai:\n  trend: AI\n  claim: It grows.\n  about: [ai]\n  sources: [${ARTICLE}]\n  year: 2025\n`,
      },
      'facts/trends.yml:1: “ai” is about “ai”, which no file under skills/ defines.',
    ],
    ['there is no such kind of fact', { 'facts/rumours.yml': '{}' }, 'facts/rumours.yml:1: “rumours” is no kind of fact.'],
    [
      'nothing says where an article names a fact',
      { 'seeds.yml': `${ARTICLE}:\n  Go: go\n` },
      `facts/titles.yml:1: seeds.yml does not say where ${ARTICLE} names “titles/developer”.`,
    ],
    [
      'a name is carried by a fact that is not there',
      { 'seeds.yml': `${ARTICLE}:\n  Tester: titles/tester\n` },
      'seeds.yml:2: “Tester” is carried by “titles/tester”, which no file under facts/ defines.',
    ],
    ['an article is missing from the table', { 'seeds.yml': '{}' }, `seeds.yml:1: “${ARTICLE}” of facts/articles.yml is missing.`],
  ])('%s', (_what, files, problem) => {
    expect(problems(files)).toContainEqual(expect.stringContaining(problem));
  });

  test('nothing is wrong where nothing is', () => {
    expect(problems({})).toEqual([]);
  });
});

describe('the compiled roadmap', () => {
  test('has closeness both ways, whichever entry says it', () => {
    const file = parseFile('skills/a.yml', `a:\n${entry('A', '  close: [c]\n')}b:\n${entry('B', '  close: [c]\n')}c:\n${entry('C')}`, []);
    const { skills } = compile([file], 'x').roadmap;
    expect(skills.map(({ id, close }) => [id, close])).toEqual([
      ['a', ['c']],
      ['b', ['c']],
      ['c', ['a', 'b']],
    ]);
  });

  test('says of each topic which articles name it, by any skill that fills it', () => {
    const sources = Object.entries({ ...WHOLE, 'seeds.yml': `${ARTICLE}:\n  Java: java\n  Developer: titles/developer\n` });
    const { lessons } = compile(
      sources.map(([file, text]) => parseFile(file, text, [])),
      'x',
    ).roadmap;
    expect([lessons.go?.articles, lessons.sql?.articles]).toEqual([[ARTICLE], []]);
  });
});
