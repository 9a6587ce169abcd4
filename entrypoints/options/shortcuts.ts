import { browser } from 'wxt/browser';
import type { Shortcut } from '../../components/Shortcuts';

const NAMES: Readonly<Record<string, Shortcut['command']>> = {
  _execute_action: 'popup',
  'toggle-marks': 'toggle-marks',
  'focus-panel': 'focus-panel',
  'next-mark': 'next-mark',
};

/** The keyboard shortcuts as the browser has them now: its user may have changed them, or another extension may hold the keys. */
export async function shortcutsNow(): Promise<Shortcut[]> {
  const all = await browser.commands.getAll();
  return Object.entries(NAMES).map(([name, command]) => ({ command, keys: all.find((one) => one.name === name)?.shortcut ?? '' }));
}

/** Opens the browser's own page for changing them. */
export async function changeShortcuts(): Promise<void> {
  const { commands } = browser as unknown as { commands: { openShortcutSettings?: () => Promise<void> } };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
