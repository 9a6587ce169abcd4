/** A real Firefox with the built extension, and the extension's own pages in it, driven by what puppeteer's own page cannot do there. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { ensureFirefox } from '../../../tools/browsers';
import { eventually } from '../eventually';

const UUID = '11111111-2222-4333-8444-555555555555';
const BASE = `moz-extension://${UUID}/`;

/** The browser, and how to be rid of it and its profile. */
export interface FirefoxWithPages {
  readonly browser: Browser;
  close(): Promise<void>;
}

/** Starts Firefox with the extension; `sites`: those that it may read beyond what it asks for. */
export async function startFirefox(sites: readonly string[] = []): Promise<FirefoxWithPages> {
  const folder = mkdtempSync(join(tmpdir(), 'gaplight-firefox-'));
  const extension = join(folder, 'extension');
  cpSync(join(import.meta.dirname, '../../../.output/firefox-mv3'), extension, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  if (sites.length > 0) writeFileSync(join(extension, 'manifest.json'), JSON.stringify({ ...manifest, host_permissions: sites }));
  const browser = await launch({
    browser: 'firefox',
    executablePath: ensureFirefox(),
    headless: true,
    userDataDir: join(folder, 'profile'),
    // Without it, Firefox opens no extension's page for a test.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'intl.locale.requested': 'en-US',
      'extensions.webextensions.uuids': JSON.stringify({ 'gaplight@gaplight.invalid': UUID }),
      // The browser's own question is answered with yes.
      'extensions.webextOptionalPermissionPrompts': false,
    },
  });
  await browser.installExtension(extension);
  return {
    browser,
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** One of the extension's own pages. */
export interface OwnPage {
  evaluate(expression: string): Promise<unknown>;
  /** The text of the first element that a selector finds; null where it finds none. */
  text(selector: string): Promise<string | null>;
  count(selector: string): Promise<number>;
  /** Presses on the middle of the first element that a selector finds, once there is one. */
  click(selector: string): Promise<void>;
  /** The same for the first of them with this text in it. */
  clickText(selector: string, words: string): Promise<void>;
  /** Types into whatever has the focus: each character a key. */
  type(words: string): Promise<void>;
  close(): Promise<void>;
}

export async function openOwn(browser: Browser, path: string): Promise<OwnPage> {
  const page = await browser.newPage();
  const { connection } = browser as unknown as { connection: { send(method: string, parameters: object): Promise<{ result: unknown }> } };
  const { _id: context } = page.mainFrame() as unknown as { _id: string };
  const evaluate = async (expression: string) => {
    const { result } = await connection.send('script.evaluate', { expression, target: { context }, awaitPromise: true });
    return (result as { result?: { value?: unknown } }).result?.value;
  };
  const press = (actions: readonly object[], type: 'pointer' | 'key') =>
    connection.send('input.performActions', { context, actions: [{ type, id: type, actions }] });
  const clickText = async (selector: string, words: string) => {
    const find = `[...document.querySelectorAll(${JSON.stringify(selector)})].find((each) => each.textContent.includes(${JSON.stringify(words)}))`;
    await eventually(() => evaluate(`${find} !== undefined`)).toBe(true);
    const at = `const each = ${find}; each.scrollIntoView({ block: 'center' }); const { x, y, width, height } = each.getBoundingClientRect();`;
    // Once it stands still: asked twice, it stands where it stood.
    let place = '';
    const rests = async () => {
      const before = place;
      place = String(await evaluate(`(() => { ${at} return JSON.stringify([x + width / 2, y + height / 2].map(Math.round)); })()`));
      return place === before;
    };
    await eventually(rests).toBe(true);
    const [x, y] = JSON.parse(place);
    await press(
      [
        { type: 'pointerMove', x, y },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ],
      'pointer',
    );
  };
  // It never says that it has loaded.
  await connection.send('browsingContext.navigate', { context, url: `${BASE}${path}`, wait: 'none' });
  await eventually(() => evaluate('document.querySelector("h1, [role=tab]") !== null').catch(() => false)).toBe(true);
  return {
    evaluate,
    text: async (selector) => (await evaluate(`document.querySelector(${JSON.stringify(selector)})?.textContent ?? null`)) as string | null,
    count: async (selector) => Number(await evaluate(`document.querySelectorAll(${JSON.stringify(selector)}).length`)),
    click: (selector) => clickText(selector, ''),
    clickText,
    async type(words) {
      const keys = [...words].map((each) => (each === '\n' ? '\uE006' : each));
      await press(
        keys.flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]),
        'key',
      );
    },
    close: () => page.close(),
  };
}

/** Serves one page under its address; whatever else it asks for is refused. */
export async function serve(browser: Browser, address: string, body: string, type = 'text/html'): Promise<Page> {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (request.url() === address) void request.respond({ status: 200, contentType: `${type}; charset=utf-8`, body });
    else void request.abort();
  });
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  return page;
}

/** The words that a page has marked, in its order. */
export function markedWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ranges = [...CSS.highlights.values()].flatMap((set) => [...set] as Range[]);
    return ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b)).map((range) => range.toString());
  });
}
