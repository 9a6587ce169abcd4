import type { Page } from '@playwright/test';
import { fillOf, putFill } from '../../support/market-fill';
import { savedPage } from '../../support/saved-pages';
import { eventually } from '../eventually';
import { Extension, expect, startBrowser, test, topicRow } from './extension';
import { OwnRoot } from './own-root';
import { violations, violationsDayAndNight } from './violations';

test('popup and options have no accessibility violation, by day and by night', async ({ extension }) => {
  const options = await extension.options();
  expect(await violationsDayAndNight(options)).toEqual([]);
  await options.getByLabel('Paste a list or a backup').fill('Postgres\nRedis: learning\nDocker: skipped\nJuggling');
  await options.getByRole('button', { name: 'Look at it' }).click();
  expect(await violationsDayAndNight(options)).toEqual([]);
  await options.getByRole('button', { name: 'Apply 3 changes' }).click();
  await expect(options.getByText('3 skills changed.')).toBeVisible();
  expect(await violationsDayAndNight(options)).toEqual([]);

  const popup = await extension.popup(await extension.openSaved(savedPage('linkedin-classic')));
  await expect(popup.getByRole('heading', { name: 'Backend Developer' })).toBeVisible();
  await popup.getByText('What the marks mean').click();
  for (const row of await popup.locator('.fit-section summary').all()) await row.click();
  await expect(popup.locator('.fit-why:visible').first()).toContainText('It stands under');
  expect(await violationsDayAndNight(popup)).toEqual([]);
  const row = await topicRow(popup, 'PostgreSQL');
  await row.locator('.topic-name').click();
  expect(await violationsDayAndNight(popup)).toEqual([]);
  await popup.getByRole('searchbox').fill('');
  expect(await violationsDayAndNight(popup)).toEqual([]);
});

/** What stands in a page's closed root, which no tool looks into, as a page of its own with the same markup and rules. */
async function copyOf(root: OwnRoot, extension: Extension): Promise<Page> {
  const { html, css } = await root.copy();
  const page = await extension.browser.context.newPage();
  await page.setContent(
    `<!doctype html><html lang="en"><title>Copy</title><style>${css.replaceAll(':host', ':root').replace('all: initial !important', '')}</style><body><main><h1>A job</h1></main>${html}`,
  );
  return page;
}

for (const scheme of ['light', 'dark'] as const) {
  test(`panel and card have no accessibility violation (${scheme})`, async ({ profile }) => {
    const extension = new Extension(await startBrowser(`${profile}-${scheme}`, scheme));
    const saved = savedPage('linkedin-classic');
    const ground = scheme === 'dark' ? '<body style="background: #1b1f23; color: #eee">' : '<body>';
    await extension.serve(saved.url, saved.html.replace('<body>', ground));
    const page = await extension.open(saved.url);
    const root = await OwnRoot.of(page);
    await eventually(() => root.count(`.panel.${scheme} .facts`)).toBe(1);
    const found = async () => violations(await copyOf(root, extension));
    expect(await found()).toEqual([]);
    // Everything opened, something planned, a word set aside, and the card by keyboard.
    await root.press('.panel-button');
    await root.press('.fit-list summary');
    await root.press('.evidence .quiet-link');
    await eventually(() => root.text('.card-about')).toMatch(/\w{3}/);
    await root.press('.card-foot .quiet-link');
    await eventually(() => root.count('.panel-aside')).toBe(1);
    await root.press('.panel-aside summary');
    await root.press('.fit-legend summary');
    await root.press('.fit-list > li:nth-child(2) summary');
    await root.press('.fit-list > li:nth-child(2) .evidence .quiet-link');
    await eventually(() => root.count('.card-steps')).toBe(1);
    expect(await found()).toEqual([]);
    await root.press('.card-button.learning');
    await eventually(() => root.text('.card-foot')).toContain('in progress');
    expect(await found()).toEqual([]);
    await extension.browser.close();
  });
}

test('the welcome page and what the popup does by hand have no accessibility violation, by day and by night', async ({ extension }) => {
  const welcome = await extension.open(`${extension.browser.base}welcome.html`);
  await welcome.getByRole('button', { name: 'PostgreSQL' }).click();
  await expect(welcome.getByText(/^2 of \d must-haves$/)).toBeVisible();
  expect(await violationsDayAndNight(welcome)).toEqual([]);
  await welcome.setViewportSize({ width: 320, height: 640 });
  expect(await violationsDayAndNight(welcome)).toEqual([]);
  expect(await welcome.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

  const popup = await extension.popup();
  await popup.getByRole('tab', { name: 'This job' }).click();
  await popup.getByText('Paste a posting’s text').click();
  expect(await violationsDayAndNight(popup)).toEqual([]);
  await popup.getByRole('button', { name: 'Read this page' }).click();
  await expect(popup.getByRole('alert')).toContainText('does not let this page be read');
  expect(await violationsDayAndNight(popup)).toEqual([]);
  await popup.getByLabel('The posting’s text').fill('We need Python and Docker.');
  await popup.getByRole('button', { name: 'Check it' }).click();
  await expect(popup.getByText(/^1 missing|^2 missing/)).toBeVisible();
  expect(await violationsDayAndNight(popup)).toEqual([]);
});

test('the popup’s roadmap can be used by keyboard alone', async ({ extension }) => {
  const popup = await extension.popup();
  await popup.getByRole('tab', { name: 'Roadmap' }).focus();
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('searchbox')).toBeVisible();
  await popup.keyboard.press('Tab');
  await popup.keyboard.press('Tab');
  await expect(popup.getByRole('searchbox')).toBeFocused();
  await popup.keyboard.type('postgresql');
  await popup.keyboard.press('Tab');
  await popup.keyboard.press('Tab');
  await popup.keyboard.press('Space');
  await expect(popup.getByText('PostgreSQL: done')).toBeVisible();
});

test('the market page has no accessibility violation, by day and by night', async ({ extension }) => {
  const page = await extension.open(`${extension.browser.base}market.html`);
  await expect(page.getByRole('heading', { name: 'Nothing seen yet' })).toBeVisible();
  expect(await violationsDayAndNight(page)).toEqual([]);
  await putFill(page, fillOf(1500, Date.now()), 1, 60);
  await extension.killWorker();
  await page.reload();
  await expect(page.locator('#trend .trends li').first()).toContainText(/rising|falling|no clear change/);
  // The other table has hundreds of rows of the same make.
  await page.locator('#pay summary').click();
  await page.locator('.what-if').getByRole('checkbox').first().check();
  await page
    .locator('#jobs')
    .getByRole('button', { name: /: Save$/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Forget all postings' }).click();
  expect(await violationsDayAndNight(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
