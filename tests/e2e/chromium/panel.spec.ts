import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { savedPage } from '../../support/saved-pages';
import { eventually } from '../eventually';
import { type Extension, expect, expectMarks, test, topicRow } from './extension';
import { type Box, OwnRoot } from './own-root';

const saved = savedPage('linkedin-classic');
const JOB = 'https://www.linkedin.com/jobs/view/4100200300/';
const sample = readFileSync('tools/sample/posting.html', 'utf8');

async function openSample(extension: Extension, html = sample): Promise<{ page: Page; root: OwnRoot }> {
  await extension.serve(JOB, html);
  const page = await extension.open(JOB);
  const root = await OwnRoot.of(page);
  // Its last part: before that it is drawn out of sight, and no key reaches it.
  await root.seen('.fit-legend');
  return { page, root };
}

/** A page with a bar across the window, as the sites have them. */
const withBar = (style: string) =>
  sample.replace('</body>', `<div style="position: fixed; ${style}"><button>Messages</button></div></body>`);
const overlaps = (a: Box, b: Box) =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;

test.describe('the panel', () => {
  test('stands in the lower right corner', async ({ extension }) => {
    const { page, root } = await openSample(extension);
    const { left, top, width, height } = await root.box('.panel');
    const view = page.viewportSize();
    expect([left + width, top + height]).toEqual([(view?.width ?? 0) - 16, (view?.height ?? 0) - 16]);
  });

  for (const [what, style, bar] of [
    ['a bubble in the corner', 'right: 0; bottom: 0; width: 290px; height: 48px', { left: 990, top: 812, width: 290, height: 48 }],
    ['a column at the right', 'right: 0; top: 0; width: 200px; height: 100%', { left: 1080, top: 0, width: 200, height: 860 }],
  ] as const) {
    test(`covers no button that stands still in the window: ${what}`, async ({ extension }) => {
      const { root } = await openSample(extension, withBar(style));
      await eventually(async () => overlaps(await root.box('.panel'), bar)).toBe(false);
    });
  }

  test('gets out of the way of a bar that comes later', async ({ extension }) => {
    const { page, root } = await openSample(extension);
    await page.evaluate(() => {
      const bar = document.createElement('div');
      bar.style.cssText = 'position: fixed; right: 0; bottom: 0; width: 290px; height: 48px';
      document.body.append(bar);
    });
    await eventually(async () => overlaps(await root.box('.panel'), { left: 990, top: 812, width: 290, height: 48 })).toBe(false);
  });

  test('is moved by its head, stays inside the window, and stands there again after a reload', async ({ extension }) => {
    const { page, root } = await openSample(extension);
    const head = await root.box('.panel-bar h2');
    await page.mouse.move(head.left + 40, head.top + 8);
    await page.mouse.down();
    await page.mouse.move(300, 200, { steps: 8 });
    await page.mouse.move(-500, -500, { steps: 8 });
    await page.mouse.up();
    expect(await root.box('.panel')).toMatchObject({ left: 8, top: 8 });
    await page.reload();
    await eventually(() => root.count('.panel')).toBe(1);
    expect(await root.box('.panel')).toMatchObject({ left: 8, top: 8 });
  });

  test('is moved by keyboard, put back by it, and remembers being small', async ({ extension }) => {
    const { page, root } = await openSample(extension);
    const first = await root.box('.panel');
    await root.press('.panel-bar [aria-expanded]');
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+Tab');
    expect(await root.focused()).toContain('Move');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Shift+ArrowUp');
    await eventually(() => root.box('.panel')).toMatchObject({ left: first.left - 16, top: first.top - 64 });
    await page.keyboard.press('Home');
    await eventually(() => root.box('.panel')).toEqual(first);
    await root.press('.panel-bar [aria-expanded]');
    await eventually(() => root.count('.panel.collapsed')).toBe(1);
    await page.reload();
    await eventually(() => root.count('.panel.collapsed')).toBe(1);
  });

  for (const [width, height] of [
    [320, 480],
    [640, 430],
    [3840, 2160],
  ] as const) {
    test(`fits a window of ${width} × ${height}, opened and small`, async ({ extension }) => {
      const { page, root } = await openSample(extension);
      await page.setViewportSize({ width, height });
      for (let turn = 0; turn < 2; turn += 1) {
        await eventually(async () => {
          const box = await root.box('.panel');
          return box.left >= 8 && box.top >= 8 && box.left + box.width <= width - 8 && box.top + box.height <= height - 8;
        }).toBe(true);
        await root.press('.panel-bar [aria-expanded]');
      }
      // Whatever is opened in it wraps: nothing is cut off at its side.
      if ((await root.count('.panel.collapsed')) > 0) await root.press('.panel-bar [aria-expanded]');
      for (const item of [1, 3]) await root.press(`.fit-list > li:nth-child(${item}) summary`);
      const { scrolls, shows } = await root.widths('.panel-body');
      expect(scrolls).toBe(shows);
    });
  }

  test('leads to the word that something was read from, scrolls it into view, and marks it for a moment', async ({ extension }) => {
    const far = sample.replace('<strong>What you bring</strong>', '<div style="height: 2000px"></div><strong>What you bring</strong>');
    const { page, root } = await openSample(extension, far);
    await root.press('.fit-list > li:nth-child(4) summary');
    const wanted = (await root.text('.fit-list > li:nth-child(4) .excerpt b')) ?? '';
    expect(await root.text('.fit-list > li:nth-child(4) .excerpt')).toContain('; we run PostgreSQL');
    await root.press('.fit-list > li:nth-child(4) .excerpt');
    await eventually(
      async () => {
        if ((await root.count('.ring')) === 0) return 'no ring';
        const { left, top, width, height } = await root.box('.ring');
        const word = await page.evaluate((text) => {
          const [range] = [...CSS.highlights.values()].flatMap((set) => [...set] as Range[]).filter((one) => one.toString() === text);
          const { left: x, top: y } = (range as Range).getBoundingClientRect();
          return { x, y };
        }, wanted);
        const isAround = height > 10 && width > 10 && Math.abs(left + 4 - word.x) < 1 && Math.abs(top + 4 - word.y) < 1;
        return isAround && top > 0 && top < 860 ? true : [left, top, word.x, word.y];
      },
      { intervals: [50] },
    ).toBe(true);
    expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(1000);
    await eventually(() => root.count('.ring')).toBe(0);
  });

  test('moves nothing for people who want no motion: the page jumps, the ring stands still', async ({ extension }) => {
    const far = sample.replace('<strong>What you bring</strong>', '<div style="height: 2000px"></div><strong>What you bring</strong>');
    const { page, root } = await openSample(extension, far);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await root.press('.fit-list > li:nth-child(4) summary');
    await root.press('.fit-list > li:nth-child(4) .excerpt');
    expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(1000);
    expect([await root.count('.ring'), await root.count('.ring.moving')]).toEqual([1, 0]);
  });

  test('says so where the page has folded the word up, and does not unfold it', async ({ extension }) => {
    const folded = sample.replace(
      'show-more-less-html__markup"',
      'show-more-less-html__markup" style="max-height: 60px; overflow: hidden"',
    );
    const { page, root } = await openSample(extension, folded);
    await root.press('.fit-list > li:nth-child(4) summary');
    await root.press('.fit-list > li:nth-child(4) .excerpt');
    await eventually(() => root.text('.panel-foot')).toContain('Open its “see more” first.');
    expect(await root.count('.ring')).toBe(0);
    expect(await page.evaluate(() => document.querySelector('.show-more-less-html__markup')?.scrollTop)).toBe(0);
  });

  test('makes way where it stands over the word', async ({ extension }) => {
    const { page, root } = await openSample(extension);
    await page.setViewportSize({ width: 320, height: 500 });
    await root.press('.panel-bar [aria-expanded]');
    await root.press('.fit-list summary');
    await root.press('.excerpt');
    await eventually(() => root.count('.panel.collapsed')).toBe(1);
    await eventually(() => root.count('.ring')).toBe(1);
  });

  test('puts what is missing into the plan, says so in the popup’s roadmap, and takes it back', async ({ extension }) => {
    const { page, root } = await openSample(extension);
    await root.press('.panel-button');
    await eventually(() => root.text('.panel-foot')).toMatch(/\d+ added to your plan\./);
    const popup = await extension.popup(page);
    const row = await topicRow(popup, 'Redis');
    await expect(row).toContainText('planned');
    await page.bringToFront();
    await root.press('.panel-foot .quiet-link');
    await eventually(() => root.count('.panel-button')).toBe(1);
    await expect(row).not.toContainText('planned');
  });

  test('shows a group as a group, with what fills it', async ({ extension }) => {
    const { page, root } = await openSample(extension);
    const popup = await extension.popup(page);
    await popup.getByRole('tab', { name: 'Roadmap' }).click();
    await popup.getByRole('searchbox').fill('Python');
    await popup.locator('.topic-name').first().click();
    await popup.getByRole('group', { name: 'Python', exact: true }).getByRole('button', { name: 'I have it' }).click();
    await eventually(() => root.text('.fit-chips .group summary')).toContain('one of Python, Go, Java: you have Python');
    expect(await root.count('.fit-chips .group .glyph.have')).toBeGreaterThan(0);
  });

  test('lays pay, level and years beside what the guides say for the country', async ({ extension }) => {
    const { root } = await openSample(extension);
    await eventually(() => root.text('.facts')).toMatch(/junior/);
    const facts = (await root.text('.facts'))?.replace(/\s+/g, ' ');
    expect(facts).toMatch(/Experience2\+ years/);
    expect(facts).toMatch(/Pay£38 ?[–-] ?46K a year/);
    expect(facts).toMatch(/Guides£35 ?[–-] ?50K a year, entry level, United Kingdom1 guide, 2025 · the posting pays as they say/);
  });

  test('is a region with a name whose headline is told politely, and keeps no one inside', async ({ extension }) => {
    const { page, root } = await openSample(extension);
    expect(await root.count('aside.panel[aria-label]')).toBe(1);
    await eventually(() => root.text('.news[role="status"]')).toMatch(/^\d+ of \d+ must-haves$/);
    await page.evaluate(() => {
      const field = document.createElement('input');
      document.body.append(field);
      field.focus();
    });
    const seen = new Set<string | null>();
    for (let turn = 0; turn < 30; turn += 1) {
      await page.keyboard.press('Tab');
      seen.add(await root.focused());
    }
    expect([...seen]).toEqual(expect.arrayContaining([null, 'Make small', 'Close for this posting']));
  });

  test('gives the focus back when Escape closes it', async ({ extension }) => {
    const { page, root } = await openSample(extension);
    await page.evaluate(() => {
      const field = document.createElement('input');
      field.id = 'last';
      document.body.append(field);
      field.focus();
    });
    await page.keyboard.press('Tab');
    await eventually(() => root.focused()).toContain('Move');
    await page.keyboard.press('Escape');
    await eventually(() => root.count('.panel')).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('last');
  });
});

