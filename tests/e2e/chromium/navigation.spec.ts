import type { Page } from '@playwright/test';
import { savedPage } from '../../support/saved-pages';
import { eventually } from '../eventually';
import { expect, expectMarks, lineStyles, markedWords, panel, test } from './extension';

const ADDRESS = 'https://www.linkedin.com/jobs/search/';

/** A small single-page site in LinkedIn's classic structure: `go(id)` moves as the real one does, in the order given. */
const SITE = `<!doctype html><meta charset="utf-8"><title>Jobs</title>
<div class="scaffold-layout__detail"><div class="jobs-search__job-details--container" id="pane"></div></div>
<script>
const TEXTS = {
  4100000101: ['Python Person', 'You bring <b>Python</b> and PostgreSQL to a team of nine people who like them both.'],
  4100000102: ['Java Person', 'You bring <b>Java</b> and MySQL to a team of ten people who like them both.'],
  4100000103: ['No Person', 'You bring a smile to a team of eleven people, and nothing that runs on electricity.'],
};
const address = (id) => history.pushState(null, '', '/jobs/search/?currentJobId=' + id);
const head = (id) => '<div class="job-details-jobs-unified-top-card__job-title"><h1><a href="/jobs/view/' + id + '/">' + TEXTS[id][0] + '</a></h1></div>';
const body = (id) => '<div id="job-details"><h2>About the job</h2><p><strong>Requirements</strong></p><p>' + TEXTS[id][1] + '</p></div>';
const pane = document.getElementById('pane');
const show = (id) => { pane.innerHTML = head(id) + body(id); };
</script>`;

const act = (page: Page, code: string) => page.evaluate(code);

test('the marks follow from posting to posting without a load', async ({ extension }) => {
  await extension.serve(ADDRESS, SITE);
  const page = await extension.open(ADDRESS);
  await act(page, 'address(4100000101); show(4100000101)');
  await expectMarks(page, ['Python', 'PostgreSQL']);
  await act(page, 'address(4100000102); show(4100000102)');
  await expectMarks(page, ['Java', 'MySQL']);
  await act(page, 'address(4100000103); show(4100000103)');
  await expectMarks(page, []);
  await act(page, 'history.back(); show(4100000102)');
  await expectMarks(page, ['Java', 'MySQL']);
});

for (const { name, from, to } of [
  { name: 'linkedin-flagship', from: '4100000011', to: '4100000012' },
  { name: 'indeed-search', from: '00000000000000b1', to: '00000000000000b2' },
  { name: 'indeed-native', from: '00000000000000c1', to: '00000000000000c2' },
]) {
  test(`on ${name}, too, the next posting’s words take the last one’s place without a load, and never stand under its name`, async ({
    extension,
  }) => {
    const saved = savedPage(name);
    const page = await extension.openSaved(saved);
    await expectMarks(page, saved.words);
    await page.evaluate(([a, b]) => history.pushState(null, '', location.href.replace(a, b)), [from, to] as const);
    // The head and every link and key move on; the text stays for a while.
    await page.evaluate(
      ([a, b]) => {
        for (const element of document.querySelectorAll('*')) {
          for (const attribute of element.attributes) attribute.value = attribute.value.replace(a, b);
        }
      },
      [from, to] as const,
    );
    await page.evaluate(() => document.body.append(' '));
    await expectMarks(page, []);
    await page.evaluate(() => {
      const text = document.querySelector(
        '[componentkey^="JobDetails_AboutTheJob_"] [data-testid="expandable-text-box"], #jobDescriptionText, .simple-job-description-html',
      );
      const next = document.createElement('p');
      next.textContent = 'You will write Kotlin and SQL for a company that sells umbrellas in the desert, and sells them well.';
      text?.replaceChildren(next);
    });
    await expectMarks(page, ['Kotlin', 'SQL']);
  });
}

