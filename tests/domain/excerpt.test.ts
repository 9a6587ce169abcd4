import { expect, test } from 'vitest';
import { excerptAt } from '../../domain/excerpt';

const TEXT = 'We want you.\nTwo years with Python, and a lively interest in PostgreSQL and in everything around it all the time\nDocker';
const excerpt = (word: string) => {
  const start = TEXT.indexOf(word);
  const { before, word: own, after } = excerptAt(TEXT, { start, end: start + word.length });
  return `${before}|${own}|${after}`;
};

test.each([
  ['a word stands in its own line', 'Python', 'Two years with |Python|, and a lively interest in…'],
  ['a long line is cut between words', 'PostgreSQL', '…and a lively interest in |PostgreSQL| and in everything around…'],
  ['the last line has no end to look for', 'Docker', '|Docker|'],
])('%s', (_what, word, expected) => {
  expect(excerpt(word)).toBe(expected);
});
