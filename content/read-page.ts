import type { Posting, Site } from '../domain/posting';
import type { MissingPart } from '../domain/visit-report';
import { isLookedAt } from './frame';
import { headingOf, LONGEST_HEADING } from './heading-words';
import { type PageText, readPageText } from './page-text';
import { type ResultCard, readResultCards } from './result-cards';
import {
  elementsOf,
  type Found,
  findId,
  findText,
  fold,
  type HeadField,
  type Layout,
  lineOf,
  type ReadingPlace,
  type SiteReader,
} from './sites/site';
import { readStructuredData } from './sites/structured-data';
import { type Block, Structure } from './structural-reader';
import { isVisible } from './visible';

/** How a posting was found: for bug reports, and for how much it can be relied on. */
export interface Health {
  /** The layout whose hooks found the most of it; null where none of the page's layouts is known. */
  readonly layout: string | null;
  /**
   * What found the description: a layout's hooks; the page's structured data; or nothing but headings and sizes, which
   * may take another text for it while the page is still arriving.
   */
  readonly by: 'hooks' | 'data' | 'structure' | null;
  /** Of each field that was found, which of the layout's hooks found it, counted from 1; 0 where it was none of them. */
  readonly ranks: Readonly<Partial<Record<HealthField, number>>>;
}

/** What is looked for. */
export type HealthField = 'pane' | 'description' | 'number' | HeadField;

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
      /** Whether the page says that it is a posting: what may be any text is shown to who asks for it, and not remembered. */
      readonly evident: boolean;
      readonly health: Health;
    }
  /** A posting is meant to be here, but not all of it is: what was looked for and not found. It may still be arriving. */
  | { readonly kind: 'incomplete'; readonly site: Site; readonly missing: readonly MissingPart[]; readonly health: Health }
  /** No posting is open here. */
  | { readonly kind: 'no-posting' };

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

/**
 * Reads the page through a site's hooks; the page's own structured data and then its structure are the fallbacks, where
 * the address names a posting. Changes nothing.
 */
export function readPage(document: Document, address: URL, site: SiteReader): PageReading {
  const idInAddress = site.idInAddress(address);
  const located = locate(document, site.layouts, idInAddress);
  if (located?.description) return readLayout(document, address, site, idInAddress, located, located.description);
  if (idInAddress === null || site.checks.some((hook) => elementsOf(document, hook, null).length > 0)) return { kind: 'no-posting' };
  return readWithoutHooks(document, address, site, idInAddress, located);
}

/** A layout of which something stands on the page. */
export interface Located {
  readonly layout: Layout;
  readonly pane: Found<Element>;
  readonly description: Found<Element> | null;
}

/** The first layout whose description stands on the page, or else the first whose pane does. */
export function locate(document: Document, layouts: readonly Layout[], id: string | null): Located | null {
  let without: Located | null = null;
  for (const layout of layouts) {
    for (const [index, hook] of layout.pane.entries()) {
      for (const element of elementsOf(document, hook, id)) {
        const pane = { value: element, rank: index + 1 };
        const description = findDescription(element, layout, id);
        if (description) return { layout, pane, description };
        without ??= { layout, pane, description: null };
      }
    }
  }
  return without;
}

/** Less than this is a heading or a placeholder that waits for its text, in characters. */
const SHORTEST_DESCRIPTION = 80;

/** How many characters it shows, blanks folded; of a long text with whatever is written in it unseen: telling that apart takes as long as reading it. */
function lengthOf(element: Element): number {
  const { length } = fold(element.textContent ?? '');
  return length > LONG_TEXT ? length : lineOf(element).length;
}

/** More than is written unseen into a placeholder, in characters. */
const LONG_TEXT = 1000;

function findDescription(pane: ParentNode, layout: Layout, id: string | null): Found<Element> | null {
  for (const [index, hook] of layout.description.entries()) {
    const lengths = new Map<Element, number>();
    for (const element of elementsOf(pane, hook, id)) {
      const length = lengthOf(element);
      if (length >= SHORTEST_DESCRIPTION && isVisible(element)) lengths.set(element, length);
    }
    // One text alone is the posting's; of several, those about the firm are not.
    const own = lengths.size > 1 ? [...lengths.keys()].filter((element) => !isAboutFirm(element)) : [...lengths.keys()];
    const [first, ...rest] = own;
    const longest = (best: Element, element: Element) => ((lengths.get(element) ?? 0) > (lengths.get(best) ?? 0) ? element : best);
    if (first) return { value: rest.reduce(longest, first), rank: index + 1 };
  }
  return null;
}

