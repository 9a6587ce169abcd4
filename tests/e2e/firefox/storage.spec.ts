import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Browser, launch } from 'puppeteer-core';
import { ensureFirefox } from '../../../tools/browsers';

const EXTENSION = join(import.meta.dirname, '../../../.output/firefox-mv3');
const UUID = '11111111-2222-4333-8444-666666666666';

let browser: Browser;
let folder: string;

async function start(prefs: Record<string, boolean> = {}): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'gaplight-firefox-'));
  browser = await launch({
    browser: 'firefox',
    executablePath: ensureFirefox(),
    headless: true,
    userDataDir: folder,
    // Without it, Firefox opens no extension's page for a test.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'intl.locale.requested': 'en-US',
      'extensions.webextensions.uuids': JSON.stringify({ 'gaplight@gaplight.invalid': UUID }),
      ...prefs,
    },
  });
}
test.afterEach(async () => {
  await browser?.close();
  if (folder) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

const connection = () =>
  (
    browser as unknown as {
      connection: { send(method: string, parameters: object): Promise<{ result: { result?: { value?: unknown } } }> };
    }
  ).connection;

/** The options page, driven by what puppeteer's own page cannot do there. */
async function openOptions() {
  const page = await browser.newPage();
  const { _id: context } = page.mainFrame() as unknown as { _id: string };
  const evaluate = async (expression: string) =>
    (await connection().send('script.evaluate', { expression, target: { context }, awaitPromise: true })).result.result?.value;
  await connection().send('browsingContext.navigate', { context, url: `moz-extension://${UUID}/options.html`, wait: 'none' });
  await expect.poll(() => evaluate('document.querySelector("h1, #app")?.textContent ?? ""').catch(() => '')).not.toBe('');
  return {
    evaluate,
    text: () => evaluate('document.body.textContent'),
    /** Presses the button of these words. */
    press: async (words: string) => {
      const find = `[...document.querySelectorAll('button')].find((button) => button.textContent === ${JSON.stringify(words)})`;
      await expect.poll(() => evaluate(`${find} !== undefined && !${find}.disabled`)).toBe(true);
      await evaluate(`${find}.click()`);
    },
  };
}

test('a second copy is kept, devices are kept alike, and all is deleted at a press in Firefox', async () => {
  await start();
  await browser.installExtension(EXTENSION);
  const options = await openOptions();
  await expect.poll(() => options.text()).toContain('all 0 skills');
  await options.evaluate(`(() => {
    const box = document.querySelector('textarea');
    box.value = 'Redis\\nKafka: learning';
    box.dispatchEvent(new Event('input', { bubbles: true }));
  })()`);
  await options.press('Look at it');
  await options.press('Apply 2 changes');
  await expect.poll(() => options.text()).toContain('all 2 skills');
  await options.evaluate(`document.querySelector('section[aria-labelledby="sync"] input').click()`);
  const kept = () =>
    options.evaluate(`Promise.all(['local', 'sync'].map((area) => browser.storage[area].get(null)))
      .then((areas) => areas.map((items) => Object.values(items).join(' ').match(/p[dl]l (redis|kafka)/g)?.length ?? 0).join(' '))`);
  await expect.poll(kept).toBe('2 2');
  await options.press('Delete everything …');
  await options.evaluate(`document.querySelector('dialog input').click()`);
  await options.press('Delete it all');
  await expect.poll(() => options.text()).toContain('Everything is deleted.');
  await expect.poll(() => options.text()).toContain('all 0 skills');
  expect(await kept()).toBe('0 0');
});

test('a Firefox that is always private says that it keeps nothing', async () => {
  await start({ 'browser.privatebrowsing.autostart': true });
  await connection().send('webExtension.install', { extensionData: { type: 'path', path: EXTENSION }, 'moz:allowPrivateBrowsing': true });
  const options = await openOptions();
  await expect.poll(() => options.text()).toContain('This browser lets no extension keep anything');
});
