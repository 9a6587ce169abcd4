/**
 * An element's text as a reader sees it, and the way back from a span of that text to the page. Blocks are kept apart by
 * line breaks, so that no name is read across an edge (“NginxApache”); white space is folded as the browser folds it.
 * The page is only read.
 */
import { type Line, settleBlocks } from '../domain/blocks';
import type { BlockText } from '../domain/posting';
import { NEWLINE, SPACE } from '../domain/signs';
import { CONTROLS, WITHOUT_TEXT } from './without-text';

/** A text with its blocks, each character of which has a place on the page. */
export interface PageText extends BlockText {
  /** The text nodes it was read from, in order: the same nodes with the same text need no new marks. */
  readonly nodes: readonly Text[];
  /** The range of the page that shows this span; null if the page has changed under it. */
  rangeOf(start: number, end: number): Range | null;
}

interface Piece {
  /** Where it begins in the text. */
  readonly start: number;
  readonly node: Text;
  /** Where it begins in the node. */
  readonly offset: number;
  readonly length: number;
}

/** Reads an element, or nodes that follow each other; what `skip` says is left out, with all that stands in it. */
export function readPageText(from: Element | readonly Node[], skip: (element: Element) => boolean = () => false): PageText {
  const walk = new Walk(skip);
  for (const node of Array.isArray(from) ? from : [from]) walk.visit(node, { inItem: false, inHeading: false, bold: false });
  walk.endLine();
  const { text, lines, pieces } = walk;
  return {
    text,
    blocks: settleBlocks(text, lines),
    nodes: [...new Set(pieces.map((piece) => piece.node))],
    rangeOf(start, end) {
      const first = pieceAt(pieces, start);
      const last = pieceAt(pieces, end - 1);
      if (!first || !last) return null;
      const [from, to] = [first.offset + start - first.start, last.offset + end - last.start];
      if (from >= first.node.length || to > last.node.length || !first.node.isConnected || !last.node.isConnected) return null;
      const range = first.node.ownerDocument.createRange();
      range.setStart(first.node, from);
      range.setEnd(last.node, to);
      return range;
    },
  };
}

/** Whether two texts stand in the same nodes. */
export function sameNodes(a: PageText, b: PageText): boolean {
  return a.nodes.length === b.nodes.length && a.nodes.every((node, index) => node === b.nodes[index]);
}

/** The piece that holds the character at a position. */
function pieceAt(pieces: readonly Piece[], position: number): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle] as Piece;
    if (position < piece.start) high = middle - 1;
    else if (position >= piece.start + piece.length) low = middle + 1;
    else return piece;
  }
  return undefined;
}

interface Around {
  readonly inItem: boolean;
  readonly inHeading: boolean;
  readonly bold: boolean;
}

class Walk {
  text = '';
  readonly lines: Line[] = [];
  readonly pieces: Piece[] = [];
  private lineStart = 0;
  private lineMarkup: Line['markup'] = null;
  private lineBold = true;
  private breaks = 0;
  private gapBefore = true;
  private spacePending = false;

  constructor(private readonly skip: (element: Element) => boolean) {}

  visit(node: Node, around: Around): void {
    if (node.nodeType === Node.TEXT_NODE) this.read(node as Text, around);
    else if (node.nodeType === Node.ELEMENT_NODE) this.enter(node as Element, around);
  }

  private enter(element: Element, around: Around): void {
    const tag = element.localName;
    const role = element.getAttribute('role');
    if (SKIPPED.has(tag) || role === 'button' || this.skip(element)) return;
    if (tag === 'br') {
      this.endLine();
      this.breaks += 1;
      return;
    }
    const display = displayOf(element);
    // Text that the browser does not show is no text of the posting.
    if (display === 'none') return;
    const isBlock = BLOCKS.has(tag) || (display !== 'inline' && /^(block|flex|grid|list-item|table|flow-root)/.test(display));
    if (isBlock) this.endLine();
    const inside: Around = {
      inItem: around.inItem || tag === 'li',
      inHeading: around.inHeading || HEADINGS.has(tag) || role === 'heading',
      bold: around.bold || tag === 'b' || tag === 'strong',
    };
    for (let child = element.firstChild; child; child = child.nextSibling) this.visit(child, inside);
    if (isBlock) {
      this.endLine();
      if (tag === 'p') this.breaks += 1;
    }
  }

