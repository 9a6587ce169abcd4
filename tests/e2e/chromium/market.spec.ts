import type { Page } from '@playwright/test';
import type { MarketPosting } from '../../../domain/market/market-posting';
import { generatedPostings, type WrittenPosting } from '../../support/generated-postings';
import { fillOf, putFill, reader, vocabulary } from '../../support/market-fill';
import { eventually } from '../eventually';
import { type Extension, expect, test, topicRow } from './extension';

const nameOf = (id: string) => vocabulary.skills.get(id)?.name ?? id;
const openMarket = (extension: Extension) => extension.open(`${extension.browser.base}market.html`);
const demand = (page: Page) => page.getByRole('region', { name: 'What is asked for' }).locator('table.figures').first();

/** Has the worker remember postings, as a job page does. */
async function remember(page: Page, postings: readonly WrittenPosting[]): Promise<void> {
  await page.evaluate(async (all) => {
    for (const posting of all) {
      const payload = { visit: crypto.randomUUID(), posting };
      const reply = await chrome.runtime.sendMessage({ id: crypto.randomUUID(), kind: 'remember-posting', payload });
      if (!reply.ok) throw new Error(reply.error);
    }
  }, postings);
}

/** How many postings ask for a skill, how many require it, and of how many: counted one by one. */
function recount(postings: readonly Pick<MarketPosting, 'asked' | 'language'>[]) {
  const read = postings.filter(({ language }) => language !== 'other');
  const counts = new Map<string, { asked: number; required: number; alone: number }>();
  for (const { asked } of read) {
    for (const skill of new Set(asked.flatMap(({ anyOf }) => anyOf))) {
      const own = asked.filter(({ anyOf }) => anyOf.includes(skill));
      const count = counts.get(skill) ?? { asked: 0, required: 0, alone: 0 };
      count.asked += 1;
      if (own.some(({ need }) => need === 'required')) count.required += 1;
      if (own.some(({ anyOf }) => anyOf.length === 1)) count.alone += 1;
      counts.set(skill, count);
    }
  }
  return { of: read.length, counts };
}

/** The rows that the demand table must have: name, “410 of 1,204”, must-haves, without alternative. */
function expectedRows(postings: readonly MarketPosting[], most = 15): string[][] {
  const { of, counts } = recount(postings);
  const written = new Intl.NumberFormat('en-US').format;
  return [...counts]
    .sort(([a, one], [b, other]) => other.asked - one.asked || other.required - one.required || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([skill, { asked, required, alone }]) => [
      nameOf(skill),
      `${written(asked)} of ${written(of)}`,
      `${written(required)} of ${written(asked)}`,
      `${written(alone)} of ${written(asked)}`,
    ]);
}

async function shownRows(page: Page): Promise<string[][]> {
  const rows = await demand(page)
    .locator('tbody tr')
    .evaluateAll((all) =>
      all.map((row) => [...row.children].filter((cell) => !cell.matches('.bar, .soft')).map((cell) => cell.textContent?.trim() ?? '')),
    );
  return rows;
}

test('with nothing seen the market page says so and offers no figures; switched off, it stays so', async ({ extension }) => {
  const page = await openMarket(extension);
  await expect(page.getByRole('heading', { name: 'Nothing seen yet' })).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
  await expect(page.getByLabel('Remember the postings that I open')).toBeChecked();

  await page.getByLabel('Remember the postings that I open').uncheck();
  await remember(page, generatedPostings(2));
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Nothing seen yet' })).toBeVisible();
  await expect(page.getByLabel('Remember the postings that I open')).not.toBeChecked();
});

