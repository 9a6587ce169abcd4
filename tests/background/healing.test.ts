import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeCheck, readChecks } from '../../background/checks-store';
import { changeCorrections, readCorrections } from '../../background/corrections-store';
import { closeDatabase, openDatabase } from '../../background/database';
import { readImportMemory, rememberImport } from '../../background/import-memory-store';
import { keepSecondCopy } from '../../background/keep-copy';
import { readLedger } from '../../background/ledger-store';
import { changePlanned, readPlanned } from '../../background/planned-store';
import { changeProgress, readProgress } from '../../background/progress-store';
import { changeSiteMode, readSettings } from '../../background/settings-store';
import type { ProgressState } from '../../domain/progress';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const throwAway = async () => {
  await closeDatabase();
  await deleteDB('gaplight');
};
beforeEach(() => fakeBrowser.reset());
afterEach(throwAway);
const mark = (skill: string, state: ProgressState | null, now: number) =>
  changeProgress(`${skill} ${now}`, [{ skill, state }], 'popup', now);

describe('a database that the browser threw away', () => {
  test('comes back from the second copy with all that was said and chosen', async () => {
    await mark('go', 'done', 5);
    await changePlanned(['kafka'], true, 6);
    await changeCorrections([{ spelling: 'Go', skill: 'go' }], true, 7);
    await changeSiteMode('indeed', 'off');
    await keepSecondCopy(8);
    await throwAway();
    expect(await readProgress()).toEqual({ go: { state: 'done', since: 5, source: 'popup' } });
    expect([await readPlanned(), await readCorrections()]).toEqual([{ kafka: 6 }, [{ spelling: 'Go', skill: 'go', since: 7 }]]);
    expect((await readSettings()).sites.indeed).toBe('off');
    expect(await (await openDatabase()).get('settings', 'whole')).toMatchObject({ healed: 3 });
  });

  test('brings back the ticks of check lists and what was decided in imports', async () => {
    await mark('go', 'done', 5);
    await changeCheck({}, 'go', 'Writes tests', true, 1);
    await rememberImport({ labels: [['elephant db', 'postgresql']], columns: [] });
    await keepSecondCopy(8);
    await throwAway();
    expect(await readChecks({})).toEqual({ go: ['Writes tests'] });
    expect((await readImportMemory()).labels).toEqual([['elephant db', 'postgresql']]);
  });

  test('comes back as it was, whatever was said', async () => {
    const step = fc.record({
      skill: fc.constantFrom('a', 'b', 'c'),
      state: fc.constantFrom<ProgressState | null>('done', 'learning', 'skipped', null),
    });
    let now = 1;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 10 }), async (steps) => {
        for (const { skill, state } of steps) {
          now += 1;
          await mark(skill, state, now);
        }
        await keepSecondCopy(now);
        const before = [...(await readLedger())];
        await throwAway();
        expect(new Map(await readLedger())).toEqual(new Map(before));
      }),
      { numRuns: 30 },
    );
  });

  test('does not bring back what was taken back', async () => {
    await mark('go', 'done', 5);
    await keepSecondCopy(5);
    await mark('go', null, 6);
    await keepSecondCopy(6);
    await throwAway();
    expect(await readProgress()).toEqual({});
  });

  test('waits where the copy cannot be read, and does not write over it', async () => {
    await mark('go', 'done', 5);
    await keepSecondCopy(5);
    await throwAway();
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('not now'));
    expect(await readProgress()).toEqual({});
    await keepSecondCopy(6);
    vi.restoreAllMocks();
    await closeDatabase();
    expect(Object.keys(await readProgress())).toEqual(['go']);
  });
});

test('a database that its reader has emptied stays empty, though an older copy knows more', async () => {
  await mark('go', 'done', 5);
  await keepSecondCopy(5);
  await mark('go', null, 6);
  await closeDatabase();
  expect(await readProgress()).toEqual({});
});

test('a copy that is no copy heals nothing and harms nothing', async () => {
  await fakeBrowser.storage.local.set({
    copy: { form: 1, at: 1, settings: null, choices: null },
    'copy.0': 'pdp __proto__ 1;x',
    'copy.1': 7,
  });
  expect(await readProgress()).toEqual({});
});
