import { expect, test } from 'vitest';
import { marketPosting } from '../../../domain/market/market-posting';
import { readPlainText } from '../../../domain/plain-text';
import type { Posting } from '../../../domain/posting';
import { readPosting } from '../../../domain/reading';
import { day } from '../../support/market';
import { skill, vocabularyOf } from '../../support/vocabulary';

const vocabulary = vocabularyOf([
  skill('Docker'),
  skill('Java'),
  skill('Microservices', { kind: 'concept' }),
  skill('PHP'),
  skill('Python'),
]);
const seen = { firstSeen: day(11, 2), lastSeen: day(11, 3), timesSeen: 2, saved: true, applied: false, dismissed: false };
const read = (text: string, fields: Partial<Posting> = {}) => {
  const posting = {
    site: 'indeed' as const,
    id: '7',
    url: '',
    title: 'Senior Java Developer',
    company: 'Acme',
    location: null,
    salary: null,
    text,
    ...fields,
  };
  return marketPosting(posting, readPosting({ ...readPlainText(text), company: posting.company }, vocabulary), seen, 'v1');
};

test('a posting is put down with what it asks, offers and is', () => {
  const posting = read(
    'We look for somebody who joins the team in Berlin and builds services with us.\n\nRequirements\n- 5+ years of experience with Java\n- Python or Java\n- A degree in computer science\n\nNice to have\n- Docker\n- Java\n- Microservices\n\nNo PHP. Salary: 70.000 € per year',
    { location: 'Berlin, Germany (Hybrid)' },
  );
  expect(posting).toMatchObject({
    ...seen,
    key: 'indeed:7',
    role: 'backend',
    level: 'senior',
    country: 'DE',
    presence: 'hybrid',
    language: 'en',
    yearly: { from: 70_000, to: 70_000, currency: 'EUR', reckoned: false },
    readWith: 'v1',
  });
  expect(posting.asked).toEqual([
    { need: 'required', anyOf: ['java'], open: false },
    { need: 'required', anyOf: ['java', 'python'], open: false },
    { need: 'preferred', anyOf: ['docker'], open: false },
    { need: 'preferred', anyOf: ['microservices'], open: false },
  ]);
  expect(posting.technologies).toBe(4);
});

test('the page’s own field for pay counts before the text, and the title tells where the place does not', () => {
  const posting = read('You get a salary of $90,000 per year.', { salary: '$100,000 - $120,000 a year', title: 'Developer (Remote)' });
  expect(posting.yearly).toMatchObject({ from: 100_000, to: 120_000, currency: 'USD' });
  expect(posting.presence).toBe('remote');
});

test('what one place wishes for and another requires is required, and open only where that place says so', () => {
  const posting = read('Nice to have:\n- Docker or similar\n- Python\n\nRequirements:\n- Docker\n- Java or similar\n- Java');
  expect(posting.asked).toEqual([
    { need: 'required', anyOf: ['docker'], open: false },
    { need: 'preferred', anyOf: ['python'], open: false },
    { need: 'required', anyOf: ['java'], open: true },
  ]);
});
