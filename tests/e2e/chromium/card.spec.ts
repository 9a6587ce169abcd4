import { savedPage } from '../../support/saved-pages';
import { eventually } from '../eventually';
import { expect, expectMarks, lineStyles, markedWords, test, topicRow } from './extension';
import { OwnRoot, restOn, wordAt } from './own-root';

const saved = savedPage('linkedin-classic');

test('a pointer that rests on a marked word gets its card, and one that leaves loses it', async ({ extension }) => {
  const page = await extension.openSaved(saved);
  await expectMarks(page, saved.words);
  const root = await OwnRoot.of(page);
  await restOn(page, 'Redis');
  await eventually(() => root.text('.card h2')).toBe('Redis');
  await eventually(() => root.text('.card-about')).toMatch(/\w{3}.*\./);
  expect(await root.text('.card-verdict')).toBe('missing, must-have');
  expect(await root.text('.card-why')).toContain('It stands under “What you bring”.');
  expect(await root.text('.card')).toMatch(/(Nothing needed first|After \w.+) · \d+–\d+\sh · step “Databases”/);
  expect(await root.count('.card-links a[target="_blank"][rel~="noopener"][href^="https://"]')).toBe(2);
  await page.mouse.move(2, 2);
  await eventually(() => root.count('.card')).toBe(0);
});

test('the way from the word to its card is forgiven, and a word on it opens nothing else', async ({ extension }) => {
  const page = await extension.openSaved(saved);
  await expectMarks(page, saved.words);
  const root = await OwnRoot.of(page);
  await restOn(page, 'Redis');
  await eventually(() => root.text('.card h2')).toBe('Redis');
  const { left, top, width, height } = await root.box('.card');
  await page.mouse.move(left + width / 2, top + height / 2, { steps: 25 });
  await root.press('.card-button.learning');
  await eventually(async () => (await lineStyles(page)).Redis).toBe('dotted tinted');
  expect(await root.text('.card h2')).toBe('Redis');
});

test('what is ticked in the card changes the marks at once, and is taken back there', async ({ extension }) => {
  const page = await extension.openSaved(saved);
  await expectMarks(page, saved.words);
  const root = await OwnRoot.of(page);
  await restOn(page, 'PostgreSQL');
  await eventually(() => root.count('.card-button.done')).toBe(1);
  await root.press('.card-button.done');
  await eventually(async () => (await lineStyles(page)).PostgreSQL).toBe('solid tinted');
  await eventually(() => root.text('.card-foot')).toContain('PostgreSQL: done');
  await eventually(() => root.text('.card-verdict')).toContain('you have it');
  expect(await root.count('.card-button.done[aria-pressed="true"]')).toBe(1);
  await root.press('.card-foot .quiet-link');
  await eventually(async () => (await lineStyles(page)).PostgreSQL).toBe('dashed tinted');
  await eventually(() => root.text('.card-foot')).toContain('Taken back.');
});

test('a word that is not the technology is set aside from now on, and comes back by card, panel and options page', async ({
  extension,
}) => {
  const page = await extension.openSaved(saved);
  await expectMarks(page, saved.words);
  const others = saved.words.filter((word) => word !== 'Go');
  const root = await OwnRoot.of(page);
  const setAside = async () => {
    await restOn(page, 'Go');
    await eventually(() => root.text('.card h2')).toBe('Go');
    await root.press('.card-foot .quiet-link');
    await expectMarks(page, others);
    await eventually(() => root.text('.card-foot')).toContain('“Go” is no longer taken for Go, in any posting.');
  };
  await setAside();
  await root.press('.card-foot .quiet-link');
  await expectMarks(page, saved.words);
  await page.keyboard.press('Escape');

  await setAside();
  await page.keyboard.press('Escape');
  await eventually(() => root.text('.panel-aside summary')).toBe('1 word set aside');
  await root.press('.panel-aside summary');
  await root.press('.panel-aside .quiet-link');
  await expectMarks(page, saved.words);

  await setAside();
  await page.reload();
  await expectMarks(page, others);
  const options = await extension.options();
  await expect(options.getByText('“Go” is not taken for Go')).toBeVisible();
  await options.getByRole('button', { name: 'Take back' }).click();
  await expectMarks(page, saved.words);
});

