import type { MissingPart } from '../domain/visit-report';
import { type Located, locate, readHead } from './locate';
import { type Health, healthOf, type PageReading, postingFrom, valuesOf } from './page-reading';
import { readPageText } from './page-text';
import { elementsOf, type Found, findId, lineOf, type SiteReader } from './sites/site';
import { readStructuredData } from './sites/structured-data';
import { Structure } from './structural-reader';

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
  return {
    ...postingFrom(binding, values, block.container, readPageText(block.nodes, block.skip)),
    idShown: shown !== null,
    evident: true,
    health: health('structure', true),
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

function stillShows(wanted: string, shown: string): MissingPart {
  return { part: 'posting', wanted, shown };
}
