import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Browser, launch } from 'puppeteer-core';
import { ensureFirefox } from '../../../tools/browsers';
import { eventually } from '../eventually';

const EXTENSION = join(import.meta.dirname, '../../../.output/firefox-mv3');
const UUID = '11111111-2222-4333-8444-666666666666';

let browser: Browser;
let folder: string;

async function start(prefs: Record<string, boolean | number | string> = {}): Promise<void> {
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
  await eventually(() => evaluate('document.querySelector("h1, #app")?.textContent ?? ""').catch(() => '')).not.toBe('');
  return {
    evaluate,
    text: () => evaluate('document.body.textContent'),
    /** Presses the button of these words. */
    press: async (words: string) => {
      const find = `[...document.querySelectorAll('button')].find((button) => button.textContent === ${JSON.stringify(words)})`;
      await eventually(() => evaluate(`${find} !== undefined && !${find}.disabled`)).toBe(true);
      await evaluate(`${find}.click()`);
    },
  };
}

/** Pastes a text into the box for imports, and has it looked at. */
async function paste(options: Awaited<ReturnType<typeof openOptions>>, words: string): Promise<void> {
  await eventually(() => options.evaluate('document.querySelector("textarea") !== null')).toBe(true);
  await options.evaluate(`(() => {
    const box = document.querySelector('textarea');
    box.value = ${JSON.stringify(words)};
    box.dispatchEvent(new Event('input', { bubbles: true }));
  })()`);
  await options.press('Look at it');
}

test('a second copy is kept, devices are kept alike, and all is deleted at a press in Firefox', async () => {
  await start();
  await browser.installExtension(EXTENSION);
  const options = await openOptions();
  await eventually(() => options.text()).toContain('all 0 skills');
  await paste(options, 'Redis\nKafka: learning');
  await options.press('Apply 2 changes');
  await eventually(() => options.text()).toContain('all 2 skills');
  await options.evaluate(`document.querySelector('section[aria-labelledby="sync"] input').click()`);
  const kept = () =>
    options.evaluate(`Promise.all(['local', 'sync'].map((area) => browser.storage[area].get(null)))
      .then((areas) => areas.map((items) => Object.values(items).join(' ').match(/p[dl]l (redis|kafka)/g)?.length ?? 0).join(' '))`);
  await eventually(kept).toBe('2 2');
  await options.press('Delete everything …');
  await options.evaluate(`document.querySelector('dialog input').click()`);
  await options.press('Delete it all');
  await eventually(() => options.text()).toContain('Everything is deleted.');
  await eventually(() => options.text()).toContain('all 0 skills');
  expect(await kept()).toBe('0 0');
});

test('backup and exports are saved as files, and the backup is restored from its file in Firefox', async () => {
  const downloads = mkdtempSync(join(tmpdir(), 'gaplight-downloads-'));
  try {
    await start({ 'browser.download.folderList': 2, 'browser.download.dir': downloads, 'browser.download.useDownloadDir': true });
    await browser.installExtension(EXTENSION);
    const options = await openOptions();
    await paste(options, 'Redis\nKafka: learning');
    await options.press('Apply 2 changes');
    await eventually(() => options.text()).toContain('all 2 skills');
    const file = async (ending: RegExp): Promise<string> => {
      const whole = () => readdirSync(downloads).find((name) => ending.test(name) && !readdirSync(downloads).includes(`${name}.part`));
      await eventually(() => (whole() ? readFileSync(join(downloads, whole() as string)).length : 0)).toBeGreaterThan(0);
      return readFileSync(join(downloads, whole() as string), 'utf8');
    };
    await options.press('Table (CSV)');
    expect(await file(/^gaplight-skills-[\d-]+\.csv$/)).toMatch(/Redis,done/);
    await options.press('Check list (Markdown)');
    expect(await file(/^gaplight-skills-[\d-]+\.md$/)).toContain('- [/] Kafka');
    await options.press('Résumé (JSON Resume)');
    expect(await file(/^gaplight-resume-[\d-]+\.json$/)).toContain('"Redis"');
    await options.press('Save backup');
    await eventually(() => options.text()).toContain('The backup is saved.');
    const backup = await file(/^gaplight-[\d-]+\.json$/);
    expect(JSON.parse(backup)).toMatchObject({ gaplight: 'backup', progress: [{ skill: 'kafka' }, { skill: 'redis' }] });

    await options.press('Delete everything …');
    await options.press('Delete it all');
    await eventually(() => options.text()).toContain('all 0 skills');
    await paste(options, backup);
    await options.press('Apply 2 changes');
    await eventually(() => options.text()).toContain('all 2 skills');
  } finally {
    rmSync(downloads, { recursive: true, force: true });
  }
});

test('a Firefox that is always private says that it keeps nothing', async () => {
  await start({ 'browser.privatebrowsing.autostart': true });
  await connection().send('webExtension.install', { extensionData: { type: 'path', path: EXTENSION }, 'moz:allowPrivateBrowsing': true });
  const options = await openOptions();
  await eventually(() => options.text()).toContain('This browser lets no extension keep anything');
});
