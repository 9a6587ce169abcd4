import { savedPage, savedPages } from '../../support/saved-pages';
import { eventually } from '../eventually';
import { drawnPanel, expect, expectMarks, lineStyles, markedWords, panel, test } from './extension';

/** What LinkedIn sends, and stricter: no style or script but the named ones, Trusted Types on. */
const STRICT = {
  'content-security-policy':
    "default-src 'none'; script-src 'nonce-test'; style-src 'nonce-test'; require-trusted-types-for 'script'; trusted-types none",
};

for (const saved of savedPages()) {
  test(`the page ${saved.name} gets its words marked, and nothing else of it changes`, async ({ extension }) => {
    extension.beforeEach(() => {
      document.addEventListener('DOMContentLoaded', () => {
        // Text that was split would look the same as markup: nodes are counted too, and each one's own text compared.
        Object.assign(window, {
          nodesOf: () => {
            const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
            const nodes: string[] = [];
            while (walker.nextNode()) nodes.push(`${walker.currentNode.nodeName} ${walker.currentNode.nodeValue}`);
            return nodes;
          },
        });
        const { nodesOf } = window as unknown as { nodesOf: () => string[] };
        const attributes = [...document.documentElement.attributes].map(({ name, value }) => `${name}=${value}`);
        Object.assign(window, { nodes: nodesOf(), before: document.documentElement.innerHTML, attributes });
      });
    });
    const page = await extension.openSaved(saved);
    await expectMarks(page, saved.words);
    await eventually(async () => (await panel(page))?.text ?? '').toContain('must-have');
    const { before, after, added } = await page.evaluate(() => {
      const host = document.documentElement.lastElementChild as Element;
      const then = window as unknown as { before: string; nodes: string[]; nodesOf: () => string[]; attributes: string[] };
      const attributes = [...document.documentElement.attributes].map(({ name, value }) => `${name}=${value}`);
      return {
        before: [then.before, ...then.attributes, ...then.nodes],
        after: [document.documentElement.innerHTML.slice(0, -host.outerHTML.length), ...attributes, ...then.nodesOf().slice(0, -1)],
        added: [host.outerHTML.replace(/ xmlns="[^"]*"/, ''), host.parentElement === document.documentElement, host.shadowRoot],
      };
    });
    expect(after).toEqual(before);
    expect(added).toEqual(['<div></div>', true, null]);
  });
}

test('marks, panel and styles work under a strict policy with Trusted Types, and break no rule of it', async ({ extension }) => {
  extension.beforeEach(() => {
    Object.assign(window, { violations: [] });
    document.addEventListener('securitypolicyviolation', (event) => {
      (window as unknown as { violations: string[] }).violations.push(event.violatedDirective);
    });
  });
  const saved = savedPage('linkedin-classic');
  const page = await extension.openSaved(saved, STRICT);
  await expectMarks(page, saved.words);
  await eventually(async () => (await panel(page))?.text ?? '').toContain('must-have');
  expect(await lineStyles(page)).toMatchObject({ Python: 'dashed tinted', Kubernetes: 'dashed' });
  expect(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual([]);
});

test('nothing that the page can read names the product or the extension, and names are new at every load', async ({ extension }) => {
  const own = new URL(extension.browser.base).host;
  extension.beforeEach((id) => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    window.addEventListener('message', (event) => heard.push(JSON.stringify(event.data)));
    for (const name of ['jobs', 'content']) {
      document.addEventListener(`${id}:${name}:wxt:content-script-started`, (event) => heard.push(event.type));
    }
  }, own);
  const saved = savedPage('linkedin-guest');
  const page = await extension.openSaved(saved);
  const readable = async () => {
    await expectMarks(page, saved.words);
    return page.evaluate(() => ({
      names: [...CSS.highlights.keys()],
      all: [
        ...CSS.highlights.keys(),
        ...(window as unknown as { heard: string[] }).heard,
        document.documentElement.outerHTML,
        ...[...document.adoptedStyleSheets, ...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)),
        ...Object.keys(window),
      ].join('\n'),
    }));
  };
  const first = await readable();
  await page.reload();
  const second = await readable();
  for (const { all } of [first, second]) {
    expect(all.toLowerCase()).not.toContain('gaplight');
    expect(all).not.toContain(own);
  }
  expect(first.names.filter((name) => second.names.includes(name))).toEqual([]);
});

