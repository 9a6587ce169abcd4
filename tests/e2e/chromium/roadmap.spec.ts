import type { Page } from '@playwright/test';
import { savedPage } from '../../support/saved-pages';
import { eventually } from '../eventually';
import { expect, test, topicRow } from './extension';
import { violationsDayAndNight } from './violations';

const widths = (page: Page) => page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
const counts = (page: Page) => page.locator('.counts').first().innerText();

/** Says something of skills as an import does, with when it became so. */
async function say(page: Page, changes: { skill: string; state: string; since: number }[]): Promise<void> {
  const reply = await page.evaluate(
    (payload) => chrome.runtime.sendMessage({ id: crypto.randomUUID(), kind: 'change-progress', payload }),
    { source: 'list', changes },
  );
  expect(reply).toMatchObject({ ok: true });
}

test('a topic opens with what done means, and its ticks are there the next time', async ({ extension }) => {
  const popup = await extension.popup();
  const row = await topicRow(popup, 'Git');
  await row.locator('.topic-name').click();
  await row.getByLabel('Push your commits and pull those of others').check();
  await expect(row.getByText('1 of 6')).toBeVisible();
  await row.getByText('Where to learn it').click();
  await expect(row.getByRole('link', { name: 'Pro Git' })).toHaveAttribute('href', 'https://git-scm.com/book/en/v2');
  await row.getByText('To practise').click();
  await expect(row.getByText('A week of commits.')).toBeVisible();
  await row.getByText('What the guides say').click();
  await expect(row.getByText('Named in 3 of 5 guides.')).toBeVisible();
  await popup.close();

  const again = await extension.popup();
  const same = await topicRow(again, 'Git');
  await same.locator('.topic-name').click();
  await expect(same.getByLabel('Push your commits and pull those of others')).toBeChecked();
  for (const box of await same.getByRole('checkbox').all()) await box.check();
  await same.getByRole('button', { name: 'All of it: mark Git as done' }).click();
  await expect(again.getByText('Git: done')).toBeVisible();
});

test('a step is marked as a whole, taken back as a whole, and the counts add up all the way to everything', async ({ extension }) => {
  const popup = await extension.popup();
  await eventually(() => counts(popup)).toContain('0 of 123 done · 123 to go');
  await popup.getByLabel('My language').selectOption('Python');
  await popup.getByRole('group', { name: 'Programming fundamentals' }).getByRole('button', { name: 'I have it' }).click();
  await expect(popup.getByText('Programming fundamentals: 10 topics, now done.')).toBeVisible();
  await eventually(() => counts(popup)).toContain('10 of 123 done · 113 to go');
  await popup.getByRole('button', { name: 'Undo' }).click();
  await eventually(() => counts(popup)).toContain('0 of 123 done · 123 to go');
  await expect(popup.getByText('Taken back.')).toBeVisible();

  for (const name of await popup.locator('.step-head b').allInnerTexts()) {
    const head = popup.getByRole('button', { name });
    if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
    const step = popup.getByRole('group', { name, exact: true }).last();
    await step.getByRole('button', { name: /network|cloud|AI/.test(name) ? 'Skip' : 'I have it' }).click();
    await expect(popup.locator('.toast')).toContainText(name);
  }
  // What any one of several technologies fills, and the language chosen says nothing of, is the reader's to choose.
  await eventually(() => counts(popup)).toMatch(/skipped · \d+ to go/);
  await popup.getByLabel('Show').selectOption('open');
  await expect(popup.locator('.topic')).not.toHaveCount(0);
  for (let left = await popup.locator('.topic').count(); left > 0; left -= 1) {
    const open = popup.locator('.topic', { has: popup.locator('.topic-name.open') }).first();
    await open.locator('.topic-name').focus();
    await popup.keyboard.press('s');
    await expect(popup.locator('.topic-name.open')).toHaveCount(left - 1);
  }
  const [, done, skipped] = (await counts(popup)).match(/^(\d+) of 123 done · (\d+) skipped/) ?? [];
  expect(Number(done) + Number(skipped)).toBe(123);
  expect(await counts(popup)).toContain('the whole way');
});

