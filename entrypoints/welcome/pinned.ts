import { browser } from 'wxt/browser';

/** What browsers offer that our types do not know yet, and not all browsers. */
interface Pinning {
  readonly getUserSettings?: () => Promise<{ readonly isOnToolbar?: boolean }>;
  readonly onUserSettingsChanged?: {
    addListener(changed: () => void): void;
    removeListener(changed: () => void): void;
  };
}

const action = browser.action as unknown as Pinning;

/** Whether the extension stands on the toolbar itself; null where the browser does not say. */
export async function isPinned(): Promise<boolean | null> {
  return (await action.getUserSettings?.())?.isOnToolbar ?? null;
}

/** Calls back whenever that changes, until the signal ends. */
export function onPinned(changed: () => void, signal: AbortSignal): void {
  action.onUserSettingsChanged?.addListener(changed);
  signal.addEventListener('abort', () => action.onUserSettingsChanged?.removeListener(changed), { once: true });
}
