import { expect, test } from 'vitest';
import { inTrackOrder } from '../../domain/track';

const track = { id: 'java', name: 'Java', about: 'Large companies.', picks: ['java', 'kotlin', 'maven'] };
const skills = ['python', 'kotlin', 'go', 'java'].map((id) => ({ id }));
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

test('a track’s picks come first, in its own order, and the rest stays as it was', () => {
  expect(ids(inTrackOrder(skills, track))).toEqual(['java', 'kotlin', 'python', 'go']);
});

test('without a track nothing moves', () => {
  expect(ids(inTrackOrder(skills, null))).toEqual(['python', 'kotlin', 'go', 'java']);
});