test('the card can be reached, read and left by keyboard alone, and the focus goes back to where it was', async ({ extension }) => {
  const page = await extension.openSaved(saved);
  await expectMarks(page, saved.words);
  const root = await OwnRoot.of(page);
  await root.press('.fit-list summary');
  for (let turn = 0; turn < 9 && !(await root.focused())?.startsWith('What is'); turn += 1) await page.keyboard.press('Tab');
  const from = await root.focused();
  expect(from).toBe('What is Python?');
  await page.keyboard.press('Enter');
  await eventually(() => root.focused()).toBe('Python');
  expect(await root.count('.card[role="dialog"][aria-labelledby="card-name"][aria-describedby="card-about"]')).toBe(1);
  // All of the card, and out of it again: no trap.
  const reached: (string | null)[] = [];
  for (let turn = 0; turn < 12; turn += 1) {
    await page.keyboard.press('Tab');
    reached.push(await root.focused());
  }
  expect(reached).toEqual(expect.arrayContaining(['Close', 'I have it', 'Learning', 'Skip', 'Not this technology', 'Next word', null]));
  await restOn(page, 'Redis');
  await page.keyboard.press('Escape');
  await eventually(() => root.count('.card')).toBe(0);
  expect(await root.count('.panel')).toBe(1);
});

test('“next word” goes from word to word, around the end, and Escape closes the card and leaves the panel', async ({ extension }) => {
  const page = await extension.openSaved(saved);
  await expectMarks(page, saved.words);
  const root = await OwnRoot.of(page);
  await root.press('.fit-list summary');
  await root.press('.evidence .quiet-link');
  const names: (string | null)[] = [];
  for (const _ of saved.words) {
    names.push(await root.text('.card h2'));
    const before = await root.text('.card-steps .soft');
    await root.press('.card-steps .quiet-link:last-child');
    await eventually(() => root.text('.card-steps .soft')).not.toBe(before);
  }
  expect(names).toEqual(['Python', 'Go', 'Java', 'PostgreSQL', 'Redis', 'C++', 'C#', '.NET', 'Node.js', 'Kubernetes']);
  expect(await root.text('.card-steps .soft')).toBe('1 of 10');
  await page.keyboard.press('Escape');
  await eventually(() => root.count('.card')).toBe(0);
  expect(await root.focused()).toBe('What is Python?');
  expect(await root.count('.panel')).toBe(1);
});