test('a shorter time to remember is asked about before anything is forgotten', async ({ extension }) => {
  const page = await openMarket(extension);
  await remember(page, generatedPostings(1));
  await expect(page.getByRole('button', { name: 'Forget all postings' })).toBeEnabled();
  const months = page.getByLabel('Forget what was not seen for');
  const kept = () =>
    page.evaluate(
      async () => (await chrome.runtime.sendMessage({ id: crypto.randomUUID(), kind: 'get-choices', payload: {} })).value.months,
    );
  await months.focus();
  await months.press('ArrowUp');
  await expect(page.getByText('Forget now, for good, what was not seen for 6 months?')).toBeVisible();
  expect(await kept()).toBe(12);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(months).toHaveValue('12');
  await months.selectOption('3');
  await page.getByRole('button', { name: 'Yes, forget them' }).click();
  await eventually(kept).toBe(3);
  await expect(months).toHaveValue('3');
  // Longer costs nothing.
  await months.selectOption('24');
  await eventually(kept).toBe(24);
});

test('with three postings it counts and says that it is too early for shares', async ({ extension }) => {
  const page = await openMarket(extension);
  const postings = generatedPostings(3);
  await remember(page, postings);
  await expect(page.getByText('Too early to say: 3 postings so far, 20 are needed.').first()).toBeVisible();
  await expect(page.getByText(/Too early for a trend/)).toBeVisible();
  await eventually(() => shownRows(page)).toEqual(expectedRows(postings.map((posting) => seen(posting))));
  await expect(demand(page)).not.toContainText('%');
  // The plan counts all the same, with its denominators.
  await expect(page.locator('.steps')).toContainText(/of the \d postings? that you are|nearer to \d of 3 postings/);
});

const seen = (posting: WrittenPosting): MarketPosting => ({
  ...{ ...reader.read(posting), firstSeen: 0, lastSeen: 0, timesSeen: 1, saved: false, applied: false, dismissed: false },
});

