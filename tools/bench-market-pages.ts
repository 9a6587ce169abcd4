/**
 * `npm run --silent bench:market -- [--sizes 100,1000,10000,100000] [--json]`: what the market costs the built extension in a
 * real browser at every size: recording a posting, the popup and its next steps, the market page's first figures and its last.
 * Medians, in milliseconds by the clock.
 */
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { Extension } from '../tests/e2e/chromium/extension';
import { generatedPostings } from '../tests/support/generated-postings';
import { fillOf, putFill } from '../tests/support/market-fill';
import { median, rounded } from './bench-numbers';
import { ensureChromium } from './browsers';
import { buildExtension } from './build-extension';
import { attempt } from './command';
import { openJobBrowser } from './job-browser';

/** Milliseconds; the page's from the beginning of its load. */
interface Row {
  readonly postings: number;
  readonly recordMs: number;
  readonly nextMs: number;
  readonly popupMs: number;
  /** With a worker that has just been started, and with one that has the market at hand. */
  readonly coldFiguresMs: number;
  readonly figuresMs: number;
  readonly filterMs: number;
  readonly allMs: number;
}

const RUNS = 5;

await attempt(async () => {
  const { values } = parseArgs({
    options: { sizes: { type: 'string', default: '100,1000,10000,100000' }, json: { type: 'boolean', default: false } },
  });
  const sizes = values.sizes.split(',').map(Number);
  if (!sizes.every((size) => size >= 1)) throw new Error('--sizes takes numbers from 1, with commas between them.');
  const executable = ensureChromium();
  const folder = buildExtension('chrome');
  const rows: Row[] = [];
  for (const size of sizes) {
    const browser = await openJobBrowser({ executable, extension: folder, headless: true });
    try {
      rows.push(await measure(new Extension(browser), size));
    } finally {
      await browser.close();
    }
    if (!values.json) console.log(lineOf(rows.at(-1) as Row));
  }
  if (values.json) console.log(JSON.stringify(rows));
});

function lineOf(row: Row): string {
  return Object.entries(row)
    .map(([name, value]) => `${name} ${value}`)
    .join(' · ');
}

async function measure(extension: Extension, size: number): Promise<Row> {
  const options = await extension.options();
  await ask(options, 'get-choices', {});
  await putFill(options, fillOf(size, Date.now()), 32);
  const { base } = extension.browser;
  // Whatever is to be made ready once is: the next steps above all.
  for (let tries = 0; tries < 60 && !((await ask(options, 'get-next', {})) as { fresh: boolean }).fresh; tries += 1)
    await options.waitForTimeout(500);
  const cold: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    await extension.killWorker();
    cold.push((await pageTimes(extension, `${base}market.html`, '#demand tbody tr')).first);
  }
  const pages = [];
  for (let run = 0; run < RUNS; run += 1) pages.push(await pageTimes(extension, `${base}market.html`, '#demand tbody tr', '#pay'));
  const popups = [];
  for (let run = 0; run < RUNS; run += 1) popups.push((await pageTimes(extension, `${base}popup.html?tab=999999`, '#view *')).first);
  const filter = await times(
    options,
    'get-market',
    Array.from({ length: RUNS }, () => ({ filter: { roles: ['backend', 'software'], countries: ['DE'] } })),
  );
  const next = await times(
    options,
    'get-next',
    Array.from({ length: 9 }, () => ({})),
  );
  const seen = generatedPostings(31, 77).map((posting) => ({ visit: crypto.randomUUID(), posting }));
  const record = await times(options, 'remember-posting', seen);
  return {
    postings: size,
    recordMs: rounded(median(record.slice(1))),
    nextMs: rounded(median(next)),
    popupMs: rounded(median(popups)),
    coldFiguresMs: rounded(median(cold)),
    figuresMs: rounded(median(pages.map(({ first }) => first))),
    filterMs: rounded(median(filter)),
    allMs: rounded(median(pages.map(({ last }) => last))),
  };
}

async function ask(page: Page, kind: string, payload: object): Promise<unknown> {
  return page.evaluate(
    async ([name, given]) => (await chrome.runtime.sendMessage({ id: crypto.randomUUID(), kind: name, payload: given })).value,
    [kind, payload] as const,
  );
}

function times(page: Page, kind: string, payloads: readonly object[]): Promise<number[]> {
  return page.evaluate(
    async ([name, all]) => {
      const found: number[] = [];
      for (const payload of all) {
        const began = performance.now();
        await chrome.runtime.sendMessage({ id: crypto.randomUUID(), kind: name, payload });
        found.push(performance.now() - began);
      }
      return found;
    },
    [kind, payloads] as const,
  );
}

/** When something is there for the first time, counted from the page's beginning by its own clock. */
async function pageTimes(extension: Extension, url: string, first: string, last = first): Promise<{ first: number; last: number }> {
  const page = await extension.browser.context.newPage();
  await page.addInitScript(
    (selectors) => {
      const found: Record<string, number> = {};
      Object.assign(globalThis, { found });
      const look = () => {
        for (const selector of selectors) if (!(selector in found) && document.querySelector(selector)) found[selector] = performance.now();
      };
      new MutationObserver(look).observe(document, { childList: true, subtree: true });
    },
    [first, last],
  );
  await page.goto(url);
  await page.waitForFunction((selector) => selector in (globalThis as unknown as { found: object }).found, last, { timeout: 60_000 });
  const found = await page.evaluate(() => (globalThis as unknown as { found: Record<string, number> }).found);
  await page.close();
  return { first: found[first] ?? 0, last: found[last] ?? 0 };
}
