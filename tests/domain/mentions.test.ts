import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMentions } from '../../domain/mentions';
import { skill, vocabularyOf } from '../support/vocabulary';

const vocabulary = vocabularyOf([
  skill('C', { guarded: ['C'] }),
  skill('C++', { id: 'cpp', aliases: ['CPP'] }),
  skill('C#', { id: 'csharp' }),
  skill('.NET', { id: 'dotnet', aliases: ['dotnet'] }),
  skill('ASP.NET', { id: 'aspnet' }),
  skill('CI/CD', { id: 'ci-cd' }),
  skill('Go', { guarded: ['Go'] }),
  skill('Java'),
  skill('JavaScript', { exact: ['JS'] }),
  skill('Node.js', { id: 'nodejs', aliases: ['NodeJS'] }),
  skill('PHP'),
  skill('PostgreSQL', { aliases: ['Postgres'] }),
  skill('Python'),
  skill('Spring', { guarded: ['Spring'] }),
  skill('Spring Boot'),
  skill('SQL'),
  skill('TypeScript', { exact: ['TS'] }),
]);
const found = (text: string) => findMentions(text, vocabulary).map(({ start, end }) => text.slice(start, end));

describe('finding mentions', () => {
  test.each<[rule: string, text: string, mentions: string[]]>([
    ['finds a name in any case', 'python, PYTHON and Python', ['python', 'PYTHON', 'Python']],
    ['takes the longest name', 'Java with Spring Boot', ['Java', 'Spring Boot']],
    ['takes whole words only', 'JavaScripting Pythons MySQLs', []],
    ['keeps C++ and C# whole, with a version or without', 'C++, C#, C++17', ['C++', 'C#', 'C++']],
    ['finds C++ and C# on either side of a slash', 'C++/C#/Java', ['C++', 'C#', 'Java']],
    ['finds .NET by its dot', 'the .NET stack, ASP.NET and dotnet', ['.NET', 'ASP.NET', 'dotnet']],
    ['finds no .NET in another name’s end', 'sample.NET is a host', []],
    ['finds Node.js whole', 'Node.js, NodeJS, node.js.', ['Node.js', 'NodeJS', 'node.js']],
    ['finds CI/CD whole', 'CI/CD pipelines', ['CI/CD']],
    ['finds both halves of JS/TS', 'JS/TS', ['JS', 'TS']],
    ['keeps short spellings to their case', 'js and ts, notes', []],
    [
      'takes a hyphen, a no-break space or several spaces for a space',
      'Spring-Boot, Spring\u00a0Boot, Spring   Boot',
      ['Spring-Boot', 'Spring\u00a0Boot', 'Spring   Boot'],
    ],
    ['never reads over a line break', 'Spring\nBoot', []],
    ['finds a name before a version, a bracket and an apostrophe', 'Java 17, Python(3), PHP’s', ['Java', 'Python', 'PHP']],
    ['finds a name after an opening bracket and before a closing one', '(Java) [SQL] “PHP”', ['Java', 'SQL', 'PHP']],
    ['finds names joined by a plus', 'Java+SQL', ['Java', 'SQL']],
    ['finds names between characters of other scripts', '使用Python开发', ['Python']],
    ['takes an accented letter for a part of the word', 'Javaé phpß', []],
    ['finds nothing in addresses', 'see https://example.com/java/apply.php or mail php@java.example', []],
    ['finds a name that follows a full stop without a space', 'We use it daily.Python is a must.', ['Python']],
    ['finds nothing in an empty text', '', []],
  ])('%s', (_rule, text, mentions) => {
    expect(found(text)).toEqual(mentions);
  });

  test('gives spans that are in order, apart, and inside the text, whatever the text is', () => {
    const words = fc.constantFrom(
      'C',
      '+',
      '#',
      '.',
      '.NET',
      'Spring',
      'Boot',
      'Java',
      ' ',
      '\n',
      '-',
      '/',
      'Go',
      'é',
      '😀',
      'http://',
      '@',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { start, end, skill: named } of findMentions(text, vocabulary)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(vocabulary.skills.get(named.id)).toBe(named);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1000 },
    );
  });
});