test('with forty postings it shows shares, folds copies, plans, and is led by what the reader does', async ({ extension }) => {
  const page = await openMarket(extension);
  const postings = generatedPostings(43);
  await remember(page, postings);
  // Each twelfth is a copy.
  const distinct = postings.filter((_, index) => index % 12 !== 11);
  await expect(page.getByText('Of 40 postings that could be read (40 seen, copies counted once)').first()).toBeVisible();
  await eventually(() => shownRows(page)).toEqual(expectedRows(distinct.map(seen)));
  await expect(demand(page).locator('tbody tr').first()).toContainText('%');
  await expect(page.getByText('3 of 43')).toBeVisible();
  await expect(page.locator('#jobs')).toContainText('and 1 copy');

  // Every figure that is a share says of how many.
  const shares = await page.locator('#demand tbody tr, #guides .claim-seen > li, #plan .figures tbody tr').allTextContents();
  expect(shares.length).toBeGreaterThan(20);
  for (const row of shares) expect(row).toMatch(/\d of \d/);
  for (const id of ['demand', 'plan', 'trend', 'together', 'pay', 'guides', 'sample', 'jobs']) {
    await expect(page.locator(`#${id} .scope`)).toContainText(/^Of 40 postings that could be read .*\d{4}$/);
  }

  // What if: the reach changes, progress does not.
  const reach = page.getByRole('group', { name: 'Your reach' });
  await expect(reach.getByRole('columnheader', { name: 'With what is ticked' })).toHaveCount(0);
  for (const box of (await page.locator('.what-if').getByRole('checkbox').all()).slice(0, 20)) await box.check();
  await expect(reach.getByRole('columnheader', { name: 'With what is ticked' })).toBeVisible();
  const before = await reach.locator('tbody tr').last().locator('td').nth(1).textContent();
  const after = reach.locator('tbody tr').last().locator('td').nth(3);
  await expect(after).toHaveText(/ of 40$/);
  await eventually(async () => Number.parseInt((await after.textContent()) ?? '', 10)).toBeLessThan(Number.parseInt(before ?? '', 10));

  // Pinned comes first, and dates follow from the hours a week.
  await page.getByText('Kind of job').click();
  await page.getByRole('group', { name: 'Kind of job' }).getByRole('checkbox').first().check();
  await page.getByRole('group', { name: 'Kind of job' }).getByRole('checkbox').nth(1).check();
  await expect(page.locator('#demand .scope')).toContainText(/only: .+ or .+/);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  const third = (await page.locator('.steps li b').nth(2).textContent()) ?? '';
  await page.getByRole('button', { name: `Pin ${third}`, exact: true }).click();
  await expect(page.getByRole('button', { name: `Pin ${third}`, exact: true })).toHaveAttribute('aria-pressed', 'true');
  await page.getByLabel('Hours a week').fill('10');
  await page.getByLabel('Hours a week').blur();
  await expect(page.locator('.steps li').first()).toContainText(/From \w+ \d+, \d{4}; done between/);
  // What cannot be planned with is said, and the plan goes on with what was said before.
  await page.getByLabel('Hours a week').fill('168');
  await page.getByLabel('Hours a week').blur();
  await expect(page.getByText('From 0.5 to 100 hours.')).toBeVisible();
  await expect(page.locator('.steps li').first()).toContainText(/done between/);
  await page.getByLabel('Hours a week').fill('10');
  await page.getByLabel('Hours a week').blur();
  await expect(page.getByText('From 0.5 to 100 hours.')).toBeHidden();
  // A time to plan for keeps the hours within it, is remembered, and is what the popup goes by.
  const hoursInAll = async () =>
    Number.parseInt(/take ([\d,]+)|In all ([\d,]+)/.exec((await page.locator('#plan').textContent()) ?? '')?.[2] ?? '0', 10);
  const everything = await hoursInAll();
  await page.getByLabel('Plan for').selectOption({ label: 'the next 3 months' });
  await eventually(hoursInAll).toBeLessThan(Math.min(everything, 131));
  await expect(page.locator('#plan')).toContainText(
    /surely at least \d+% of what any choice|No choice of as many hours would open more|No posting opens/,
  );
  await page.reload();
  await expect(page.getByLabel('Plan for')).toHaveValue('3');
  await eventually(hoursInAll).toBeLessThan(Math.min(everything, 131));
  await page.getByLabel('Plan for').selectOption({ label: 'all there is to learn' });
  await eventually(hoursInAll).toBe(everything);
  const last = (await page.locator('.steps li b').last().textContent()) ?? '';
  await page.getByRole('button', { name: `Skip ${last}`, exact: true }).click();
  await expect(page.getByRole('button', { name: `Take back: ${last}` })).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: `Take back: ${last}` })).toHaveCount(0);

  // Saved alone: too few for shares.
  await page
    .locator('#jobs')
    .getByRole('button', { name: /: Save$/ })
    .first()
    .click();
  await page.getByLabel('What you did with them').selectOption('saved or applied for');
  await expect(page.locator('#demand .scope')).toContainText('only: saved or applied for');
  await expect(page.getByText('Too early to say: 1 posting so far').first()).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).click();

  // Forgetting one takes it out of the figures, and leaves the keyboard in the list.
  await page
    .locator('#jobs')
    .getByRole('button', { name: /^Forget “/ })
    .nth(1)
    .press('Enter');
  await expect(page.getByText('Of 39 postings that could be read').first()).toBeVisible();
  await expect(page.locator('#jobs li').nth(1).getByRole('link')).toBeFocused();
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(page.getByText('Of 40 postings that could be read').first()).toBeVisible();
  await expect(page.locator('#jobs li').first().getByRole('link')).toBeFocused();
  // On paper nothing can be asked to show more.
  const rows = page.locator('#demand table').first().locator('tbody tr');
  const [few, steps] = [await rows.count(), await page.locator('.steps > li').count()];
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await eventually(() => rows.count()).toBeGreaterThan(few);
  await eventually(() => page.locator('.steps > li').count()).toBeGreaterThan(steps);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(rows).toHaveCount(few);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as CSV: What is asked for' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^demand-\d{4}-\d\d-\d\d\.csv$/);
});

