import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { ensureFirefox } from '../../../tools/browsers';
import { type SavedPage, savedPage, savedPages } from '../../support/saved-pages';
import { eventually } from '../eventually';

const EXTENSION = join(import.meta.dirname, '../../../.output/firefox-mv3');

let browser: Browser;
let profile: string;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  profile = mkdtempSync(join(tmpdir(), 'gaplight-firefox-'));
  browser = await launch({
    browser: 'firefox',
    executablePath: ensureFirefox(),
    headless: true,
    userDataDir: profile,
    extraPrefsFirefox: { 'intl.locale.requested': 'en-US' },
  });
  await browser.installExtension(EXTENSION);
});
test.afterAll(async () => {
  await browser?.close();
  if (profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** Opens a saved page under its real address; whatever else it asks for is refused. */
async function openSaved(saved: SavedPage): Promise<Page> {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (request.url() === saved.url) void request.respond({ status: 200, contentType: `${saved.type}; charset=utf-8`, body: saved.html });
    else void request.abort();
  });
  await page.goto(saved.url, { waitUntil: 'domcontentloaded' });
  return page;
}

const markedWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const ranges = [...CSS.highlights.values()].flatMap((set) => [...set] as Range[]);
    return ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b)).map((range) => range.toString());
  });

for (const saved of savedPages()) {
  test(`the page ${saved.name} gets its words marked in Firefox, each with its line, and nothing else of it changes`, async () => {
    const page = await openSaved(saved);
    await eventually(() => markedWords(page)).toEqual([...saved.words]);
    const seen = () =>
      page.evaluate(() => {
        const rules = [...document.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText);
        const { lastElementChild: host, children } = document.documentElement;
        return {
          unstyled: [...CSS.highlights.keys()].filter(
            (name) => !rules.some((rule) => rule.includes(`::highlight(${name})`) && /underline/.test(rule)),
          ),
          host: [host?.localName, host?.attributes.length, host?.childNodes.length, host?.shadowRoot ?? null, children.length],
        };
      });
    // The panel comes once the marks are painted.
    await eventually(seen).toEqual({ unstyled: [], host: ['div', 0, 0, null, 3] });
    await page.close();
  });
}

test('a posting in a frame as large as the window is marked there in Firefox', async () => {
  const saved = savedPage('linkedin-classic');
  const around = `<!doctype html><body style="margin: 0"><iframe src="/preload/?_bprMode=vanilla" style="width: 780px; height: 560px"></iframe></body>`;
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const body = request.url() === saved.url ? around : request.url().includes('/preload/') ? saved.html : null;
    if (body) void request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body });
    else void request.abort();
  });
  await page.goto(saved.url, { waitUntil: 'domcontentloaded' });
  const inFrame = () =>
    page.frames()[1]?.evaluate(() => [...CSS.highlights.values()].flatMap((set) => [...set].map(String)).length) ?? Promise.resolve(-1);
  await eventually(inFrame).toBe(saved.words.length);
  expect(await markedWords(page)).toEqual([]);
  await page.close();
});

test('the marks follow from posting to posting without a load in Firefox', async () => {
  const page = await openSaved(savedPage('linkedin-classic'));
  await eventually(() => markedWords(page)).toContain('Redis');
  await page.evaluate(() => {
    history.pushState(null, '', location.href.replace('4100000001', '4100000002'));
  });
  await page.evaluate(() => {
    document.querySelector('.job-details-jobs-unified-top-card__job-title a')?.setAttribute('href', '/jobs/view/4100000002/');
    const description = document.querySelector('#job-details');
    if (description)
      description.textContent = 'You will write Python and PHP for a company that sells umbrellas in the desert, and sells them well.';
  });
  await eventually(() => markedWords(page)).toEqual(['Python', 'PHP']);
  await page.close();
});

test('a page without a job that comes to show one is read in Firefox', async () => {
  const saved = savedPage('linkedin-classic');
  const page = await openSaved({ ...saved, url: 'https://www.linkedin.com/feed/' });
  await page.evaluate((address) => history.pushState(null, '', address), saved.url);
  await eventually(() => markedWords(page)).toEqual([...saved.words]);
  await page.close();
});

test('a marked word gets its card in Firefox, and the card goes when the pointer has left', async () => {
  const page = await openSaved(savedPage('linkedin-classic'));
  await eventually(() => markedWords(page)).toContain('Redis');
  // Words are listened to once they are painted, when the panel comes.
  await eventually(() => page.evaluate(() => document.documentElement.children.length)).toBe(3);
  const word = await page.evaluate(() => {
    const ranges = [...CSS.highlights.values()].flatMap((set) => [...set] as Range[]);
    const range = ranges.find((candidate) => candidate.toString() === 'Redis');
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = (range as Range).getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  // The root is closed: what lies over the page below and above the word is seen from outside alone.
  const isCovered = () =>
    page.evaluate(
      ({ x, y }) => [40, -40].some((away) => document.elementFromPoint(x, y + away) === document.documentElement.lastElementChild),
      word,
    );
  expect(await isCovered()).toBe(false);
  await page.mouse.move(word.x - 2, word.y);
  await page.mouse.move(word.x, word.y);
  await eventually(isCovered).toBe(true);
  await page.mouse.move(2, 2);
  await eventually(isCovered).toBe(false);
  await page.close();
});