/** How far out from a text its heading may stand, in elements. */
const HEADING_REACH = 4;

/** Whether the nearest heading over a text is one over the firm. */
function isAboutFirm(element: Element): boolean {
  let at: Element | null = element;
  for (let climbed = 0; at && climbed < HEADING_REACH; climbed += 1, at = at.parentElement) {
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      const stands = headingOf(fold(before.textContent ?? '').slice(0, LONGEST_HEADING + 1));
      if (stands !== null) return stands === 'firm';
    }
  }
  return false;
}

/** A posting's head as a layout's hooks find it. */
export function readHead(place: ReadingPlace, layout: Layout): Readonly<Record<HeadField, Found<string> | null>> {
  const { title, company, location, salary } = layout.head;
  return {
    title: findText(place, title),
    company: findText(place, company),
    location: findText(place, location),
    salary: findText(place, salary),
  };
}

function readLayout(
  document: Document,
  address: URL,
  site: SiteReader,
  idInAddress: string | null,
  { layout, pane }: Located,
  description: Found<Element>,
): PageReading {
  const place = { document, pane: pane.value, id: idInAddress };
  const shown = findId(place, layout.id, description.value);
  const id = shown?.value ?? idInAddress;
  const head = readHead({ ...place, id }, layout);
  const health = healthOf(layout, 'hooks', { pane, description, number: shown, ...head });
  if (shown && idInAddress !== null && shown.value !== idInAddress) {
    return { kind: 'incomplete', site: site.site, missing: [stillShows(idInAddress, shown.value)], health };
  }
  // Neither number nor title: a page that looks like a posting in one place, and is none.
  if (id === null && head.title === null) return { kind: 'no-posting' };
  const title = head.title?.value ?? (id && titleOver(document, id, pane.value, description.value));
  if (id === null || !title) {
    const missing: MissingPart[] = [];
    if (id === null) missing.push({ part: 'number' });
    if (!title) missing.push({ part: 'title', tried: layout.head.title.length });
    return { kind: 'incomplete', site: site.site, missing, health };
  }
  return {
    ...postingFrom(
      { site: site.site, id, url: site.addressOf(id, address) },
      { ...valuesOf(head), title },
      description.value,
      readPageText(description.value),
      pane.value,
    ),
    idShown: shown !== null,
    evident: true,
    // A title that no hook found may be another line, as long as its own is still arriving.
    health: head.title ? health : { ...health, by: 'structure', ranks: { ...health.ranks, title: 0 } },
  };
}

/** A posting's title where no hook finds it: what the page's data calls it, or the words over its text, inside its pane. */
function titleOver(document: Document, id: string, pane: Element, description: Element): string | null {
  const data = readStructuredData(document, id);
  if (data && typeof data === 'object') return data.title;
  const structure = new Structure(document);
  const element = structure.title({ alone: false, within: pane }) ?? structure.titleAbove(description);
  return element && pane.contains(element) && !description.contains(element) ? lineOf(element) || null : null;
}

