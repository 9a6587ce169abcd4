import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BandTable } from '../../../domain/market/band-table';

test('a table keeps behind each key the newest folds, as a plain map would', () => {
  const notes = fc.array(fc.oneof(fc.nat(20), fc.nat(2 ** 32 - 1)), { maxLength: 6000, size: 'max' });
  fc.assert(
    fc.property(notes, fc.integer({ min: 1, max: 8 }), (keys, most) => {
      const table = new BandTable(most);
      const plain = new Map<number, number[]>();
      for (const [fold, key] of keys.entries()) {
        table.note(key, fold);
        plain.set(key, [fold, ...(plain.get(key) ?? [])].slice(0, most));
      }
      for (const [key, folds] of plain) expect(table.behind(key)).toEqual(folds);
      expect(table.behind(21)).toEqual(plain.get(21) ?? []);
    }),
    { numRuns: 30 },
  );
});
