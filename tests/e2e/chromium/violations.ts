/** What accessibility rules a page breaks, by axe: each with the element, so that a failure says what to mend. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** As the page is. */
export async function violations(page: Page): Promise<string[]> {
  return brokenIn(new AxeBuilder({ page }));
}

/** By day, and by night what can differ there: contrast. Leaves the page by day. */
export async function violationsDayAndNight(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const byDay = await violations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const byNight = await brokenIn(new AxeBuilder({ page }).withRules('color-contrast'));
  await page.emulateMedia({ colorScheme: 'light' });
  return [...byDay, ...byNight.map((each) => `by night ${each}`)];
}

async function brokenIn(axe: AxeBuilder): Promise<string[]> {
  const { violations: found } = await axe.setLegacyMode().analyze();
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}
