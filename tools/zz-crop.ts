import { chromium } from '@playwright/test';
import { ensureChromium } from './browsers';

const [file, ...ys] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: ensureChromium() });
const page = await browser.newPage({ viewport: { width: 1300, height: 900 } });
const { readFileSync } = await import('node:fs');
await page.setContent(
  `<body style="margin:0"><img src="data:image/png;base64,${readFileSync(`/tmp/mine/shots/${file}.png`).toString('base64')}">`,
);
for (const y of ys) {
  const [from, to, x = '0', w = '1300'] = y.split(':');
  await page.screenshot({
    path: `/tmp/mine/shots/crop-${file}-${from}.png`,
    fullPage: true,
    clip: { x: Number(x), y: Number(from), width: Number(w), height: Number(to) - Number(from) },
  });
}
await browser.close();