test('in forced colours every mark keeps a line of its own kind, and must-haves a thick one', async ({ extension }) => {
  const page = await extension.openSaved(saved);
  await page.emulateMedia({ forcedColors: 'active' });
  await expectMarks(page, saved.words);
  const lines = await page.evaluate(() => {
    const sets = [...CSS.highlights].map(([name, set]) => {
      const [range] = [...set] as Range[];
      const parent = range?.startContainer.parentElement as Element;
      const { textDecorationLine, textDecorationStyle, textDecorationThickness } = getComputedStyle(parent, `::highlight(${name})`);
      return [range?.toString(), textDecorationLine, textDecorationStyle, textDecorationThickness] as const;
    });
    return Object.fromEntries(sets.map(([word, ...line]) => [word, line.join(' ')]));
  });
  expect(lines).toEqual({
    Python: 'underline dashed 3px',
    'C++': 'underline wavy 3px',
    Kubernetes: 'underline dashed 1px',
  });
});

test('the panel covers no small button that stands still in the window', async ({ extension }) => {
  const buttons = [
    [40, 420],
    [40, 380],
    [210, 700],
  ].map(([right, top]) => `<button style="position: fixed; right: ${right}px; top: ${top}px; width: 34px; height: 34px">?</button>`);
  await extension.serve(JOB, sample.replace('</body>', `${buttons.join('')}</body>`));
  const page = await extension.open(JOB);
  const root = await OwnRoot.of(page);
  const { left, top, width, height } = await root.box('.panel');
  for (const button of await page.locator('button').all()) {
    const box = await button.boundingBox();
    if (!box) continue;
    const overlaps = box.x < left + width && box.x + box.width > left && box.y < top + height && box.y + box.height > top;
    expect(overlaps, JSON.stringify(box)).toBe(false);
  }
});