/** What the hooks do not find, where the address names a posting. */
function readWithoutHooks(document: Document, address: URL, site: SiteReader, id: string, located: Located | null): PageReading {
  const place = located && { document, pane: located.pane.value, id };
  const shown = place && findId(place, located.layout.id, null);
  const head = place && readHead(place, located.layout);
  const health = (by: Health['by'], title: boolean) =>
    healthOf(located?.layout ?? null, by, {
      pane: located?.pane,
      number: shown,
      ...head,
      ...(by && { description: { rank: 0 } }),
      ...(title && !head?.title && { title: { rank: 0 } }),
    });
  if (shown && shown.value !== id) {
    return { kind: 'incomplete', site: site.site, missing: [stillShows(id, shown.value)], health: health(null, false) };
  }
  const binding = { site: site.site, id, url: site.addressOf(id, address) };
  const found = readStructuredData(document, id);
  const data = found === 'several' ? null : found;
  if (data === 'another') return { kind: 'incomplete', site: site.site, missing: [stillShows(id, 'another')], health: health(null, false) };
  if (data?.description) {
    const { title, company, location, salary, description } = data;
    const reading = postingFrom(binding, { title, company, location, salary }, description, readPageText(description));
    return { ...reading, idShown: false, evident: true, health: health('data', true) };
  }
  const structure = new Structure(document);
  const named = structure.title({ alone: false });
  // Beside a list, or where a layout is known whose text is yet to come, the largest text may be anything.
  const headed = structure.underHeading(located?.pane.value ?? document.body);
  const mayBeAnything = !site.isSingle(address) || (located !== null && !located.layout.isWhole);
  const block = headed ?? (mayBeAnything ? null : structure.largest(named));
  const titleElement = named ?? (headed?.nodes[0] ? structure.titleAbove(headed.nodes[0]) : null);
  const title = data?.title ?? head?.title?.value ?? (titleElement && lineOf(titleElement));
  if (!title || !block) {
    const { layout } = located ?? {};
    const missing: MissingPart[] = [];
    if (!layout) missing.push({ part: 'layout' });
    if (!title) missing.push(layout ? { part: 'title', tried: layout.head.title.length } : { part: 'named-title' });
    if (!block) missing.push(layout ? { part: 'description', tried: layout.description.length } : { part: 'text' }, { part: 'heading' });
    missing.push({ part: 'structured-data' });
    return { kind: 'incomplete', site: site.site, missing, health: health(null, title !== null) };
  }
  const shownHead = head ? valuesOf(head) : { company: null, location: null, salary: null };
  const values = {
    title,
    company: data?.company ?? shownHead.company,
    location: data?.location ?? shownHead.location,
    salary: data?.salary ?? shownHead.salary,
  };
  return { ...blockPosting(binding, values, block), idShown: shown !== null, evident: true, health: health('structure', true) };
}

/** A posting whose text is a block of the page. */
export function blockPosting(binding: Binding, head: Head, { container, nodes, skip }: Block) {
  return postingFrom(binding, head, container, readPageText(nodes, skip));
}

/** What a posting is known by. */
export type Binding = Pick<Posting, 'site' | 'id' | 'url'>;
type Head = Pick<Posting, HeadField>;

/** A posting out of its parts, with the element that shows its text, and the pane that it was found in if there is one. */
export function postingFrom(
  binding: Binding,
  { title, company, location, salary }: Head,
  description: Element,
  text: PageText,
  pane: Element | null = null,
) {
  const posting: Posting = { ...binding, title, company, location, salary, text: text.text, blocks: text.blocks };
  // A whole page is no place: what changes beside the text would be taken for the posting's.
  const place = pane && pane.localName !== 'body' ? pane : (description.parentElement ?? description);
  return { kind: 'posting' as const, posting, text, description, place };
}

function valuesOf({ title, company, location, salary }: Readonly<Record<HeadField, Found<string> | null>>): Head {
  return {
    title: title?.value ?? '',
    company: company?.value ?? null,
    location: location?.value ?? null,
    salary: salary?.value ?? null,
  };
}

function stillShows(wanted: string, shown: string): MissingPart {
  return { part: 'posting', wanted, shown };
}

type FoundFields = Readonly<Partial<Record<HealthField, { readonly rank: number } | null | undefined>>>;

/** How a posting was found, by what each field was found with. */
export function healthOf(layout: Layout | null, by: Health['by'], found: FoundFields): Health {
  const ranks = Object.fromEntries(Object.entries(found).flatMap(([field, hit]) => (hit ? [[field, hit.rank]] : [])));
  return { layout: layout?.name ?? null, by, ranks };
}

/** One line of it for a bug report: “signed in, classic layout: title 1, company 2, location –, …”. */
export function healthLine({ layout, by, ranks }: Health): string {
  const fields: readonly HealthField[] = ['pane', 'number', 'title', 'company', 'location', 'salary', 'description'];
  const parts = fields.map((field) => `${field} ${ranks[field] ?? '–'}`);
  return `${layout ?? 'no known layout'}: ${parts.join(', ')}${by === 'hooks' || !by ? '' : `, by ${by}`}`;
}