test('filters leave what they say, and what was just marked stays in sight', async ({ extension }) => {
  const popup = await extension.popup();
  await popup.getByRole('tab', { name: 'Roadmap' }).click();
  await popup.getByLabel('Show').selectOption('ready');
  const names = popup.locator('.topic-name');
  await expect(names.filter({ hasText: 'Variables and types' })).toBeVisible();
  await expect(names.filter({ hasText: 'Control flow' })).toHaveCount(0);
  await popup.getByRole('button', { name: /^Variables and types: .*Mark as done/ }).click();
  await expect(names.filter({ hasText: 'Control flow' })).toBeVisible();
  await expect(names.filter({ hasText: 'Variables and types' })).toBeVisible();
  await popup.getByLabel('Show').selectOption('done');
  await expect(names).toHaveCount(1);
  await popup.getByLabel('Show').selectOption('skipped');
  await expect(popup.getByText('No topic is like that at the moment.')).toBeVisible();
  await popup.getByRole('button', { name: 'Show everything' }).click();
  await expect(popup.locator('.step')).toHaveCount(15);
});

test('one key marks, moves and takes back, and none does anything elsewhere', async ({ extension }) => {
  const popup = await extension.popup();
  await popup.getByRole('searchbox').fill('l');
  await expect(popup.locator('.toast')).toHaveCount(0);
  await popup.getByRole('searchbox').fill('');
  const focused = () => popup.evaluate(() => document.activeElement?.textContent ?? '');
  await popup.locator('.step-head').first().focus();
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('ArrowDown');
  expect(await focused()).toContain('Variables and types');
  await popup.keyboard.press('l');
  await expect(popup.getByText('Variables and types: in progress')).toBeVisible();
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('d');
  await expect(popup.getByText('Control flow: done')).toBeVisible();
  await popup.keyboard.press('Control+z');
  await expect(popup.getByText('Taken back.')).toBeVisible();
  await eventually(() => counts(popup)).toContain('0 of 123 done · 1 in progress');
  await popup.keyboard.press('Enter');
  await expect(popup.locator('.topic-open')).toBeVisible();
  await popup.keyboard.press('/');
  await expect(popup.getByRole('searchbox')).toBeFocused();
  await popup.getByRole('tab', { name: 'Roadmap' }).focus();
  await popup.keyboard.press('ArrowRight');
  await expect(popup.getByRole('tab', { name: 'Next' })).toBeFocused();
  await expect(popup.getByRole('tabpanel', { name: 'Next' })).toBeVisible();
});

