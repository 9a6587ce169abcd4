import type { Page } from '@playwright/test';
import { savedPage } from '../../support/saved-pages';
import { eventually } from '../eventually';
import { type Extension, expect, expectMarks, test, topicRow } from './extension';

const saved = savedPage('linkedin-classic');

/** What the toolbar shows while a tab is in front: its sign, and its words. */
async function toolbarOf(extension: Extension, page: Page): Promise<() => Promise<[string, string]>> {
  const tabId = await extension.tabOf(page);
  const ours = await extension.options();
  return () =>
    ours.evaluate(async (id) => [await chrome.action.getBadgeText({ tabId: id }), await chrome.action.getTitle({ tabId: id })], tabId);
}

test('the toolbar shows how many must-haves are missing, follows a tick, and forgets them when the tab moves on', async ({ extension }) => {
  const page = await extension.openSaved(saved);
  await expectMarks(page, saved.words);
  const toolbar = await toolbarOf(extension, page);
  await eventually(toolbar).toEqual(['7', expect.stringContaining('7 of 7 must-haves missing')]);
  const popup = await extension.popup(page);
  await (await topicRow(popup, 'PostgreSQL')).getByRole('button', { name: /Mark as done/ }).click();
  await eventually(toolbar).toEqual(['6', expect.stringContaining('6 of 7 must-haves missing')]);
  await page.evaluate(() => {
    history.pushState(null, '', '/feed/');
    document.querySelector('#job-details')?.remove();
    document.querySelector('.job-details-jobs-unified-top-card__job-title')?.remove();
  });
  await eventually(toolbar).toEqual(['', expect.not.stringContaining('must-have')]);
});

test('another page in the tab clears the toolbar, and coming back brings it back', async ({ extension }) => {
  await extension.serve('https://www.example.com/', '<!doctype html><title>Elsewhere</title><p>Nothing.');
  const page = await extension.openSaved(saved);
  const toolbar = await toolbarOf(extension, page);
  await eventually(toolbar).toEqual(['7', expect.stringContaining('must-haves missing')]);
  await page.goto('https://www.example.com/');
  await eventually(toolbar).toEqual(['', 'Gaplight']);
  await page.goto(saved.url);
  await eventually(toolbar).toEqual(['7', expect.stringContaining('must-haves missing')]);
});

test('two tabs have each its own number', async ({ extension }) => {
  const first = await extension.openSaved(saved);
  const guest = savedPage('linkedin-guest');
  await extension.serve(
    guest.url,
    guest.html
      .replace(/<ul>.*<\/ul>/s, '<ul><li>A smile, every morning, and a driving licence</li></ul>')
      .replace('Snowflake on AWS', 'a second smile'),
  );
  const second = await extension.open(guest.url);
  const [one, two] = [await toolbarOf(extension, first), await toolbarOf(extension, second)];
  await eventually(one).toEqual(['7', expect.stringContaining('must-haves missing')]);
  await eventually(two).toEqual(['–', expect.stringContaining('names no technology')]);
});

test('a posting that cannot be read is a question mark, and never “nothing missing”', async ({ extension }) => {
  const address = 'https://www.linkedin.com/jobs/view/4100000077/';
  await extension.serve(address, '<!doctype html><title>Developer</title><body><h1>Developer</h1>');
  const page = await extension.open(address);
  const toolbar = await toolbarOf(extension, page);
  await page.bringToFront();
  await eventually(toolbar, { timeout: 15_000 }).toEqual(['?', expect.stringContaining('could not be read')]);
});

test('a page without a posting leaves the toolbar empty', async ({ extension }) => {
  await extension.serve('https://www.linkedin.com/feed/', '<!doctype html><title>Feed</title><body><p>Python and Docker.</p></body>');
  const page = await extension.open('https://www.linkedin.com/feed/');
  const popup = await extension.popup(page);
  await popup.getByRole('tab', { name: 'This job' }).click();
  await expect(popup.getByText('No posting is open in this tab.')).toBeVisible();
  expect(await (await toolbarOf(extension, page))()).toEqual(['', 'Gaplight']);
});
