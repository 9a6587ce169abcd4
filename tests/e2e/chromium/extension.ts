/** The built extension in a real Chromium, with what tests need to see of it from outside. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base, expect, type Locator, type Page, type Worker } from '@playwright/test';
import { ensureChromium } from '../../../tools/browsers';
import { type JobBrowser, openJobBrowser, readMarks } from '../../../tools/job-browser';
import type { SavedPage } from '../../support/saved-pages';
import { eventually } from '../eventually';

export const EXTENSION = join(import.meta.dirname, '../../../.output/chrome-mv3');

/** The extension in a browser. */
export class Extension {
  private readonly before: ((page: Page) => Promise<unknown>)[] = [];

  constructor(public browser: JobBrowser) {}

  /** Serves a page under its address, in addition to those served before. */
  async serve(
    address: string,
    body: string,
    { type = 'text/html', headers = {} }: { type?: string; headers?: Record<string, string> } = {},
  ): Promise<void> {
    const { origin, pathname } = new URL(address);
    await this.browser.context.route(
      (url) => url.origin === origin && url.pathname === pathname,
      (route) => route.fulfill({ body, contentType: `${type}; charset=utf-8`, headers }),
    );
  }

  /** Has every page that is opened from now on run this before any script of its own. */
  beforeEach(script: (given: string) => void, given = ''): void {
    this.before.push((page) => page.addInitScript(script, given));
  }

  async open(address: string): Promise<Page> {
    const page = await this.browser.context.newPage();
    for (const prepare of this.before) await prepare(page);
    await page.goto(address);
    return page;
  }

  async openSaved(saved: SavedPage, headers: Record<string, string> = {}): Promise<Page> {
    await this.serve(saved.url, saved.html, { type: saved.type, headers });
    return this.open(saved.url);
  }

  options(): Promise<Page> {
    return this.open(`${this.browser.base}options.html`);
  }

  /** The popup in a tab of its own, following a job page's tab. */
  async popup(job?: Page): Promise<Page> {
    const popup = await this.browser.context.newPage();
    await popup.setViewportSize({ width: 400, height: 600 });
    await popup.goto(`${this.browser.base}popup.html?tab=${job ? await this.tabOf(job) : 999999}`);
    return popup;
  }

  /** The number that the browser gives a tab. */
  async tabOf(job: Page): Promise<number> {
    const ours = await this.options();
    await job.bringToFront();
    const id = await ours.evaluate(async () => (await chrome.tabs.query({ active: true, currentWindow: true }))[0]?.id);
    await ours.close();
    return id ?? -1;
  }

  /** Stops the worker as the browser does after half a minute without work; whether there was one to stop. */
  killWorker(): Promise<boolean> {
    return stopWorker(this.browser.context, this.browser.base);
  }

  /** The worker, which is started if it is stopped. */
  async worker(): Promise<Worker> {
    const { context, base } = this.browser;
    const [running] = context.serviceWorkers();
    if (running) return running;
    const [started, page] = await Promise.all([context.waitForEvent('serviceworker'), this.open(`${base}options.html`)]);
    await page.close();
    return started;
  }
}

interface Fixtures {
  /** In a browser that has forgotten all that earlier tests did in it: starting one takes ten times as long. */
  extension: Extension;
  /** In a browser of the test's own, on `profile`: for what reaches beyond pages and storage. */
  own: Extension;
  profile: string;
}

export const test = base.extend<Fixtures, { shared: JobBrowser }>({
  profile: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'gaplight-e2e-'));
      await use(folder);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'test' },
  ],
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'gaplight-e2e-shared-'));
      const browser = await startBrowser(folder);
      await use(browser);
      await browser.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker' },
  ],
  extension: async ({ shared }, use) => {
    await forgetEverything(shared);
    await use(new Extension(shared));
  },
  own: async ({ profile }, use) => {
    const own = new Extension(await startBrowser(profile));
    await use(own);
    await own.browser.close();
  },
});

/**
 * Leaves a browser as it is after the installation: one empty page, nothing served, nothing stored by the extension or any
 * site, and a worker that remembers nothing.
 */
async function forgetEverything({ context, base: ours }: JobBrowser): Promise<void> {
  const page = await context.newPage();
  for (const other of context.pages()) if (other !== page) await other.close();
  context.removeAllListeners('page');
  context.removeAllListeners('request');
  await context.unrouteAll();
  await context.route(/^https?:/, (route) => route.abort());
  await context.clearCookies();
  // A page of ours that asks the worker for nothing.
  await page.goto(`${ours}icon/16.png`);
  await stopWorker(context, ours);
  await page.evaluate(async () => {
    const { local, sync, session } = chrome.storage;
    await Promise.all([local.clear(), sync.clear(), session.clear()]);
    const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
    await Promise.all(
      names.map(
        (name) =>
          new Promise((resolve, reject) => {
            const request = indexedDB.deleteDatabase(name);
            request.onsuccess = resolve;
            request.onerror = reject;
          }),
      ),
    );
  });
  // Clearing may have woken it.
  await stopWorker(context, ours);
  await page.goto('about:blank');
}

