/** What a job page's script tells the popup about what it shows, over a port that lives as long as the popup. */
import { browser } from 'wxt/browser';
import type { VisitReport } from '../domain/visit-report';
import { isConnected } from './connected';

const PORT = 'visit';

/**
 * For the popup: the reports of a tab, now and at every change, until the signal ends. `absent` while no script runs
 * there; a tab that is loading is asked again when it has loaded.
 */
export function followVisit(tab: number, report: (report: VisitReport) => void, absent: () => void, signal: AbortSignal): void {
  let open: ReturnType<typeof browser.tabs.connect> | null = null;
  const follow = () => {
    open?.disconnect();
    const port = browser.tabs.connect(tab, { name: PORT, frameId: 0 });
    open = port;
    port.onMessage.addListener((message: VisitReport) => report(message));
    port.onDisconnect.addListener(() => {
      // Reading the error marks it as seen; without a script in the tab it is always set.
      void browser.runtime.lastError;
      if (open !== port) return;
      open = null;
      absent();
    });
  };
  const loaded = (id: number, { status }: { status?: string }) => {
    if (id === tab && status === 'complete' && !open) follow();
  };
  browser.tabs.onUpdated.addListener(loaded);
  signal.addEventListener(
    'abort',
    () => {
      browser.tabs.onUpdated.removeListener(loaded);
      open?.disconnect();
    },
    { once: true },
  );
  follow();
}

/** For the job page: sends each new report to whoever follows. Give it the current one with every change. */
export function announceVisit(signal: AbortSignal): (report: VisitReport) => void {
  const ports = new Set<ReturnType<typeof browser.runtime.connect>>();
  let latest: VisitReport | null = null;
  const connected = (port: ReturnType<typeof browser.runtime.connect>) => {
    if (port.name !== PORT || port.sender?.id !== browser.runtime.id) return;
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
    if (latest) port.postMessage(latest);
  };
  browser.runtime.onConnect.addListener(connected);
  signal.addEventListener(
    'abort',
    () => {
      if (!isConnected()) return;
      browser.runtime.onConnect.removeListener(connected);
      for (const port of ports) port.disconnect();
    },
    { once: true },
  );
  return (report) => {
    latest = report;
    for (const port of ports) {
      // The back/forward cache closes ports without a word.
      try {
        port.postMessage(report);
      } catch {
        ports.delete(port);
      }
    }
  };
}
