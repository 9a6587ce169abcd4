import { browser } from 'wxt/browser';

/** The tab whose posting the popup shows: the current one, or the one its address names where it stands in a tab of its own. */
export async function tabToFollow(): Promise<number | null> {
  const named = Number(new URLSearchParams(location.search).get('tab'));
  if (Number.isInteger(named) && named > 0) return named;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}
