import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ImportedEntry, ReadFile } from '../../../domain/import/imported';
import { NOTHING_REMEMBERED, remember } from '../../../domain/import/memory';
import { gather, merge, strongest } from '../../../domain/import/merge';
import { previewImport, type Reading } from '../../../domain/import/preview';
import type { Progress, ProgressState } from '../../../domain/progress';

const anyEntry: fc.Arbitrary<ImportedEntry> = fc.record({
  skill: fc.constantFrom('go', 'java', 'redis'),
  state: fc.constantFrom<ProgressState>('done', 'learning', 'skipped'),
  since: fc.option(fc.integer({ min: 0, max: 3 })),
  file: fc.constantFrom('a', 'b'),
  line: fc.integer({ min: 1, max: 3 }),
  label: fc.constantFrom('Go', 'go'),
  sure: fc.boolean(),
  used: fc.boolean(),
});
const anyEntries = fc.array(anyEntry, { maxLength: 12 });
const plain = (named: ReturnType<typeof gather>) => new Map([...named].sort(([a], [b]) => (a < b ? -1 : 1)));

describe('merging what files say', () => {
  test('does not depend on which is read first', () => {
    fc.assert(
      fc.property(anyEntries, anyEntries, (a, b) => {
        expect(plain(merge(gather(a), gather(b)))).toEqual(plain(merge(gather(b), gather(a))));
      }),
      { numRuns: 1000 },
    );
  });

  test('does not depend on how they are grouped', () => {
    fc.assert(
      fc.property(anyEntries, anyEntries, anyEntries, (a, b, c) => {
        const [x, y, z] = [gather(a), gather(b), gather(c)];
        expect(plain(merge(merge(x, y), z))).toEqual(plain(merge(x, merge(y, z))));
      }),
      { numRuns: 1000 },
    );
  });

  test('adds nothing the second time', () => {
    fc.assert(
      fc.property(anyEntries, anyEntries, (a, b) => {
        const once = merge(gather(a), gather(b));
        expect(plain(merge(once, gather(b)))).toEqual(plain(once));
        expect(plain(gather([...a, ...b]))).toEqual(plain(once));
      }),
      { numRuns: 1000 },
    );
  });

  test('takes what is sure before what is not, and then the higher state', () => {
    const entry = (state: ProgressState, sure: boolean): ImportedEntry => ({
      ...{ skill: 'go', state, sure, since: null, file: 'a', line: 1, label: 'Go', used: false },
    });
    const taken = (...entries: ImportedEntry[]) => strongest(gather(entries).get('go') ?? {}).state;
    expect(taken(entry('learning', true), entry('done', true))).toBe('done');
    expect(taken(entry('learning', true), entry('done', false))).toBe('learning');
  });
});

const READING: Reading = { usedAs: 'learning', labels: new Map() };
const fileOf = (entries: readonly Partial<ImportedEntry>[], unknown: ReadFile['unknown'] = []): ReadFile => ({
  ...{ kind: 'read', file: 'a', format: 'list', by: '', source: 'list', notices: [], table: null, unknown },
  entries: entries.map((entry, index) => ({
    ...{ skill: 'go', state: 'done', since: null, file: 'a', line: index + 1, label: 'Go', sure: true, used: false },
    ...entry,
  })),
});
const effect = (entries: readonly Partial<ImportedEntry>[], now: ProgressState | null, reading = READING) => {
  const progress: Progress = now ? { go: { state: now, since: 1, source: 'popup' } } : {};
  return previewImport([fileOf(entries)], progress, reading).map((row) => `${row.state} ${row.effect}`)[0];
};

describe('a row', () => {
  test.each<[what: string, entries: Partial<ImportedEntry>[], now: ProgressState | null, is: string]>([
    ['is a conflict where it is skipped in one place and not in another', [{ state: 'skipped' }, { state: 'done' }], null, 'done conflict'],
    ['is none where it is begun in one place and done in another', [{ state: 'learning' }, { state: 'done' }], null, 'done new'],
    ['is none where the other place is not sure', [{ state: 'skipped', sure: false }, { state: 'done' }], null, 'done new'],
    ['is none where the other place only uses it', [{ state: 'skipped' }, { state: 'learning', used: true }], null, 'learning new'],
    ['of mere use never takes back what is done', [{ used: true }], 'done', 'learning same'],
    ['of mere use asks before it begins what was skipped', [{ used: true }], 'skipped', 'learning conflict'],
    ['of mere use is new where nothing was said', [{ used: true }], null, 'learning new'],
  ])('%s', (_what, entries, now, is) => {
    expect(effect(entries, now)).toBe(is);
  });

  test('never lowers a state by itself, whatever is in the files', () => {
    const height = { skipped: 0, learning: 1, done: 2 };
    fc.assert(
      fc.property(anyEntries, fc.constantFrom<ProgressState>('done', 'learning', 'skipped'), (entries, state) => {
        const progress: Progress = Object.fromEntries(
          ['go', 'java', 'redis'].map((id) => [id, { state, since: 1, source: 'popup' as const }]),
        );
        for (const row of previewImport([{ ...fileOf([]), entries }], progress, READING)) {
          if (row.effect === 'changed') expect(height[row.state]).toBeGreaterThan(height[state]);
          expect(row.effect).not.toBe('new');
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('comes from a label that was mapped by hand, in the state that the file gave it', () => {
    const unknown = [{ label: 'Golang  thing', state: 'done' as const, since: null, file: 'a', line: 7, used: false }];
    const labels = new Map([['golang thing', 'go']]);
    expect(previewImport([fileOf([], unknown)], {}, { ...READING, labels })).toMatchObject([
      { skill: 'go', state: 'done', line: 7, effect: 'new' },
    ]);
  });
});

test('what is remembered is bounded, and the newest decision counts', () => {
  const many = Array.from({ length: 2500 }, (_, index) => [`label ${index}`, 'go'] as const);
  const memory = remember(remember(NOTHING_REMEMBERED, { labels: many, columns: [] }), { labels: [['label 600', null]], columns: [] });
  expect(memory.labels).toHaveLength(2000);
  expect(memory.labels.at(-1)).toEqual(['label 600', null]);
  expect(memory.labels.some(([label]) => label === 'label 0')).toBe(false);
});