test('a tap on a word opens its card, a tap beside it closes it, and the page gets both', async ({ extension }) => {
  const page = await extension.openSaved(saved);
  await expectMarks(page, saved.words);
  await page.evaluate(() => {
    Object.assign(window, { clicks: 0 });
    document.addEventListener('click', (event) => {
      if (!event.defaultPrevented) (window as unknown as { clicks: number }).clicks += 1;
    });
  });
  const root = await OwnRoot.of(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const tap = async (x: number, y: number) => {
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  const { x, y } = await wordAt(page, 'Redis');
  await tap(x, y);
  await eventually(() => root.text('.card h2')).toBe('Redis');
  await tap(500, 20);
  await eventually(() => root.count('.card')).toBe(0);
  expect(await page.evaluate(() => (window as unknown as { clicks: number }).clicks)).toBe(2);
});

test('a card that the keyboard is in stays by its word and in the window when that scrolls and when it is made smaller', async ({
  extension,
}) => {
  await extension.serve(saved.url, saved.html.replace('</body>', '<div style="height: 3000px"></div></body>'));
  const page = await extension.open(saved.url);
  await expectMarks(page, saved.words);
  const root = await OwnRoot.of(page);
  await root.press('.fit-list summary');
  await root.press('.evidence .quiet-link');
  await eventually(() => root.text('.card h2')).toBe('Python');
  const before = await root.box('.card');
  await page.evaluate(() => window.scrollTo({ top: 100, behavior: 'instant' }));
  await eventually(async () => (await root.box('.card')).top).toBeCloseTo(before.top - 100, 0);
  await page.setViewportSize({ width: 640, height: 430 });
  await eventually(async () => {
    const { top, height } = await root.box('.card');
    return top >= 0 && top + height <= 430;
  }).toBe(true);
  await page.evaluate(() => window.scrollTo({ top: 2500, behavior: 'instant' }));
  await page.waitForTimeout(300);
  expect(await root.text('.card h2')).toBe('Python');
  expect((await root.box('.card')).top).toBeGreaterThanOrEqual(0);
});

test('the card stays in the window and goes with its word when that is scrolled away', async ({ extension }) => {
  await extension.serve(saved.url, saved.html.replace('</body>', '<div style="height: 3000px"></div></body>'));
  const page = await extension.open(saved.url);
  await expectMarks(page, saved.words);
  await page.setViewportSize({ width: 320, height: 480 });
  const root = await OwnRoot.of(page);
  for (const word of ['Python', 'Kubernetes']) {
    await restOn(page, word);
    await eventually(() => root.count('.card')).toBe(1);
    await eventually(async () => {
      const { left, top, width, height } = await root.box('.card');
      return left >= 8 && top >= 8 && left + width <= 312 && top + height <= 472;
    }).toBe(true);
  }
  await page.evaluate(() => window.scrollTo({ top: 2500, behavior: 'instant' }));
  await eventually(() => root.count('.card')).toBe(0);
});

test('without anything on the page there is no card either', async ({ extension }) => {
  const popup = await extension.popup(await extension.openSaved(saved));
  await popup.getByLabel('On LinkedIn').selectOption('read-only');
  const page = await extension.open(saved.url);
  await eventually(() => markedWords(page)).toEqual([]);
  const at = await page.evaluate(() => {
    const item = document.querySelector('#job-details li') as Element;
    const { x, y } = item.getBoundingClientRect();
    return { x: x + 10, y: y + 8 };
  });
  await page.mouse.move(at.x, at.y);
  const row = await topicRow(popup, 'PostgreSQL');
  await row.getByRole('button', { name: /Mark as done/ }).click();
  await expect(popup.getByText('PostgreSQL: done')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.childElementCount)).toBe(2);
});

test('a page’s rules cannot make the card see-through or large, and its events press nothing in it', async ({ extension }) => {
  const hostile =
    '<style>html > div, html > body + * { opacity: 0 !important; font-size: 60px !important; transform: scale(3) !important; filter: blur(9px) !important }</style>';
  await extension.serve(saved.url, saved.html.replace('</head>', `${hostile}</head>`));
  const page = await extension.open(saved.url);
  await expectMarks(page, saved.words);
  const root = await OwnRoot.of(page);
  await root.press('.fit-list summary');
  await root.press('.evidence .quiet-link');
  await eventually(() => root.count('.card')).toBe(1);
  expect((await root.box('.card')).width).toBe(300);
  const { left, top, width, height } = await root.box('.card-button.done');
  const host = await page.evaluate(
    ({ x, y }) => {
      const element = document.documentElement.lastElementChild as HTMLElement;
      element.style.setProperty('opacity', '0', 'important');
      for (const type of ['pointerdown', 'click']) {
        element.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: x, clientY: y }));
      }
      const { opacity, transform, filter } = getComputedStyle(element);
      return { opacity, transform, filter };
    },
    { x: left + width / 2, y: top + height / 2 },
  );
  expect(host).toEqual({ opacity: '1', transform: 'none', filter: 'none' });
  expect((await lineStyles(page)).Python).toBe('dashed tinted');
});
