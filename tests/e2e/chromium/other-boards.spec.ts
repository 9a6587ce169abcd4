import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from '../../../tools/browsers';
import { openJobBrowser } from '../../../tools/job-browser';
import { eventually } from '../eventually';
import { test as base, EXTENSION, expect, expectMarks, markedWords, panel } from './extension';

/**
 * The built extension, with leave to read any page: a test cannot press the toolbar's button, which is what gives it that
 * leave for the one tab. Nothing else about it differs.
 */
const test = base.extend({
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'gaplight-e2e-boards-'));
      const extension = join(folder, 'extension');
      cpSync(EXTENSION, extension, { recursive: true });
      const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
      writeFileSync(
        join(extension, 'manifest.json'),
        JSON.stringify({ ...manifest, host_permissions: ['https://*.example.com/*', 'https://roadmap.sh/*'] }),
      );
      const browser = await openJobBrowser({ executable: ensureChromium(), extension, headless: true, profile: join(folder, 'profile') });
      await use(browser);
      await browser.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker' },
  ],
});

const ADDRESS = 'https://careers.example.com/jobs/backend-developer-17';
const WORDS = ['Python', 'Go', 'PostgreSQL', 'Docker', 'Kafka'];
const TEXT = `<p>We move parcels across the North and go the extra mile for every one of them, every day of the week but one.</p>
  <h3>What you bring</h3><ul><li>Two years with Python or Go</li><li>PostgreSQL and Docker</li></ul>
  <h3>Nice to have</h3><ul><li>Kafka</li></ul>`;
const job = {
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  title: 'Backend Developer',
  description: TEXT,
  hiringOrganization: { '@type': 'Organization', name: 'Northwind Freight' },
};
const others =
  '<section><h2>Similar jobs</h2><ul><li><a href="/jobs/2">Rust Developer</a></li><li><a href="/jobs/3">PHP Developer</a></li></ul></section>';

const PAGES: readonly [what: string, html: string][] = [
  [
    'with structured data',
    `<script type="application/ld+json">${JSON.stringify(job)}</script><h1>Backend Developer</h1><div class="c1">${TEXT}</div>${others}`,
  ],
  ['with nothing but headings', `<h1>Backend Developer</h1><main><h2>About the job</h2>${TEXT}</main>${others}`],
];

for (const [what, html] of PAGES) {
  test(`a company’s page ${what} is left alone until it is asked for, then read, marked and shown`, async ({ extension }) => {
    await extension.serve(ADDRESS, `<!doctype html><title>Backend Developer at Northwind Freight</title><body>${html}`);
    const page = await extension.open(ADDRESS);
    const popup = await extension.popup(page);
    await expect(popup.getByText('Any other page is read when you ask for it')).toBeVisible();
    expect([await markedWords(page), await panel(page)]).toEqual([[], null]);
    await popup.getByRole('button', { name: 'Read this page' }).click();
    await expect(popup.getByRole('heading', { name: 'Backend Developer' })).toBeVisible();
    await expect(popup.getByText('0 of 3 must-haves')).toBeVisible();
    await page.bringToFront();
    await expectMarks(page, WORDS);
    await eventually(async () => (await panel(page))?.text ?? '').toContain('must-haves');
  });
}

test('a page that is asked for twice is marked and shown once', async ({ extension }) => {
  await extension.serve(ADDRESS, `<!doctype html><title>Backend Developer</title><body>${PAGES[0]?.[1]}`);
  const page = await extension.open(ADDRESS);
  const popup = await extension.popup(page);
  await popup.getByRole('button', { name: 'Read this page' }).click();
  await expect(popup.getByText('0 of 3 must-haves')).toBeVisible();
  // The popup offers it no more, yet another one may have been opened before.
  await popup.evaluate(async () => {
    const tabId = Number(new URLSearchParams(location.search).get('tab'));
    await chrome.scripting.executeScript({ target: { tabId }, files: ['/any-page.js'] });
  });
  const another = await extension.popup(page);
  await expect(another.getByText('0 of 3 must-haves')).toBeVisible();
  await page.bringToFront();
  await expectMarks(page, WORDS);
  expect(await page.evaluate(() => document.documentElement.childElementCount)).toBe(3);
});

test('a page that moves on is not read on: marks and panel go, and the popup offers to read what shows now', async ({ extension }) => {
  await extension.serve(ADDRESS, `<!doctype html><title>Backend Developer</title><body>${PAGES[0]?.[1]}`);
  const page = await extension.open(ADDRESS);
  const popup = await extension.popup(page);
  await popup.getByRole('button', { name: 'Read this page' }).click();
  await page.bringToFront();
  await expectMarks(page, WORDS);
  await page.evaluate(() => history.pushState(null, '', '/jobs/another-18'));
  await expectMarks(page, []);
  await eventually(() => panel(page)).toBe(null);
  await popup.bringToFront();
  await expect(popup.getByRole('button', { name: 'Read this page' })).toBeVisible();
});

