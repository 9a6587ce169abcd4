import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { ledgerOf, mergeLedgers } from '../../../domain/ledger/ledger';
import { type LedgerEntry, ledgerKey } from '../../../domain/ledger/ledger-entry';
import { readLedger, writeLedger } from '../../../domain/ledger/ledger-text';
import { savedPage } from '../../support/saved-pages';
import { eventually } from '../eventually';
import { Extension, expect, startBrowser, test, topicRow } from './extension';

const saved = savedPage('linkedin-classic');

/** All that is stored, by database, store and key, and by storage area. */
const stored = (page: Page) =>
  page.evaluate(async () => {
    const databases: Record<string, Record<string, unknown[]>> = {};
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const stores: Record<string, unknown[]> = {};
      for (const store of database.objectStoreNames) {
        stores[store] = await new Promise((resolve) => {
          const asked = database.transaction(store).objectStore(store).getAllKeys();
          asked.onsuccess = () => resolve(asked.result);
        });
      }
      database.close();
      databases[name] = stores;
    }
    const { local, session, sync } = chrome.storage;
    return { databases, local: await local.get(null), session: await session.get(null), sync: await sync.get(null) };
  });

const bring = async (options: Page, list: string, changes: string) => {
  await options.getByLabel('Paste a list or a backup').fill(list);
  await options.getByRole('button', { name: 'Look at it' }).click();
  await options.getByRole('button', { name: changes }).click();
};

/** Deletes the database as the browser does when it needs the room: behind the extension's back, while it does not run. */
const evict = async (extension: Extension, page: Page) => {
  await extension.killWorker();
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('gaplight');
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(deleting.error);
      }),
  );
};