  private read(node: Text, around: Around): void {
    const { data } = node;
    const keepsBreaks = data.includes('\n') && /^(pre|break-spaces)/.test(whiteSpaceOf(node));
    let at = 0;
    while (at < data.length) {
      const unit = data.charCodeAt(at);
      if (isSpace(unit)) {
        if (keepsBreaks && unit === NEWLINE) {
          this.endLine();
          this.breaks += 1;
        } else this.spacePending = true;
        at += 1;
        continue;
      }
      if (isInvisible(unit)) {
        at += 1;
        continue;
      }
      const end = endOfRun(data, at);
      this.add(node, at, data.slice(at, end), around);
      at = end;
    }
  }

  private add(node: Text, offset: number, words: string, around: Around): void {
    if (this.text.length === this.lineStart) {
      this.lineMarkup = around.inHeading ? 'heading' : around.inItem ? 'item' : null;
      this.lineBold = true;
    } else if (this.spacePending) this.text += ' ';
    this.spacePending = false;
    // A bullet sign or a colon outside the bold part does not make a bold line less of a heading.
    if (this.lineBold && !around.bold && hasWords(words)) this.lineBold = false;
    this.pieces.push({ start: this.text.length, node, offset, length: words.length });
    this.text += words;
  }

  endLine(): void {
    this.spacePending = false;
    if (this.text.length === this.lineStart) return;
    this.lines.push({
      start: this.lineStart,
      end: this.text.length,
      markup: this.lineMarkup,
      bold: this.lineBold,
      gapBefore: this.gapBefore || this.breaks > 1,
    });
    this.gapBefore = false;
    this.breaks = 0;
    this.text += '\n';
    this.lineStart = this.text.length;
  }
}

/** How the browser lays an element out; empty in a document that no browser shows. */
function displayOf(element: Element): string {
  return element.ownerDocument.defaultView?.getComputedStyle(element).display ?? '';
}

function whiteSpaceOf(node: Text): string {
  const parent = node.parentElement;
  const view = node.ownerDocument.defaultView;
  return parent && view ? view.getComputedStyle(parent).whiteSpace : '';
}

/** Whether there is a letter or a digit. Most words have a plain one, and what knows every alphabet takes long to be made ready. */
function hasWords(words: string): boolean {
  return /[A-Za-z0-9]/.test(words) || /[\p{L}\p{N}]/u.test(words);
}

/** Where words end that stand in the text as they do in the node: with nothing but single spaces between them. */
function endOfRun(data: string, from: number): number {
  let at = from + 1;
  for (; at < data.length; at += 1) {
    const unit = data.charCodeAt(at);
    if (isInvisible(unit)) break;
    if (!isSpace(unit)) continue;
    const next = at + 1 < data.length ? data.charCodeAt(at + 1) : SPACE;
    if (unit !== SPACE || isSpace(next) || isInvisible(next)) break;
  }
  return at;
}

/** Soft hyphens and zero-width spaces, which stand inside words: `Post\u00adgreSQL`. */
function isInvisible(unit: number): boolean {
  return unit === 0xad || unit === 0x200b || unit === 0x2060 || unit === 0xfeff;
}

function isSpace(unit: number): boolean {
  return unit === SPACE || unit === NEWLINE || unit === 0x09 || unit === 0x0d || unit === 0x0c || unit === 0xa0;
}

const SKIPPED = new Set([...WITHOUT_TEXT, ...CONTROLS]);
const HEADINGS = new Set('h1 h2 h3 h4 h5 h6'.split(' '));
const BLOCKS = new Set(
  'address article aside blockquote dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
