/** One page's cost in one browser: how long its main thread works, as the browser itself counts it. */
import type { BrowserContext, CDPSession, Page } from '@playwright/test';

export interface PageToMeasure {
  readonly name: string;
  readonly url: string;
  readonly html: string;
  readonly type: 'text/html' | 'application/xhtml+xml';
  /** Whether it shows a job, whose description is held back and put up once all is quiet. */
  readonly job: boolean;
}

/** Milliseconds of the main thread. */
export interface PageCost {
  /** From the page's start, with all that it shows before its description, until nothing happens any more. */
  readonly load: number;
  /** From the description's appearance to the paint of its marks. 0 without a job, or where nothing is shown. */
  readonly paint: number;
  /** How long that took on the clock. */
  readonly wait: number;
  /** From the description's appearance until nothing happens any more, the panel included. 0 without a job. */
  readonly appearance: number;
  /** Of that, scripts alone: the rest is styles, layout and painting. */
  readonly script: number;
  /** What the extension's script takes by itself while the page loads and changes. Measured where no job shows. */
  readonly own: number;
  /** While a thousand nodes come and go, a hundred bursts of ten. Measured where no job shows. */
  readonly changes: number;
  /** The longest task, from 50 ms; 0 where none was as long. From the description's appearance on, if there is one. */
  readonly longest: number;
  /** How many words are marked at the end. */
  readonly marks: number;
}

const DESCRIPTIONS =
  '[componentkey^="JobDetails_AboutTheJob_"] [data-testid="expandable-text-box"], #job-details, .show-more-less-html__markup, #jobDescriptionText, .simple-job-description-html, .react-native-html-content';

/**
 * Opens the page, puts its description up, lets it change, and closes it. Where nothing is painted, what goes on for
 * `wait` milliseconds after the description came counts as its paint.
 */
export async function pageCost(
  context: BrowserContext,
  { url, html, type, job }: PageToMeasure,
  slowdown: number,
  wait = 0,
): Promise<PageCost> {
  const { origin, pathname } = new URL(url);
  const isOurs = (address: URL) => address.origin === origin && address.pathname === pathname;
  await context.route(isOurs, (route) =>
    route.request().resourceType() === 'document' ? route.fulfill({ body: html, contentType: `${type}; charset=utf-8` }) : route.abort(),
  );
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  try {
    // The thread's own time: what else the machine does at the moment is not counted.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    if (job) await page.addInitScript(holdBack, DESCRIPTIONS);
    await page.addInitScript(noteLongTasks);
    const ownScript = job ? null : await traceOwnScript(session);
    await page.goto(url);
    const load = await atRest(page, session);
    const tasks = job ? await traceTasks(session) : null;
    if (job) await page.evaluate(putUp);
    const shown = job ? await atRest(page, session) : load;
    const painted = (await tasks?.(wait)) ?? { paint: 0, wait: 0 };
    const longest = await page.evaluate(() => Math.max(0, ...(window as unknown as { longTasks: number[] }).longTasks));
    if (!job) await page.evaluate(change);
    const changed = job ? shown : await atRest(page, session);
    const own = (await ownScript?.()) ?? 0;
    const marks = await page.evaluate(() => [...CSS.highlights.values()].reduce((sum, set) => sum + set.size, 0));
    return {
      load: load.tasks,
      ...painted,
      appearance: shown.tasks - load.tasks,
      script: shown.script - load.script,
      own,
      changes: changed.tasks - shown.tasks,
      longest,
      marks,
    };
  } finally {
    await page.close();
    await context.unroute(isOurs);
  }
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

/**
 * Traces the main thread's tasks; what it gives ends that and sums those, in milliseconds, that began with the description or
 * after it and ended before the panel's, or before so many milliseconds where no panel came.
 */
async function traceTasks(session: CDPSession): Promise<(wait: number) => Promise<{ paint: number; wait: number }>> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'blink.user_timing'] },
  });
  return async (wait) => {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    const begin = events.find(({ name }) => name === 'put-up');
    if (!begin) throw new Error('The description was not put up.');
    const end = events.find(({ name, pid }) => name === 'panel' && pid === begin.pid)?.ts ?? begin.ts + wait * 1000;
    const paint = events
      .filter(({ name, pid, tid }) => pid === begin.pid && tid === begin.tid && name === 'ThreadControllerImpl::RunTask')
      .filter(({ ts, dur = 0 }) => ts + dur > begin.ts && ts + dur < end)
      .reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0);
    return { paint, wait: (end - begin.ts) / 1000 };
  };
}

