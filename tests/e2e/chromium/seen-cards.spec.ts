import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { savedPage } from '../../support/saved-pages';
import { eventually } from '../eventually';
import { expect, expectMarks, markedWords, panel, test } from './extension';
import { OwnRoot } from './own-root';

const saved = savedPage('linkedin-classic');
const FIRST = '[data-occludable-job-id="4100000001"] a';

/** Moves on to the list's second posting, as the page does. */
async function openSecond(page: Page): Promise<void> {
  await page.evaluate(() => {
    history.pushState(null, '', location.href.replace('4100000001', '4100000002'));
    document.querySelector('.job-details-jobs-unified-top-card__job-title a')?.setAttribute('href', '/jobs/view/4100000002/');
    const text = document.createElement('p');
    text.textContent = 'You will write Kotlin and SQL for a company that sells umbrellas in the desert, and sells them well.';
    document.querySelector('#job-details')?.replaceChildren(text);
  });
  await expectMarks(page, ['Kotlin', 'SQL']);
}

/** What stands in the closed root below the page, panel and tags. */
const said = async (page: Page) => (await panel(page))?.text ?? '';

test('a posting that was seen before has a tag in the list, which says when once its title is pointed at', async ({ extension }) => {
  const page = await extension.openSaved(saved);
  await expectMarks(page, saved.words);
  expect(await said(page)).not.toMatch(/\d\/\d/);
  await openSecond(page);
  await eventually(() => said(page)).toMatch(/0\/\d/);
  expect(await said(page)).not.toContain('Seen on');
  await page.locator(FIRST).hover();
  await eventually(() => said(page)).toMatch(/Seen on .+ · 0 of \d must-haves/);
  await page.mouse.move(600, 600);
  await eventually(() => said(page)).not.toContain('Seen on');
});

test('a tag does not run out of a narrow window', async ({ extension }) => {
  const page = await extension.openSaved(saved);
  await expectMarks(page, saved.words);
  await openSecond(page);
  await eventually(() => said(page)).toMatch(/0\/\d/);
  await page.setViewportSize({ width: 320, height: 568 });
  await page.locator(FIRST).hover();
  await eventually(() => said(page)).toContain('Seen on');
  const { left, width } = await (await OwnRoot.of(page)).box('.seen-tag');
  expect(left + width).toBeLessThanOrEqual(320);
});

test('the tag follows what its reader learns, and leaves the page and its marks alone', async ({ extension }) => {
  const page = await extension.openSaved(saved);
  await expectMarks(page, saved.words);
  const before = await page.evaluate(() => document.querySelector('.scaffold-layout__list')?.outerHTML);
  await openSecond(page);
  await eventually(() => said(page)).toMatch(/0\/\d/);
  const ours = await extension.options();
  await ours.evaluate(() =>
    chrome.runtime.sendMessage({
      id: crypto.randomUUID(),
      kind: 'change-progress',
      payload: { source: 'popup', changes: [{ skill: 'redis', state: 'done' }] },
    }),
  );
  await eventually(() => said(page)).toMatch(/1\/\d/);
  expect(await page.evaluate(() => document.querySelector('.scaffold-layout__list')?.outerHTML)).toBe(before);
  expect(await markedWords(page)).toEqual(['Kotlin', 'SQL']);
});

test('the tag goes with a card that the page takes away, and a press on the title is the page’s', async ({ extension }) => {
  const page = await extension.openSaved(saved);
  await expectMarks(page, saved.words);
  await openSecond(page);
  await eventually(() => said(page)).toMatch(/0\/\d/);
  await page.evaluate((selector) => {
    document.querySelector(selector)?.addEventListener('click', (event) => {
      event.preventDefault();
      Object.assign(window, { pressed: true });
    });
  }, FIRST);
  await page.locator(FIRST).click();
  expect(await page.evaluate('window.pressed')).toBe(true);
  await page.evaluate((selector) => document.querySelector(selector)?.closest('li')?.remove(), FIRST);
  await eventually(() => said(page)).not.toMatch(/\d\/\d/);
});

const JOB = 'https://www.linkedin.com/jobs/view/4100200300/';
const LIST = 'https://www.linkedin.com/jobs/search/';
const sample = readFileSync('tools/sample/posting.html', 'utf8');

test('a tag at a posting that was seen covers no button of its card', async ({ extension }) => {
  await extension.serve(JOB, sample);
  const job = await extension.open(JOB);
  await (await OwnRoot.of(job)).seen('.panel');
  await eventually(async () => (await markedWords(job)).length).toBeGreaterThan(0);
  await extension.serve(
    LIST,
    `<!doctype html><title>Jobs</title><style>li { display: flex; width: 300px; list-style: none; font: 16px sans-serif }</style>
    <ul><li data-occludable-job-id="4100200300"><a class="job-card-container__link" href="/jobs/view/4100200300/"><span aria-hidden="true">Junior Backend Developer</span></a><button aria-label="Dismiss">✕ Dismiss</button></li></ul>`,
  );
  const page = await extension.open(LIST);
  const root = await OwnRoot.of(page);
  const tag = await root.box('.seen-tag');
  const button = (await page.locator('button').boundingBox()) as { x: number; width: number };
  expect(tag.left >= button.x + button.width || tag.left + tag.width <= button.x).toBe(true);
});
