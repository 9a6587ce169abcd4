/**
 * `npm run --silent bench:restore -- [--postings 10000] [--skills 1500] [--json]`: how long a backup takes to be read and restored
 * on the built extension's options page, in milliseconds, and the longest task of the page meanwhile, as the browser counts it.
 */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BackupPosting } from '../domain/backup/backup';
import { backupPieces, postingLines } from '../domain/backup/write-backup';
import type { Progress } from '../domain/progress';
import { savedPages } from '../tests/support/saved-pages';
import { ensureChromium } from './browsers';
import { buildExtension } from './build-extension';
import { attempt } from './command';
import { openJobBrowser } from './job-browser';
import { loadRoadmap } from './roadmap-source';

/** As long as a posting's text is, in signs. */
const TEXT = 4000;

await attempt(async () => {
  const { values } = parseArgs({
    options: {
      postings: { type: 'string', default: '10000' },
      skills: { type: 'string', default: '1500' },
      json: { type: 'boolean', default: false },
    },
  });
  const { file, bytes } = writeFile(Number(values.postings), Number(values.skills));
  const { context, base, close } = await openJobBrowser({
    executable: ensureChromium(),
    extension: buildExtension('chrome'),
    headless: true,
  });
  try {
    const page = await context.newPage();
    await page.goto(`${base}options.html`);
    await page.getByText('all 0 skills').waitFor();
    await page.evaluate(watchPage);
    await page.getByLabel('Choose a file').setInputFiles(file);
    const apply = page.getByRole('button', { name: /^Apply [\d,]+ changes$/ });
    await apply.waitFor({ timeout: 120_000 });
    await apply.click();
    await page.getByText('The backup is restored.').waitFor({ timeout: 120_000 });
    const { chosen, offered, pressed, restored, tasks } = await page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);
    const figures = {
      megabytes: Math.round(bytes / 1e6),
      read: Math.round(offered - chosen),
      restored: Math.round(restored - pressed),
      longest: Math.round(Math.max(0, ...tasks)),
    };
    if (values.json) console.log(JSON.stringify(figures));
    else
      console.log(
        `${values.postings} postings and ${values.skills} skills, ${figures.megabytes} MB: read in ${figures.read} ms, restored in ${figures.restored} ms; the page's longest task took ${figures.longest} ms (0: none from 50).`,
      );
  } finally {
    await close();
  }
});

/** When what happened on the page, by its own clock in milliseconds, and how long its long tasks took. */
interface Seen {
  chosen: number;
  offered: number;
  pressed: number;
  restored: number;
  readonly tasks: number[];
}

/** In the page, so that what drives it from outside is not measured. */
function watchPage(): void {
  const seen: Seen = { chosen: 0, offered: 0, pressed: 0, restored: 0, tasks: [] };
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => seen.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
  document.addEventListener('change', () => (seen.chosen ||= performance.now()), true);
  document.addEventListener('click', () => (seen.pressed = performance.now()), true);
  new MutationObserver(() => {
    const words = document.body.textContent ?? '';
    if (/Apply [\d,]+ changes/.test(words)) seen.offered ||= performance.now();
    if (words.includes('The backup is restored.')) seen.restored ||= performance.now();
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}

function writeFile(count: number, skills: number): { file: string; bytes: number } {
  const ids = loadRoadmap().roadmap.skills.map(({ id }) => id);
  const states = ['done', 'learning', 'skipped'] as const;
  const progress: Progress = Object.fromEntries(
    ids
      .slice(0, skills)
      .map((id, at) => [id, { state: states[at % 3] as 'done', since: 1_700_000_000_000 + at, source: 'popup' as const }]),
  );
  const words = savedPages()
    .map(({ html }) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' '))
    .join(' ');
  const postings = Array.from({ length: count }, (_, at): BackupPosting => {
    const from = (at * 97) % Math.max(1, words.length - TEXT);
    return {
      ...{ site: 'linkedin', id: String(4_000_000_000 + at), url: `https://www.linkedin.com/jobs/view/${4_000_000_000 + at}/` },
      ...{ title: `Developer ${at}`, company: `Firm ${at % 900}`, location: 'Berlin', salary: null },
      ...{ firstSeen: 1_700_000_000_000 + at, lastSeen: 1_790_000_000_000 + at, timesSeen: 1 },
      ...{ saved: false, applied: false, dismissed: false },
      text: `${at} ${words.slice(from, from + TEXT).padEnd(TEXT, '.')}`,
    };
  });
  const rest = { corrections: [], planned: [], settings: null, choices: null, imports: null, checks: null };
  const text = backupPieces({ progress, ...rest }, [postingLines(postings)], 'bench', 0).join('');
  const file = join(tmpdir(), 'gaplight-bench-restore.json');
  writeFileSync(file, text);
  return { file, bytes: Buffer.byteLength(text) };
}
