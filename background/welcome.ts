import { browser } from 'wxt/browser';

const OPENED = 'welcome-opened';

/**
 * Opens the welcome page once, when the extension is first installed: not after updates, and not where it is only loaded
 * for trying out in Firefox. Call it in the worker's first turn.
 */
export function welcomeOnce(): void {
  browser.runtime.onInstalled.addListener(async ({ reason, temporary }: { reason: string; temporary?: boolean }) => {
    if (reason !== 'install' || temporary) return;
    const { [OPENED]: opened } = await browser.storage.local.get(OPENED);
    if (opened) return;
    await browser.storage.local.set({ [OPENED]: true });
    await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}
