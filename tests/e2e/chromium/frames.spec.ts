import type { Frame } from '@playwright/test';
import { savedPage } from '../../support/saved-pages';
import { eventually } from '../eventually';
import { expect, test } from './extension';

const saved = savedPage('linkedin-classic');
const FRAME = 'https://www.linkedin.com/preload/?_bprMode=vanilla';

/** A window of the new layout with the classic jobs app in a frame, as one gets there from the feed; nothing else in it. */
const around = (style: string) => `<!doctype html><html lang="en"><head><title>Jobs | LinkedIn</title></head><body style="margin: 0">
  <nav>Home</nav>
  <iframe data-testid="interop-iframe" src="/preload/?_bprMode=vanilla" style="${style}"></iframe>
</body></html>`;

const marksIn = (frame: Frame) => frame.evaluate(() => [...CSS.highlights.values()].flatMap((set) => [...set].map(String)).length);

/** The window and its frame, and how often the extension's script stands in either. */
async function open(extension: import('./extension').Extension, style: string) {
  await extension.serve(saved.url, around(style));
  await extension.serve(FRAME, saved.html);
  const page = await extension.open(saved.url);
  const frame = page.frames().find((candidate) => candidate.url() === FRAME);
  if (!frame) throw new Error('The frame did not load.');
  return { page, frame };
}

test('a posting in a frame as large as the window is marked in the frame, and only there', async ({ extension }) => {
  const { page, frame } = await open(extension, 'width: 1200px; height: 800px; border: 0');
  await eventually(() => marksIn(frame)).toBe(saved.words.length);
  expect(await marksIn(page.mainFrame())).toBe(0);
  expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
  expect(await frame.evaluate(() => document.documentElement.children.length)).toBe(3);
});

test('the popup shows what the frame shows, and the window itself nothing when the frame is gone', async ({ extension }) => {
  const { page, frame } = await open(extension, 'width: 1200px; height: 800px; border: 0');
  await eventually(() => marksIn(frame)).toBe(saved.words.length);
  const popup = await extension.popup(page);
  await expect(popup.getByRole('heading', { name: saved.posting.title })).toBeVisible();
  await page.evaluate(() => document.querySelector('iframe')?.remove());
  await expect(popup.getByRole('heading', { name: saved.posting.title })).toBeHidden();
});

test('in a frame the window’s address says which posting is meant', async ({ extension }) => {
  const { page, frame } = await open(extension, 'width: 1200px; height: 800px; border: 0');
  await eventually(() => marksIn(frame)).toBe(saved.words.length);
  await page.evaluate(() => history.pushState(null, '', '/jobs/search/?currentJobId=4100000002'));
  await eventually(() => marksIn(frame)).toBe(0);
  await page.evaluate(() => history.pushState(null, '', '/jobs/search/?currentJobId=4100000001'));
  await eventually(() => marksIn(frame)).toBe(saved.words.length);
});

test.describe('a frame that nobody looks at', () => {
  for (const style of ['display: none', 'width: 200px; height: 100px', 'width: 0; height: 0']) {
    test(`is not read: ${style}`, async ({ extension }) => {
      const { page, frame } = await open(extension, style);
      // The same frame, shown, is read: so the script was there, and waited.
      await frame.evaluate(() => document.body.append('…'));
      expect(await marksIn(frame)).toBe(0);
      expect(await frame.evaluate(() => document.documentElement.children.length)).toBe(2);
      await page.evaluate(() => {
        const shown = document.querySelector('iframe');
        if (shown) shown.style.cssText = 'width: 1200px; height: 800px; border: 0';
      });
      await eventually(() => marksIn(frame)).toBe(saved.words.length);
    });
  }
});

test('other frames of the site hold nothing of the extension', async ({ extension }) => {
  await extension.serve(
    saved.url,
    `<!doctype html><body><iframe src="/authwall/?x=1" style="width: 1200px; height: 800px"></iframe></body>`,
  );
  await extension.serve('https://www.linkedin.com/authwall/?x=1', saved.html);
  const page = await extension.open(saved.url);
  const session = await page.context().newCDPSession(page);
  const contexts: { name: string; frame: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) =>
    contexts.push({ name: context.origin, frame: String(context.auxData?.frameId) }),
  );
  await session.send('Runtime.enable');
  const { frameTree } = await session.send('Page.getFrameTree');
  const inner = frameTree.childFrames?.[0]?.frame.id;
  expect(inner).toBeTruthy();
  const extensionIn = (frame: string | undefined) =>
    contexts.filter((context) => context.frame === frame && context.name.startsWith('chrome-extension:'));
  expect(extensionIn(frameTree.frame.id).length).toBe(1);
  expect(extensionIn(inner).length).toBe(0);
});
