import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endOf, hashAt, hashOf, splitWords, startOf, wordAt } from '../../domain/words';

const split = (text: string) => {
  const words = splitWords(text);
  return Array.from({ length: words.count }, (_, word) => text.slice(startOf(words, word), endOf(words, word)));
};

describe('the words of a text', () => {
  test.each<[text: string, words: string[]]>([
    ['You know C++, .NET and Spring Boot.', ['You', 'know', 'C', 'NET', 'and', 'Spring', 'Boot']],
    ['größer als früher', ['größer', 'als', 'früher']],
    ['you’ll', ['you', 'll']],
    ['', []],
    ['…', []],
    ['ends in a word', ['ends', 'in', 'a', 'word']],
  ])('%j', (text, words) => {
    expect(split(text)).toEqual(words);
  });

  test('are the runs of letters and digits, in any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: fc.constantFrom(...'aZ9 é-.,/ß\n“') }), (text) => {
        expect(split(text)).toEqual(text.match(/[\p{L}\p{N}]+/gu) ?? []);
      }),
    );
  });

  test('have the hash of their lower case', () => {
    const words = splitWords('Go SPRING, Größe');
    expect([0, 1, 2].map((word) => hashAt(words, word))).toEqual([hashOf('go'), hashOf('spring'), hashOf('größe')]);
  });

  test('stay right in a text that is longer than any posting', () => {
    const words = splitWords('word '.repeat(20_000));
    expect([words.count, startOf(words, 19_999), endOf(words, 19_999)]).toEqual([20_000, 99_995, 99_999]);
  });
});

test('the word at a place is the first that ends behind it', () => {
  const words = splitWords('one two');
  expect([0, 2, 3, 4, 6, 7].map((place) => wordAt(words, place))).toEqual([0, 0, 1, 1, 1, 2]);
});
