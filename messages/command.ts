/** What a keyboard shortcut asks of the page in front. The worker hears the shortcut, the page's script does what it means. */
import { browser } from 'wxt/browser';
import { isConnected } from './connected';

/** The manifest's commands that a page's script answers: each is called there as it is called here. */
const PAGE_COMMANDS = ['toggle-marks', 'focus-panel', 'next-mark'] as const;

/** One of them. */
export type PageCommand = (typeof PAGE_COMMANDS)[number];

/** Whether a command is a page's. */
export function isPageCommand(name: string): name is PageCommand {
  return (PAGE_COMMANDS as readonly string[]).includes(name);
}

/** For the worker and the popup: tells a tab's script. A tab without one is left in peace. */
export async function sendCommand(tab: number, command: PageCommand): Promise<void> {
  await browser.tabs.sendMessage(tab, { command }).catch(() => undefined);
}

/** For a page's script: calls back for every command to its tab, until the signal ends. */
export function onCommand(react: (command: PageCommand) => void, signal: AbortSignal): void {
  const listener = (message: unknown, sender: { readonly id?: string | undefined }) => {
    if (sender.id !== browser.runtime.id || typeof message !== 'object' || message === null) return;
    const { command } = message as { readonly command?: unknown };
    if (typeof command === 'string' && isPageCommand(command)) react(command);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => isConnected() && browser.runtime.onMessage.removeListener(listener), { once: true });
}
