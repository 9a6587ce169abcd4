import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readBackupSource, readPostingBunch } from '../../background/backup-source';
import { changeCheck, readChecks } from '../../background/checks-store';
import { closeDatabase, openDatabase } from '../../background/database';
import { finishForgetting } from '../../background/forgetting';
import { readImportMemory, rememberImport } from '../../background/import-memory-store';
import { readLedger } from '../../background/ledger-store';
import { undoChange } from '../../background/progress-store';
import type { SeenPosting } from '../../background/records';
import { createRestorer } from '../../background/restore';
import { changeSiteMode, keepPanelHabit, readSettings } from '../../background/settings-store';
import { BACKUP_FORMAT, type Backup, type BackupPosting } from '../../domain/backup/backup';
import { backupPieces, postingLines } from '../../domain/backup/write-backup';
import { readBackup } from '../../domain/import/backup';
import type { Read } from '../../domain/import/imported';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const id = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6})?$/);
const time = fc.integer({ min: 0, max: 4_000_000_000_000 });
const words = fc.string({ unit: 'grapheme', maxLength: 30 });
const mode = fc.constantFrom('on' as const, 'read-only' as const, 'off' as const);
const unique = <Value>(one: fc.Arbitrary<Value>, key: (value: Value) => string) => fc.uniqueArray(one, { selector: key, maxLength: 6 });
const backup: fc.Arbitrary<Backup> = fc.record({
  progress: fc.dictionary(
    id,
    fc.record({
      state: fc.constantFrom('done' as const, 'learning' as const, 'skipped' as const),
      since: time,
      source: fc.constantFrom('popup' as const, 'page' as const, 'list' as const, 'backup' as const),
    }),
    { maxKeys: 6, noNullPrototype: true },
  ),
  corrections: unique(
    fc.record({ spelling: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 9 }), skill: id, since: time }),
    ({ spelling, skill }) => `${skill} ${spelling}`,
  ),
  planned: unique(fc.record({ skill: id, since: time }), ({ skill }) => skill),
  settings: fc.option(fc.record({ sites: fc.record({ linkedin: mode, indeed: mode }), track: fc.option(id), panel: fc.constant({}) })),
  choices: fc.option(
    fc.record({
      remember: fc.boolean(),
      months: fc.option(fc.integer({ min: 1, max: 120 })),
      hoursPerWeek: fc.option(fc.integer({ min: 1, max: 100 })),
      planMonths: fc.option(fc.integer({ min: 1, max: 120 })),
    }),
  ),
  checks: fc.option(
    fc.dictionary(id, fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 3 }), {
      maxKeys: 3,
      noNullPrototype: true,
    }),
  ),
  imports: fc.option(
    fc.record({
      labels: unique(
        fc.tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 9 }), fc.option(id)).map((pair) => [...pair] as const),
        ([label]) => label,
      ),
      columns: fc.constant([['a,b', { name: 0, state: null }]] as const),
    }),
  ),
});
const alwaysKnown = fc.record({
  site: fc.constantFrom('linkedin' as const, 'indeed' as const, 'other' as const),
  id: fc.stringMatching(/^[\w-]{1,12}$/),
  url: fc.constant('https://www.linkedin.com/jobs/view/1/'),
  title: words,
  company: fc.option(words),
  location: fc.option(words),
  salary: fc.option(words),
  text: fc.string({ unit: 'grapheme', maxLength: 60 }),
  firstSeen: time,
  lastSeen: time,
  timesSeen: fc.integer({ min: 1, max: 99 }),
  saved: fc.boolean(),
  applied: fc.boolean(),
  dismissed: fc.boolean(),
});
const posting: fc.Arbitrary<BackupPosting> = fc
  .tuple(alwaysKnown, fc.option(words.filter((search) => search !== '')))
  .map(([known, search]) => (search === null ? known : { ...known, search }));
const postings = fc.uniqueArray(posting, { selector: (one) => `${one.site}:${one.id}`, maxLength: 8 });

const fileOf = (all: Backup, seen: readonly BackupPosting[]) => backupPieces(all, [postingLines(seen)], 'x', 0).join('');

/** Reads a backup and restores all of it, as the options page and the worker do together. */
async function restore(file: string, request: string = crypto.randomUUID()): Promise<number | null> {
  const read = readBackup(file, {}) as Read;
  if (read.kind !== 'read') throw new Error(JSON.stringify(read));
  const {
    postings: _,
    parts = [],
    ...beside
  } = read.beside ?? { postings: 0, parts: [], corrections: [], planned: [], settings: null, choices: null, imports: null, checks: null };
  const restorer = createRestorer();
  for (const [part, content] of parts.entries()) restorer.take('r', part, await content.text());
  const changes = read.entries.map(({ skill, state, since, source = 'backup' }) => ({ skill, state, since, source }));
  return restorer.finish({ restore: 'r', parts: parts.length, name: 'b.json', changes, beside }, request, 5);
}

