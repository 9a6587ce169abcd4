/** What the reader of pages needs to know about a job board. A site's file holds selectors and quirks, nothing else. */
import type { Site } from '../../domain/posting';

/** A CSS selector, and where and when it was last seen to work. */
export type Hook = readonly [css: string, seen: string];

/** The parts of a posting's head that a page may show. */
export type HeadField = 'title' | 'company' | 'location' | 'salary';

/** One of the several markups that a board serves at the same time. */
export interface Layout {
  readonly name: string;
  /** Where the posting is shown: the first that is there. Nothing outside it is read. */
  readonly pane: readonly Hook[];
  /** The description: the first alternative with text in it wins; of several matches the longest. */
  readonly description: readonly Hook[];
  readonly head: Readonly<Record<HeadField, readonly Hook[]>>;
  /** What the hooks cannot say: reads a field from the pane, or null. Asked before the hooks. */
  readonly quirks?: Partial<Readonly<Record<HeadField, (pane: ParentNode, document: Document, id: string | null) => string | null>>>;
  /** The id of the posting that the pane shows, read from the pane itself. */
  paneId(pane: ParentNode): string | null;
}

/** A job board. */
export interface SiteReader {
  readonly site: Site;
  readonly isHost: (host: string) => boolean;
  /** Whether a posting may show at an address: elsewhere the page is not even watched. */
  mayShow(address: URL): boolean;
  /** The id that an address names, or null on a list or another page. */
  idInAddress(address: URL): string | null;
  /** The address to keep for a posting. */
  addressOf(id: string, address: URL): string;
  readonly layouts: readonly Layout[];
}

/** The first element that one of the hooks finds. */
export function findFirst(root: ParentNode, hooks: readonly Hook[]): Element | null {
  for (const [css] of hooks) {
    const element = root.querySelector(css);
    if (element) return element;
  }
  return null;
}

/** The first text, folded to one line, that one of the hooks finds. */
export function findText(root: ParentNode, hooks: readonly Hook[]): string | null {
  for (const [css] of hooks) {
    for (const element of root.querySelectorAll(css)) {
      const text = lineOf(element);
      if (text !== '') return text;
    }
  }
  return null;
}

/** An element's text on one line, without what only screen readers are told. */
export function lineOf(element: Element): string {
  let text = '';
  const walk = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) text += (node as Text).data;
    else if (node.nodeType === Node.ELEMENT_NODE && !(node as Element).matches('script, style, svg, .visually-hidden, .a11y-text')) {
      for (const child of node.childNodes) walk(child);
      if (/^(div|p|li|h\d)$/.test((node as Element).localName)) text += ' ';
    }
  };
  walk(element);
  return text.replace(/\s+/g, ' ').trim();
}

/** A capture of the pattern in the attribute of the first element that has one, looked for in order. */
export function findInAttribute(root: ParentNode, css: string, attribute: string, pattern: RegExp): string | null {
  for (const element of root.querySelectorAll(css)) {
    const found = pattern.exec(element.getAttribute(attribute) ?? '')?.[1];
    if (found) return found;
  }
  return null;
}