test('a backup with everything comes back whole elsewhere, and is the same file when it is saved there', async ({ extension, profile }) => {
  const page = await extension.openSaved(saved);
  await eventually(() => page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
  const options = await extension.options();
  await bring(options, 'Redis\nKafka: learning\nDocker: skipped\nElephant DB', 'Apply 3 changes');
  await options.getByLabel('On Indeed').selectOption('off');
  await options.evaluate(async () => {
    const ask = (kind: string, payload: object) => chrome.runtime.sendMessage({ id: crypto.randomUUID(), kind, payload });
    await ask('change-planned', { skills: ['go'], plan: true });
    await ask('change-corrections', { corrections: [{ spelling: 'Go', skill: 'go' }], hold: true });
  });
  await options.reload();
  await expect(options.getByText('with the posting that you have seen')).toBeVisible();
  const save = async (from: Page) => {
    const download = from.waitForEvent('download');
    await from.getByRole('button', { name: 'Save backup' }).click();
    return readFileSync(await (await download).path(), 'utf8');
  };
  const backup = await save(options);
  await expect(options.getByText(/^Last saved on /)).toBeVisible();

  const other = new Extension(await startBrowser(`${profile}-other`));
  const theirs = await other.options();
  await theirs.getByLabel('Choose a file').setInputFiles({ name: 'b.json', mimeType: 'application/json', buffer: Buffer.from(backup) });
  await expect(theirs.getByText('This backup also holds: one word set aside, one plan, one posting seen, settings')).toBeVisible();
  await theirs.getByRole('button', { name: 'Apply 3 changes' }).click();
  await expect(theirs.getByText('The backup is restored.')).toBeVisible();
  await theirs.reload();
  await expect(theirs.getByText('all 3 skills')).toBeVisible();
  await expect(theirs.getByLabel('On Indeed')).toHaveValue('off');
  const again = await save(theirs);
  const undated = (text: string) => text.replace(/"savedAt": "[^"]*"/, '');
  expect(undated(again)).toBe(undated(backup));

  await theirs.getByRole('button', { name: 'Take back b.json' }).click();
  await expect(theirs.getByText('all 0 skills')).toBeVisible();
  expect((await stored(theirs)).databases.gaplight).toMatchObject({ progress: [], planned: [], corrections: [], postings: [] });
  await other.browser.close();
});

test('a database that the browser threw away heals from the second copy, and says so', async ({ extension }) => {
  const options = await extension.options();
  await bring(options, 'Redis\nKafka: learning\nDocker: skipped', 'Apply 3 changes');
  await expect(options.getByText('all 3 skills')).toBeVisible();
  await options.goto('about:blank');
  const own = await extension.open(`${extension.browser.base}icon/16.png`);
  await evict(extension, own);
  const after = await extension.options();
  await expect(after.getByText('all 3 skills')).toBeVisible();
  await expect(after.getByText(/3 entries came back from the second copy/)).toBeVisible();
});

test('what was taken back on purpose does not come back with a second copy', async ({ extension }) => {
  const options = await extension.options();
  await bring(options, 'Redis', 'Apply 1 change');
  await options.getByRole('button', { name: 'Undo' }).click();
  await expect(options.getByText('all 0 skills')).toBeVisible();
  await options.goto('about:blank');
  const own = await extension.open(`${extension.browser.base}icon/16.png`);
  await evict(extension, own);
  await expect((await extension.options()).getByText('all 0 skills')).toBeVisible();
});

test('deleting everything asks first, and then nothing is left anywhere, nor comes back', async ({ extension }) => {
  const page = await extension.openSaved(saved);
  await eventually(() => page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
  const options = await extension.options();
  await bring(options, 'Redis\nKafka: learning', 'Apply 2 changes');
  await options.getByLabel('Keep my devices alike').check();
  await eventually(async () => Object.keys((await stored(options)).sync).length).toBeGreaterThan(1);

  await options.getByRole('button', { name: 'Delete everything …' }).click();
  const dialog = options.getByRole('dialog', { name: 'Delete everything?' });
  await expect(dialog).toBeVisible();
  await dialog.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(options.getByText('all 2 skills')).toBeVisible();

  await options.getByRole('button', { name: 'Delete everything …' }).click();
  await dialog.getByLabel(/Also what the browser carries/).check();
  await dialog.getByRole('button', { name: 'Delete it all' }).click();
  await expect(options.getByText('Everything is deleted.')).toBeVisible();
  await expect(options.getByText('all 0 skills')).toBeVisible();
  const nothing = async () => {
    const { databases, local, session, sync } = await stored(options);
    const stores = Object.entries(databases.gaplight ?? {}).filter(([, keys]) => keys.length > 0);
    return { others: Object.keys(databases).filter((name) => name !== 'gaplight'), stores, local, session, sync };
  };
  // What is there is a new database that says of itself that nothing is missing from it.
  expect(await nothing()).toEqual({ others: [], stores: [['settings', ['whole']]], local: {}, session: {}, sync: {} });
  await extension.killWorker();
  await options.reload();
  await expect(options.getByText('all 0 skills')).toBeVisible();
  expect(await nothing()).toMatchObject({ stores: [['settings', ['whole']]], sync: {} });
});

test('two devices that were apart for a week lose nothing, by the browser’s own sync storage', async ({ extension, profile }) => {
  const here = await extension.options();
  const other = new Extension(await startBrowser(`${profile}-other`));
  const there = await other.options();
  const carriedFrom = (page: Page) => page.evaluate(() => chrome.storage.sync.get(null));
  const carry = (from: Record<string, unknown>, to: Page) => to.evaluate((items) => chrome.storage.sync.set(items), from);
  for (const page of [here, there]) await page.getByLabel('Keep my devices alike').check();
  await bring(here, 'Redis\nKafka: learning', 'Apply 2 changes');
  await bring(there, 'Docker\nRedis: learning', 'Apply 2 changes');
  const entries = async (page: Page) => readLedger(Object.values(await carriedFrom(page)).filter((text) => typeof text === 'string'));
  await eventually(async () => [(await entries(here)).size, (await entries(there)).size]).toEqual([2, 2]);

  // The browser carries items and knows nothing of what is in them: the one that comes last stands in the other's place.
  await carry(await carriedFrom(there), here);
  await expect(here.getByText('all 3 skills')).toBeVisible();
  await eventually(async () => (await entries(here)).size).toBe(3);
  await carry(await carriedFrom(here), there);
  await expect(there.getByText('all 3 skills')).toBeVisible();
  await eventually(async () => await carriedFrom(there)).toEqual(await carriedFrom(here));
  // Said later, there.
  expect((await entries(here)).get('progress redis')?.value).toMatchObject({ state: 'learning' });

  // Taken back here, which arrives there as well.
  const popup = await extension.popup();
  const row = await topicRow(popup, 'Docker');
  await row.getByRole('button', { name: /^Docker: / }).click();
  await popup.evaluate(() =>
    chrome.runtime.sendMessage({
      id: crypto.randomUUID(),
      kind: 'change-progress',
      payload: { source: 'popup', changes: [{ skill: 'docker', state: null }] },
    }),
  );
  await eventually(async () => (await entries(here)).get('progress docker')?.value).toBe(null);
  await carry(await carriedFrom(here), there);
  await expect(there.getByText('all 2 skills')).toBeVisible();

  // As a third device would write it, while both are away.
  const gone: LedgerEntry = { kind: 'planned', skill: 'go', at: Date.now() + 1000, value: 1 };
  const { texts } = writeLedger(mergeLedgers(await entries(here), ledgerOf([gone])));
  await carry(Object.fromEntries(texts.map((text, place) => [`s${place}`, text])), there);
  await eventually(async () => (await stored(there)).databases.gaplight?.planned).toEqual(['go']);
  expect([...(await entries(there)).keys()]).toContain(ledgerKey(gone));
  await other.browser.close();
});
