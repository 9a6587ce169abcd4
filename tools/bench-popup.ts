/**
 * `npm run --silent bench:popup -- [--runs 15] [--json]`: how long the popup takes from the start of its page until the
 * reader's own progress stands on it, in milliseconds, with half of the roadmap marked: with the worker awake, and with the
 * worker stopped, as the browser stops it after half a minute. The same for the roadmap's own page, and for a page of the
 * extension with nothing but a number on it: what the browser itself takes to open one. Beside it the page's main thread, by
 * its own clock: what else the machine does at the moment is not counted in that.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { timesOf } from './bench-numbers';
import { ensureChromium } from './browsers';
import { buildExtension } from './build-extension';
import { attempt } from './command';
import { type JobBrowser, openJobBrowser } from './job-browser';
import { loadRoadmap } from './roadmap-source';

const BARE = 'bare.html';
const PAGES = [
  ['a page with a number', BARE],
  ['popup', 'popup.html?tab=999999'],
  ['roadmap', 'roadmap.html'],
] as const;

await attempt(async () => {
  const { values } = parseArgs({ options: { runs: { type: 'string', default: '15' }, json: { type: 'boolean', default: false } } });
  const runs = Number(values.runs);
  if (!(runs >= 1)) throw new Error('--runs takes a number from 1.');
  const extension = withBarePage(buildExtension('chrome'));
  const browser = await openJobBrowser({ executable: ensureChromium(), extension, headless: true });
  try {
    await markHalf(browser);
    const rows = [];
    for (const [name, path] of PAGES) {
      for (const worker of ['awake', 'stopped'] as const) {
        const [samples, threads]: [number[], number[]] = [[], []];
        for (let run = 0; run < runs; run += 1) {
          if (worker === 'stopped') await stopWorker(browser);
          const { shown, thread } = await opening(browser, path);
          samples.push(shown);
          threads.push(thread);
        }
        rows.push({ page: name, worker, ...timesOf(samples), thread: timesOf(threads).median });
      }
    }
    if (values.json) console.log(JSON.stringify(rows));
    else
      for (const { page, worker, median, max, thread } of rows)
        console.log(`${page}, worker ${worker}: median ${median} ms, longest ${max} ms; main thread ${thread} ms`);
  } finally {
    await browser.close();
    rmSync(extension, { recursive: true, force: true });
  }
});

/** A copy of the built extension with the page to compare with. */
function withBarePage(built: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'gaplight-bare-'));
  cpSync(built, copy, { recursive: true });
  writeFileSync(join(copy, BARE), '<!doctype html><title>Bare</title><p class="counts"><b>1</b></p>');
  return copy;
}

/** Every second topic is done. */
async function markHalf({ context, base }: JobBrowser): Promise<void> {
  const skills = loadRoadmap().roadmap.steps.flatMap(({ topics }) => topics.map(({ skill }) => skill));
  const changes = skills.filter((_, place) => place % 2 === 0).map((skill) => ({ skill, state: 'done' }));
  const page = await context.newPage();
  await page.goto(`${base}options.html`);
  await page.evaluate(
    (payload) => chrome.runtime.sendMessage({ id: crypto.randomUUID(), kind: 'change-progress', payload }) as Promise<unknown>,
    { source: 'popup', changes },
  );
  await page.close();
}

/** Milliseconds from the page's start to the frame that shows what is done, and of its main thread's work until then. */
async function opening({ context, base }: JobBrowser, path: string): Promise<{ shown: number; thread: number }> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.addInitScript(noteWhenCounted);
  await page.goto(`${base}${path}`);
  await page.waitForFunction(() => 'countedAt' in window);
  const shown = await page.evaluate(() => (window as unknown as { countedAt: number }).countedAt);
  const { metrics } = await session.send('Performance.getMetrics');
  await page.close();
  return { shown, thread: 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) };
}

function noteWhenCounted(): void {
  const observer = new MutationObserver(() => {
    if (!/[1-9]/.test(document.querySelector('.counts b')?.textContent ?? '')) return;
    observer.disconnect();
    requestAnimationFrame(() => Object.assign(window, { countedAt: performance.now() }));
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true });
}

async function stopWorker({ context, base }: JobBrowser): Promise<void> {
  const page: Page = await context.newPage();
  const session = await context.newCDPSession(page);
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(base));
  if (worker) await session.send('Target.closeTarget', { targetId: worker.targetId });
  await page.close();
}