test('“Next” says why it is empty, then names what postings ask for with its reason, and leads to it', async ({ extension }) => {
  const popup = await extension.popup();
  await popup.getByRole('tab', { name: 'Next' }).click();
  await expect(popup.getByText('You have not opened any postings yet.')).toBeVisible();
  await expect(popup.locator('.next-steps > li')).toHaveCount(3);

  const saved = savedPage('linkedin-classic');
  const page = await extension.openSaved(saved);
  await eventually(() => page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
  await popup.bringToFront();
  await expect(popup.getByText('By the 1 posting that you have seen.')).toBeVisible();
  await expect(popup.getByText(/Only 1 posting seen so far/)).toBeVisible();
  const first = popup.locator('.next-steps > li').first();
  const name = await first.locator('h2 [lang]').innerText();
  expect(saved.words.length).toBeGreaterThan(0);
  await first.getByRole('button', { name: 'Show on the roadmap' }).click();
  await expect(popup.getByRole('tab', { name: 'Roadmap' })).toHaveAttribute('aria-selected', 'true');
  await expect(popup.locator('.topic-open')).toBeVisible();
  expect(await popup.evaluate(() => document.activeElement?.textContent)).toContain(name);
});

test('a topic says which of the postings seen asked for it', async ({ extension }) => {
  const page = await extension.openSaved(savedPage('linkedin-classic'));
  await eventually(() => page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
  const popup = await extension.popup();
  const row = await topicRow(popup, 'PostgreSQL');
  await row.locator('.topic-name').click();
  await row.getByText('Where postings asked for it').click();
  await expect(row.getByText('1 of the 1 posting you have seen.')).toBeVisible();
  await expect(row.locator('.asking').getByRole('link', { name: 'Backend Developer' })).toBeVisible();
});

test('this job shows in the popup what the panel shows: groups, reasons and facts', async ({ extension }) => {
  const popup = await extension.popup(await extension.openSaved(savedPage('linkedin-classic')));
  await expect(popup.locator('.facts')).toBeVisible();
  await popup.locator('.fit-section summary').first().click();
  await expect(popup.locator('.fit-why:visible').first()).not.toBeEmpty();
});

test('the roadmap’s own page shows the path, opens a topic from it, tells when, and prints on paper’s terms', async ({ extension }) => {
  const popup = await extension.popup();
  await say(popup, [
    { skill: 'git', state: 'done', since: Date.UTC(2026, 2, 10) },
    { skill: 'http', state: 'done', since: Date.UTC(2026, 4, 10) },
    { skill: 'docker', state: 'learning', since: Date.UTC(2026, 4, 10) },
  ]);
  const opened = extension.browser.context.waitForEvent('page');
  await popup.getByRole('button', { name: 'In a tab, to print' }).click();
  const page = await opened;
  await expect(page.locator('.station')).toHaveCount(123);
  await expect(page.locator('.station.done')).toHaveCount(2);
  await page.getByText('As a table').click();
  await expect(page.getByRole('row', { name: /May 2026: 1 topic HTTP 2/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /March 2026: 1 topic Git 1/ })).toBeVisible();

  await page.locator('.station.done').first().hover();
  await expect(page.locator('figcaption')).toContainText('Git Opens the way to');
  await page.locator('.station.done').first().click();
  await expect(page.locator('.topic-open').getByText('It is done when you can')).toBeVisible();

  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.locator('.printed li').filter({ hasText: /^✓?Git/ })).toContainText('Mar 10, 2026');
  await expect(page.locator('.printed section')).toHaveCount(15);
  await expect(page.locator('.search')).toBeHidden();
  // Paper is white, whatever the screen was.
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
});

test('every state of roadmap and next can be read by everybody, at 320 pixels too, by day and by night', async ({ extension }) => {
  const popup = await extension.popup();
  await popup.getByRole('tab', { name: 'Next' }).click();
  await expect(popup.locator('.next-steps > li')).toHaveCount(3);
  expect(await violationsDayAndNight(popup)).toEqual([]);
  await say(popup, [
    { skill: 'git', state: 'done', since: Date.UTC(2026, 2, 10) },
    { skill: 'docker', state: 'learning', since: Date.UTC(2026, 4, 10) },
    { skill: 'rest', state: 'skipped', since: Date.UTC(2026, 4, 10) },
  ]);
  const row = await topicRow(popup, 'Git');
  await row.locator('.topic-name').click();
  await row.getByRole('checkbox').first().check();
  for (const part of await row.locator('.lesson summary').all()) await part.click();
  await expect(row.getByText('You have not opened any postings yet.')).toBeVisible();
  await popup.setViewportSize({ width: 320, height: 600 });
  expect(await violationsDayAndNight(popup)).toEqual([]);
  expect(await widths(popup)).toEqual([320, 320]);
  await popup.getByRole('searchbox').fill('');
  await popup.getByText('What you learnt when').click();
  await popup.getByText('As a table').click();
  await popup.getByText('Keys', { exact: true }).click();
  expect(await violationsDayAndNight(popup)).toEqual([]);
  expect(await widths(popup)).toEqual([320, 320]);

  const page = await extension.open(`${extension.browser.base}roadmap.html`);
  await expect(page.locator('.station')).toHaveCount(123);
  expect(await violationsDayAndNight(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await violationsDayAndNight(page)).toEqual([]);
  expect(await widths(page)).toEqual([320, 320]);
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  const done = page.locator('.path-strip .done').first();
  await expect(done).toHaveCSS('background-color', 'rgb(0, 0, 0)');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(done).toHaveCSS('background-color', 'rgb(255, 255, 255)');
});
