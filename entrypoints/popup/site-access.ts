import { browser } from 'wxt/browser';
import { SITE_MATCHES } from '../../content/sites/addresses';

const SITES = { origins: SITE_MATCHES };

/** Whether the browser lets our script run on the job boards: both let their users withhold that. */
export function mayReadSites(): Promise<boolean> {
  return browser.permissions.contains(SITES);
}

/** Asks the reader for the job boards; call it right in a click. Whether they were given. */
export function askForSites(): Promise<boolean> {
  return browser.permissions.request(SITES);
}

/** Calls back whenever that changes, until the signal ends. */
export function onSiteAccess(changed: () => void, signal: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions;
  for (const event of [onAdded, onRemoved]) {
    event.addListener(changed);
    signal.addEventListener('abort', () => event.removeListener(changed), { once: true });
  }
}
