import { expect, test } from 'vitest';
import { mostMarks } from '../../content/most-marks';
import type { Mark } from '../../domain/marks';

const words = (skills: string) => [...skills].map((name, index) => ({ start: 2 * index, end: 2 * index + 1, skill: { id: name, name } }));
const marks = (count: number) =>
  Array.from(
    { length: count },
    (_, mention): Mark => ({ start: 2 * mention, end: 2 * mention + 1, verdict: 'missing', must: true, mention }),
  );

test.each<[skills: string, most: number, kept: string]>([
  ['aaab', 4, 'aaab'],
  ['aaaab', 3, 'aab'],
  ['aaaabc', 4, 'aabc'],
  ['aaaabbc', 5, 'aabbc'],
  ['aaaa', 2, 'aa'],
])('of %s at most %i are marked: %s', (skills, most, kept) => {
  const named = words(skills);
  expect(
    mostMarks(marks(skills.length), named, most)
      .map(({ mention }) => named[mention]?.skill.id)
      .join(''),
  ).toBe(kept);
});