test('while the address is ahead of the pane, the last posting’s marks go and none take their place', async ({ extension }) => {
  await extension.serve(ADDRESS, SITE);
  const page = await extension.open(ADDRESS);
  await act(page, 'address(4100000101); show(4100000101)');
  await expectMarks(page, ['Python', 'PostgreSQL']);
  await act(page, 'address(4100000102)');
  await expectMarks(page, []);
  await act(page, 'pane.innerHTML = head(4100000102)');
  await act(page, 'pane.innerHTML = head(4100000102) + body(4100000102)');
  await expectMarks(page, ['Java', 'MySQL']);
});

test('while the head is ahead of the text, the last posting’s text stands under no other’s name', async ({ extension }) => {
  await extension.serve(ADDRESS, SITE);
  const page = await extension.open(ADDRESS);
  await act(page, 'address(4100000101); show(4100000101)');
  await expectMarks(page, ['Python', 'PostgreSQL']);
  await act(
    page,
    `address(4100000102); document.querySelector('.job-details-jobs-unified-top-card__job-title').outerHTML = head(4100000102)`,
  );
  await expectMarks(page, []);
  const popup = await extension.popup(page);
  await expect(popup.getByText('still loading this posting')).toBeVisible();
  await act(page, `document.querySelector('#job-details').outerHTML = body(4100000102)`);
  await expectMarks(page, ['Java', 'MySQL']);
});

test('a page that never rests is marked, also when the worker has to be woken first', async ({ extension }) => {
  await extension.serve(
    ADDRESS,
    `${SITE}<p id="clock"></p><script>setInterval(() => (clock.textContent = performance.now()), 20)</script>`,
  );
  await extension.killWorker();
  const page = await extension.open(`${ADDRESS}?currentJobId=4100000101`);
  await act(page, 'show(4100000101)');
  await expectMarks(page, ['Python', 'PostgreSQL']);
});

test('marks and panel that the page takes away come back', async ({ extension }) => {
  await extension.serve(ADDRESS, SITE);
  const page = await extension.open(ADDRESS);
  await act(page, 'address(4100000101); show(4100000101)');
  await expectMarks(page, ['Python', 'PostgreSQL']);
  // Without the panel the last element would be the page's body.
  await eventually(() => panel(page)).not.toBe(null);
  await act(page, 'CSS.highlights.clear(); document.adoptedStyleSheets = []; document.documentElement.lastElementChild.remove()');
  await expectMarks(page, ['Python', 'PostgreSQL']);
  await eventually(() => panel(page)).not.toBe(null);
});

test('a text that is replaced by the same text in new nodes is marked again', async ({ extension }) => {
  await extension.serve(ADDRESS, SITE);
  const page = await extension.open(ADDRESS);
  await act(page, 'address(4100000101); show(4100000101)');
  await expectMarks(page, ['Python', 'PostgreSQL']);
  await act(page, 'show(4100000101)');
  await expectMarks(page, ['Python', 'PostgreSQL']);
  expect(
    await page.evaluate(() =>
      [...CSS.highlights.values()].flatMap((set) => [...set] as Range[]).every((range) => range.startContainer.isConnected),
    ),
  ).toBe(true);
});

test('a text that grows is read again', async ({ extension }) => {
  await extension.serve(ADDRESS, SITE);
  const page = await extension.open(ADDRESS);
  await act(page, 'address(4100000101); show(4100000101)');
  await expectMarks(page, ['Python', 'PostgreSQL']);
  await act(page, `document.querySelector('#job-details').insertAdjacentHTML('beforeend', '<p>Also Docker.</p>')`);
  await expectMarks(page, ['Python', 'PostgreSQL', 'Docker']);
});

