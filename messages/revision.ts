/** How a change travels: a sleeping worker keeps no connections, so it notes a new revision in storage, which tells everybody. */
import { browser } from 'wxt/browser';
import { isConnected } from './connected';

const KEY = 'revision';

/** For the worker: progress or settings have changed. */
export async function noteRevision(): Promise<void> {
  await browser.storage.local.set({ [KEY]: crypto.randomUUID() });
}

/** For everybody else: calls back whenever progress or settings have changed, whoever changed them. Ends with the signal. */
export function onRevision(changed: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>) => {
    if (KEY in changes) changed();
  };
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => isConnected() && browser.storage.local.onChanged.removeListener(listener), { once: true });
}
