/** `npm run screenshots`: takes the pictures of README and docs/ anew, from the built extension on the sample posting. */
import { mkdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { ensureChromium } from './browsers';
import { buildExtension } from './build-extension';
import { openJobBrowser, servePage } from './job-browser';
import { ROOT } from './steps';

const FOLDER = `${ROOT}docs/images/`;
const JOB = 'https://www.linkedin.com/jobs/view/4100200300/';
const LIST = '- [x] PostgreSQL\n- [x] Django\n- [/] Kafka\n- [x] Git\n- [/] Python\n- [x] Juggling\n';

const executable = ensureChromium();
const extension = buildExtension('chrome');
const sample = (name: string) => readFileSync(`${ROOT}tools/sample/${name}`, 'utf8');
mkdirSync(FOLDER, { recursive: true });
for (const scheme of ['light', 'dark'] as const) await takeAll(scheme);

async function takeAll(scheme: 'light' | 'dark'): Promise<void> {
  const { context, base, close } = await openJobBrowser({ executable, extension, headless: true, colorScheme: scheme });
  const take = async (page: Page, name: string, options: { fullPage?: boolean } = {}) => {
    const path = `${FOLDER}${name}-${scheme}.png`;
    await page.screenshot({ path, ...options });
    console.log(path);
  };
  const options = await context.newPage();
  await options.goto(`${base}options.html`);
  await options.getByLabel('Paste a list or a backup').fill(sample('progress.json'));
  await options.getByRole('button', { name: 'Look at it' }).click();
  await options.getByRole('button', { name: /^Apply/ }).click();
  await options.getByRole('button', { name: 'Close this message' }).click();
  await take(options, 'options');
  await options.getByLabel('Paste a list or a backup').fill(LIST);
  await options.getByRole('button', { name: 'Look at it' }).click();
  await options.getByRole('table').first().waitFor();
  await take(options, 'import');

  await servePage(context, JOB, sample('posting.html'));
  const page = await context.newPage();
  await page.setViewportSize({ width: 1200, height: 760 });
  await page.goto(JOB);
  await page.waitForFunction(() => CSS.highlights.size > 0);
  // The panel is put together out of sight once the marks are painted, in a root that nobody can look into.
  await page.waitForTimeout(1500);
  await take(page, 'job-page');
  const tab = await options.evaluate(async () => (await chrome.tabs.query({ active: true, currentWindow: true }))[0]?.id);

  const popup = await context.newPage();
  await popup.setViewportSize({ width: 400, height: 600 });
  await popup.goto(`${base}popup.html?tab=${tab}`);
  await popup.getByRole('heading', { name: 'Junior Backend Developer' }).waitFor();
  await take(popup, 'popup-job');
  await popup.getByRole('tab', { name: 'Roadmap' }).click();
  await popup.getByText('h left').waitFor();
  await take(popup, 'popup-roadmap');
  await close();
}
