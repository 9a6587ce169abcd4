import { describe, expect, test } from 'vitest';
import { UnknownTerms } from '../../tools/unknown-terms';
import { skill, vocabularyOf } from '../support/vocabulary';

const vocabulary = vocabularyOf([skill('Python'), skill('Redis'), skill('AWS'), skill('Go', { guarded: ['Go'] })]);

/** What is found in postings of as many employers, as `term ×employers`. */
const found = (texts: readonly string[], least = 1) => {
  const terms = new UnknownTerms(vocabulary);
  texts.forEach((text, index) => {
    terms.add(text, `Employer ${index}`);
  });
  return terms.ranked(least).map(({ term, employers }) => `${term} ×${employers}`);
};

describe('a term that the catalogue lacks is found', () => {
  test.each([
    ['in a list beside a known technology', 'You know Python, Foolang and Redis.', ['Foolang ×1']],
    ['in brackets behind one', 'Services in the cloud (AWS, Barstack)', ['Barstack ×1']],
    ['in small letters, where it mostly stands so', 'Tests with python, foounit, redis', ['foounit ×1']],
    ['as the rest of a longer name', 'You run AWS Foo Gateway every day.', ['AWS Foo Gateway ×1']],
    ['behind a phrase of skill, where it is written like a name', 'Experience with FooDB is welcome.', ['FooDB ×1']],
    ['with several words, if each is a name', 'Python, Foo Data Studio, Redis', ['Foo Data Studio ×1']],
    ['without what introduces it', 'Python, strong knowledge of Foolang, Redis', ['Foolang ×1']],
  ])('%s', (_where, text, terms) => {
    expect(found([text])).toEqual(terms);
  });
});

describe('no term is', () => {
  test.each([
    ['a phrase of ordinary words', 'Python, Redis and a good sense of humour'],
    ['what stands apart from every technology', 'Foolang is a town. You know Python.'],
    ['a known technology', 'Python, Redis, AWS'],
    ['a word that the context alone can settle', 'Python, Go'],
    ['a number', 'Python, 2026, Redis'],
    ['a trade behind a known technology', 'Senior Python Engineer, AWS Certified Developer'],
  ])('%s', (_what, text) => {
    expect(found([text])).toEqual([]);
  });

  test('the employer’s own name', () => {
    const terms = new UnknownTerms(vocabulary);
    terms.add('Python, Foocorp, Redis', 'Foocorp Ltd');
    expect(terms.ranked(1)).toEqual([]);
  });

  test('a word that others mostly use as a word', () => {
    const elsewhere = Array.from({ length: 9 }, () => 'We learn in teams and we share what we learn.');
    expect(found(['Python, learn, Redis', ...elsewhere])).toEqual([]);
  });
});

test('each employer counts once, and the most frequent come first', () => {
  const terms = new UnknownTerms(vocabulary);
  terms.add('Python, Foolang, Redis', 'One');
  terms.add('Python, Foolang, Redis', 'One');
  terms.add('Python, Barlang, Redis', 'One');
  terms.add('Python, Barlang, Redis', 'Two');
  expect(terms.ranked(1).map(({ term, employers }) => [term, employers])).toEqual([
    ['Barlang', 2],
    ['Foolang', 1],
  ]);
  expect(terms.ranked(2).map(({ term }) => term)).toEqual(['Barlang']);
});

test('the spelling shown is the most frequent one', () => {
  expect(found(['Python, FooLang', 'Python, foolang', 'Python, FooLang'])).toEqual(['FooLang ×3']);
});