/** Traces what scripts of extensions do on the main thread; what it gives ends that, and sums it in milliseconds. */
async function traceOwnScript(session: CDPSession): Promise<() => Promise<number>> {
  const events: (TraceEvent & { readonly args?: { readonly data?: { readonly url?: string } } })[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as typeof events)));
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['devtools.timeline'] } });
  return async () => {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    // Compiling is part of evaluating.
    return events
      .filter(({ name }) => name === 'EvaluateScript' || name === 'FunctionCall')
      .filter(({ args }) => args?.data?.url?.startsWith('chrome-extension://'))
      .reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0);
  };
}

interface Worked {
  readonly tasks: number;
  readonly script: number;
}

/** The main thread's milliseconds so far, once they grow no more. */
async function atRest(page: Page, session: CDPSession): Promise<Worked> {
  let last: Worked = { tasks: -1000, script: 0 };
  for (let quiet = 0; quiet < 3; ) {
    await page.waitForTimeout(250);
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name: string) => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? 0);
    const now = { tasks: of('TaskDuration'), script: of('ScriptDuration') };
    quiet = now.tasks - last.tasks < 5 ? quiet + 1 : 0;
    last = now;
  }
  return last;
}

/** In the page: takes the description's content away as soon as it was parsed. */
function holdBack(selector: string): void {
  document.addEventListener('DOMContentLoaded', () => {
    const all = [...document.querySelectorAll(selector)];
    const description = all.sort((a, b) => (b.textContent ?? '').length - (a.textContent ?? '').length)[0];
    const held = document.createDocumentFragment();
    held.append(...(description?.childNodes ?? []));
    Object.assign(window, { held, description });
  });
}

function noteLongTasks(): void {
  const longTasks: number[] = [];
  Object.assign(window, { longTasks });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) (window as unknown as { longTasks: number[] }).longTasks.push(duration);
  }).observe({ type: 'longtask' });
}

function putUp(): void {
  // The panel is put on the page once the marks are painted.
  new MutationObserver((changes) => {
    if (changes.some(({ addedNodes }) => addedNodes.length > 0)) performance.mark('panel');
  }).observe(document.documentElement, { childList: true });
  performance.mark('put-up');
  const page = window as unknown as { held: DocumentFragment; description?: Element; longTasks: number[] };
  page.longTasks = [];
  page.description?.append(page.held);
}

/** In the page: nodes come and go at its end, ten at a time, a burst each 20 ms. */
async function change(): Promise<void> {
  const place = document.createElement('div');
  document.body.append(place);
  for (let burst = 0; burst < 100; burst += 1) {
    place.replaceChildren(...Array.from({ length: 10 }, (_, index) => `${burst} ${index}`));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  place.remove();
}

const CARD =
  '<article><h3><a href="/in/somebody/">Somebody</a></h3><p>We are glad to say that our team grows: Python, Java and Go.</p><ul><li>Like</li><li>Comment</li></ul></article>';

/** Pages of LinkedIn that show no job, as large as real ones. */
export const NO_JOB_PAGES: readonly PageToMeasure[] = ['feed', 'messaging'].map((name) => ({
  name: `linkedin ${name}, no job`,
  url: `https://www.linkedin.com/${name}/`,
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title></head><body><main>${CARD.repeat(500)}</main></body></html>`,
  type: 'text/html',
  job: false,
}));
