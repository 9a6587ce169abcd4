import type { Page } from '@playwright/test';
import { savedPage } from '../../support/saved-pages';
import { eventually } from '../eventually';
import { type Extension, expect, expectMarks, test, topicRow } from './extension';

const POSTING = 'Backend Developer\n\nWhat you bring\n- Python or Go\n- PostgreSQL and Docker\n\nNice to have\n- Kafka\n';

async function paste(popup: Page, text: string): Promise<void> {
  await popup.getByRole('tab', { name: 'This job' }).click();
  await popup.getByText('Paste a posting’s text').click();
  await popup.getByLabel('The posting’s text').fill(text);
  await popup.getByRole('button', { name: 'Check it' }).click();
}

test('a pasted text is read as a posting is, follows a tick, and gives way to the page again', async ({ extension }) => {
  const popup = await extension.popup();
  await paste(popup, POSTING);
  await expect(popup.getByRole('heading', { name: 'Backend Developer' })).toBeVisible();
  await expect(popup.getByText('0 of 3 must-haves')).toBeVisible();
  await expect(popup.getByText('0 of 1 nice-to-have')).toBeVisible();
  await (await topicRow(popup, 'PostgreSQL')).getByRole('button', { name: /Mark as done/ }).click();
  await popup.getByRole('tab', { name: 'This job' }).click();
  await expect(popup.getByText('1 of 3 must-haves')).toBeVisible();
  await popup.getByRole('button', { name: 'Back to the page' }).click();
  await expect(popup.getByText('must-haves')).toHaveCount(0);
  // What was pasted is not lost.
  await popup.getByText('Paste a posting’s text').click();
  await expect(popup.getByLabel('The posting’s text')).toHaveValue(POSTING);
});

test('the text of a posting that a page shows fits as the posting did', async ({ extension }) => {
  const saved = savedPage('linkedin-guest');
  const page = await extension.openSaved(saved);
  await expectMarks(page, saved.words);
  const popup = await extension.popup(page);
  const counts = () => popup.locator('.fit-head').innerText();
  await expect(popup.locator('.fit-head')).toBeVisible();
  const onPage = await counts();
  const text = await page.locator('.show-more-less-html__markup').innerText();
  const other = await extension.popup();
  await paste(other, text);
  await expect(other.locator('.fit-head')).toBeVisible();
  expect(await other.locator('.fit-head').innerText()).toBe(onPage);
});

test('a pasted text without a technology says so, and never “nothing missing”', async ({ extension }) => {
  const popup = await extension.popup();
  await paste(popup, 'We want a smile, every morning, and a driving licence.');
  await expect(popup.getByText('names no technology')).toBeVisible();
  await expect(popup.getByText(/^nothing missing$/)).toHaveCount(0);
});

test('where a posting could not be read, the box to paste its text stands open', async ({ extension }) => {
  const address = 'https://www.linkedin.com/jobs/view/4100000077/';
  await extension.serve(address, '<!doctype html><title>Developer</title><body><h1>Developer</h1>');
  const page = await extension.open(address);
  const popup = await extension.popup(page);
  await page.bringToFront();
  await expect(popup.getByText('This posting could not be read.')).toBeVisible({ timeout: 15_000 });
  await popup.bringToFront();
  await popup.getByLabel('The posting’s text').fill(POSTING);
  await popup.getByRole('button', { name: 'Check it' }).click();
  await expect(popup.getByText('0 of 3 must-haves')).toBeVisible();
});

test('a page that the browser does not let be read is named as such, with what else can be done', async ({ extension }) => {
  await extension.serve('https://www.example.com/', '<!doctype html><title>Elsewhere</title><p>Nothing.');
  const page = await extension.open('https://www.example.com/');
  const popup = await extension.popup(page);
  await popup.getByRole('tab', { name: 'This job' }).click();
  await popup.getByRole('button', { name: 'Read this page' }).click();
  await expect(popup.getByRole('alert')).toContainText('Your browser does not let this page be read.');
});

