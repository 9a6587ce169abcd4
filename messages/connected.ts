import { browser } from 'wxt/browser';

/**
 * Whether this script still belongs to a running extension. After an update or removal an old one lives on without, and
 * every call of the extension's interface, taking a listener away included, throws.
 */
export function isConnected(): boolean {
  return browser.runtime?.id !== undefined;
}