async function save(): Promise<string> {
  const bunches: string[] = [];
  for (let after: string | null = null; ; ) {
    const { lines, next }: { lines: string; next: string | null } = await readPostingBunch(after);
    bunches.push(lines);
    if (next === null) break;
    after = next;
  }
  return backupPieces(await readBackupSource(), bunches, 'x', 0).join('');
}

/** All that is stored but for what notes how it came there. */
async function contents() {
  const database = await openDatabase();
  const stores = ['progress', 'planned', 'corrections', 'postings', 'market'] as const;
  const all = await Promise.all(stores.map(async (store) => [await database.getAllKeys(store), await database.getAll(store)]));
  const notes = (['settings', 'imports', 'checks'] as const).map((note) => database.get('settings', note));
  return [...all, ...(await Promise.all(notes))];
}

const empty = async () => {
  await closeDatabase();
  await deleteDB('gaplight');
  fakeBrowser.reset();
};
beforeEach(empty);
afterEach(empty);

describe('a backup', () => {
  test('says by which search a posting was found, where that is known', async () => {
    const [one] = fc.sample(alwaysKnown, { numRuns: 1, seed: 5 }) as [BackupPosting];
    await restore(
      fileOf({ progress: {}, corrections: [], planned: [], settings: null, choices: null, imports: null, checks: null }, [
        { ...one, search: 'python backend' },
      ]),
    );
    expect(await save()).toContain('"search":"python backend"');
  });

  test('that is restored where nothing is gives the same bytes when it is saved again', async () => {
    await fc.assert(
      fc.asyncProperty(backup, postings, async (all, seen) => {
        await empty();
        const file = fileOf(all, seen);
        await restore(file);
        const sorted = [...seen].sort((a, b) => (`${a.site}:${a.id}` < `${b.site}:${b.id}` ? -1 : 1));
        const memory = all.imports && all.imports.labels.length + all.imports.columns.length > 0 ? all.imports : null;
        expect(await save()).toBe(fileOf({ ...all, imports: memory }, sorted));
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test('that is restored over others and taken back leaves all as it was', async () => {
    await fc.assert(
      fc.asyncProperty(backup, postings, backup, postings, async (first, seenFirst, second, seenSecond) => {
        await empty();
        await restore(fileOf(first, seenFirst));
        const before = await contents();
        const change = await restore(fileOf(second, [...seenSecond, ...seenFirst.slice(0, 2)]));
        if (change !== null) await undoChange('undo', change, 9);
        expect(await contents()).toEqual(before);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test('that is taken back after a tick of one’s own leaves that tick, and none that came', async () => {
    const [all] = fc.sample(backup, { numRuns: 1, seed: 7 });
    await changeCheck({}, 'go', 'mine before', true, 1);
    const change = await restore(fileOf({ ...(all as Backup), checks: { go: ['theirs', 'mine before'], kafka: ['theirs'] } }, []));
    await changeCheck({}, 'go', 'mine since', true, 1);
    expect(await readChecks({})).toEqual({ go: ['mine before', 'theirs', 'mine since'], kafka: ['theirs'] });
    await undoChange('undo', change as number, 9);
    expect(await readChecks({})).toEqual({ go: ['mine before', 'mine since'] });
  });

  test('that is taken back after a choice of one’s own leaves that choice, and none that came', async () => {
    const theirs: Backup = {
      ...{ progress: {}, corrections: [], planned: [], choices: null, checks: null },
      settings: { sites: { linkedin: 'off', indeed: 'read-only' }, track: 'java', panel: {} },
      imports: {
        labels: [
          ['pg', 'postgresql'],
          ['k8s', 'kubernetes'],
        ],
        columns: [['a,b', { name: 1, state: 0 }]],
      },
    };
    await rememberImport({ labels: [['js', 'javascript']], columns: [] });
    const change = await restore(fileOf(theirs, []));
    await keepPanelHabit('linkedin', { place: null, collapsed: true });
    await changeSiteMode('indeed', 'off');
    await rememberImport({ labels: [['k8s', null]], columns: [['c,d', { name: 0, state: null }]] });
    await undoChange('undo', change as number, 9);
    expect(await readSettings()).toEqual({
      sites: { linkedin: 'on', indeed: 'off' },
      track: null,
      panel: { linkedin: { place: null, collapsed: true } },
    });
    expect(await readImportMemory()).toEqual({
      labels: [
        ['js', 'javascript'],
        ['k8s', null],
      ],
      columns: [['c,d', { name: 0, state: null }]],
    });
  });

  test('that is taken back has its counted postings forgotten, also where the worker was stopped before it came to that', async () => {
    const seen = fc.sample(posting, { numRuns: 3, seed: 5 }).map((one, place) => ({ ...one, id: `p${place}` }));
    const nothing = { progress: {}, corrections: [], planned: [], settings: null, choices: null, imports: null, checks: null };
    const change = await restore(fileOf(nothing, seen));
    const database = await openDatabase();
    const keys = await database.getAllKeys('postings');
    for (const key of keys) await database.put('postings', { ...((await database.get('postings', key)) as SeenPosting), row: 1 }, key);
    await undoChange('undo', change as number, 9);
    // Stopped here, and started again; meanwhile one was seen once more.
    await closeDatabase();
    const again = keys[0] as string;
    const reopened = await openDatabase();
    const there = (await reopened.get('postings', again)) as SeenPosting;
    await reopened.put('postings', { ...there, timesSeen: there.timesSeen + 1 }, again);
    const forgotten: string[] = [];
    await finishForgetting(async (some) => forgotten.push(...some));
    await finishForgetting(async (some) => forgotten.push(...some));
    expect(forgotten).toEqual(keys.slice(1));
    expect(await reopened.get('settings', 'forget')).toBe(undefined);
  });

  test('that is restored twice changes nothing the second time', async () => {
    const [all] = fc.sample(backup, { numRuns: 1, seed: 7 });
    const seen = fc.sample(postings, { numRuns: 1, seed: 7 })[0] ?? [];
    await restore(fileOf(all as Backup, seen));
    const before = await contents();
    expect(await restore(fileOf(all as Backup, seen))).toBe(null);
    expect(await contents()).toEqual(before);
  });

  test('of which a part got lost on the way is not restored at all', async () => {
    const restorer = createRestorer();
    restorer.take('r', 0, '');
    const order = {
      restore: 'r',
      parts: 2,
      name: 'b',
      changes: [{ skill: 'go', state: 'done' as const, since: 1, source: 'list' as const }],
      beside: null,
    };
    await expect(restorer.finish(order, 'a', 1)).rejects.toThrow('restore-interrupted');
    expect((await readLedger()).size).toBe(0);
    expect(() => restorer.take('r', 1, '{"site": "linkedin"}')).toThrow('refused');
  });

  test('that two windows restore at once comes whole from both, and of a third one the first is interrupted', async () => {
    const restorer = createRestorer();
    const [a, b] = fc.sample(posting, { numRuns: 2, seed: 5 }).map((one, place) => postingLines([{ ...one, id: `p${place}` }]));
    const beside = { corrections: [], planned: [], settings: null, choices: null, imports: null, checks: null };
    const order = (restore: string) => ({ restore, parts: 2, name: restore, changes: [], beside });
    for (const [part, lines] of [a, b].entries()) for (const restore of ['one', 'two']) restorer.take(restore, part, lines as string);
    restorer.take('three', 0, a as string);
    await expect(restorer.finish(order('one'), 'a', 1)).rejects.toThrow('restore-interrupted');
    expect(await restorer.finish(order('two'), 'b', 1)).toBe(1);
    restorer.take('three', 1, b as string);
    expect(await restorer.finish(order('three'), 'c', 2)).toBe(null);
    expect(await (await openDatabase()).count('postings')).toBe(2);
  });

  test('whose postings were written otherwise says the same', () => {
    const seen = fc.sample(postings, { numRuns: 20, seed: 3 }).find((some) => some.length > 2) ?? [];
    const [all] = fc.sample(backup, { numRuns: 1, seed: 3 });
    const file = fileOf(all as Backup, seen);
    const besideOf = (text: string) => (readBackup(text, {}) as Read).beside;
    expect(besideOf(JSON.stringify(JSON.parse(file), null, 4))?.postings).toBe(seen.length);
    expect(besideOf(file)?.postings).toBe(seen.length);
  });

  test('names the line of a posting that is none', () => {
    const seen = fc.sample(postings, { numRuns: 20, seed: 3 }).find((some) => some.length > 2) ?? [];
    const lines = fileOf(
      { progress: {}, corrections: [], planned: [], settings: null, choices: null, imports: null, checks: null },
      seen,
    ).split('\n');
    const at = lines.findIndex((line) => line.includes('"postings"')) + 2;
    const broken = (how: (line: string) => string) =>
      readBackup(lines.map((line, index) => (index === at ? how(line) : line)).join('\n'), {});
    expect(broken((line) => line.slice(0, 20))).toMatchObject({ kind: 'refused', line: at + 1, reason: { kind: 'broken' } });
    expect(broken((line) => line.replace(/"timesSeen":\d+/, '"timesSeen":"x"'))).toMatchObject({
      line: at + 1,
      reason: { kind: 'wrong-field', path: 'postings › 1 › timesSeen' },
    });
  });
});

describe('a stored backup of an older form', () => {
  const folder = join(import.meta.dirname, '../imports/backups');
  const files = readdirSync(folder).sort();

  test('is there for every form before this one', () => {
    expect(files).toEqual(Array.from({ length: BACKUP_FORMAT - 1 }, (_, index) => `v${index + 1}.json`));
  });

  test.each(files)('%s is restored, and saved in today’s form', async (name) => {
    await restore(readFileSync(join(folder, name), 'utf8'));
    expect(JSON.parse(await save())).toMatchObject({
      format: BACKUP_FORMAT,
      progress: [
        { skill: 'docker', state: 'done', since: '2020-09-13T12:26:40.000Z', source: 'popup' },
        { skill: 'redis', state: 'learning', source: 'list' },
      ],
    });
  });
});
