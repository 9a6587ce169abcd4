/**
 * `npm start`: builds the extension, opens a real browser with it on a posting, and prints how that fits. Without further
 * words on the sample that ships with the project; `--page FILE --url URL` serves a saved page under its real address;
 * `--progress FILE|none` takes progress from a backup instead of the sample's.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { failureInWords, importReasonInWords, missingPartInWords } from '../components/problem-words';
import { text } from '../components/texts';
import { groupName, mustHaves, NAMED_SECTIONS, namesOf, niceToHaves, noCounts, verdictInWords, whyOf } from '../components/words';
import { SITES } from '../content/sites';
import type { Fit, FitItem } from '../domain/fit';
import { readBackup } from '../domain/import/backup';
import type { VisitReport } from '../domain/visit-report';
import { ensureChromium } from './browsers';
import { buildExtension } from './build-extension';
import { attempt, readText } from './command';
import { finalReport, openJobBrowser, readMarks, servePage } from './job-browser';
import { speak } from './node-texts';

speak('en');
const SAMPLE = fileURLToPath(new URL('./sample/', import.meta.url));
const SCREENSHOT = fileURLToPath(new URL('../.output/demo.png', import.meta.url));

async function demo(): Promise<void> {
  const { values } = parseArgs({
    options: { page: { type: 'string' }, url: { type: 'string' }, progress: { type: 'string' }, dark: { type: 'boolean', default: false } },
  });
  if ((values.page === undefined) !== (values.url === undefined)) throw new Error('--page FILE and --url URL go together.');
  const url = values.url ?? 'https://www.linkedin.com/jobs/view/4100200300/';
  if (!URL.canParse(url) || !SITES.some((site) => site.isHost(new URL(url).hostname))) {
    throw new Error(`${url} is no address of LinkedIn or Indeed: Gaplight does not run there.`);
  }
  const html = readText(values.page ?? `${SAMPLE}posting.html`);
  const progress = values.progress === 'none' ? null : readText(values.progress ?? `${SAMPLE}progress.json`);

  const executable = ensureChromium();
  step('building the extension');
  const extension = buildExtension('chrome');
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  step(`opening ${hasDisplay ? 'a browser window' : 'Chromium without a window'}`);
  const browser = await openJobBrowser({ executable, extension, headless: !hasDisplay, colorScheme: values.dark ? 'dark' : 'light' });
  try {
    const ours = await browser.context.newPage();
    await ours.goto(`${browser.base}options.html`);
    if (progress !== null) await bringProgress(ours, progress);
    await servePage(browser.context, url, html);
    const page = await browser.context.newPage();
    step(`reading ${url}`);
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    const report = await finalReport(ours);
    if (report.kind !== 'posting') throw new Error(whyNot(report));
    const marks = (await readMarks(page)).flat();
    await page.bringToFront();
    await showFirstMark(page);
    // The panel, behind head and body, comes a moment after the marks; where it has been closed for good there is none.
    await page.waitForFunction(() => document.documentElement.children.length > 2, undefined, { timeout: 3000 }).catch(() => undefined);
    await page.screenshot({ path: SCREENSHOT });
    print(report.title, report.company, report.fit, report.named);
    console.log(`\n${marks.length} words marked on the page. Screenshot: ${SCREENSHOT}`);
    if (report.named > 0 && marks.length === 0) throw new Error('The posting was read, yet nothing was marked on the page.');
    if (hasDisplay && process.stdout.isTTY) {
      console.log('The browser stays open until you close it.');
      await new Promise((resolve) => browser.context.once('close', resolve));
    }
  } finally {
    await browser.close();
  }
}

function step(words: string): void {
  console.error(`· ${words} …`);
}

async function bringProgress(ours: Page, backup: string): Promise<void> {
  const read = readBackup(backup, {});
  if (read.kind === 'refused') throw new Error(`The progress file cannot be read, line ${read.line}: ${importReasonInWords(read.reason)}`);
  const changes = read.entries.map(({ skill, state, since }) => ({ skill, state, since }));
  if (changes.length === 0) return;
  const reply = await ours.evaluate(
    (payload) => chrome.runtime.sendMessage({ id: crypto.randomUUID(), kind: 'change-progress', payload }),
    {
      source: 'backup',
      changes,
    },
  );
  if (!reply?.ok) throw new Error(`The progress could not be stored: ${reply?.error ?? 'no answer'}`);
}

function whyNot(report: Exclude<VisitReport, { kind: 'posting' }>): string {
  switch (report.kind) {
    case 'no-posting':
      return 'This page shows no posting.';
    case 'failed':
      return `The extension could not read its own progress: ${failureInWords(report.reason)}`;
    case 'off':
      return 'Gaplight is switched off on this site.';
    case 'arriving':
    case 'unreadable':
      return `This page names a posting that could not be read: ${'missing' in report ? report.missing.map(missingPartInWords).join('; ') : 'it did not finish loading'} not found.`;
  }
}

async function showFirstMark(page: Page): Promise<void> {
  await page.evaluate(() => {
    const ranges = [...CSS.highlights.values()].flatMap((set) => [...set] as Range[]);
    const first = ranges.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)[0];
    first?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  });
}

const SIGNS = { have: '✓', implied: '✓', learning: '◐', missing: '○', outside: '?' } as const;

function print(title: string, company: string | null, fit: Fit, named: number): void {
  console.log(`\n${title}${company ? ` — ${company}` : ''}`);
  const instead = noCounts(fit, named);
  if (instead !== null) {
    console.log(instead);
    for (const [heading, ...verdicts] of fit.understood ? [] : NAMED_SECTIONS) {
      const here = fit.mentioned.filter(({ verdict }) => verdicts.includes(verdict));
      if (here.length > 0) console.log(`  ${text(heading)}: ${namesOf(here)}`);
    }
    return;
  }
  section(
    mustHaves(fit.required),
    fit.items.filter((item) => item.need === 'required'),
  );
  section(
    niceToHaves(fit.preferred) || 'no nice-to-haves named',
    fit.items.filter((item) => item.need === 'preferred'),
  );
}

function section(heading: string, items: readonly FitItem[]): void {
  console.log(`\n${heading}`);
  for (const item of items) {
    const why = whyOf(item);
    // What a relative fills is not had: the reason stands for the verdict.
    const says = item.relative ? why : `${verdictInWords(item.verdict)}${why ? ` (${why})` : ''}`;
    console.log(`  ${SIGNS[item.verdict]} ${groupName(item)}: ${says}`);
  }
}

await attempt(demo);
