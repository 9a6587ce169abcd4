import { readFileSync, rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { ensureChromium } from '../../../tools/browsers';
import { openJobBrowser } from '../../../tools/job-browser';
import { extensionIn } from '../../support/extension-in';
import { savedPage } from '../../support/saved-pages';
import { eventually } from '../eventually';
import { EXTENSION, Extension, panel } from './extension';

const IN = {
  de: {
    tabs: ['Diese Stelle', 'Lernpfad', 'Als Nächstes'],
    marks: 'Was die Markierungen bedeuten',
    mustHaves: /\d von \d Muss-Kriterien/,
    under: 'Es steht unter „',
    tick: /PostgreSQL: nicht begonnen\. Als gelernt markieren/,
    ticked: 'PostgreSQL: gelernt',
    undo: 'Rückgängig',
    options: 'Dein Fortschritt',
    list: 'Redis\nKafka: in Arbeit',
    look: 'Ansehen',
    apply: '2 Änderungen übernehmen',
  },
  fr: {
    tabs: ['Cette offre', 'Parcours', 'Ensuite'],
    marks: 'Que signifient les repères',
    mustHaves: /Indispensables\s: \d sur \d/,
    under: 'Cela figure sous «',
    tick: /PostgreSQL\s: pas commencé\. Marquer comme acquis/,
    ticked: 'PostgreSQL : acquis',
    undo: 'Revenir en arrière',
    options: 'Ta progression',
    list: 'Redis\nKafka : en cours',
    look: 'Examiner',
    apply: 'Appliquer 2 changements',
  },
} as const;

for (const language of ['de', 'fr'] as const) {
  test(`popup, panel and options speak the browser’s language (${language}), and say so of themselves`, async () => {
    const words = IN[language];
    const folder = extensionIn(language, EXTENSION);
    const browser = await openJobBrowser({ executable: ensureChromium(), extension: folder, headless: true });
    try {
      const extension = new Extension(browser);
      const saved = savedPage('linkedin-classic');
      const page = await extension.openSaved(saved);
      await eventually(async () => (await panel(page))?.text ?? '').toMatch(words.mustHaves);
      // Below the counts the panel is drawn a frame later.
      await eventually(async () => (await panel(page))?.text ?? '').toContain(words.marks);

      const popup = await extension.popup(page);
      await expect(popup.getByText(words.mustHaves).first()).toBeVisible();
      expect(await popup.locator('html').getAttribute('lang')).toBe(language);
      await popup.locator('.fit-item').first().click();
      await expect(popup.locator('.fit-why').first()).toContainText(words.under);
      await expect(popup.getByRole('tab')).toHaveText([...words.tabs]);
      await popup.getByRole('tab', { name: words.tabs[1] }).click();
      // What the roadmap itself holds is English, and says so.
      await expect(popup.locator('.step-head [lang=en]').first()).toBeVisible();
      await popup.getByRole('searchbox').fill('PostgreSQL');
      await popup.getByRole('button', { name: words.tick }).click();
      await expect(popup.getByRole('status')).toContainText(words.ticked);
      await expect(popup.getByRole('button', { name: words.undo })).toBeVisible();

      const options = await extension.options();
      await expect(options.getByRole('heading', { name: words.options, level: 1 })).toBeVisible();
      await expect(options).toHaveTitle(/Gaplight\s?: \S/);
      await options.getByRole('textbox').fill(words.list);
      await options.getByRole('button', { name: words.look }).click();
      await options.getByRole('button', { name: words.apply }).click();
      await expect(options.getByRole('status')).toContainText('2');

      const { name, description } = await options.evaluate(() => chrome.runtime.getManifest());
      const file = JSON.parse(readFileSync(`${folder}/_locales/${language}/messages.json`, 'utf8'));
      expect([name, description]).toEqual(['Gaplight', file.extension_description.message]);
    } finally {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