test('each posting is remembered once for each time it is shown, under its own number', async ({ extension }) => {
  await extension.serve(ADDRESS, SITE);
  const page = await extension.open(ADDRESS);
  for (const id of [4100000101, 4100000102, 4100000101]) {
    await act(page, `address(${id}); show(${id})`);
    await expectMarks(page, id === 4100000101 ? ['Python', 'PostgreSQL'] : ['Java', 'MySQL']);
    // Text that arrives late is still the same showing.
    await act(page, `document.querySelector('#job-details').insertAdjacentHTML('beforeend', '<p>Also Docker.</p>')`);
    await eventually(() => markedWords(page)).toContain('Docker');
  }
  const ours = await extension.options();
  const seen = () =>
    ours.evaluate(
      () =>
        new Promise((resolve) => {
          const open = indexedDB.open('gaplight');
          open.onsuccess = () => {
            const all = open.result.transaction('postings').objectStore('postings').getAll();
            all.onsuccess = () => {
              open.result.close();
              resolve(all.result.map(({ id, title, text, timesSeen }) => [id, title, /Python|Java/.exec(text)?.[0], timesSeen]));
            };
          };
        }),
    );
  await eventually(seen).toEqual([
    ['4100000101', 'Python Person', 'Python', 2],
    ['4100000102', 'Java Person', 'Java', 1],
  ]);
});

test('a word that the page half replaces is no longer marked when the page is painted again', async ({ extension }) => {
  await extension.serve(ADDRESS, SITE);
  const page = await extension.open(ADDRESS);
  await act(page, 'address(4100000101); show(4100000101)');
  await act(page, `document.querySelector('#job-details').insertAdjacentHTML('beforeend', '<p>Also <b>Maria</b>DB and Docker.</p>')`);
  await expectMarks(page, ['Python', 'PostgreSQL', 'MariaDB', 'Docker']);
  const atNextFrame = await page.evaluate(async () => {
    const half = [...document.querySelectorAll('#job-details b')].at(-1)?.firstChild as Text;
    half.data = 'No';
    await new Promise(requestAnimationFrame);
    return [...CSS.highlights.values()].flatMap((set) => [...set].map(String)).sort();
  });
  expect(atNextFrame).toEqual(['Docker', 'PostgreSQL', 'Python']);
  await act(page, `[...document.querySelectorAll('#job-details b')].at(-1).firstChild.data = 'Maria'`);
  await expectMarks(page, ['Python', 'PostgreSQL', 'MariaDB', 'Docker']);
});

test('the page is left alone where no posting can be, and read again when one can', async ({ extension }) => {
  await extension.serve('https://www.linkedin.com/feed/', SITE);
  const page = await extension.open('https://www.linkedin.com/feed/');
  await act(page, 'show(4100000101)');
  await act(page, 'address(4100000101)');
  await expectMarks(page, ['Python', 'PostgreSQL']);
  await act(page, `history.pushState(null, '', '/feed/')`);
  await expectMarks(page, []);
  expect(await page.evaluate(() => [document.adoptedStyleSheets.length, document.documentElement.childElementCount])).toEqual([0, 2]);
  await act(page, 'history.back()');
  await expectMarks(page, ['Python', 'PostgreSQL']);
});

test('a popup that stands open hears of the posting that a page without one comes to show, though the worker was asleep', async ({
  extension,
}) => {
  await extension.serve('https://www.linkedin.com/feed/', SITE);
  const page = await extension.open('https://www.linkedin.com/feed/');
  const popup = await extension.popup(page);
  await popup.getByRole('tab', { name: 'This job' }).click();
  await expect(popup.getByText('No posting is open in this tab')).toBeVisible();
  await extension.killWorker();
  await act(page, 'show(4100000101); address(4100000101)');
  await expect(popup.getByRole('heading', { name: 'Python Person' })).toBeVisible();
  await expectMarks(page, ['Python', 'PostgreSQL']);
});

