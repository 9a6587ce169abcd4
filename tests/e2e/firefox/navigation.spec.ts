import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { eventually } from '../eventually';
import { type SimulatedSite, simulatedPage } from '../simulated-site/page';
import { seeded, simulatedPostings } from '../simulated-site/postings';
import { countShowings, rememberedPostings, SITES, takenOff } from '../simulated-site/showings';
import { randomWalk } from '../simulated-site/walk';
import { type FirefoxWithPages, markedWords, openOwn, startFirefox } from './own-pages-of';

/** Another seed is another walk: `SEED=7 npx playwright test firefox/navigation`. */
const SEED = Number(process.env.SEED ?? 20261122);
const MOVES = Number(process.env.MOVES ?? 60);

let firefox: FirefoxWithPages;

test.describe.configure({ mode: 'serial' });
test.beforeEach(async () => {
  firefox = await startFirefox();
});
test.afterEach(() => firefox?.close());

declare const window: { site: SimulatedSite };

/** A page of these addresses; whatever else it asks for is refused. */
async function serveAll(pages: Readonly<Record<string, string>>): Promise<Page> {
  const page = await firefox.browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const body = pages[request.url()];
    if (body !== undefined) void request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body });
    else void request.abort();
  });
  return page;
}

for (const { layout, address, idOf } of SITES) {
  test(`over ${MOVES} random moves through a site in the ${layout} layout, each posting that stays is marked and remembered as itself in Firefox (seed ${SEED})`, async () => {
    test.setTimeout(180_000);
    const random = seeded(SEED + layout.length);
    // Nobody sees into the panel here: postings that it alone tells from the one before stay out.
    const all = simulatedPostings(30, idOf, random);
    const postings = all.filter(({ words, reference }, index) => words.length > 0 && all[index - 1]?.reference !== reference);
    const page = await serveAll({ [address]: simulatedPage(layout, postings) });
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    const showings: number[] = [];
    const passedOver: number[] = [];
    const walk = randomWalk(postings.length, random);
    for (let count = 0; count < MOVES; count += 1) {
      const step = walk();
      if (step.kind === 'passed over') passedOver.push(step.before, step.to);
      const settled = await page.evaluate((next) => window.site.go(next), step);
      const told = `move ${count} of seed ${SEED}: ${JSON.stringify(step)}`;
      await eventually(() => page.evaluate((due) => window.site.difference(due), settled), { message: told }).toBe('');
      if (settled.posting !== null && showings.at(-1) !== settled.posting) showings.push(settled.posting);
    }
    expect(await page.evaluate(() => window.site.wrong)).toEqual([]);
    const options = await openOwn(firefox.browser, 'options.html');
    const remembered = async () => {
      const seen = JSON.parse(String(await options.evaluate(`(${rememberedPostings.toString()})().then(JSON.stringify)`)));
      return takenOff(seen, showings, passedOver, postings);
    };
    await eventually(remembered).toEqual(countShowings(showings, postings));
  });
}

test('a page that comes back from the back/forward cache shows what was learned meanwhile in Firefox', async () => {
  const [site] = SITES;
  if (!site) throw new Error('There are no sites.');
  const postings = simulatedPostings(3, site.idOf, seeded(SEED));
  const elsewhere = 'https://www.linkedin.com/feed/';
  const page = await serveAll({ [site.address]: simulatedPage(site.layout, postings), [elsewhere]: '<!doctype html><title>Feed</title>' });
  await page.goto(site.address, { waitUntil: 'domcontentloaded' });
  const words = [...(postings[0]?.words ?? [])];
  const [first = ''] = words;
  await page.evaluate(() => window.site.go({ kind: 'whole', to: 0, before: 0, pauses: [], redraws: false }));
  await eventually(() => markedWords(page)).toEqual(words);
  await page.evaluate(() => Object.assign(window, { kept: true }));
  const lines = () =>
    page.evaluate(() => {
      const rules = [...document.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
      const ruleOf = (name: string) => rules.find((rule) => rule.includes(`::highlight(${name})`)) ?? '';
      // A solid line's kind is not written out here.
      const lineOf = (name: string) => /\b(?:dashed|dotted|double|wavy)\b/.exec(ruleOf(name))?.[0] ?? 'solid';
      return Object.fromEntries([...CSS.highlights].flatMap(([name, set]) => [...set].map((range) => [String(range), lineOf(name)])));
    });
  const before = await lines();
  expect(before[first]).toBe('dashed');
  await page.goto(elsewhere, { waitUntil: 'domcontentloaded' });

  const ours = await openOwn(firefox.browser, 'options.html');
  const reply = await ours.evaluate(
    `browser.runtime.sendMessage({ id: crypto.randomUUID(), kind: 'change-progress', payload: { source: 'popup', changes: [{ skill: '${first.toLowerCase()}', state: 'done' }] } }).then(JSON.stringify)`,
  );
  expect(String(reply)).toContain('"ok":true');
  await page.evaluate(() => history.back());
  await eventually(() => page.evaluate(() => 'kept' in window).catch(() => false)).toBe(true);
  await eventually(lines).toEqual({ ...before, [first]: 'solid' });
  await page.evaluate(() => window.site.go({ kind: 'whole', to: 1, before: 0, pauses: [], redraws: false }));
  await eventually(() => markedWords(page)).toEqual([...(postings[1]?.words ?? [])]);
});
