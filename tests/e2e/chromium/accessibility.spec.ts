import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { savedPage } from '../../support/saved-pages';
import { Extension, expect, startBrowser, test, topicRow } from './extension';

/** Reads every rule's name with the elements that break it, so that a failure says what to mend. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

for (const scheme of ['light', 'dark'] as const) {
  test(`popup and options have no accessibility violation (${scheme})`, async ({ profile }) => {
    const extension = new Extension(await startBrowser(`${profile}-${scheme}`, scheme));
    const options = await extension.options();
    expect(await violations(options)).toEqual([]);
    await options.getByLabel('Paste a list or a backup').fill('Postgres\nRedis: learning\nDocker: skipped\nJuggling');
    await options.getByRole('button', { name: 'Look at it' }).click();
    expect(await violations(options)).toEqual([]);
    await options.getByRole('button', { name: 'Apply 3 changes' }).click();
    await expect(options.getByText('3 skills changed.')).toBeVisible();
    expect(await violations(options)).toEqual([]);

    const popup = await extension.popup(await extension.openSaved(savedPage('linkedin-classic')));
    await expect(popup.getByRole('heading', { name: 'Backend Developer' })).toBeVisible();
    await popup.getByText('What the marks mean').click();
    for (const row of await popup.locator('.fit-section summary').all()) await row.click();
    await expect(popup.locator('.fit-why:visible').first()).toContainText('It stands under');
    expect(await violations(popup)).toEqual([]);
    const row = await topicRow(popup, 'PostgreSQL');
    await row.locator('.topic-name').click();
    expect(await violations(popup)).toEqual([]);
    await popup.getByRole('searchbox').fill('');
    expect(await violations(popup)).toEqual([]);
    await extension.browser.close();
  });
}

for (const scheme of ['light', 'dark'] as const) {
  test(`the welcome page and what the popup does by hand have no accessibility violation (${scheme})`, async ({ profile }) => {
    const extension = new Extension(await startBrowser(`${profile}-${scheme}`, scheme));
    const welcome = await extension.open(`${extension.browser.base}welcome.html`);
    await welcome.getByRole('button', { name: 'PostgreSQL' }).click();
    await expect(welcome.getByText(/^2 of \d must-haves$/)).toBeVisible();
    expect(await violations(welcome)).toEqual([]);
    await welcome.setViewportSize({ width: 320, height: 640 });
    expect(await violations(welcome)).toEqual([]);
    expect(await welcome.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

    const popup = await extension.popup();
    await popup.getByRole('tab', { name: 'This job' }).click();
    await popup.getByText('Paste a posting’s text').click();
    expect(await violations(popup)).toEqual([]);
    await popup.getByRole('button', { name: 'Read this page' }).click();
    await expect(popup.getByRole('alert')).toContainText('does not let this page be read');
    expect(await violations(popup)).toEqual([]);
    await popup.getByLabel('The posting’s text').fill('We need Python and Docker.');
    await popup.getByRole('button', { name: 'Check it' }).click();
    await expect(popup.getByText(/^1 missing|^2 missing/)).toBeVisible();
    expect(await violations(popup)).toEqual([]);
    await extension.browser.close();
  });
}

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
