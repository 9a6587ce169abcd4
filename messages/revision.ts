/** How a change travels: a sleeping worker keeps no connections, so it notes a new revision in storage, which tells everybody. */
import { browser } from 'wxt/browser';
import { isConnected } from './connected';

const KEY = 'revision';
const MARKET = 'market';

/** For the worker: progress or settings have changed. */
export async function noteRevision(): Promise<void> {
  await browser.storage.local.set({ [KEY]: crypto.randomUUID() });
}

/** For the worker: the postings remembered, or what follows from them, have changed. Job pages need not know. */
export async function noteMarket(): Promise<void> {
  await browser.storage.local.set({ [MARKET]: crypto.randomUUID() });
}

/** For everybody else: calls back whenever progress or settings have changed, whoever changed them. Ends with the signal. */
export function onRevision(changed: () => void, signal: AbortSignal): void {
  follow(KEY, changed, signal);
}

/** The same for the postings remembered and what follows from them: figures, plan, next steps. */
export function onMarket(changed: () => void, signal: AbortSignal): void {
  follow(MARKET, changed, signal);
}

function follow(key: string, changed: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>) => {
    if (key in changes) changed();
  };
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => isConnected() && browser.storage.local.onChanged.removeListener(listener), { once: true });
}
