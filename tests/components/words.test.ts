import { describe, expect, test } from 'vitest';
import { mustHaves, niceToHaves, roundedSpan, whatIsOpen, whyOf } from '../../components/words';
import type { FitCount, FitItem } from '../../domain/fit';

const count = (numbers: Partial<FitCount>): FitCount => ({ all: 0, met: 0, learning: 0, missing: 0, outside: 0, ...numbers });

describe('the words for counts', () => {
  test.each<[words: string, numbers: Partial<FitCount>]>([
    ['4 of 8 must-haves', { all: 8, met: 4 }],
    ['0 of 1 must-have', { all: 1 }],
    ['no must-haves named', {}],
  ])('say “%s” of %j', (words, numbers) => {
    expect(mustHaves(count(numbers))).toBe(words);
  });

  test.each<[words: string, numbers: Partial<FitCount>]>([
    ['1 in progress · 3 missing · 1 not on your roadmap', { all: 8, met: 3, learning: 1, missing: 3, outside: 1 }],
    ['nothing missing', { all: 2, met: 2 }],
    ['', {}],
  ])('say “%s” of what is open in %j', (words, numbers) => {
    expect(whatIsOpen(count(numbers))).toBe(words);
  });

  test('say nothing of nice-to-haves where there are none', () => {
    expect(niceToHaves(count({}))).toBe('');
  });
});

test('hours are added up to tens', () => {
  expect([roundedSpan([352, 616]), roundedSpan([8, 12]), roundedSpan([20, 20])]).toEqual(['350–620', '8–12', '20']);
});

describe('the reason of a verdict', () => {
  const item: FitItem = {
    need: 'required',
    anyOf: [],
    verdict: 'missing',
    by: { id: 'mysql', name: 'MySQL' },
    chain: [],
    needsFirst: [],
    hours: [5, 8],
    close: null,
    years: null,
    mentions: [],
  };
  test.each<[words: string, fields: Partial<FitItem>]>([
    ['nothing needed first', {}],
    [
      'after SQL · you know PostgreSQL: close',
      { needsFirst: [{ id: 'sql', name: 'SQL' }], close: { id: 'postgresql', name: 'PostgreSQL' } },
    ],
    ['by Spring Boot', { verdict: 'implied', chain: [{ id: 'spring-boot', name: 'Spring Boot' }] }],
    ['2+ years asked', { verdict: 'have', years: 2 }],
    ['', { verdict: 'outside' }],
  ])('is “%s”', (words, fields) => {
    expect(whyOf({ ...item, ...fields })).toBe(words);
  });
});
