import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { ensureFirefox } from '../../../tools/browsers';
import { savedPage } from '../../support/saved-pages';

const UUID = '11111111-2222-4333-8444-555555555555';
const BASE = `moz-extension://${UUID}/`;
const ADDRESS = 'https://careers.example.com/jobs/backend-developer-17';

let browser: Browser;
let folder: string;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gaplight-firefox-'));
  // With leave to read one more site: what gives it that leave for a tab is the toolbar's button, which no test can press.
  const extension = join(folder, 'extension');
  cpSync(join(import.meta.dirname, '../../../.output/firefox-mv3'), extension, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  writeFileSync(join(extension, 'manifest.json'), JSON.stringify({ ...manifest, host_permissions: ['https://*.example.com/*'] }));
  browser = await launch({
    browser: 'firefox',
    executablePath: ensureFirefox(),
    headless: true,
    userDataDir: join(folder, 'profile'),
    // Without it, Firefox opens no extension's page for a test.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'intl.locale.requested': 'en-US',
      'extensions.webextensions.uuids': JSON.stringify({ 'gaplight@gaplight.invalid': UUID }),
      // The browser's own question is answered with yes.
      'extensions.webextOptionalPermissionPrompts': false,
    },
  });
  await browser.installExtension(extension);
});
test.afterAll(async () => {
  await browser?.close();
  if (folder) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** One of the extension's own pages, driven by what puppeteer's own page cannot do there. */
interface OwnPage {
  evaluate(expression: string): Promise<unknown>;
  click(selector: string): Promise<void>;
  close(): Promise<void>;
}

async function openOwn(path: string): Promise<OwnPage> {
  const page = await browser.newPage();
  const { connection } = browser as unknown as { connection: { send(method: string, parameters: object): Promise<{ result: unknown }> } };
  const { _id: context } = page.mainFrame() as unknown as { _id: string };
  const evaluate = async (expression: string) => {
    const { result } = await connection.send('script.evaluate', { expression, target: { context }, awaitPromise: true });
    return (result as { result?: { value?: unknown } }).result?.value;
  };
  // It never says that it has loaded.
  await connection.send('browsingContext.navigate', { context, url: `${BASE}${path}`, wait: 'none' });
  await expect.poll(() => evaluate('document.querySelector("h1, [role=tab]") !== null').catch(() => false)).toBe(true);
  return {
    evaluate,
    async click(selector) {
      await expect.poll(() => evaluate(`document.querySelector(${JSON.stringify(selector)}) !== null`)).toBe(true);
      const at = `const { x, y, width, height } = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect();`;
      const place = await evaluate(`(() => { ${at} return JSON.stringify([x + width / 2, y + height / 2].map(Math.round)); })()`);
      const [x, y] = JSON.parse(String(place));
      const actions = [
        { type: 'pointerMove', x, y },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await connection.send('input.performActions', { context, actions: [{ type: 'pointer', id: 'mouse', actions }] });
    },
    close: () => page.close(),
  };
}

async function serve(address: string, body: string, type = 'text/html'): Promise<Page> {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (request.url() === address) void request.respond({ status: 200, contentType: `${type}; charset=utf-8`, body });
    else void request.abort();
  });
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  return page;
}

const markedWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const ranges = [...CSS.highlights.values()].flatMap((set) => [...set] as Range[]);
    return ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b)).map((range) => range.toString());
  });

test('the toolbar shows what is missing from the tab’s posting in Firefox', async () => {
  const saved = savedPage('linkedin-classic');
  const page = await serve(saved.url, saved.html, saved.type);
  await expect.poll(() => markedWords(page)).toEqual([...saved.words]);
  const own = await openOwn('options.html');
  const toolbar = () =>
    own.evaluate(`browser.tabs.query({ url: 'https://www.linkedin.com/*' })
      .then(async ([{ id }]) => (await browser.action.getBadgeText({ tabId: id })) + ' ' + (await browser.action.getTitle({ tabId: id })))`);
  await expect.poll(toolbar).toBe('7 Gaplight: 7 of 7 must-haves missing');
  await own.close();
  await page.close();
});

test('the sample posting of the welcome page is marked in Firefox, and follows a tick', async () => {
  const own = await openOwn('welcome.html');
  const headline = () => own.evaluate('document.querySelector(".try-fit .fit-head strong")?.textContent');
  await expect.poll(headline).toBe('0 of 8 must-haves');
  await own.click('.tick-chip:nth-of-type(9)');
  await expect.poll(headline).toBe('1 of 8 must-haves');
  expect(await own.evaluate('[...CSS.highlights.values()].reduce((sum, set) => sum + set.size, 0)')).toBe(14);
  await own.close();
});

test('sites that Firefox withholds are noticed, and come back with one click', async () => {
  const own = await openOwn('welcome.html');
  const origins = "{ origins: ['https://*.linkedin.com/*', 'https://*.indeed.com/*'] }";
  const may = () => own.evaluate(`browser.permissions.contains(${origins})`);
  const note = () => own.evaluate('document.querySelector(".note")?.textContent ?? ""');
  expect([await may(), await note()]).toEqual([true, '']);
  await own.evaluate(`browser.permissions.remove(${origins})`);
  await expect.poll(note).toContain('Your browser does not let Gaplight read LinkedIn and Indeed.');
  await own.click('.note button');
  await expect.poll(may).toBe(true);
  await expect.poll(note).toBe('');
  await own.close();
});

test('another board’s page is read when it is asked for in Firefox', async () => {
  const text = `<p>We move parcels across the North and go the extra mile for every one of them, every day of the week but one.</p>
    <h3>What you bring</h3><ul><li>Two years with Python or Go</li><li>PostgreSQL and Docker</li></ul>
    <h3>What we offer</h3><ul><li>A desk by the window and a spring party</li></ul>`;
  const page = await serve(
    ADDRESS,
    `<!doctype html><title>Backend Developer</title><body><h1>Backend Developer</h1><main><h2>About the job</h2>${text}</main>`,
  );
  const tabs = await openOwn('options.html');
  const tab = await tabs.evaluate(`browser.tabs.query({ url: 'https://careers.example.com/*' }).then(([{ id }]) => id)`);
  await tabs.close();
  const popup = await openOwn(`popup.html?tab=${tab}`);
  expect(await markedWords(page)).toEqual([]);
  await popup.click('.note .button.primary');
  await expect.poll(() => popup.evaluate('document.querySelector(".job-title")?.textContent')).toBe('Backend Developer');
  await page.bringToFront();
  await expect.poll(() => markedWords(page)).toEqual(['Python', 'Go', 'PostgreSQL', 'Docker']);
  await popup.close();
  await page.close();
});

test('Firefox takes the shortcuts as they are suggested', async () => {
  const own = await openOwn('options.html');
  const keys = await own.evaluate('browser.commands.getAll().then((all) => all.map(({ shortcut }) => shortcut).join(" "))');
  expect(keys).toBe('Alt+Shift+G Alt+Shift+M Alt+Shift+L Alt+Shift+K');
  await own.close();
});
