import type { Posting, Site } from '../domain/posting';
import type { MissingPart } from '../domain/visit-report';
import { type PageText, readPageText } from './page-text';
import { findFirst, findText, type HeadField, type Layout, lineOf, type SiteReader } from './sites/site';
import { readStructuredData } from './sites/structured-data';

/** What a page shows. */
export type PageReading =
  /** A posting, bound to the id that the page itself shows, and the element whose text it is. */
  | {
      readonly kind: 'posting';
      readonly posting: Posting;
      readonly text: PageText;
      readonly description: Element;
      /** What the posting shows in, its head included. */
      readonly place: Element;
      /** Whether the id was read beside the text, and not from the address alone. */
      readonly idShown: boolean;
    }
  /** A posting is meant to be here, but not all of it is: what was looked for and not found. It may still be arriving. */
  | { readonly kind: 'incomplete'; readonly site: Site; readonly missing: readonly MissingPart[] }
  /** No posting is open here. */
  | { readonly kind: 'no-posting' };

/** Reads the page through a site's hooks, the page's own structured data being the fallback. Changes nothing. */
export function readPage(document: Document, address: URL, site: SiteReader): PageReading {
  const idInAddress = site.idInAddress(address);
  const located = locate(document, site);
  if (located?.description) return readLayout(document, address, site, idInAddress, located.layout, located.pane, located.description);
  if (idInAddress === null) return { kind: 'no-posting' };
  return (
    readFallback(document, address, site, idInAddress) ?? { kind: 'incomplete', site: site.site, missing: missingFrom(located?.layout) }
  );
}

/** The element whose text would be read now, found without reading it; null where none of the layouts has one. */
export function descriptionOn(document: Document, site: SiteReader): Element | null {
  return locate(document, site)?.description ?? null;
}

function missingFrom(layout: Layout | undefined): MissingPart[] {
  return [layout ? { part: 'description', where: layout.name } : { part: 'layout' }];
}

interface Located {
  readonly layout: Layout;
  readonly pane: Element;
  readonly description: Element | null;
}

/** The first layout whose description stands on the page, or else the first whose pane does. */
function locate(document: Document, site: SiteReader): Located | null {
  let without: Located | null = null;
  for (const layout of site.layouts) {
    const pane = findFirst(document, layout.pane);
    if (!pane) continue;
    const description = findDescription(pane, layout);
    if (description) return { layout, pane, description };
    without ??= { layout, pane, description: null };
  }
  return without;
}

/** Less than this is a heading or a placeholder that waits for its text, in characters. */
const SHORTEST_DESCRIPTION = 80;

function findDescription(pane: ParentNode, layout: Layout): Element | null {
  for (const [css] of layout.description) {
    let best: Element | null = null;
    let length = SHORTEST_DESCRIPTION;
    for (const element of pane.querySelectorAll(css)) {
      const words = lineOf(element).length;
      if (words >= length) [best, length] = [element, words];
    }
    if (best) return best;
  }
  return null;
}

function readLayout(
  document: Document,
  address: URL,
  site: SiteReader,
  idInAddress: string | null,
  layout: Layout,
  pane: Element,
  description: Element,
): PageReading {
  const shown = layout.paneId(pane);
  if (shown !== null && idInAddress !== null && shown !== idInAddress) {
    return { kind: 'incomplete', site: site.site, missing: [{ part: 'posting', wanted: idInAddress, shown }] };
  }
  const id = shown ?? idInAddress;
  const head = (field: HeadField) => layout.quirks?.[field]?.(pane, document, id) ?? findText(pane, layout.head[field]);
  const title = head('title');
  const missing: MissingPart[] = [];
  if (id === null) missing.push({ part: 'number' });
  if (title === null) missing.push({ part: 'title', where: layout.name });
  // Neither number nor title: a page that looks like a posting in one place, and is none.
  if (id === null && title === null) return { kind: 'no-posting' };
  if (id === null || title === null) return { kind: 'incomplete', site: site.site, missing };
  return postingFrom(
    site,
    id,
    address,
    { pane, description },
    {
      title,
      company: head('company'),
      location: head('location'),
      salary: head('salary'),
    },
    shown !== null,
  );
}

function readFallback(document: Document, address: URL, site: SiteReader, id: string): PageReading | null {
  const data = readStructuredData(document, id);
  if (!data) return null;
  const { title, company, location, description } = data;
  const pane = document.body ?? document.documentElement;
  return postingFrom(site, id, address, { pane, description }, { title, company, location, salary: null }, false);
}

function postingFrom(
  { site, addressOf }: SiteReader,
  id: string,
  address: URL,
  { pane, description }: { pane: Element; description: Element },
  head: Pick<Posting, 'title' | 'company' | 'location' | 'salary'>,
  idShown: boolean,
): PageReading {
  const text = readPageText(description);
  const posting: Posting = { site, id, url: addressOf(id, address), ...head, text: text.text, blocks: text.blocks };
  // A whole page is no place: what changes beside the text would be taken for the posting's.
  const place = pane.localName === 'body' ? (description.parentElement ?? pane) : pane;
  return { kind: 'posting', posting, text, description, place, idShown };
}
