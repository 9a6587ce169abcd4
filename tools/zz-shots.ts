import { rmSync } from 'node:fs';
import { Extension, startBrowser } from '../tests/e2e/chromium/extension';
import { generatedPostings } from '../tests/support/generated-postings';
import { fillOf, putFill } from '../tests/support/market-fill';

const sizes = process.argv.slice(2).map(Number);
for (const size of sizes) {
  const profile = `/tmp/mine/shots/profile-${size}`;
  rmSync(profile, { recursive: true, force: true });
  const first = new Extension(await startBrowser(profile, 'light'));
  const options = await first.options();
  await options.waitForTimeout(1000);
  if (size > 50) {
    const fill = fillOf(size, Date.now());
    await putFill(options, fill, 1, 60);
    await first.killWorker();
  } else if (size > 0)
    await options.evaluate(async (all) => {
      for (const posting of all)
        await chrome.runtime.sendMessage({
          id: crypto.randomUUID(),
          kind: 'remember-posting',
          payload: { visit: crypto.randomUUID(), posting },
        });
    }, generatedPostings(size));
  await options.evaluate(async () => {
    for (const [kind, payload] of [
      ['change-choices', { hoursPerWeek: 10 }],
      ['change-progress', { source: 'popup', changes: ['python', 'git', 'http', 'sql'].map((skill) => ({ skill, state: 'done' })) }],
    ] as const)
      await chrome.runtime.sendMessage({ id: crypto.randomUUID(), kind, payload });
  });
  const page = await first.open(`${first.browser.base}market.html`);
  await page.waitForTimeout(size > 50000 ? 5000 : 2500);
  await page.screenshot({ path: `/tmp/mine/shots/${size}-light.png`, fullPage: true });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: `/tmp/mine/shots/${size}-dark.png`, fullPage: true });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 320, height: 700 });
  await page.screenshot({ path: `/tmp/mine/shots/${size}-320.png`, fullPage: true });
  console.log(size, await page.evaluate(() => document.documentElement.scrollWidth));
  await page.setViewportSize({ width: 640, height: 430 });
  await page.screenshot({ path: `/tmp/mine/shots/${size}-200.png`, fullPage: true });
  await page.setViewportSize({ width: 1280, height: 860 });
  await page.emulateMedia({ media: 'print' });
  await page.pdf({ path: `/tmp/mine/shots/${size}.pdf` }).catch(() => undefined);
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.screenshot({ path: `/tmp/mine/shots/${size}-print.png`, fullPage: true });
  await first.browser.close();
  rmSync(profile, { recursive: true, force: true });
}