test('a page that shows no posting is said to be one that could not be read', async ({ extension }) => {
  await extension.serve(ADDRESS, '<!doctype html><title>Hello</title><body><p>Nothing to see here.</p>');
  const page = await extension.open(ADDRESS);
  const popup = await extension.popup(page);
  await popup.getByRole('button', { name: 'Read this page' }).click();
  await page.bringToFront();
  await expect(popup.getByText('No posting was found on this page.')).toBeVisible({ timeout: 15_000 });
  await expect(popup.getByLabel('The posting’s text')).toBeVisible();
  expect(await markedWords(page)).toEqual([]);
});

test('what was read on another page is remembered like any posting', async ({ extension }) => {
  await extension.serve(ADDRESS, `<!doctype html><title>Backend Developer</title><body>${PAGES[0]?.[1]}`);
  const page = await extension.open(ADDRESS);
  const popup = await extension.popup(page);
  await popup.getByRole('button', { name: 'Read this page' }).click();
  await page.bringToFront();
  await expectMarks(page, WORDS);
  const options = await extension.options();
  await expect(options.getByText('1 posting remembered')).toBeVisible();
});

test('what does not say that it is a posting is shown, and not remembered', async ({ extension }) => {
  const story = '<p>The miller wrote to us in spring, and by autumn we had an answer that he liked, made of Python and patience.</p>';
  await extension.serve(
    ADDRESS,
    `<!doctype html><title>A mill that counts</title><body><h1>A mill that counts</h1><main>${story.repeat(3)}</main>`,
  );
  const page = await extension.open(ADDRESS);
  const popup = await extension.popup(page);
  await popup.getByRole('button', { name: 'Read this page' }).click();
  await expect(popup.getByText('Nothing here says that this is a posting')).toBeVisible();
  await page.bringToFront();
  await expectMarks(page, ['Python', 'Python', 'Python']);
  const options = await extension.options();
  await expect(options.getByText('0 postings remembered')).toBeVisible();
});

test('of several postings none is read, and the popup says how to choose one', async ({ extension }) => {
  const others = ['Backend', 'Frontend'].map((name) => `<article><h2>${name} Developer</h2>${TEXT}</article>`).join('');
  const address = 'https://careers.example.com/careers';
  await extension.serve(address, `<!doctype html><title>Careers</title><body><h1>Join us</h1><main>${others}</main>`);
  const page = await extension.open(address);
  const popup = await extension.popup(page);
  await popup.getByRole('button', { name: 'Read this page' }).click();
  await page.bringToFront();
  await expect(popup.getByText('This page shows several postings.')).toBeVisible({ timeout: 15_000 });
  await expect(popup.getByLabel('The posting’s text')).toBeVisible();
  expect(await markedWords(page)).toEqual([]);
});

const ROADMAP = 'https://roadmap.sh/backend';
const topics = (git: string) => `<svg>
  <g class="clickable-group ${git}" data-node-id="a1" data-type="subtopic" data-title="Git"><text>Git</text></g>
  <g class="learning" data-node-id="a2" data-type="topic" data-title="Redis"></g>
  <g data-node-id="a3" data-type="topic" data-title="Kafka"></g></svg>`;

test('progress on a roadmap of roadmap.sh that is open in a tab is looked at on the options page, and taken over', async ({
  extension,
}) => {
  await extension.serve(ROADMAP, `<!doctype html><title>Backend Developer</title><body>${topics('done')}`);
  const page = await extension.open(ROADMAP);
  const before = await page.content();
  const popup = await extension.popup(page);
  const [options] = await Promise.all([
    extension.browser.context.waitForEvent('page'),
    popup.getByRole('button', { name: 'Look at this progress' }).click(),
  ]);
  await expect(options.getByText('roadmap.sh progress')).toBeVisible();
  await expect(options.getByRole('row', { name: /Redis in progress nothing/ })).toBeVisible();
  await expect(options.getByText('Kafka')).toHaveCount(0);
  await options.getByRole('button', { name: 'Apply 2 changes' }).click();
  await expect(options.getByText('all 2 skills')).toBeVisible();
  expect(await page.content()).toBe(before);

  // The options page stands open: it is shown what another tab says.
  await extension.serve(ROADMAP, `<!doctype html><title>Backend Developer</title><body>${topics('skipped')}`);
  await page.reload();
  const again = await extension.popup(page);
  await again.getByRole('button', { name: 'Look at this progress' }).click();
  await expect(options.getByRole('row', { name: /Git skipped done/ })).toBeVisible();
});

test('a roadmap whose ticks the site keeps in the browser alone is read from there, and one without any says so', async ({ extension }) => {
  await extension.serve(ROADMAP, '<!doctype html><title>Backend Developer</title><body>');
  const page = await extension.open(ROADMAP);
  const popup = await extension.popup(page);
  await popup.getByRole('button', { name: 'Look at this progress' }).click();
  await expect(popup.getByText('This page shows no progress.')).toBeVisible();
  await page.evaluate(() => {
    localStorage.setItem('roadmap-backend-progress', JSON.stringify({ done: ['postgresql@a1'], learning: [], skipped: [] }));
  });
  const [options] = await Promise.all([
    extension.browser.context.waitForEvent('page'),
    popup.getByRole('button', { name: 'Look at this progress' }).click(),
  ]);
  await expect(options.getByRole('row', { name: /PostgreSQL done nothing/ })).toBeVisible();
});