test('a page that comes back from the back/forward cache shows what was learned meanwhile', async ({ extension }) => {
  await extension.serve(ADDRESS, SITE);
  await extension.serve('https://www.linkedin.com/feed/', '<!doctype html><title>Feed</title>');
  const page = await extension.open(ADDRESS);
  await act(page, 'address(4100000101); show(4100000101); window.kept = true');
  await expectMarks(page, ['Python', 'PostgreSQL']);
  expect(await lineStyles(page)).toEqual({ Python: 'dashed tinted', PostgreSQL: 'dashed tinted' });
  await page.goto('https://www.linkedin.com/feed/');
  const ours = await extension.options();
  await ours.evaluate(() =>
    chrome.runtime.sendMessage({
      id: crypto.randomUUID(),
      kind: 'change-progress',
      payload: { source: 'popup', changes: [{ skill: 'python', state: 'done' }] },
    }),
  );
  await page.evaluate(() => history.back());
  await eventually(() => page.evaluate('window.kept').catch(() => false)).toBe(true);
  await eventually(() => lineStyles(page)).toEqual({ Python: 'solid tinted', PostgreSQL: 'dashed tinted' });
  await act(page, 'address(4100000102); show(4100000102)');
  await expectMarks(page, ['Java', 'MySQL']);
});

test('of two tabs with different postings each tells the popup its own', async ({ extension }) => {
  await extension.serve(ADDRESS, SITE);
  const [one, other] = [await extension.open(ADDRESS), await extension.open(ADDRESS)];
  await act(one, 'address(4100000101); show(4100000101)');
  await act(other, 'address(4100000102); show(4100000102)');
  await expectMarks(one, ['Python', 'PostgreSQL']);
  await expectMarks(other, ['Java', 'MySQL']);
  const [popup, second] = [await extension.popup(one), await extension.popup(other)];
  await expect(popup.getByRole('heading', { name: 'Python Person' })).toBeVisible();
  await expect(second.getByRole('heading', { name: 'Java Person' })).toBeVisible();
  await act(one, 'address(4100000103); show(4100000103)');
  await expect(popup.getByRole('heading', { name: 'No Person' })).toBeVisible();
  await expect(second.getByRole('heading', { name: 'Java Person' })).toBeVisible();
});

test('a page that moves on while the browser holds it in the background is marked as what it shows when it comes to the front', async ({
  extension,
}) => {
  await extension.serve(ADDRESS, SITE);
  const page = await extension.open(ADDRESS);
  const session = await page.context().newCDPSession(page);
  await act(page, 'address(4100000101); show(4100000101)');
  await expectMarks(page, ['Python', 'PostgreSQL']);
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  expect(await act(page, 'address(4100000102); CSS.highlights.size')).toBe(0);
  await act(page, 'show(4100000102)');
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await expectMarks(page, ['Java', 'MySQL']);
});

test('when the extension is reloaded, the script that is left behind takes its marks away and says nothing', async ({ own: extension }) => {
  await extension.serve(ADDRESS, SITE);
  const page = await extension.open(ADDRESS);
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  await act(page, 'address(4100000101); show(4100000101)');
  await expectMarks(page, ['Python', 'PostgreSQL']);
  const ours = await extension.options();
  await ours.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await act(page, 'document.body.append(" ")');
  await eventually(() => markedWords(page)).toEqual([]);
  await eventually(() => page.evaluate(() => document.documentElement.childElementCount)).toBe(2);
  expect(errors).toEqual([]);
});

test('the text of a posting that was passed over too fast to be read is not taken for the next one’s', async ({ extension }) => {
  await extension.serve(ADDRESS, SITE);
  const page = await extension.open(ADDRESS);
  await act(page, 'address(4100000102); show(4100000102)');
  await expectMarks(page, ['Java', 'MySQL']);
  // The reader clicks twice before anything is read: one posting’s text has come up, and the next one’s head above it.
  const seen = await page.evaluate(`(async () => {
    const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
    address(4100000101); show(4100000101);
    address(4100000103);
    pane.querySelector('h1').innerHTML = '<a href="/jobs/view/4100000103/">No Person</a>';
    const seen = new Set();
    // Marks that stood there go before the next painting; a second later nobody could say any more whose text it is.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    for (const end = performance.now() + 1000; performance.now() < end; await pause(50)) {
      for (const set of CSS.highlights.values()) for (const range of set) seen.add(String(range));
    }
    pane.querySelector('#job-details p:last-child').innerHTML = TEXTS[4100000103][1];
    return [...seen];
  })()`);
  expect(seen).toEqual([]);
  await eventually(async () => (await panel(page))?.text ?? '').toContain('no technology');
});
