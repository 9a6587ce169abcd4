/**
 * `npm run --silent bench:pages -- [--runs 7] [--slowdown 4] [--json]`: what the built extension costs job pages, in
 * milliseconds of the page's main thread, the processor slowed down. Every page is opened with the extension and in a browser
 * without it; the difference is ours. Measured are a description that appears on a page that was already open, the page from
 * its start, and pages of the same site that show no job, while they load and while they change.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserContext, chromium } from '@playwright/test';
import { savedPages } from '../tests/support/saved-pages';
import { realPages } from '../tests/support/shared';
import { median, rounded } from './bench-numbers';
import { NO_JOB_PAGES, type PageCost, type PageToMeasure, pageCost } from './bench-page-cost';
import { CHROMIUM_SWITCHES } from './browser-switches';
import { ensureChromium } from './browsers';
import { buildExtension } from './build-extension';
import { attempt } from './command';
import { openJobBrowser } from './job-browser';

/** One page's figures: ours are medians of the differences between runs with and without the extension. */
interface Row {
  readonly page: string;
  readonly ours: PageCost;
  readonly theirs: PageCost;
}

await attempt(async () => {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '7' },
      slowdown: { type: 'string', default: '4' },
      only: { type: 'string', default: '' },
      json: { type: 'boolean', default: false },
    },
  });
  const [runs, slowdown] = [Number(values.runs), Number(values.slowdown)];
  if (!(runs >= 1 && slowdown >= 1)) throw new Error('--runs and --slowdown take numbers from 1.');
  const executable = ensureChromium();
  const ours = await openJobBrowser({ executable, extension: buildExtension('chrome'), headless: true });
  const plain = await openPlain(executable);
  try {
    const rows: Row[] = [];
    for (const page of pages().filter(({ name }) => name.includes(values.only))) {
      rows.push(await measure(page, ours.context, plain.context, runs, slowdown));
      if (!values.json) console.log(lineOf(rows.at(-1) as Row));
    }
    if (values.json) console.log(JSON.stringify({ runs, slowdown, rows }));
    else printSummary(rows, runs, slowdown);
  } finally {
    await ours.close();
    await plain.close();
  }
});

function pages(): PageToMeasure[] {
  return [
    ...savedPages().map(({ name, url, html, type }) => ({ name, url, html, type, job: true })),
    ...realPages().map(({ file, url, html, showsPosting }) => ({ name: file, url, html, type: 'text/html' as const, job: showsPosting })),
    ...NO_JOB_PAGES,
  ];
}

async function openPlain(executable: string): Promise<{ context: BrowserContext; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'plain-'));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: executable,
    headless: true,
    viewport: { width: 1280, height: 860 },
    serviceWorkers: 'block',
    args: [...CHROMIUM_SWITCHES],
  });
  await context.route(/^https?:/, (route) => route.abort());
  return {
    context,
    async close() {
      await context.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** In turn, so that whatever else the machine does meets both alike. The first run of each warms up and is left out. */
async function measure(page: PageToMeasure, ours: BrowserContext, plain: BrowserContext, runs: number, slowdown: number): Promise<Row> {
  const [withUs, without]: [PageCost[], PageCost[]] = [[], []];
  for (let run = 0; run <= runs; run += 1) {
    const one = await pageCost(ours, page, slowdown);
    const other = await pageCost(plain, page, slowdown, one.wait);
    if (run === 0) continue;
    withUs.push(one);
    without.push(other);
  }
  const middle = (costs: PageCost[], part: keyof PageCost) => median(costs.map((cost) => cost[part]));
  const all = (value: (part: keyof PageCost) => number): PageCost => ({
    load: value('load'),
    paint: value('paint'),
    wait: value('wait'),
    appearance: value('appearance'),
    script: value('script'),
    own: value('own'),
    changes: value('changes'),
    longest: value('longest'),
    marks: value('marks'),
  });
  const theirs = all((part) => rounded(middle(without, part)));
  const withBoth = all((part) => middle(withUs, part));
  // The longest task and the marks are what they are; of the rest the page's own share is taken off.
  const own = all((part) =>
    part === 'longest' || part === 'marks' || part === 'wait' ? withBoth[part] : rounded(withBoth[part] - theirs[part]),
  );
  return { page: page.name, ours: own, theirs };
}

function lineOf({ page, ours, theirs }: Row): string {
  const parts = (['load', 'paint', 'wait', 'appearance', 'script', 'own', 'changes', 'longest'] as const).map((part) =>
    `${part} ${ours[part].toFixed(1).padStart(6)} (${theirs[part].toFixed(0)})`.padEnd(24),
  );
  return `${page.padEnd(44)} ${parts.join('')} marks ${ours.marks}`;
}

function printSummary(rows: readonly Row[], runs: number, slowdown: number): void {
  const jobs = rows.filter(({ ours }) => ours.marks > 0);
  console.log(
    `\nMilliseconds of the page's main thread at a ${slowdown} × slower processor, medians of ${runs} runs; in brackets the page alone.`,
  );
  if (jobs.length > 0)
    console.log(
      `From the description's appearance to the paint of its marks, median of pages: ${median(jobs.map(({ ours }) => ours.paint))} ms; ` +
        `until all is quiet, the panel included: ${median(jobs.map(({ ours }) => ours.appearance))} ms.`,
    );
  const others = rows.filter(({ page }) => NO_JOB_PAGES.some(({ name }) => name === page));
  if (others.length > 0)
    console.log(
      `On LinkedIn's pages without a job our script takes ${others.map(({ ours }) => ours.own.toFixed(1)).join(' and ')} ms, with a thousand changes of the page.`,
    );
}
