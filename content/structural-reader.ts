/**
 * The last way to find a posting on a page that no hook knows: by a heading such as “About the job” and what follows it,
 * or as the largest block of text near the title. What stands beside a posting (content/foreign-parts) is never taken.
 */
import { type Makeup, readMakeup } from './foreign-parts';
import { HEADINGS, rankOf } from './heading-rank';
import { headingOf, LONGEST_HEADING } from './heading-words';
import { postingsSideBySide, sideBySideIn } from './side-by-side';
import { fold, lineOf, plain } from './sites/site';
import { isVisible } from './visible';

/** Where a description stands: nodes that follow each other, and the element that holds them. */
export interface Block {
  readonly container: Element;
  readonly nodes: readonly Node[];
  /** What stands inside it and is no part of the posting. */
  readonly skip: (element: Element) => boolean;
  /** The words over all of it, by which it was found, and which are no part of it. */
  readonly over?: string;
}

/** Less than this is no description that one would find without a hook, in characters. */
const SHORTEST_BLOCK = 200;

/** A page's structure, read once for all that is asked of it. */
export class Structure {
  private readonly makeup: (element: Element) => Makeup;

  constructor(private readonly document: Document) {
    this.makeup = readMakeup(document);
  }

  /** The text under a heading that stands over a whole description, below `root`; of several the longest. */
  underHeading(root: Element): Block | null {
    let best: Block | null = null;
    let length = SHORTEST_BLOCK - 1;
    for (const heading of this.headings(root)) {
      const run = this.runAfter(heading);
      if (run && run.length > length) [best, length] = [{ ...run.block, over: lineOf(heading) }, run.length];
    }
    return best;
  }