test('a thousand postings that were remembered before are read bit by bit, and counted', async ({ extension }) => {
  const page = await openMarket(extension);
  await expect(page.getByRole('heading', { name: 'Nothing seen yet' })).toBeVisible();
  const postings = generatedPostings(1000, 5);
  await page.evaluate(async (all) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('gaplight');
      opening.onsuccess = () => resolve(opening.result);
    });
    await new Promise((resolve) => {
      const transaction = database.transaction('postings', 'readwrite');
      transaction.oncomplete = resolve;
      const marks = { saved: false, applied: false, dismissed: false, visit: '', readWith: '', row: null };
      for (const posting of all) {
        const time = Date.now() - (Number(posting.id) % 200) * 86_400_000;
        transaction
          .objectStore('postings')
          .put({ ...posting, ...marks, firstSeen: time, lastSeen: time, timesSeen: 1 }, `linkedin:${posting.id}`);
      }
    });
    database.close();
  }, postings);
  await page.reload();
  // Whatever is read so far, it says how much is not.
  await expect(page.getByText(/of 1,000 postings remembered are still to be read anew/).first()).toBeVisible();
  await expect(page.getByText(/still to be read anew/)).toHaveCount(0, { timeout: 45_000 });
  const distinct = postings.filter((_, index) => index % 12 !== 11);
  await eventually(() => shownRows(page)).toEqual(expectedRows(distinct.map(seen)));
  // What is read is not read again by the next worker.
  await extension.killWorker();
  await page.reload();
  await eventually(() => shownRows(page)).toEqual(expectedRows(distinct.map(seen)));
  await expect(page.getByText(/still to be read anew/)).toHaveCount(0);
});

test('with a hundred thousand postings the page, its filters and the popup answer as fast, with the same figures as a recount', async ({
  extension,
}) => {
  const options = await extension.options();
  await expect(options.getByText('0 postings')).toBeVisible();
  const fill = fillOf(100_000, Date.now());
  await putFill(options, fill, 1, 60);
  await extension.killWorker();

  const page = await openMarket(extension);
  await eventually(() => shownRows(page)).toEqual(expectedRows(fill.postings));
  await expect(page.getByText('Of 100,000 postings that could be read').first()).toBeVisible();
  await page
    .getByLabel('Country')
    .selectOption({ label: label('Germany', fill.postings.filter(({ country }) => country === 'DE').length) });
  await eventually(() => shownRows(page)).toEqual(expectedRows(fill.postings.filter(({ country }) => country === 'DE')));
  await expect(page.locator('#trend .trends li').first()).toContainText(/rising|falling|no clear change/);
  await expect(page.locator('#plan .steps')).toContainText(
    /\d of the [\d,]+ postings that you are one skill away from|nearer to [\d,]+ of [\d,]+/,
  );

  // What comes next is kept: the popup has it at once, and a posting is recorded as fast as the first.
  const answered = await page.evaluate(async () => {
    const ask = (kind: string, payload: object) => chrome.runtime.sendMessage({ id: crypto.randomUUID(), kind, payload });
    for (let tries = 0; tries < 50 && !(await ask('get-next', {})).value.fresh; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 200));
    const times: number[] = [];
    for (let run = 0; run < 9; run += 1) {
      const began = performance.now();
      await ask('get-next', {});
      times.push(performance.now() - began);
    }
    return { ms: times.sort((a, b) => a - b)[4] ?? 0, next: (await ask('get-next', {})).value };
  });
  expect(answered.next).toMatchObject({ postings: expect.any(Number), fresh: true, early: null });
  expect(answered.next.steps).toHaveLength(3);
  expect(answered.ms).toBeLessThan(100);
  await remember(page, generatedPostings(1, 99));
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(page.getByText('Of 100,001 postings that could be read').first()).toBeVisible();

  const popup = await extension.popup();
  await expect(await topicRow(popup, 'PostgreSQL')).toBeVisible();
});

function label(name: string, count: number): string {
  return `${name} (${new Intl.NumberFormat('en-US').format(count)})`;
}