test('where nothing stands on the page, the popup has all that the panel has', async ({ extension }) => {
  const saved = savedPage('linkedin-classic');
  const page = await extension.openSaved(saved);
  const popup = await extension.popup(page);
  await popup.getByLabel('On LinkedIn').selectOption('read-only');
  await expectMarks(page, []);
  const redis = popup.getByRole('listitem').filter({ hasText: 'Redis' }).first();
  await expect(popup.getByText('Pay', { exact: true })).toBeVisible();
  // The plan, and the way back.
  await popup.getByRole('button', { name: /Add \d+ to my plan/ }).click();
  await expect(popup.getByText(/added to your plan/)).toBeVisible();
  await expect(popup.getByText(/planned$/).first()).toBeVisible();
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect(popup.getByText(/added to your plan/)).toHaveCount(0);
  // What it was read from, and the way to take a word back.
  await redis.locator('summary').click();
  await expect(redis.locator('.excerpt')).toContainText('Redis');
  await redis.getByRole('button', { name: '“Redis” is not this technology' }).click();
  await expect(popup.getByText('“Redis” is no longer taken for Redis, in any posting.')).toBeVisible();
  await expect(redis).toHaveCount(0);
  await popup.getByText('1 word set aside').click();
  await popup.getByRole('button', { name: 'Take back' }).click();
  await expect(redis).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.childElementCount)).toBe(2);
});

test('a pasted text says what it says of pay and years, and words in it can be taken back', async ({ extension }) => {
  const popup = await extension.popup();
  await paste(popup, `${POSTING}\nFive years of professional experience. Pay: €52,000 – €60,000 a year.`);
  await expect(popup.getByText('€52–60K a year')).toBeVisible();
  const docker = popup.getByRole('listitem').filter({ hasText: 'Docker' }).first();
  await docker.locator('summary').click();
  await docker.getByRole('button', { name: '“Docker” is not this technology' }).click();
  await expect(popup.getByText('0 of 2 must-haves')).toBeVisible();
});

/** What the menu entry does, by the event that a click on it fires: no test can reach the browser's own menu. */
async function chooseCheck(extension: Extension, page: Page, selectionText: string): Promise<Page> {
  const tabId = await extension.tabOf(page);
  const worker = await extension.worker();
  const opened = extension.browser.context.waitForEvent('page', (each) => each.url().includes('popup.html'));
  await worker.evaluate(
    async ([id, text]) => {
      // Without a window to show it in, the toolbar's popup cannot open: the worker then takes a window of its own.
      Object.assign(chrome.action, { openPopup: () => Promise.reject(new Error('No popup here.')) });
      const { onClicked } = chrome.contextMenus as unknown as { onClicked: { dispatch(click: object, tab: object): void } };
      onClicked.dispatch({ menuItemId: 'check-selection', selectionText: text, frameId: 0 }, await chrome.tabs.get(id));
    },
    [tabId, selectionText] as const,
  );
  return opened;
}

test('“Check the selected text” shows the selection’s fit, once', async ({ extension }) => {
  await extension.serve('https://www.example.com/', '<!doctype html><title>Elsewhere</title><p>We need Python and Docker.');
  const page = await extension.open('https://www.example.com/');
  const popup = await chooseCheck(extension, page, 'Requirements: Python and Docker.');
  await expect(popup.getByText('From the text that you selected.')).toBeVisible();
  await expect(popup.getByText('0 of 2 must-haves')).toBeVisible();
  await popup.reload();
  await expect(popup.getByRole('tab', { name: 'This job' })).toBeVisible();
  await expect(popup.getByText('From the text that you selected.')).toHaveCount(0);
});

test('the menu entry is there for selected text, and for nothing else', async ({ extension }) => {
  const ours = await extension.options();
  // The browser lists no entries; one that is there can be changed, and one that is not cannot.
  const change = (entry: string) =>
    ours.evaluate(
      (id) =>
        chrome.contextMenus.update(id, { contexts: ['selection'] }).then(
          () => 'there',
          () => 'missing',
        ),
      entry,
    );
  await eventually(() => change('check-selection')).toBe('there');
  expect(await change('another')).toBe('missing');
});

test('the posting in front is saved in the popup, and stands so among the postings seen', async ({ extension }) => {
  const saved = savedPage('linkedin-classic');
  const page = await extension.openSaved(saved);
  await expectMarks(page, saved.words);
  const popup = await extension.popup(page);
  const save = popup.getByRole('button', { name: 'Save', exact: true });
  await expect(save).toHaveAttribute('aria-pressed', 'false');
  await save.click();
  await expect(save).toHaveAttribute('aria-pressed', 'true');
  const market = await extension.open(`${extension.browser.base}market.html`);
  await expect(market.locator('#sample')).toContainText('From one search, of those whose search is known: “python developer”1 of 1');
  await expect(market.locator('#jobs').getByRole('button', { name: /: Save$/ })).toHaveAttribute('aria-pressed', 'true');
});