test('the page cannot switch the script off by the events that its framework listens to elsewhere', async ({ extension }) => {
  const saved = savedPage('linkedin-guest');
  const page = await extension.openSaved(saved);
  await expectMarks(page, saved.words);
  await page.evaluate((id) => {
    for (const name of ['jobs', 'content', 'x']) {
      document.dispatchEvent(new CustomEvent(`${id}:${name}:wxt:content-script-started`, { detail: {} }));
      window.postMessage({ type: `${id}:${name}:wxt:content-script-started`, contentScriptName: name, messageId: 'x' }, '*');
    }
    document.querySelector('.show-more-less-html__markup li')?.append(' and Docker');
  }, new URL(extension.browser.base).host);
  await eventually(() => markedWords(page)).toContain('Docker');
});

test('a page without a posting is left alone', async ({ extension }) => {
  await extension.serve(
    'https://www.linkedin.com/feed/',
    '<!doctype html><title>Feed</title><body><p>Python and Docker are great, says somebody.</p></body>',
  );
  const page = await extension.open('https://www.linkedin.com/feed/');
  const popup = await extension.popup(page);
  await popup.getByRole('tab', { name: 'This job' }).click();
  await popup.getByRole('tab', { name: 'This job' }).click();
  await expect(popup.getByText('No posting is open in this tab.')).toBeVisible();
  expect(await markedWords(page)).toEqual([]);
  expect(await page.evaluate(() => [document.documentElement.childElementCount, document.adoptedStyleSheets.length])).toEqual([2, 0]);
});

test('a posting that cannot be read is named as such in the popup, with what was missing, and the page is left alone', async ({
  extension,
}) => {
  const address = 'https://www.linkedin.com/jobs/view/4100000077/';
  await extension.serve(
    address,
    '<!doctype html><title>Developer</title><body><h1>Developer</h1><p>Python and Docker, in a layout of tomorrow.</p></body>',
  );
  const page = await extension.open(address);
  const popup = await extension.popup(page);
  await page.bringToFront();
  await expect(popup.getByText('This posting could not be read.')).toBeVisible({ timeout: 15_000 });
  await expect(popup.getByText('a known layout of the page')).toBeVisible();
  expect(await markedWords(page)).toEqual([]);
});

test('a posting that names no technology says so, and never “nothing missing”', async ({ extension }) => {
  const saved = savedPage('linkedin-guest');
  const html = saved.html
    .replace(/<ul>.*<\/ul>/s, '<ul><li>A smile, every morning, and a driving licence</li></ul>')
    .replace('Snowflake on AWS', 'a second smile');
  await extension.serve(saved.url, html);
  const page = await extension.open(saved.url);
  await eventually(async () => (await panel(page))?.text ?? '').toContain('names no technology');
  expect((await panel(page))?.text).not.toMatch(/must-have|nothing missing$/);
  expect(await markedWords(page)).toEqual([]);
});

test('the marks go with the page’s brightness', async ({ extension }) => {
  const saved = savedPage('linkedin-guest');
  await extension.serve(saved.url, saved.html.replace('<body>', '<body style="background: #1b1f23; color: #eee">'));
  const page = await extension.open(saved.url);
  await expectMarks(page, saved.words);
  const colours = await page.evaluate(() =>
    document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => (rule as CSSStyleRule).style?.textDecorationColor)),
  );
  // The light orange of dark ground, not the deep one of paper.
  expect(colours).toContain('rgb(240, 163, 94)');
});

test('the marks change with the page from light to dark', async ({ extension }) => {
  const page = await extension.openSaved(savedPage('linkedin-guest'));
  const orange = () =>
    page.evaluate(() =>
      document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => (rule as CSSStyleRule).style?.textDecorationColor)),
    );
  await eventually(orange).toContain('rgb(180, 80, 11)');
  await page.evaluate(() => {
    document.body.style.cssText = 'background: #1b1f23; color: #eee';
    document.body.append(' ');
  });
  await eventually(orange).toContain('rgb(240, 163, 94)');
});

