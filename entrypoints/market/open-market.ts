import { browser } from 'wxt/browser';

/** Shows the market page: the tab that has it, or a new one. */
export async function openMarket(): Promise<void> {
  const url = browser.runtime.getURL('/market.html');
  // Without the permission to see tabs' addresses, those of our own pages are seen all the same.
  const [open] = await browser.tabs.query({ url: `${url}*` }).catch(() => []);
  if (open?.id === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(open.id, { active: true });
}
