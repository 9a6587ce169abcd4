import { browser } from 'wxt/browser';
import { failure } from '../../domain/failure';

/**
 * Starts our script in a tab, whatever site it shows: the browser allows that after the reader has opened the popup there.
 * Rejects with the failure `page-withheld` where it does not.
 */
export async function readTab(tab: number | null): Promise<void> {
  try {
    if (tab === null) throw failure('page-withheld');
    await browser.scripting.executeScript({ target: { tabId: tab }, files: ['/any-page.js'] });
  } catch {
    throw failure('page-withheld');
  }
}
