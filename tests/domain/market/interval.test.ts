import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wilson } from '../../../domain/market/interval';

test.each([
  [5, 10, 0.2366, 0.7634],
  [0, 20, 0, 0.1611],
  [20, 20, 0.8389, 1],
  [200, 1000, 0.1764, 0.2259],
  [0, 0, 0, 1],
])('%i of %i lies between %f and %f', (count, of, from, to) => {
  const [low, high] = wilson(count, of);
  expect(low).toBeCloseTo(from, 3);
  expect(high).toBeCloseTo(to, 3);
});

test('an interval holds its share, lies within 0 and 1, and is the mirror of its rest', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), (count, rest) => {
      const of = count + rest;
      fc.pre(of > 0);
      const [from, to] = wilson(count, of);
      const [restFrom, restTo] = wilson(rest, of);
      expect(from).toBeLessThanOrEqual(count / of);
      expect(to).toBeGreaterThanOrEqual(count / of);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(1);
      expect(from + restTo).toBeCloseTo(1, 9);
      expect(to + restFrom).toBeCloseTo(1, 9);
    }),
  );
});
