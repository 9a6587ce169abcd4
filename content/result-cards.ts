import { findText, firstElement, type SiteReader } from './sites/site';

/** A posting in a list of results. */
export interface ResultCard {
  readonly id: string;
  /** The element whose text is its title. */
  readonly anchor: Element;
}

/**
 * The cards of the lists of results on a page, in order, each posting once; lists that fill as they are scrolled give
 * those that are filled. One look through the page; changes nothing.
 */
export function readResultCards(document: Document, site: SiteReader): ResultCard[] {
  const cards = new Map<string, ResultCard>();
  if (site.cards.length === 0) return [];
  for (const element of document.querySelectorAll(site.cards.map(({ css }) => css).join(', '))) {
    const card = site.cards.find(({ css }) => element.matches(css));
    if (!card) continue;
    const id = findText({ document, pane: element, id: null }, card.id)?.value;
    if (id === undefined || cards.has(id)) continue;
    const anchor = firstElement(element, card.title);
    if (anchor) cards.set(id, { id, anchor });
  }
  return [...cards.values()];
}
