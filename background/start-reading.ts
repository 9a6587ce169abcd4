import { browser } from 'wxt/browser';
import type { Handlers } from '../messages/serve';

/** Puts the job pages' script into a document of a board's that has come to show jobs. Rejects where the browser refuses. */
export const startReading: Handlers['start-reading'] = async (_, { tab, frame }) => {
  if (tab !== null) await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [frame] }, files: ['/jobs.js'] });
  return null;
};
