import { expect, test } from '@playwright/test';
import { dropping, everyKindOfFile, readWithoutBrowser, SHOWN_FILES } from '../../support/every-import';
import { savedPage } from '../../support/saved-pages';
import { eventually } from '../eventually';
import { type FirefoxWithPages, markedWords, type OwnPage, openOwn, serve, startFirefox } from './own-pages-of';

let firefox: FirefoxWithPages;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  firefox = await startFirefox();
});
test.afterAll(() => firefox?.close());

/** What the worker has, in words. */
const STATES = `browser.runtime.sendMessage({ id: crypto.randomUUID(), kind: 'get-progress', payload: {} })
  .then(({ value }) => Object.entries(value).map(([id, { state }]) => id + ' ' + state).sort().join(', '))`;

const open = (path: string) => openOwn(firefox.browser, path);
const counts = (page: OwnPage) => page.text('.counts');

test('the popup’s roadmap is searched, marked by press and by key, and taken back in Firefox', async () => {
  const popup = await open('popup.html?tab=999999');
  await eventually(() => counts(popup)).toContain('0 of 123 done · 123 to go');
  await popup.click('.search');
  await popup.type('k8s');
  await eventually(() => popup.count('.topic')).toBe(1);
  expect(await popup.text('.topic-name')).toContain('Kubernetes');
  await popup.click('.topic .tick');
  await eventually(() => popup.text('.toast span')).toBe('Kubernetes: done');
  await eventually(() => counts(popup)).toContain('1 of 123 done');
  await popup.clickText('.toast button', 'Undo');
  await eventually(() => counts(popup)).toContain('0 of 123 done');
  await popup.click('.topic .tick');
  await eventually(() => counts(popup)).toContain('1 of 123 done');
  // The row's button has the focus from the press.
  await popup.type('l');
  await eventually(() => popup.text('.toast span')).toBe('Kubernetes: in progress');
  await popup.close();
});

test('a topic opens with its check list, whose ticks are kept in Firefox', async () => {
  const popup = await open('popup.html?tab=999999');
  await eventually(() => counts(popup)).toContain('1 in progress');
  await popup.click('.search');
  await popup.type('big o');
  await eventually(() => popup.count('.topic')).toBe(1);
  await popup.click('.topic-name');
  await popup.click('.checks input');
  await eventually(() => popup.text('.checks legend')).toMatch(/1 of \d/);
  await popup.close();
  const page = await open('roadmap.html');
  await eventually(() => page.count('.station')).toBe(123);
  expect(await page.count('.station.learning')).toBe(1);
  await page.click('.search');
  await page.type('big o');
  await eventually(() => page.count('.topic')).toBe(1);
  await page.click('.topic-name');
  await eventually(() => page.evaluate('document.querySelector(".checks input")?.checked')).toBe(true);
  await page.close();
});

test('a whole step is skipped with one press, and the counts still add up in Firefox', async () => {
  const popup = await open('popup.html?tab=999999');
  await popup.clickText('.whole-step button', 'Skip');
  await eventually(() => counts(popup)).toContain('0 of 123 done · 1 in progress · 10 skipped · 112 to go');
  await popup.clickText('.toast button', 'Undo');
  await eventually(() => counts(popup)).toContain('0 of 123 done · 1 in progress · 122 to go');
  await popup.close();
});

test('“This job” shows the tab’s fit with reasons and facts, follows a tick, and “Next” says what it goes by in Firefox', async () => {
  const saved = savedPage('linkedin-classic');
  const page = await serve(firefox.browser, saved.url, saved.html, saved.type);
  await eventually(() => markedWords(page)).toEqual([...saved.words]);
  const own = await open('options.html');
  const tab = await own.evaluate(`browser.tabs.query({ url: 'https://www.linkedin.com/*' }).then(([{ id }]) => id)`);
  await own.close();
  const popup = await open(`popup.html?tab=${tab}`);
  await eventually(() => popup.text('.fit-head strong')).toBe('0 of 7 must-haves');
  await eventually(() => popup.count('.facts')).toBe(1);
  // What can be done with the posting comes once that is remembered.
  await eventually(() => popup.count('button[aria-pressed]')).toBe(3);
  await popup.click('.fit-section summary');
  await eventually(() => popup.text('.fit-section details[open] .fit-why')).toMatch(/\w{3}/);
  await popup.click('#tab-roadmap');
  await popup.click('.search');
  await popup.type('postgresql');
  await popup.click('.topic .tick');
  await eventually(() => popup.text('.toast span')).toBe('PostgreSQL: done');
  await popup.click('#tab-job');
  await eventually(() => popup.text('.fit-head strong')).toBe('1 of 7 must-haves');
  await popup.click('#tab-next');
  await eventually(() => popup.text('#view')).toContain('By the 1 posting that you have seen.');
  await popup.close();
  await page.close();
});

test('an import is previewed, ticked off in part, applied and taken back on the options page in Firefox', async () => {
  const options = await open('options.html');
  const states = () => options.evaluate(STATES);
  const before = await states();
  await options.click('textarea');
  await options.type('Redis\nKafka: learning\nDocker: skipped');
  await options.clickText('.actions button', 'Look at it');
  await eventually(() => options.count('.preview tbody tr')).toBe(3);
  expect(await states()).toBe(before);
  await options.click('.preview tbody tr:nth-child(2) input');
  await options.clickText('button', 'Apply 2 changes');
  await eventually(() => states()).not.toBe(before);
  const after = String(await states());
  expect(['redis done', 'kafka learning', 'docker skipped'].filter((each) => after.includes(each))).toHaveLength(2);
  await options.clickText('.toast button', 'Undo');
  await eventually(() => states()).toBe(before);
  await options.close();
});

test('a file of every kind is read as it is without a browser, applied in one go, and taken back in Firefox', async () => {
  const files = everyKindOfFile();
  const options = await open('options.html');
  const states = () => options.evaluate(STATES);
  const before = await states();
  await options.evaluate(dropping(files));
  const read = await readWithoutBrowser(files);
  await eventually(() => options.evaluate(`JSON.stringify(${SHOWN_FILES})`)).toBe(JSON.stringify(read));
  await options.clickText('button', 'Apply ');
  await eventually(async () => String(await states()).split(', ').length).toBeGreaterThan(50);
  await options.clickText('.toast button', 'Undo');
  await eventually(states).toBe(before);
  await options.close();
});
