import { describe, expect, test } from 'vitest';
import {
  cardVerdict,
  chipNote,
  choiceOf,
  groupNote,
  headlineOf,
  mustHaves,
  niceToHaves,
  noCounts,
  reasonsOf,
  roundedSpan,
  whatIsOpen,
  whyOf,
} from '../../components/words';
import type { Fit, FitCount, FitItem } from '../../domain/fit';
import type { Rule } from '../../domain/reasons';

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

const item: FitItem = {
  need: 'required',
  anyOf: [],
  open: false,
  verdict: 'missing',
  by: { id: 'mysql', name: 'MySQL' },
  relative: null,
  chain: [],
  needsFirst: [],
  hours: [5, 8],
  close: null,
  years: null,
  mentions: [],
  why: [],
  choice: null,
};

describe('the reason of a verdict', () => {
  test.each<[words: string, fields: Partial<FitItem>]>([
    ['nothing needed first', {}],
    [
      'after SQL · you know PostgreSQL: close',
      { needsFirst: [{ id: 'sql', name: 'SQL' }], close: { id: 'postgresql', name: 'PostgreSQL' } },
    ],
    ['by Spring Boot', { verdict: 'implied', chain: [{ id: 'spring-boot', name: 'Spring Boot' }] }],
    ['2+ years asked', { verdict: 'have', years: 2 }],
    ['something similar is enough, and you know PostgreSQL', { verdict: 'have', relative: { id: 'postgresql', name: 'PostgreSQL' } }],
    ['', { verdict: 'outside' }],
  ])('is “%s”', (words, fields) => {
    expect(whyOf({ ...item, ...fields })).toBe(words);
  });
});

/** Where words stand in a text, as a reason holds them. */
const span = (text: string, words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe('a thing that the reader has', () => {
  const [python, go] = [
    { id: 'python', name: 'Python', verdict: 'have' as const },
    { id: 'go', name: 'Go', verdict: 'missing' as const },
  ];
  const mysql = { id: 'mysql', name: 'MySQL' };
  test.each<[words: string, fields: Partial<FitItem>]>([
    ['Python', { anyOf: [python], by: python }],
    ['one of Go, Python: you have Python', { anyOf: [go, python], by: python }],
    ['one of Go, Python: you have MySQL', { anyOf: [go, python], by: go, relative: mysql }],
    ['MySQL for Go or similar', { anyOf: [go], by: go, relative: mysql }],
    [
      'Python by Django, nice to have',
      { anyOf: [python], by: python, verdict: 'implied', chain: [{ id: 'django', name: 'Django' }], need: 'preferred' },
    ],
  ])('is “%s”', (words, fields) => {
    const has: FitItem = { ...item, verdict: 'have', ...fields };
    expect([groupNote(has), chipNote(has)].filter(Boolean).join(' ')).toBe(words);
  });
});

describe('a marked word', () => {
  test.each([
    ['missing, must-have', 'missing', 'required'],
    ['in progress, nice to have', 'learning', 'preferred'],
    ['you have it', 'have', null],
    ['not needed here', 'spare', 'required'],
  ] as const)('is “%s” on its card', (words, verdict, need) => {
    expect(cardVerdict(verdict, need && { need })).toBe(words);
  });
});

describe('why it is asked for', () => {
  const text = 'Requirements:\n- MySQL,  or\nsimilar. $& is a plus. A database (Requirements:';
  const reason = (rule: Rule, words: string) => ({ rule, says: span(text, words) });

  test('is said once, however often the posting gives the same reason', () => {
    const again = { rule: 'under-required' as const, says: { start: text.lastIndexOf('Requirements'), end: text.length } };
    expect(reasonsOf({ why: [reason('under-required', 'Requirements:'), again] }, text)).toEqual(['It stands under “Requirements”.']);
  });

  test('is said in three sentences at most', () => {
    const rules: Rule[] = ['in-list', 'in-the-title', 'of-the-firm', 'not-asked'];
    expect(reasonsOf({ why: rules.map((rule) => ({ rule, says: null })) }, text)).toHaveLength(3);
  });

  test('quotes the posting’s words as they stand, whatever they hold', () => {
    expect(reasonsOf({ why: [reason('said-preferred', '$& is a plus')] }, text)).toEqual(['The sentence says “$& is a plus”.']);
  });

  const [mysql, python] = [
    { id: 'mysql', name: 'MySQL', verdict: 'missing' as const },
    { id: 'python', name: 'Python', verdict: 'missing' as const },
  ];
  const similar = span(text, ',  or\nsimilar');
  const relative = { id: 'postgresql', name: 'PostgreSQL' };
  test.each<[sentences: string[], fields: Partial<FitItem>]>([
    [[], { anyOf: [mysql] }],
    [['Any one is enough: “or”.'], { anyOf: [mysql, python], choice: span(text, ',  or') }],
    [['Any one is enough: “database (…)”.'], { anyOf: [mysql, python], choice: span(text, 'database (') }],
    [['Any one is enough.'], { anyOf: [mysql, python] }],
    [['Any one is enough, or something similar: “or similar”.'], { anyOf: [mysql, python], open: true, choice: similar }],
    [['Something similar is enough: “or similar”.'], { anyOf: [mysql], open: true, choice: similar }],
    [
      ['Something similar is enough: “or similar”.', 'You know PostgreSQL, which is close to MySQL.'],
      { anyOf: [mysql], open: true, choice: similar, relative },
    ],
  ])('says %j of a choice', (sentences, fields) => {
    expect(choiceOf({ ...item, ...fields }, text)).toEqual(sentences);
  });
});

describe('of a posting in a language that is not read', () => {
  const none = count({});
  const fitOf = (understood: boolean, named: number): Fit => {
    const mentioned = Array.from({ length: named }, () => ({ id: 'go', name: 'Go', verdict: 'missing' as const, why: [] }));
    return { understood, items: [], mentioned, required: none, preferred: none };
  };

  test.each<[headline: string, understood: boolean, named: number]>([
    ['3 technologies named', false, 3],
    ['1 technology named', false, 1],
    ['Language not read', false, 0],
    ['No technology named', true, 0],
    ['No must-haves named', true, 3],
  ])('the headline is “%s” (understood: %s, named: %i)', (headline, understood, named) => {
    expect(headlineOf(fitOf(understood, named), named * 2)).toBe(headline);
  });

  test.each([0, 3])('one sentence says so, and never that nothing is missing (named: %i)', (named) => {
    expect(noCounts(fitOf(false, named), named)).toMatch(/^Gaplight does not read the language of this posting, [^.]*\.$/);
    expect(noCounts(fitOf(false, named), named)).not.toContain('missing');
  });
});
