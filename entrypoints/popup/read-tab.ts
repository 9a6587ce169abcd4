import { browser } from 'wxt/browser';

/**
 * Starts our script in a tab, whatever site it shows: the browser allows that after the reader has opened the popup there.
 * Rejects with a sentence where it does not.
 */
export async function readTab(tab: number | null): Promise<void> {
  try {
    if (tab === null) throw new Error('There is no tab.');
    await browser.scripting.executeScript({ target: { tabId: tab }, files: ['/any-page.js'] });
  } catch {
    throw new Error(
      'The browser does not let this page be read. Select the posting’s text and choose “Check the selected text” from its menu, or paste it here.',
    );
  }
}
