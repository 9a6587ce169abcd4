import { browser } from 'wxt/browser';
import { failure } from '../../domain/failure';

/**
 * What a roadmap that is open in a tab says of its reader's progress: the topics of its picture with their states, or else
 * the copies that the site keeps in the browser; null where it says nothing. Nothing of the page is changed.
 * Rejects with the failure `page-withheld` where the browser does not let it be read.
 */
export async function readRoadmapTab(tab: number | null): Promise<string | null> {
  if (tab === null) throw failure('page-withheld');
  const results = await browser.scripting.executeScript({ target: { tabId: tab }, func: progressShown }).catch(() => {
    throw failure('page-withheld');
  });
  return results[0]?.result || null;
}

/** In the page, where nothing of this file's is known. The forms are those that the import knows from saved pages and copies. */
function progressShown(): string {
  const topics = [...document.querySelectorAll('g[data-node-id]')];
  if (topics.some((topic) => /(^|\s)(done|learning|skipped)(\s|$)/.test(topic.getAttribute('class') ?? ''))) {
    const writer = new XMLSerializer();
    return topics.map((topic) => writer.serializeToString(topic.cloneNode(false))).join('\n');
  }
  const keys = Object.keys(localStorage).filter((key) => /^roadmap-.*-progress$/.test(key));
  return keys.length === 0
    ? ''
    : JSON.stringify(Object.fromEntries(keys.map((key) => [key, JSON.parse(localStorage.getItem(key) ?? 'null')])));
}
