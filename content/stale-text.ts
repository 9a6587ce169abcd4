/**
 * A pane changes piece by piece: the address first, then the head with the new id, the text last, and often in the same
 * nodes. So text that stood there for one id, read or not, is not simply read for the next.
 */
import type { Posting } from '../domain/posting';
import type { PageText } from './page-text';

/** A posting as the page seems to show it. */
export interface ShownText {
  readonly posting: Posting;
  readonly text: PageText;
  /** Whether the id was read beside the text, and not from the address alone. */
  readonly idShown: boolean;
}

/** Tells the last posting's text from the next one's. */
export interface StaleText {
  /**
   * For how many milliseconds more the text must stay as it is before it may be taken for this posting's: none for text of
   * its own, for ever where it is the last posting's. `now` in milliseconds.
   */
  restLeft(shown: ShownText, now: number): number;
  /**
   * The page moves on from a posting while this stands where its text does. It may never have been read: who goes through a
   * list quickly is faster than the reading.
   */
  leaves(standing: Element | null): void;
  /** This text has been taken for this posting's. */
  took(shown: ShownText): void;
}

/** How long pages take to replace a text piece by piece, with a word of the old one left or with much of it, in milliseconds. */
const LITTLE_LEFT_MS = 500;
const MUCH_LEFT_MS = 1500;
const LITTLE = 0.1;

export function createStaleText(): StaleText {
  let last: { readonly posting: Posting; readonly words: ReadonlyMap<Text, string> } | null = null;
  let left: ReadonlyMap<Text, string> = new Map();
  let resting: { readonly id: string; readonly text: string; readonly since: number } | null = null;

  /** How much of a text stands as it stood when the page moved on. */
  const shareOf = (text: PageText, words: ReadonlyMap<Text, string>) =>
    text.nodes.filter((node) => words.get(node) === node.data).reduce((sum, { length }) => sum + length, 0) / text.text.length;

  /** How long a text must rest because of what the page moved on from. Not for ever: it may have changed its text first. */
  const doubtOfLeft = ({ text }: ShownText) => {
    const share = left.size > 0 ? shareOf(text, left) : 0;
    return share === 0 ? 0 : share < LITTLE ? LITTLE_LEFT_MS : MUCH_LEFT_MS;
  };

  /** How long a text must rest because of the last posting's. */
  const doubtOfLast = ({ posting, text, idShown }: ShownText) => {
    if (!last || last.posting.id === posting.id) return 0;
    const share = shareOf(text, last.words);
    if (text.text === last.posting.text) {
      // The same words in new nodes, beside an id of their own: a posting that was put up twice.
      if (share === 0 && idShown) return 0;
      const isTwin = idShown && posting.title === last.posting.title && posting.company === last.posting.company;
      // Written anew beside no id: put up twice, or the last one's drawn once more before the next one's comes.
      return share === 0 || isTwin ? MUCH_LEFT_MS : Number.POSITIVE_INFINITY;
    }
    if (share === 0) return 0;
    if (share < LITTLE) return LITTLE_LEFT_MS;
    return idShown || share < 0.5 ? MUCH_LEFT_MS : Number.POSITIVE_INFINITY;
  };

  return {
    restLeft(shown, now) {
      const rest = Math.max(doubtOfLast(shown), doubtOfLeft(shown));
      if (rest === 0) {
        resting = null;
        return 0;
      }
      const { id, text } = shown.posting;
      if (resting?.id !== id || resting.text !== text) resting = { id, text, since: now };
      return Math.max(0, resting.since + rest - now);
    },
    leaves(standing) {
      const texts = new Map<Text, string>();
      const walker = standing?.ownerDocument.createTreeWalker(standing, NodeFilter.SHOW_TEXT);
      for (let node = walker?.nextNode(); node; node = walker?.nextNode()) texts.set(node as Text, (node as Text).data);
      left = texts;
    },
    took({ posting, text }) {
      resting = null;
      left = new Map();
      last = { posting, words: new Map(text.nodes.map((node) => [node, node.data])) };
    },
  };
}
