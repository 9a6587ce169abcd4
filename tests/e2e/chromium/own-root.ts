/** What stands in the closed root of a job page, reached as only a debugger can. */
import type { CDPSession, Page } from '@playwright/test';
import { eventually } from '../eventually';

interface Node {
  backendNodeId: number;
  shadowRootType?: string;
  shadowRoots?: Node[];
  children?: Node[];
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The closed root of a page; asked anew at every call, since it comes and goes. */
export class OwnRoot {
  private constructor(
    private readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  static async of(page: Page): Promise<OwnRoot> {
    return new OwnRoot(page, await page.context().newCDPSession(page));
  }

  /** The text of the first element that matches; null where there is none, or no root. */
  text(selector: string): Promise<string | null> {
    return this.call('function (s) { return this.querySelector(s)?.textContent ?? null; }', selector);
  }

  /** How many elements match. */
  count(selector: string): Promise<number> {
    return this.call('function (s) { return this.querySelectorAll(s).length; }', selector).then((count) => (count as number | null) ?? 0);
  }

  /** Waits until the first element that matches can be seen: the panel is put together out of sight. */
  async seen(selector: string): Promise<void> {
    await eventually(() =>
      this.call(
        'function (s) { const at = this.querySelector(s); return at !== null && getComputedStyle(at).visibility === "visible"; }',
        selector,
      ),
    ).toBe(true);
  }

  /** Where an element stands, once it can be seen. */
  async box(selector: string): Promise<Box> {
    await this.seen(selector);
    const box = await this.call<Box>(
      'function (s) { const { left, top, width, height } = this.querySelector(s).getBoundingClientRect(); return { left, top, width, height }; }',
      selector,
    );
    if (!box) throw new Error(`There is no ${selector} in the closed root.`);
    return box;
  }

  /** How wide an element's content is, and how much of that shows. */
  async widths(selector: string): Promise<{ scrolls: number; shows: number }> {
    const widths = await this.call<{ scrolls: number; shows: number }>(
      'function (s) { const { scrollWidth, clientWidth } = this.querySelector(s); return { scrolls: scrollWidth, shows: clientWidth }; }',
      selector,
    );
    return widths ?? { scrolls: 0, shows: -1 };
  }

  /** The text of what has the focus in the root, or its label; null where nothing has. */
  focused(): Promise<string | null> {
    return this.call(
      'function () { const at = this.activeElement; return at && (at.getAttribute("aria-label") ?? at.querySelector("h2")?.textContent ?? at.textContent); }',
    );
  }

  /** Presses an element with the mouse, in its middle, once it stands still: asked twice, it stands where it stood. */
  async press(selector: string): Promise<void> {
    await this.seen(selector);
    await this.call('function (s) { this.querySelector(s).scrollIntoView({ block: "nearest" }); }', selector);
    let box: Box | null = null;
    const rests = async () => {
      const before = JSON.stringify(box);
      box = await this.box(selector);
      return JSON.stringify(box) === before;
    };
    await eventually(rests).toBe(true);
    const { left, top, width, height } = box as unknown as Box;
    await this.page.mouse.click(left + width / 2, top + height / 2);
  }

  /** The root's markup and rules, for a look at them in a page of its own. */
  async copy(): Promise<{ html: string; css: string }> {
    const html = await this.call<string>('function () { return this.innerHTML; }');
    const css = await this.call<string>(
      'function () { return this.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText).join("\\n"); }',
    );
    return { html: html ?? '', css: css ?? '' };
  }

  private async call<Value>(declaration: string, ...words: string[]): Promise<Value | null> {
    const { root } = (await this.session.send('DOM.getDocument', { depth: -1, pierce: true })) as unknown as { root: Node };
    const find = (node: Node): Node | undefined =>
      node.shadowRootType === 'closed' ? node : [...(node.shadowRoots ?? []), ...(node.children ?? [])].map(find).find(Boolean);
    const closed = find(root);
    if (!closed) return null;
    const { object } = await this.session.send('DOM.resolveNode', { backendNodeId: closed.backendNodeId });
    const { result, exceptionDetails } = await this.session.send('Runtime.callFunctionOn', {
      objectId: object.objectId as string,
      functionDeclaration: declaration,
      arguments: words.map((value) => ({ value })),
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Value;
  }
}

/** The middle of a marked word, scrolled into view. */
export function wordAt(page: Page, word: string): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted) => {
    const ranges = [...CSS.highlights.values()].flatMap((set) => [...set] as Range[]);
    const range = ranges.find((candidate) => candidate.toString() === wanted);
    if (!range) throw new Error(`${wanted} is not marked.`);
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, word);
}

/** Rests the pointer on a marked word, once words are listened to: that is when the panel comes. */
export async function restOn(page: Page, word: string): Promise<void> {
  await eventually(() => page.evaluate(() => document.documentElement.childElementCount)).toBe(3);
  const { x, y } = await wordAt(page, word);
  await page.mouse.move(x - 2, y);
  await page.mouse.move(x, y);
}
