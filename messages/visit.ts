/**
 * What a job page's script tells the popup about what it shows, over a port that lives as long as the popup. A tab may hold
 * several documents with the script in them, a window and its frames: each tells its own, and the popup shows one.
 */
import { browser } from 'wxt/browser';
import type { VisitReport } from '../domain/visit-report';
import { isConnected } from './connected';

const PORT = 'visit';

/** How long a tab's other documents may take to say that they show more than the first, in milliseconds. */
const OTHERS_SPEAK_MS = 100;

/** What one document of a tab says. */
export interface DocumentReport {
  /** Tells a tab's documents apart, and nothing else. */
  readonly document: string;
  /** Null when the document goes. */
  readonly report: VisitReport | null;
}

/** What a tab's documents say, as one: what shows a posting counts before what is meant to, and that before the rest. */
export function reportOf(reports: Iterable<VisitReport>): VisitReport | null {
  const order: readonly VisitReport['kind'][] = ['posting', 'arriving', 'unreadable', 'failed', 'off', 'no-posting'];
  let first: VisitReport | null = null;
  for (const report of reports) if (!first || order.indexOf(report.kind) < order.indexOf(first.kind)) first = report;
  return first;
}

/**
 * For the popup: the reports of a tab, now and at every change, until the signal ends. `absent` while no script runs
 * there; a tab that is loading is asked again when it has loaded, and one whose script asks the worker for something at once.
 */
export function followVisit(tab: number, report: (report: VisitReport) => void, absent: () => void, signal: AbortSignal): void {
  let open: ReturnType<typeof browser.tabs.connect> | null = null;
  let held: ReturnType<typeof setTimeout> | undefined;
  const follow = () => {
    open?.disconnect();
    const port = browser.tabs.connect(tab, { name: PORT });
    open = port;
    const reports = new Map<string, VisitReport>();
    port.onMessage.addListener(({ document, report: own }: DocumentReport) => {
      if (own) reports.set(document, own);
      else reports.delete(document);
      const one = reportOf(reports.values());
      clearTimeout(held);
      // The window may have nothing to show and a frame in it everything: both are about to speak.
      if (one?.kind === 'no-posting') held = setTimeout(() => report(one), OTHERS_SPEAK_MS);
      else if (one) report(one);
    });
    port.onDisconnect.addListener(() => {
      // Reading the error marks it as seen; without a script in the tab it is always set.
      void browser.runtime.lastError;
      if (open !== port) return;
      clearTimeout(held);
      open = null;
      absent();
    });
  };
  const loaded = (id: number, { status }: { status?: string }) => {
    if (id === tab && status === 'complete' && !open) follow();
  };
  const spoke = (_: unknown, sender: { readonly tab?: { readonly id?: number | undefined } | undefined }) => {
    if (sender.tab?.id === tab && !open) follow();
  };
  browser.tabs.onUpdated.addListener(loaded);
  browser.runtime.onMessage.addListener(spoke);
  signal.addEventListener(
    'abort',
    () => {
      browser.tabs.onUpdated.removeListener(loaded);
      browser.runtime.onMessage.removeListener(spoke);
      clearTimeout(held);
      open?.disconnect();
    },
    { once: true },
  );
  follow();
}

/** For the job page: sends each new report to whoever follows. Give it the current one with every change. */
export function announceVisit(signal: AbortSignal): (report: VisitReport) => void {
  const ports = new Set<ReturnType<typeof browser.runtime.connect>>();
  const document = crypto.randomUUID();
  let latest: VisitReport | null = null;
  const tell = (port: ReturnType<typeof browser.runtime.connect>, report: VisitReport | null) => {
    // The back/forward cache closes ports without a word.
    try {
      port.postMessage({ document, report } satisfies DocumentReport);
    } catch {
      ports.delete(port);
    }
  };
  const connected = (port: ReturnType<typeof browser.runtime.connect>) => {
    if (port.name !== PORT || port.sender?.id !== browser.runtime.id) return;
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
    if (latest) tell(port, latest);
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
  // A frame may go while the window stays.
  globalThis.addEventListener?.(
    'pagehide',
    () => {
      for (const port of ports) tell(port, null);
    },
    { signal },
  );
  return (report) => {
    latest = report;
    for (const port of ports) tell(port, report);
  };
}
