/** `npm run icons`: draws the toolbar's icons from tools/icon.svg, in the sizes that browsers and stores ask for. */
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { CHROMIUM_SWITCHES } from './browser-switches';
import { ensureChromium } from './browsers';
import { ROOT } from './steps';

const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...CHROMIUM_SWITCHES] });
const drawing = readFileSync(`${ROOT}tools/icon.svg`, 'utf8');
for (const size of [16, 32, 48, 96, 128]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${drawing}`);
  await page.screenshot({ path: `${ROOT}public/icon/${size}.png`, omitBackground: true });
}
await browser.close();
