/** Where postings come from: a board, or any page. */
import type { Site } from '../domain/posting';
import { isLookedAt } from './frame';
import { locate } from './locate';
import type { PageReading } from './page-reading';
import { readPage } from './read-page';
import { type ResultCard, readResultCards } from './result-cards';
import type { SiteReader } from './sites/site';

/** Where postings stand: a board, or any page at all. */
export interface PageSource {
  readonly site: Site;
  readonly isHost: (host: string) => boolean;
  /** Whether a posting may show at an address: elsewhere the page is not even watched. */
  mayShow(address: URL): boolean;
  /** The id that an address names, or null. */
  idInAddress(address: URL): string | null;
  read(document: Document, address: URL): PageReading;
  /** Whether a description that was read is still the one that would be, found without reading it. */
  isStill(description: Element, document: Document, address: URL): boolean;
  /** What stands where a posting's text would at an address, whosever it is. */
  standing(document: Document, address: URL): Element | null;
  /** The postings in the page's lists. */
  cards(document: Document): readonly ResultCard[];
}

/** Where a posting would come from; none where nobody looks, or none can show. */
export function sourceAt(view: Window, sources: readonly PageSource[], address: URL): PageSource | undefined {
  const source = isLookedAt(view) ? sources.find((candidate) => candidate.isHost(address.hostname)) : undefined;
  return source?.mayShow(address) ? source : undefined;
}

/** A board's pages as a source of postings. */
export function boardSource(site: SiteReader): PageSource {
  return {
    site: site.site,
    isHost: site.isHost,
    mayShow: site.mayShow,
    idInAddress: site.idInAddress,
    read: (document, address) => readPage(document, address, site),
    isStill(description, document, address) {
      if (!description.isConnected) return false;
      const found = locate(document, site.layouts, site.idInAddress(address))?.description;
      // What no hook found is not looked for again while it stands.
      return !found || found.value === description;
    },
    standing: (document, address) => locate(document, site.layouts, site.idInAddress(address))?.description?.value ?? null,
    cards: (document) => readResultCards(document, site),
  };
}