for (const [what, html] of [
  ['a chat’s frame', '<iframe id="small" srcdoc="<button>?</button>"></iframe>'],
  ['a bubble that is pressable by no name', '<div id="small"></div>'],
  ['a button in a root of its own', '<div id="small"><template shadowrootmode="open"><button>?</button></template></div>'],
  ['what is called a link', '<span id="small" role="link"></span>'],
  ['a label', '<label id="small"><input type="checkbox" hidden></label>'],
]) {
  test(`the panel does not cover ${what} in the window’s corner`, async ({ extension }) => {
    const style = '<style>#small { position: fixed; right: 24px; bottom: 24px; width: 44px; height: 44px; border: 0 }</style>';
    await extension.serve(JOB, sample.replace('</body>', `${style}${html}</body>`));
    const page = await extension.open(JOB);
    const root = await OwnRoot.of(page);
    const { left, top, width, height } = await root.box('.panel');
    const box = await page.locator('#small').boundingBox();
    if (!box) throw new Error('It is not there.');
    expect(box.x >= left + width || box.x + box.width <= left || box.y >= top + height || box.y + box.height <= top).toBe(true);
  });
}

test('a page that is written from right to left does not turn the panel’s and the card’s words round', async ({ extension }) => {
  await extension.serve(JOB, sample.replace('<html lang="en">', '<html lang="ar" dir="rtl">'));
  const page = await extension.open(JOB);
  const root = await OwnRoot.of(page);
  await root.seen('.panel');
  const { html } = await root.copy();
  expect(html).toMatch(/<aside[^>]* dir="ltr"/);
});

test('a panel that was closed comes back from the popup', async ({ extension }) => {
  const page = await extension.openSaved(saved);
  await expectMarks(page, saved.words);
  const root = await OwnRoot.of(page);
  await root.press('.panel-bar button:last-child');
  await eventually(() => root.count('.panel')).toBe(0);
  const popup = await extension.popup(page);
  await Promise.all([popup.waitForEvent('close'), popup.getByRole('button', { name: 'Show the panel on the page' }).click()]);
  await root.seen('.panel');
});
