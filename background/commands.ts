import { browser } from 'wxt/browser';
import { isPageCommand, sendCommand } from '../messages/command';

/** Hands the shortcuts that concern a page on to the script in the tab in front. Call it in the worker's first turn. */
export function passCommandsOn(): void {
  browser.commands.onCommand.addListener(async (name, given) => {
    const tab = given ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
    if (tab?.id !== undefined && isPageCommand(name)) await sendCommand(tab.id, name);
  });
}
