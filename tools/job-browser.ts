/** A real Chromium with the built extension, in which saved pages stand under their real addresses, offline. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import type { VisitReport } from '../domain/visit-report';
import type { DocumentReport } from '../messages/visit';
import { CHROMIUM_SWITCHES } from './browser-switches';

/** The browser, and where the extension's own pages stand. */
export interface JobBrowser {
  readonly context: BrowserContext;
  /** `chrome-extension://…/` */
  readonly base: string;
  close(): Promise<void>;
}

export interface JobBrowserOptions {
  readonly executable: string;
  readonly extension: string;
  readonly headless: boolean;
  /** A profile folder to keep; else a new one that goes with the browser. */
  readonly profile?: string;
  readonly colorScheme?: 'light' | 'dark';
  /** Leaves the welcome page open that a new profile begins with. */
  readonly welcome?: boolean;
}

/** Opens the browser. No request leaves it: whatever is not served by a route of the caller's is refused. */
export async function openJobBrowser({
  executable,
  extension,
  headless,
  profile,
  colorScheme,
  welcome,
}: JobBrowserOptions): Promise<JobBrowser> {
  const folder = profile ?? mkdtempSync(join(tmpdir(), 'gaplight-'));
  const isNew = !existsSync(folder) || readdirSync(folder).length === 0;
  const context = await chromium
    .launchPersistentContext(folder, {
      executablePath: executable,
      headless,
      colorScheme: colorScheme ?? 'light',
      viewport: { width: 1280, height: 860 },
      serviceWorkers: 'block',
      // Pages that are left are kept for coming back, as they are for people.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
      // In English, whatever the machine speaks: Linux takes the language from the environment, the others from the switch.
      env: { ...process.env, LANGUAGE: 'en_US' },
      args: ['--lang=en-US', ...CHROMIUM_SWITCHES, `--disable-extensions-except=${extension}`, `--load-extension=${extension}`],
    })
    .catch((error: Error) => {
      throw new Error(`${executable} could not be started: ${error.message.split('\n')[0]}`);
    });
  await context.route(/^https?:/, (route) => route.abort());
  const worker = await extensionWorker(context).catch(async () => {
    await context.close();
    throw new Error(
      `The extension did not start in ${executable}. Branded Chrome and Edge load no unpacked extension by flag; Chromium does.`,
    );
  });
  const base = new URL('/', worker.url()).href;
  if (isNew && !welcome) await (await pageAt(context, `${base}welcome.html`)).close();
  return {
    context,
    base,
    async close() {
      await context.close();
      if (!profile) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function extensionWorker(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 15_000 }));
}

/** The page that shows an address, or the first that comes to. */
function pageAt(context: BrowserContext, address: string): Promise<Page> {
  return new Promise((resolve, reject) => {
    const watch = (page: Page) =>
      void page
        .waitForURL(address, { timeout: 15_000, waitUntil: 'commit' })
        .then(() => resolve(page))
        .catch(reject);
    context.on('page', watch);
    for (const page of context.pages()) watch(page);
  }).finally(() => context.removeAllListeners('page')) as Promise<Page>;
}

/** Serves a page's text at an address, with headers of its own if given. */
export async function servePage(
  context: BrowserContext,
  address: string,
  html: string,
  headers: Record<string, string> = {},
): Promise<void> {
  const { origin, pathname } = new URL(address);
  await context.route(
    (url) => url.origin === origin && url.pathname === pathname,
    (route) =>
      route.request().resourceType() === 'document'
        ? route.fulfill({ body: html, contentType: 'text/html; charset=utf-8', headers })
        : route.abort(),
  );
}

/**
 * What the extension says of the only job page that is open: waits until it has said something final. `ours` is one of
 * the extension's own pages, in another tab. A script that is not there yet is asked again.
 */
export async function finalReport(ours: Page, patience = 20_000): Promise<VisitReport> {
  const end = Date.now() + patience;
  for (;;) {
    const report = await ours.evaluate(askTabs, Math.max(1, end - Date.now()));
    if (report) return report;
    if (Date.now() > end) throw new Error('No script of the extension answered in the page.');
  }
}

/** Runs in one of the extension's own pages: the first final report of another tab, or null once all have hung up. */
async function askTabs(patience: number): Promise<VisitReport | null> {
  const self = await chrome.tabs.getCurrent();
  const tabs = (await chrome.tabs.query({})).filter((tab) => tab.id !== self?.id);
  return new Promise((resolve) => {
    let open = tabs.length;
    let latest: VisitReport | null = null;
    setTimeout(() => resolve(latest), patience);
    for (const { id } of tabs) {
      const port = chrome.tabs.connect(id ?? -1, { name: 'visit', frameId: 0 });
      port.onDisconnect.addListener(() => {
        void chrome.runtime.lastError;
        open -= 1;
        if (open === 0) setTimeout(() => resolve(null), 100);
      });
      port.onMessage.addListener(({ report }: DocumentReport) => {
        if (!report) return;
        latest = report;
        // A page that is still loading may yet turn out to show a posting: only its own patience ends the waiting.
        if (report.kind === 'posting' || report.kind === 'unreadable') resolve(report);
        if (report.kind === 'no-posting') setTimeout(() => latest?.kind === 'no-posting' && resolve(latest), Math.min(4000, patience));
      });
    }
  });
}

/** The words that are marked on a page, by the highlight set they are in. Read as any script of the page could. */
export function readMarks(page: Page): Promise<string[][]> {
  return page.evaluate(() => [...CSS.highlights.values()].map((set) => [...set].map((range) => (range as Range).toString())));
}