/** Stops the extension's worker as the browser does after half a minute without work; whether there was one to stop. */
async function stopWorker(context: BrowserContext, ours: string): Promise<boolean> {
  // Any page's: whoever speaks to the browser speaks of all that is in it.
  const session = await context.newCDPSession(context.pages()[0] as Page);
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(ours));
  if (worker) await session.send('Target.closeTarget', { targetId: worker.targetId });
  await session.detach();
  return worker !== undefined;
}

/** The browser with the built extension, on a profile that outlives it. */
export function startBrowser(profile: string, colorScheme: 'light' | 'dark' = 'light'): Promise<JobBrowser> {
  return openJobBrowser({ executable: ensureChromium(), extension: EXTENSION, headless: true, profile, colorScheme });
}

/** The words that are marked, in the order of the page, whatever set they are in. */
export async function markedWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ranges = [...CSS.highlights.values()].flatMap((set) => [...set] as Range[]);
    return ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b)).map((range) => range.toString());
  });
}

/** Waits until exactly these words are marked. */
export async function expectMarks(page: Page, words: readonly string[]): Promise<void> {
  await eventually(() => markedWords(page)).toEqual([...words]);
}

/** The line style that each marked word has, read from the rule of its set. */
export async function lineStyles(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const rules = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]) as CSSStyleRule[];
    const styles: Record<string, string> = {};
    for (const [name, set] of CSS.highlights) {
      const rule = rules.find((candidate) => candidate.selectorText?.endsWith(`::highlight(${name})`));
      const tint = rule?.style.backgroundColor ? ' tinted' : '';
      for (const range of set) styles[(range as Range).toString()] = `${rule?.style.textDecorationStyle}${tint}`;
    }
    return styles;
  });
}

/** The panel's root, reached as only a debugger can: page scripts cannot. Null where there is no panel. */
export async function panel(
  page: Page,
): Promise<{ text: string; opened: string[]; centreOf(label: string): Promise<{ x: number; y: number }> } | null> {
  const session = await page.context().newCDPSession(page);
  interface Node {
    backendNodeId: number;
    shadowRootType?: string;
    shadowRoots?: Node[];
    children?: Node[];
  }
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as unknown as { root: Node };
  const find = (node: Node): Node | undefined =>
    node.shadowRootType === 'closed' ? node : [...(node.shadowRoots ?? []), ...(node.children ?? [])].map(find).find(Boolean);
  const closed = find(root);
  if (!closed) return null;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: closed.backendNodeId });
  const call = async <Value>(declaration: string, ...words: string[]): Promise<Value> => {
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId as string,
      functionDeclaration: declaration,
      arguments: words.map((value) => ({ value })),
      returnByValue: true,
    });
    return result.value as Value;
  };
  return {
    text: await call<string>('function () { return this.textContent; }'),
    opened: await call<string[]>(
      `function () { return [...this.querySelectorAll('details[open]')].flatMap((details) => [...details.children].map((part) => part.textContent)); }`,
    ),
    centreOf: (label) =>
      call(
        `function (label) { const box = this.querySelector('[aria-label="' + label + '"]').getBoundingClientRect(); return { x: box.x + box.width / 2, y: box.y + box.height / 2 }; }`,
        label,
      ),
  };
}

/** The panel once it is drawn to its end and has found its place: asked twice, its button stands where it stood. */
export async function drawnPanel(page: Page) {
  let before: string | null = null;
  const rests = async () => {
    const shown = await panel(page);
    const place = shown?.text.includes('What the marks mean') ? JSON.stringify(await shown.centreOf('Close for this posting')) : null;
    const same = place !== null && place === before;
    before = place;
    return same;
  };
  await eventually(rests).toBe(true);
  return panel(page);
}

/** A roadmap topic's row in the popup, after searching for it. */
export async function topicRow(popup: Page, name: string): Promise<Locator> {
  await popup.getByRole('tab', { name: 'Roadmap' }).click();
  await popup.getByRole('searchbox').fill(name);
  return popup.locator('.topic').filter({ has: popup.getByRole('button', { name: new RegExp(`^${name}: `) }) });
}

export { expect, readMarks };
