/** What stands beside the marks: the panel and the card at a word, in one closed root. */
import type { CardHandle } from './card';
import { createCard } from './card';
import type { OwnRoot } from './own-root';
import { createPanel } from './panel';
import { pointOut } from './point-out';
import type { ShownPosting } from './shown-posting';

/** Panel and card of one page. */
export interface Companion {
  /** Shows them for a posting, or for the same one anew. */
  show(shown: ShownPosting): void;
  /** Whether what is meant to be shown is on the page. */
  stands(): boolean;
  /** Takes everything away, the host element and all listeners included. */
  hide(): void;
  /** Goes to the panel with the keyboard, opening it where it was closed. */
  focusPanel(): void;
  /** Goes to the next marked word's card with the keyboard, or to the last one's for -1. */
  stepMark(direction: 1 | -1): void;
  /** Whether a pointer at rest on a word opens its card: where the marks are hidden, nobody looks for one. */
  heedPointer(heed: boolean): void;
}

/** For the document. Nothing is added to the page, and nothing listened to, before the first `show`. */
export function createCompanion(document: Document, root: OwnRoot): Companion {
  let shown: ShownPosting | null = null;
  const card: CardHandle = createCard(document, root);
  const panel = createPanel(document, root, {
    pointOut(mention) {
      const placed = shown?.marks.find(({ mark }) => mark.mention === mention);
      return placed !== undefined && pointOut(document, root, placed.range);
    },
    openCard: card.open,
  });
  return {
    show(next) {
      shown = next;
      card.attach(next);
      panel.show(next);
    },
    stands: root.stands,
    hide() {
      shown = null;
      card.detach();
      panel.hide();
      root.drop('ring');
    },
    focusPanel() {
      root.tryAgain();
      panel.focus();
    },
    stepMark: card.step,
    heedPointer: card.heedPointer,
  };
}
