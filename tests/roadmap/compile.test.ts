import { describe, expect, test } from 'vitest';
import { compile } from '../../roadmap/compile';
import { parseFile } from '../../tools/roadmap-source';

const problems = (files: Record<string, string>) => {
  const syntax: string[] = [];
  const sources = Object.entries(files).map(([file, text]) => parseFile(file, text, syntax));
  return [...syntax, ...compile(sources, 'x').problems];
};
const entry = (name: string, more = '') => `  name: ${name}\n  about: Something.\n  page: https://example.org/\n${more}`;

describe('the compiler says, with file and line, that', () => {
  test.each<[what: string, files: Record<string, string>, problem: string]>([
    ['a field is unknown', { 'skills/a.yml': `go:\n${entry('Go', '  aliass: [x]\n')}` }, 'skills/a.yml:1: go: Unrecognized key: "aliass".'],
    [
      'a field is of the wrong form',
      { 'skills/a.yml': 'go:\n  name: Go\n  about: Something.\n  page: example\n' },
      'skills/a.yml:4: go › page: Invalid URL.',
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
      'skills/a.yml:6: “same-one” is a spelling of both “b” and “a”.',
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
      'skills/a.yml:1: implications run in a circle: a → b → a.',
    ],
    [
      'a topic is no skill',
      { 'steps.yml': '- id: one\n  name: One\n  about: One.\n  topics:\n    - skill: go\n      hours: [1, 2]\n' },
      'steps.yml:5: step “one” names “go”, which no file under skills/ defines.',
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
      'steps.yml:1: topics wait for each other in a circle: a → b → a.',
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
    ['an id moved to nowhere', { 'moved.yml': 'a: [b]\n' }, 'moved.yml:1: “a” moved to “b”, which no file defines.'],
    [
      'something of a seed is carried by nothing',
      { 'seeds.yml': 'one:\n  Go: go\n' },
      'seeds.yml:2: “Go” is carried by “go”, which no file defines.',
    ],
  ])('%s', (_what, files, problem) => {
    expect(problems(files)).toContainEqual(expect.stringContaining(problem));
  });

  test('nothing is wrong where nothing is', () => {
    expect(problems({ 'skills/a.yml': `a:\n${entry('A')}` })).toEqual([]);
  });
});