test('the panel closes with Escape and by its button, keeps its keys to itself, and comes back with the next posting', async ({
  extension,
}) => {
  const saved = savedPage('linkedin-classic');
  extension.beforeEach(() => {
    Object.assign(window, { keys: [] });
    document.addEventListener('keydown', (event) => (window as unknown as { keys: string[] }).keys.push(event.key));
  });
  const page = await extension.openSaved(saved);
  const small = await (await drawnPanel(page))?.centreOf('Make small');
  await page.mouse.click(small?.x ?? 0, small?.y ?? 0);
  await eventually(async () => (await panel(page))?.text ?? '').not.toContain('What the marks mean');
  await page.keyboard.press('x');
  await page.keyboard.press('Escape');
  await eventually(() => panel(page)).toBe(null);
  expect(await page.evaluate(() => (window as unknown as { keys: string[] }).keys)).toEqual([]);
  await expectMarks(page, saved.words);
  await page.evaluate(() => {
    history.pushState(null, '', location.href.replace('4100000001', '4100000002'));
    const title = document.querySelector('.job-details-jobs-unified-top-card__job-title a');
    title?.setAttribute('href', '/jobs/view/4100000002/');
    const [item] = document.querySelectorAll('#job-details li');
    if (item) item.textContent = 'Rust or Go';
  });
  await eventually(() => panel(page)).not.toBe(null);
});

test('the panel says why something is asked for, opened and closed by keyboard alone', async ({ extension }) => {
  const page = await extension.openSaved(savedPage('linkedin-classic'));
  expect((await drawnPanel(page))?.opened).toEqual([]);
  const small = await (await panel(page))?.centreOf('Make small');
  await page.mouse.click(small?.x ?? 0, small?.y ?? 0);
  await page.keyboard.press('Space');
  // Past “Close”, to the first thing that is asked for.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await eventually(async () => (await panel(page))?.opened.slice(0, 3)).toEqual([
    expect.stringContaining('Python'),
    'It stands under “What you bring”.\nAny one is enough: “or”.',
    'Python: missingGo: missingJava: missing',
  ]);
  await page.keyboard.press('Enter');
  await eventually(async () => (await panel(page))?.opened).toEqual([]);
});

test('a posting in a language that is not read has its words marked, none as a must-have, and panel and popup say so', async ({
  extension,
}) => {
  const saved = savedPage('linkedin-guest');
  const words = 'Teillä meillä työ kanssamme kehittäjä osaaminen tarjoamme mukava yhteisö. ';
  await extension.serve(
    saved.url,
    saved.html.replace(
      /(show-more-less-html__markup[^>]*>).*?<\/div>/s,
      `$1<p>${words.repeat(8)}</p><ul><li>Python, Docker</li></ul></div>`,
    ),
  );
  const page = await extension.open(saved.url);
  await expectMarks(page, ['Python', 'Docker']);
  expect(await lineStyles(page)).toEqual({ Python: 'dashed', Docker: 'dashed' });
  const unread = 'Gaplight does not read the language of this posting';
  await eventually(async () => (await panel(page))?.text ?? '').toContain(unread);
  const text = (await panel(page))?.text ?? '';
  expect(text).toContain('2 technologies named');
  expect(text).not.toMatch(/must-have|nothing missing/);
  const popup = await extension.popup(page);
  await expect(popup.getByText(unread)).toBeVisible();
  await expect(popup.getByText(/must-have|nothing missing/)).toHaveCount(0);
});

test('a page’s own script cannot reach the panel, nor close it by events of its own making', async ({ extension }) => {
  const page = await extension.openSaved(savedPage('linkedin-classic'));
  const at = await (await drawnPanel(page))?.centreOf('Close for this posting');
  const reached = await page.evaluate(({ x, y }) => {
    const host = document.documentElement.lastElementChild as HTMLElement;
    const under = document.elementFromPoint(x, y);
    for (const target of [host, under]) {
      target?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, clientX: x, clientY: y }));
      target?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    }
    return [under === host, host.shadowRoot];
  }, at ?? { x: 0, y: 0 });
  expect(reached).toEqual([true, null]);
  expect(await panel(page)).not.toBe(null);
});

test('a page of LinkedIn that shows no job is not reported as a posting that could not be read', async ({ extension }) => {
  const address = 'https://www.linkedin.com/learning/finding-a-job-in-backend';
  await extension.serve(
    address,
    `<!doctype html><title>Finding a job | LinkedIn Learning</title>
    <section class="top-card-layout"><h1 class="top-card-layout__title">Finding a job in backend development</h1></section>
    <div class="show-more-less-html__markup">In this course you learn how to find a job in backend development with Python and Docker, and how to write a letter.</div>`,
  );
  const page = await extension.open(address);
  const popup = await extension.popup(page);
  await popup.getByRole('tab', { name: 'This job' }).click();
  await expect(popup.getByText('No posting is open in this tab.')).toBeVisible();
});
