import { savedPage } from '../../support/saved-pages';
import { eventually } from '../eventually';
import { expect, expectMarks, panel, test } from './extension';

const saved = savedPage('linkedin-classic');

test('marks that the page has taken away without a change of its own come back when their reader scrolls or returns', async ({
  extension,
}) => {
  await extension.serve(saved.url, saved.html.replace('</body>', '<div style="height: 3000px"></div></body>'));
  const page = await extension.open(saved.url);
  await expectMarks(page, saved.words);
  const lose = () => page.evaluate(() => CSS.highlights.clear());
  await lose();
  await page.mouse.wheel(0, 200);
  await expectMarks(page, saved.words);
  await lose();
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expectMarks(page, saved.words);
});

test('a page that keeps removing the panel is left alone after a few times, and the popup says so until it is asked for', async ({
  extension,
}) => {
  const page = await extension.openSaved(saved);
  await expectMarks(page, saved.words);
  await eventually(() => panel(page)).not.toBe(null);
  await page.evaluate(() => {
    const root = document.documentElement;
    Object.assign(window, { removed: 0, fight: true });
    const state = window as unknown as { removed: number; fight: boolean };
    const fight = () => {
      for (const child of [...root.children].slice(2)) {
        if (!state.fight) return;
        child.remove();
        state.removed += 1;
      }
    };
    new MutationObserver(fight).observe(root, { childList: true });
    fight();
  });
  const popup = await extension.popup(page);
  await page.bringToFront();
  await expect(popup.getByText('This page keeps removing the panel')).toBeVisible({ timeout: 15_000 });
  const removed = () => page.evaluate(() => (window as unknown as { removed: number }).removed);
  expect(await removed()).toBe(5);
  // Whatever happens on the page, it is not tried again.
  await page.evaluate(() => document.body.append('More.'));
  await page.mouse.wheel(0, 200);
  await expectMarks(page, saved.words);
  expect(await removed()).toBe(5);
  await page.evaluate(() => Object.assign(window, { fight: false }));
  await popup.getByRole('button', { name: 'Show the panel on the page' }).click();
  await eventually(() => panel(page)).not.toBe(null);
});
