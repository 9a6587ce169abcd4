import type { CDPSession, Page } from '@playwright/test';
import { eventually } from '../eventually';
import { type SimulatedSite, type Step, simulatedPage } from '../simulated-site/page';
import { seeded, simulatedPostings } from '../simulated-site/postings';
import { countShowings, rememberedPostings, SITES, takenOff } from '../simulated-site/showings';
import { randomWalk } from '../simulated-site/walk';
import { type Extension, expect, test } from './extension';

/** Another seed is another walk: `SEED=7 npx playwright test simulated-site`. */
const SEED = Number(process.env.SEED ?? 20261121);
const MOVES = Number(process.env.MOVES ?? 120);

declare const window: { site: SimulatedSite };

for (const { layout, address, idOf } of SITES) {
  test(`over ${MOVES} random moves through a site in the ${layout} layout, each posting that stays is marked and remembered as itself, once, and nothing piles up (seed ${SEED})`, async ({
    extension,
  }) => {
    test.setTimeout(180_000);
    const random = seeded(SEED + layout.length);
    const postings = simulatedPostings(30, idOf, random);
    await extension.serve(address, simulatedPage(layout, postings));
    const page = await extension.open(address);
    const eyes = await openEyes(page);
    const showings: number[] = [];
    /** Posting that stood there for a moment: whether it was read is a matter of milliseconds, as whom is not. */
    const passedOver: number[] = [];
    let early: Weight | null = null;
    const walk = randomWalk(postings.length, random);
    for (let count = 0; count < MOVES; count += 1) {
      const step = walk();
      // The one that came after it is then shown anew, too, if it was shown before.
      if (step.kind === 'passed over') passedOver.push(step.before, step.to);
      const settled = await page.evaluate((next) => window.site.go(next), step);
      const told = `move ${count} of seed ${SEED}: ${JSON.stringify(step)}`;
      await page
        .waitForFunction((due) => window.site.difference(due) === '', settled, { timeout: 10_000 })
        .catch(async () => {
          throw new Error(`${told}: ${await page.evaluate((due) => window.site.difference(due), settled)}`);
        });
      if (settled.posting !== null) {
        const { words } = settled;
        // No two postings name the same three. Where the same posting is drawn anew, the panel may take a moment.
        const due = words.length > 0 ? words : ['names no technology'];
        await eventually(async () => missingFrom(await eyes.panelText(), due), { message: told }).toEqual([]);
        if (showings.at(-1) !== settled.posting) showings.push(settled.posting);
      }
      if (count !== Math.min(50, MOVES / 2)) continue;
      early = await weigh(page, eyes);
      if (showings.at(-1) !== 0) showings.push(0);
    }
    const late = await weigh(page, eyes);
    if (showings.at(-1) !== 0) showings.push(0);
    expect(await page.evaluate(() => window.site.wrong)).toEqual([]);
    expect(takenOff(await remembered(extension), showings, passedOver, postings)).toEqual(countShowings(showings, postings));
    expect(early).not.toBe(null);
    // Parts of the panel may come a moment later; one listener a move left behind would be many more.
    expect(late.listeners - (early?.listeners ?? 0)).toBeLessThan(MOVES / 4);
    expect(late.observers).toBe(early?.observers);
    expect(late.nodes - (early?.nodes ?? 0)).toBeLessThan(MOVES);
    expect(late.heap - (early?.heap ?? 0)).toBeLessThan(400_000);
  });
}

function missingFrom(panel: string, due: readonly string[]): string[] {
  return due.filter((word) => !panel.includes(word));
}

/** What a debugger sees of the page. */
interface Eyes {
  readonly session: CDPSession;
  /** All text of the closed root. */
  panelText(): Promise<string>;
  /** How many observers the extension's script has. */
  observers(): Promise<number>;
}

async function openEyes(page: Page): Promise<Eyes> {
  const session = await page.context().newCDPSession(page);
  const contexts: { id: number; auxData?: { type?: string } }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context));
  await session.send('Runtime.enable');
  await session.send('Performance.enable');
  return {
    session,
    async panelText() {
      interface Node {
        nodeName: string;
        nodeValue: string;
        shadowRootType?: string;
        shadowRoots?: Node[];
        children?: Node[];
      }
      const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as unknown as { root: Node };
      const html = root.children?.find(({ nodeName }) => nodeName === 'HTML');
      const closed = html?.children?.at(-1)?.shadowRoots?.[0];
      const textOf = (node: Node): string => `${node.nodeValue} ${(node.children ?? []).map(textOf).join('')}`;
      return closed ? textOf(closed) : '';
    },
    async observers() {
      let count = 0;
      for (const { id, auxData } of contexts.filter((context) => context.auxData?.type === 'isolated')) {
        const prototype = await session
          .send('Runtime.evaluate', { expression: 'MutationObserver.prototype', contextId: id })
          .catch(() => null);
        const objectId = prototype?.result.objectId;
        if (!objectId || !auxData) continue;
        const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: objectId });
        const { result } = await session.send('Runtime.callFunctionOn', {
          objectId: objects.objectId as string,
          functionDeclaration: 'function () { return this.length; }',
          returnByValue: true,
        });
        count += result.value as number;
      }
      return count;
    },
  };
}

/** What could grow. */
interface Weight {
  readonly listeners: number;
  readonly nodes: number;
  readonly heap: number;
  readonly observers: number;
}

/** Weighs the page while it shows the same posting, drawn in the same way. */
async function weigh(page: Page, eyes: Eyes): Promise<Weight> {
  const step: Step = { kind: 'whole', to: 0, before: 0, pauses: [0, 0, 0, 0], redraws: true };
  const settled = await page.evaluate((next) => window.site.go(next), step);
  await page.waitForFunction((due) => window.site.difference(due) === '', settled);
  const observers = await eyes.observers();
  const weighOnce = async (): Promise<Weight> => {
    await eyes.session.send('HeapProfiler.collectGarbage');
    await eyes.session.send('HeapProfiler.collectGarbage');
    const { metrics } = await eyes.session.send('Performance.getMetrics');
    const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
    return { listeners: of('JSEventListeners'), nodes: of('Nodes'), heap: of('JSHeapUsedSize'), observers };
  };
  // Parts of the panel come a moment later, on a busy machine later still: what is weighed stands still, three times over.
  const weights: Weight[] = [];
  await eventually(
    async () => {
      weights.push(await weighOnce());
      return new Set(weights.slice(-3).map(({ nodes }) => nodes)).size === 1 && weights.length >= 3;
    },
    { intervals: [150] },
  ).toBe(true);
  return weights.at(-1) as Weight;
}

async function remembered(extension: Extension): Promise<Record<string, string>> {
  const ours = await extension.options();
  return ours.evaluate(rememberedPostings);
}
