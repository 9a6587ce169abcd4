import { expect, test } from '@playwright/test';
import type { Browser } from 'puppeteer-core';
import { savedPage } from '../../support/saved-pages';
import { eventually } from '../eventually';
import * as firefox from './own-pages-of';
import { markedWords } from './own-pages-of';

const ADDRESS = 'https://careers.example.com/jobs/backend-developer-17';

let started: firefox.FirefoxWithPages | undefined;
let browser: Browser;
const openOwn = (path: string) => firefox.openOwn(browser, path);
const serve = (address: string, body: string, type?: string) => firefox.serve(browser, address, body, type);

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  // With leave to read one more site: what gives it that leave for a tab is the toolbar's button, which no test can press.
  started = await firefox.startFirefox(['https://*.example.com/*']);
  browser = started.browser;
});
test.afterAll(() => started?.close());

test('the toolbar shows what is missing from the tab’s posting in Firefox', async () => {
  const saved = savedPage('linkedin-classic');
  const page = await serve(saved.url, saved.html, saved.type);
  await eventually(() => markedWords(page)).toEqual([...saved.words]);
  const own = await openOwn('options.html');
  const toolbar = () =>
    own.evaluate(`browser.tabs.query({ url: 'https://www.linkedin.com/*' })
      .then(async ([{ id }]) => (await browser.action.getBadgeText({ tabId: id })) + ' ' + (await browser.action.getTitle({ tabId: id })))`);
  await eventually(toolbar).toBe('7 Gaplight: 7 of 7 must-haves missing');
  await own.close();
  await page.close();
});

test('the sample posting of the welcome page is marked in Firefox, and follows a tick', async () => {
  const own = await openOwn('welcome.html');
  const headline = () => own.evaluate('document.querySelector(".try-fit .fit-head strong")?.textContent');
  await eventually(headline).toBe('0 of 8 must-haves');
  await own.click('.tick-chip:nth-of-type(9)');
  await eventually(headline).toBe('1 of 8 must-haves');
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
  await eventually(note).toContain('Your browser does not let Gaplight read LinkedIn and Indeed.');
  await own.click('.note button');
  await eventually(may).toBe(true);
  await eventually(note).toBe('');
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
  await eventually(() => popup.evaluate('document.querySelector(".job-title")?.textContent')).toBe('Backend Developer');
  await page.bringToFront();
  await eventually(() => markedWords(page)).toEqual(['Python', 'Go', 'PostgreSQL', 'Docker']);
  await popup.close();
  await page.close();
});

test('Firefox takes the shortcuts as they are suggested', async () => {
  const own = await openOwn('options.html');
  const keys = await own.evaluate('browser.commands.getAll().then((all) => all.map(({ shortcut }) => shortcut).join(" "))');
  expect(keys).toBe('Alt+Shift+G Alt+Shift+M Alt+Shift+L Alt+Shift+K');
  await own.close();
});
