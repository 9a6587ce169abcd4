import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Ledger, ledgerOf, mergeLedgers } from '../../../domain/ledger/ledger';
import type { LedgerEntry } from '../../../domain/ledger/ledger-entry';
import { readLedger, writeLedger } from '../../../domain/ledger/ledger-text';

const skill = fc.constantFrom('go', 'java', 'c-sharp', 'postgresql', 'redis', 'kafka', 'a-rather-long-name-of-a-skill');
const time = fc.integer({ min: 1, max: 1_800_000_000_000 });
const entry: fc.Arbitrary<LedgerEntry> = fc.oneof(
  fc.record({
    kind: fc.constant('progress' as const),
    skill,
    at: time,
    value: fc.option(
      fc.record({ state: fc.constantFrom('done' as const, 'learning' as const), since: time, source: fc.constant('popup' as const) }),
    ),
  }),
  fc.record({ kind: fc.constant('planned' as const), skill, at: time, value: fc.option(time) }),
  fc.record({
    kind: fc.constant('correction' as const),
    skill,
    spelling: fc.constantFrom('Go', 'Яндекс', 'a few words'),
    at: time,
    value: fc.option(time),
  }),
  fc.record({
    kind: fc.constant('check' as const),
    skill,
    ability: fc.constantFrom('Writes tests', 'Explains what an index costs'),
    at: time,
    value: fc.option(time),
  }),
);
const device = fc.array(entry, { maxLength: 14 }).map(ledgerOf);
/** From nothing fits to nearly all does. */
const room = fc.record({ each: fc.integer({ min: 0, max: 120 }), all: fc.integer({ min: 0, max: 600 }) });
const turns = fc.array(fc.nat(), { minLength: 1, maxLength: 12 });

/** Devices that read, merge and write what differs, in some order and then in turns; gives how often each wrote, and what all of them hold then. */
function exchange(devices: readonly Ledger[], order: readonly number[], most: Parameters<typeof writeLedger>[1]) {
  const ledgers = [...devices];
  const wrote = devices.map(() => 0);
  let carried = writeLedger(ledgerOf([]));
  const rounds = Array.from({ length: 3 * devices.length }, (_, turn) => turn);
  for (const turn of [...order, ...rounds]) {
    const one = turn % devices.length;
    const merged = mergeLedgers(ledgers[one] as Ledger, readLedger(carried.texts));
    ledgers[one] = merged;
    const next = writeLedger(merged, most, carried.cut);
    if (JSON.stringify([next.texts, next.cut]) === JSON.stringify([carried.texts, carried.cut])) continue;
    wrote[one] = (wrote[one] as number) + 1;
    carried = next;
  }
  return { ledgers, wrote, carried };
}

describe.each([2, 3, 4])('%i devices with too little room between them', (count) => {
  const devices = fc.array(device, { minLength: count, maxLength: count });

  test('come to rest: each of them writes once at most, whatever it holds and in whatever order they meet', () => {
    fc.assert(
      fc.property(devices, turns, room, (all, order, most) => {
        expect(Math.max(...exchange(all, order, most).wrote)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 2000 },
    );
  });

  test('lose nothing that one of them holds, unless another said something of it later', () => {
    fc.assert(
      fc.property(devices, turns, room, (all, order, most) => {
        const { ledgers } = exchange(all, order, most);
        for (const [one, before] of all.entries()) {
          for (const [key, held] of before) {
            const now = ledgers[one]?.get(key);
            expect(now).toBeDefined();
            expect((now as LedgerEntry).at).toBeGreaterThanOrEqual(held.at);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('carry the latest words of all of them, the same whoever met whom first', () => {
    fc.assert(
      fc.property(devices, turns, room, (all, order, most) => {
        expect(exchange(all, order, most).carried.texts).toEqual(writeLedger(all.reduce(mergeLedgers), most).texts);
      }),
      { numRuns: 1000 },
    );
  });
});