  /** The elements whose only words are such a heading. */
  private headings(root: Element): Element[] {
    const found = new Set<Element>();
    const walker = this.document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const words = walker.currentNode.nodeValue ?? '';
      if (words.length > 2 * LONGEST_HEADING) continue;
      let element = walker.currentNode.parentElement;
      // “<h2><span>About</span> the job</h2>”: the heading is what holds all of its words, and nothing else.
      while (element && element !== root && headingOf(fold(element.textContent ?? '')) === 'description') {
        found.add(element);
        element = element.parentElement;
      }
    }
    const outermost = [...found].filter((element) => !element.parentElement || !found.has(element.parentElement));
    return outermost.filter((element) => isVisible(element) && !this.isInsideForeign(element));
  }

  private isInsideForeign(element: Element): boolean {
    for (let at = element.parentElement; at; at = at.parentElement) if (this.makeup(at).isForeign) return true;
    return false;
  }

  /** What follows a heading up to the next of its rank, looked for up to four elements further out. */
  private runAfter(heading: Element): { readonly block: Block; readonly length: number } | null {
    const rank = rankOf(heading);
    let at = heading;
    for (let climbed = 0; climbed <= 4; climbed += 1) {
      const run = this.siblingsAfter(at, rank);
      if (run.length >= SHORTEST_BLOCK) {
        return { block: { container: at.parentElement as Element, nodes: run.nodes, skip: this.skip }, length: run.length };
      }
      const { parentElement: parent } = at;
      if (!parent || run.stopped || /^(body|main|html)$/.test(parent.localName)) return null;
      at = parent;
    }
    return null;
  }

  private siblingsAfter(heading: Element, rank: number) {
    const nodes: Node[] = [];
    let length = 0;
    for (let node = heading.nextSibling; node; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) {
        nodes.push(node);
        length += fold(node.nodeValue ?? '').length;
      } else if (node.nodeType === Node.ELEMENT_NODE) {
        const element = node as Element;
        const { own, leads, hasHeadings, isForeign } = this.makeup(element);
        const ends = (leads === 'elsewhere' || leads === 'firm') && !hasHeadings;
        // A description's own first heading may be of any rank.
        const isNext = length > 0 && leads !== 'part' && leads !== 'description' && this.beginsAtRank(element, heading, rank);
        if (ends || isNext) {
          return { nodes, length, stopped: true };
        }
        if (isForeign) continue;
        nodes.push(element);
        length += own;
      }
    }
    return { nodes, length, stopped: false };
  }

  /** Whether an element is, or begins with, a heading that ranks with the one over the description. */
  private beginsAtRank(element: Element, heading: Element, rank: number): boolean {
    const { first, all } = this.makeup(element);
    if (first === '') return false;
    const inside = rankOf(element) < 7 ? element : element.querySelector(HEADINGS);
    if (inside && rankOf(inside) <= rank && first.startsWith(fold(inside.textContent ?? '').slice(0, LONGEST_HEADING))) return true;
    // Headings that are none by name are told by their likeness to the one that is known.
    const alike = element.localName === heading.localName && element.className === heading.className && element.className !== '';
    return rank === 7 && alike && all <= LONGEST_HEADING;
  }

  /**
   * The largest coherent block of text near the title: from around it outwards until there is text enough, then inwards as
   * long as one element holds nearly all of it and no part of the posting stays behind.
   */
  largest(title: Element | null): Block | null {
    const { body } = this.document;
    let node: Element = body;
    if (title) {
      const titleLength = fold(title.textContent ?? '').length;
      for (let at = title.parentElement; at && at !== body; at = at.parentElement) {
        const length = this.makeup(at).own - titleLength;
        // A short posting's: what stands further out is no longer near the title.
        if (length >= SHORTEST_BLOCK) node = at;
        if (length >= 2 * SHORTEST_BLOCK) break;
      }
    }
    for (;;) {
      const children = [...node.children].filter((child) => !this.makeup(child).isForeign);
      const largest = children.reduce<Element | null>(
        (best, child) => (best && this.makeup(best).own >= this.makeup(child).own ? best : child),
        null,
      );
      if (!largest || sideBySideIn(node, this.makeup).length > 1) break;
      const rest = this.makeup(node).own - this.makeup(largest).own;
      const leaves = children.some((child) => child !== largest && this.makeup(child).hasHeadings);
      if (leaves || rest > Math.max(120, this.makeup(node).own / 10)) break;
      node = largest;
    }
    // Of several texts that are alike none is the posting, and all together are even less.
    if (sideBySideIn(node, this.makeup).length > 1) return null;
    const all = [...node.childNodes];
    const after = title ? all.findIndex((child) => child.contains(title)) + 1 : 0;
    const nodes = this.ownAmong(all.slice(after));
    const length = nodes.reduce(
      (sum, child) => sum + (child.nodeType === Node.TEXT_NODE ? fold(child.nodeValue ?? '').length : this.makeup(child as Element).own),
      0,
    );
    return length >= SHORTEST_BLOCK && isVisible(node) ? { container: node, nodes, skip: this.skip } : null;
  }

  /** Nodes without those that are foreign, and without what follows a heading over something else, up to the next of its rank. */
  private ownAmong(nodes: readonly Node[]): Node[] {
    let elsewhere = 0;
    return nodes.filter((node) => {
      if (node.nodeType === Node.TEXT_NODE) return elsewhere === 0;
      if (node.nodeType !== Node.ELEMENT_NODE) return false;
      const element = node as Element;
      const rank = rankOf(element);
      if (rank < 7 && headingOf(lineOf(element)) === 'elsewhere') elsewhere = rank;
      else if (rank <= elsewhere) elsewhere = 0;
      return elsewhere === 0 && !this.makeup(element).isForeign;
    });
  }

  /** The postings that stand side by side on the page; none where there is one at most. */
  sideBySide(): readonly (Block & { readonly title: Element })[] {
    return postingsSideBySide(this.document.body, this.makeup).map((one) => ({ ...one, skip: this.skip }));
  }

  private readonly skip = (element: Element): boolean => this.makeup(element).isForeign;

  /**
   * The heading that is the posting's title: one that the tab's title or the page's own card repeats, else, where that is
   * enough, the only first heading. “Good morning” and “1,204 jobs in Leeds” are none. Looked for in `within` alone, if given.
   */
  title({ alone, within = this.document.body }: { readonly alone: boolean; readonly within?: Element }): Element | null {
    const said = [this.document.title, this.meta('og:title'), this.meta('twitter:title')].map((words) => plain(words ?? '')).join('\n');
    const headings = [...within.querySelectorAll('h1, h2, [role="heading"]')].filter(
      (element) =>
        isVisible(element) && !this.isInsideForeign(element) && !element.closest('nav, aside, footer, dialog') && lineOf(element) !== '',
    );
    const repeated = headings.filter((element) => {
      const words = plain(lineOf(element));
      return words.length >= 3 && said.includes(words) && headingOf(words) === null;
    });
    const first = headings.filter((element) => rankOf(element) === 1);
    const named = repeated.find((element) => rankOf(element) === 1) ?? repeated[0] ?? this.lineInTab(within);
    return named ?? (alone && first.length === 1 ? (first[0] ?? null) : null);
  }

  /**
   * Where nothing else names a posting, its title: of the headings above its text that stand over no part of a posting, in the
   * smallest element around both, the last of the highest rank.
   */
  titleAbove(node: Node): Element | null {
    const above = [...this.document.querySelectorAll(HEADINGS)].filter((element) => {
      if (!(element.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) || element.contains(node)) return false;
      const words = lineOf(element);
      return words !== '' && headingOf(words) === null && isVisible(element) && !this.isInsideForeign(element);
    });
    for (let around = node.parentElement; around; around = around.parentElement) {
      const here = above.filter((element) => around.contains(element));
      const rank = Math.min(...here.map(rankOf));
      if (here.length > 0) return here.findLast((element) => rankOf(element) === rank) ?? null;
    }
    return null;
  }

  /** A line that is no heading by name, and that the tab's title begins with: “(3) Developer | Firm”. */
  private lineInTab(within: Element): Element | null {
    const tab = fold(this.document.title).replace(/^\(\d+\+?\) /, '');
    const walker = this.document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const words = fold(walker.currentNode.nodeValue ?? '');
      const { parentElement } = walker.currentNode;
      if (words.length < 3 || !parentElement || !tab.startsWith(words) || !/^ (?:[|–—-]|at|@) /.test(tab.slice(words.length))) continue;
      if (!/^(script|style)$/.test(parentElement.localName) && !this.isInsideForeign(parentElement)) return parentElement;
    }
    return null;
  }

  /** What a page says of itself for those who link to it. */
  meta(name: string): string | null {
    return this.document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content')?.trim() || null;
  }

  /** Short lines that stand between the title and the description, in order. */
  linesBetween(title: Element, description: Node): string[] {
    const lines: string[] = [];
    let root: Element | null = title.parentElement;
    while (root && !root.contains(description)) root = root.parentElement;
    if (!root) return lines;
    const walker = this.document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
      if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
      return this.makeup(node as Element).isForeign ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
    });
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (description.contains(node)) break;
      if (!(title.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) || title.contains(node)) continue;
      const words = fold(node.nodeValue ?? '');
      if (words !== '' && words.length <= LONGEST_HEADING) lines.push(words);
    }
    return lines;
  }
}
