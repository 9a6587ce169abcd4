import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Ledger, ledgerOf, mergeLedgers } from '../../../domain/ledger/ledger';
import { type LedgerEntry, ledgerKey } from '../../../domain/ledger/ledger-entry';
import { LEDGER_TEXTS, readLedger, writeLedger } from '../../../domain/ledger/ledger-text';

const id = fc.constantFrom('go', 'java', 'c-sharp', 'postgresql');
const time = fc.integer({ min: 0, max: 6 });
const progress = fc.record({
  state: fc.constantFrom('done' as const, 'learning' as const, 'skipped' as const),
  since: time,
  source: fc.constantFrom('popup' as const, 'page' as const, 'list' as const, 'backup' as const),
});
const entry: fc.Arbitrary<LedgerEntry> = fc.oneof(
  fc.record({ kind: fc.constant('progress' as const), skill: id, at: time, value: fc.option(progress) }),
  fc.record({ kind: fc.constant('planned' as const), skill: id, at: time, value: fc.option(time) }),
  fc.record({
    kind: fc.constant('correction' as const),
    skill: id,
    spelling: fc.oneof(fc.constantFrom('Go', 'go', 'R; %00 "x"'), fc.string({ unit: 'binary', minLength: 1, maxLength: 20 })),
    at: time,
    value: fc.option(time),
  }),
  fc.record({
    kind: fc.constant('check' as const),
    skill: id,
    ability: fc.oneof(fc.constantFrom('Writes ~tests', 'a %0020'), fc.string({ unit: 'binary', minLength: 1, maxLength: 60 })),
    at: time,
    value: fc.option(time),
  }),
);
const ledger = fc.array(entry, { maxLength: 12 }).map(ledgerOf);
const plain = (one: Ledger) => [...one.values()].sort((a, b) => (ledgerKey(a) < ledgerKey(b) ? -1 : 1));

describe('two ledgers put together', () => {
  test('are the same whichever comes first', () => {
    fc.assert(
      fc.property(ledger, ledger, (a, b) => {
        expect(plain(mergeLedgers(a, b))).toEqual(plain(mergeLedgers(b, a)));
      }),
      { numRuns: 1000 },
    );
  });

  test('are the same however they are bracketed', () => {
    fc.assert(
      fc.property(ledger, ledger, ledger, (a, b, c) => {
        expect(plain(mergeLedgers(mergeLedgers(a, b), c))).toEqual(plain(mergeLedgers(a, mergeLedgers(b, c))));
      }),
      { numRuns: 1000 },
    );
  });

  test('change nothing the second time', () => {
    fc.assert(
      fc.property(ledger, ledger, (a, b) => {
        const once = mergeLedgers(a, b);
        expect(plain(mergeLedgers(once, b))).toEqual(plain(once));
        expect(plain(mergeLedgers(a, a))).toEqual(plain(a));
      }),
      { numRuns: 1000 },
    );
  });

  const said = (at: number, state: 'done' | 'learning' | null): LedgerEntry => ({
    kind: 'progress',
    skill: 'go',
    at,
    value: state && { state, since: 1, source: 'popup' },
  });
  test.each<[what: string, a: LedgerEntry, b: LedgerEntry, stays: 'done' | 'learning' | null]>([
    ['the later word stays', said(1, 'done'), said(2, 'learning'), 'learning'],
    ['what was taken back later is gone', said(1, 'done'), said(2, null), null],
    ['what was said again after it was taken back is there', said(3, 'done'), said(2, null), 'done'],
  ])('%s', (_what, a, b, stays) => {
    const value = mergeLedgers(ledgerOf([a]), ledgerOf([b])).get('progress go')?.value;
    expect(value && typeof value === 'object' ? value.state : value).toBe(stays);
  });
});

describe('a ledger in texts', () => {
  test('comes back as it was written, whatever is in it', () => {
    fc.assert(
      fc.property(ledger, (any) => {
        const { texts, left } = writeLedger(any);
        expect([plain(readLedger(texts)), left, texts.length]).toEqual([plain(any), 0, LEDGER_TEXTS]);
      }),
      { numRuns: 1000 },
    );
  });

  test('is the same text in whatever order it was put together', () => {
    fc.assert(
      fc.property(fc.array(entry), (any) => {
        expect(writeLedger(ledgerOf(any))).toEqual(writeLedger(ledgerOf([...any].reverse())));
      }),
    );
  });

  test('is of plain signs that every store counts as one byte each', () => {
    fc.assert(
      fc.property(ledger, (any) => {
        expect(writeLedger(any).texts.join('')).toMatch(/^[A-Za-z0-9 ;%~._#+/-]*$/);
      }),
    );
  });

  test('rewrites one text for one change', () => {
    const many = Array.from({ length: 200 }, (_, at): LedgerEntry => ({ kind: 'planned', skill: `s${at}`, at, value: at }));
    const before = writeLedger(ledgerOf(many)).texts;
    const after = writeLedger(ledgerOf([...many, { kind: 'planned', skill: 's7', at: 999, value: null }])).texts;
    expect(after.filter((one, place) => one !== before[place])).toHaveLength(1);
  });

  test('of 1,500 skills fits into what the browser carries between devices', () => {
    const many = Array.from(
      { length: 1500 },
      (_, at): LedgerEntry => ({
        kind: 'progress',
        skill: `some-technology-${at}`,
        at: 1_790_000_000_000 + at,
        value: { state: 'done', since: 1_700_000_000_000, source: 'list' },
      }),
    );
    const { texts, left } = writeLedger(ledgerOf(many), { each: 8000, all: 98_000 });
    expect(left).toBe(0);
    expect(texts.join('').length).toBeLessThan(75_000);
  });

  test('that there is too little room for keeps the latest words, and says how much it left out', () => {
    const older: LedgerEntry = { kind: 'progress', skill: 'a', at: 8, value: { state: 'done', since: 8, source: 'popup' } };
    const newer: LedgerEntry = { kind: 'progress', skill: 'z', at: 9, value: null };
    const { texts, cut, left } = writeLedger(ledgerOf([older, newer]), { each: 100, all: 30 });
    expect([[...readLedger(texts).keys()], cut, left]).toEqual([['progress z'], [8, 'progress a'], 1]);
  });

  test.each([
    [
      '',
      'pdp',
      'pdp go',
      'pdp go !',
      'pxp go 1',
      'pdx go 1',
      'pdp __proto__ 1',
      'pdp Go 1',
      'pdp go 1 2 3',
      'pdp go zzzzzzzzzzz',
      'n* go 1',
      'c+ go 1',
      'q+ go 1',
    ],
  ])('passes over what is no entry', (...words) => {
    expect([...readLedger([words.join(';')]).keys()]).toEqual([]);
  });
});
