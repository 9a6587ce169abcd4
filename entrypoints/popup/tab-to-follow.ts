import { browser } from 'wxt/browser';

/**
 * The tab whose posting the popup shows: the current one, or the one that its address names (`named`) where it stands in a
 * tab or window of its own.
 */
export async function tabToFollow(): Promise<{ readonly tab: number | null; readonly named: boolean }> {
  const number = Number(new URLSearchParams(location.search).get('tab'));
  if (Number.isInteger(number) && number > 0) return { tab: number, named: true };
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return { tab: tab?.id ?? null, named: false };
}
