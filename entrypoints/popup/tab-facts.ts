import { browser } from 'wxt/browser';
import type { TabFacts } from '../../components/by-hand-state';
import { addressFacts } from '../../content/sites/address-facts';

/**
 * What the popup may know of a tab: opened from the toolbar it is told the address of a page that it may read, and of no
 * other. `asTab`: the popup stands in a tab or window of its own, where an unknown address says nothing.
 */
export async function factsOf(tab: number | null, asTab: boolean): Promise<TabFacts> {
  const found = tab === null ? undefined : await browser.tabs.get(tab).catch(() => undefined);
  return addressFacts(found?.url, asTab && tab !== null);
}
