import type { Page } from '@playwright/test';
import { savedPage } from '../../support/saved-pages';
import { eventually } from '../eventually';
import { type Extension, expect, expectMarks, markedWords, panel, test } from './extension';
import { OwnRoot } from './own-root';

const saved = savedPage('linkedin-classic');

/** What a shortcut does, by the event that it fires: no test can press keys that the browser itself listens to. */
async function press(extension: Extension, page: Page, command: string): Promise<void> {
  await page.bringToFront();
  const tabId = await extension.tabOf(page);
  await page.bringToFront();
  const worker = await extension.worker();
  await worker.evaluate(
    async ([name, id]) => {
      const { onCommand } = chrome.commands as unknown as { onCommand: { dispatch(command: string, tab: object): void } };
      onCommand.dispatch(name, await chrome.tabs.get(id));
    },
    [command, tabId] as const,
  );
}

test('a shortcut hides the marks on the page in front and shows them again; the panel stays', async ({ extension }) => {
  const page = await extension.openSaved(saved);
  await expectMarks(page, saved.words);
  await press(extension, page, 'toggle-marks');
  await expectMarks(page, []);
  expect(await panel(page)).not.toBe(null);
  // A page that changes meanwhile does not bring them back.
  await page.evaluate(() => document.querySelector('#job-details li')?.append(' and Docker'));
  await eventually(async () => (await panel(page))?.text ?? '').toContain('Docker');
  expect(await markedWords(page)).toEqual([]);
  await press(extension, page, 'toggle-marks');
  await eventually(() => markedWords(page)).toContain('Docker');
});

test('a shortcut takes the keyboard into the panel', async ({ extension }) => {
  const page = await extension.openSaved(saved);
  await eventually(() => panel(page)).not.toBe(null);
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
  await press(extension, page, 'focus-panel');
  await eventually(() => page.evaluate(() => document.activeElement === document.documentElement.lastElementChild)).toBe(true);
});

test('a shortcut goes from marked word to marked word, each with its card, and the marks may be hidden', async ({ extension }) => {
  const page = await extension.openSaved(saved);
  await expectMarks(page, saved.words);
  const root = await OwnRoot.of(page);
  await press(extension, page, 'next-mark');
  await eventually(() => root.focused()).toBe('Python');
  await press(extension, page, 'next-mark');
  await eventually(() => root.focused()).toBe('Go');
  await page.keyboard.press('Escape');
  await eventually(() => root.count('.card')).toBe(0);
  await press(extension, page, 'toggle-marks');
  await press(extension, page, 'next-mark');
  await eventually(() => root.focused()).toBe('Python');
});

test('a shortcut on a page without our script does nothing, and nothing breaks', async ({ extension }) => {
  await extension.serve('https://www.example.com/', '<!doctype html><title>Elsewhere</title><p>Nothing.');
  const page = await extension.open('https://www.example.com/');
  const errors: string[] = [];
  (await extension.worker()).on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  for (const command of ['toggle-marks', 'focus-panel', 'next-mark']) await press(extension, page, command);
  const popup = await extension.popup(page);
  await expect(popup.getByRole('tab', { name: 'This job' })).toBeVisible();
  expect(errors).toEqual([]);
});
