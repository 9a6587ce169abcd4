/**
 * “Check the selected text”: the menu entry, what was selected, and the popup that shows its fit. The browser lets us read
 * the page's own selection for this one click; where it does not, the menu's own copy, which has lost its line breaks, serves.
 */
import { type Browser, browser } from 'wxt/browser';
import { text } from '../components/texts';
import { LONGEST_TEXT } from '../domain/posting';

const ENTRY = 'check-selection';

/** A selection that no popup has asked for by then is forgotten, in milliseconds. */
const LIFE_MS = 15_000;

let chosen: { readonly text: Promise<string>; readonly at: number } | null = null;

/** Offers the entry from now on. Call it in the worker's first turn, or a click that wakes it is lost. */
export function offerSelectionCheck(): void {
  const enter = async () => {
    await browser.contextMenus.removeAll();
    browser.contextMenus.create(
      { id: ENTRY, title: text('check_selection'), contexts: ['selection'] },
      () => void browser.runtime.lastError,
    );
  };
  browser.runtime.onInstalled.addListener(() => void enter());
  // The interface's language may have changed since.
  browser.runtime.onStartup.addListener(() => void enter());
  browser.contextMenus.onClicked.addListener((click, tab) => {
    if (click.menuItemId !== ENTRY) return;
    chosen = { text: selectedText(click, tab), at: Date.now() };
    void openPopup(tab);
  });
}

/** The text that was chosen a moment ago, once; null where there is none. */
export async function takeSelection(): Promise<string | null> {
  const taken = chosen;
  chosen = null;
  return taken && Date.now() - taken.at < LIFE_MS ? taken.text : null;
}

async function selectedText(click: Browser.contextMenus.OnClickData, tab: Browser.tabs.Tab | undefined): Promise<string> {
  const plain = click.selectionText ?? '';
  const target = { tabId: tab?.id ?? -1, frameIds: [click.frameId ?? 0] };
  const read = await browser.scripting
    .executeScript({ target, func: () => getSelection()?.toString() ?? '' })
    .then(([result]) => result?.result ?? '')
    .catch(() => '');
  return (read.trim() === '' ? plain : read).slice(0, LONGEST_TEXT);
}

/** The toolbar's popup where the browser lets us open it, else the same in a window of its own. */
async function openPopup(tab: Browser.tabs.Tab | undefined): Promise<void> {
  try {
    // At once: Firefox takes it for the reader's wish only within the click.
    await browser.action.openPopup(tab ? { windowId: tab.windowId } : {});
  } catch {
    const url = browser.runtime.getURL(`/popup.html${tab?.id ? `?tab=${tab.id}` : ''}` as '/popup.html');
    if (browser.windows) await browser.windows.create({ url, type: 'popup', width: 440, height: 680 });
    else await browser.tabs.create({ url });
  }
}
