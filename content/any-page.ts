/**
 * Reads the posting on a page of any site, because its reader asked: by the page's own structured data first, then by the
 * hooks of boards that many firms use, then by its structure. Where nobody asked, content/read-page reads the two boards.
 */
import type { Posting } from '../domain/posting';
import { readSalaryField } from '../domain/salary';
import type { MissingPart } from '../domain/visit-report';
import { saysPosting } from './evidence';
import { LONGEST_HEADING } from './heading-words';
import { locate, readHead } from './locate';
import { healthOf, type PageReading, postingFrom } from './page-reading';
import type { PageSource } from './page-source';
import { readPageText } from './page-text';
import { isRoute } from './same-page';
import { oneAt } from './side-by-side';
import { OTHER_BOARDS } from './sites/other-boards';
import { fold, type Layout, lineOf } from './sites/site';
import { readStructuredData } from './sites/structured-data';
import { Structure } from './structural-reader';

/** Any page, as a source of postings. Hosts of the boards' own are better asked through their own readers. */
export const anyPage: PageSource = {
  site: 'other',
  isHost: () => true,
  mayShow: () => true,
  idInAddress: () => null,
  read: readAnyPage,
  isStill: (description) => description.isConnected,
  standing: () => null,
  cards: () => [],
};

/** Reads the page. Its posting is known by its address: see `identityOf`. */
export function readAnyPage(document: Document, address: URL, boards: readonly Layout[] = OTHER_BOARDS): PageReading {
  const found = readStructuredData(document, null, address);
  const data = found && typeof found === 'object' ? found : null;
  const located = locate(document, boards, null);
  const head = located && readHead({ document, pane: located.pane.value, id: null }, located.layout);
  const structure = new Structure(document);
  const byHooks = located?.description?.value ?? null;
  const isNamed = byHooks !== null || data?.description != null;
  const several = isNamed ? [] : structure.sideBySide();
  const named = structure.title({ alone: true });
  const one = oneAt(several, address) ?? several.find((candidate) => candidate.title === named) ?? null;
  if (!isNamed && !one && (found === 'several' || several.length > 1)) {
    return { kind: 'incomplete', site: 'other', missing: [{ part: 'one-of-several' }], health: healthOf(null, null, {}) };
  }
  const titleElement = one?.title ?? named;
  const title = data?.title ?? head?.title?.value ?? (titleElement ? lineOf(titleElement) : structure.meta('og:title'));
  const block = isNamed ? null : (one ?? structure.underHeading(document.body) ?? structure.largest(titleElement));
  const element = byHooks ?? data?.description ?? block?.container ?? null;
  const by = byHooks ? 'hooks' : data?.description ? 'data' : block ? 'structure' : null;
  const health = healthOf(located?.layout ?? null, by, {
    pane: located?.pane,
    ...head,
    ...(title && !head?.title && { title: { rank: 0 } }),
    description: located?.description ?? (element && { rank: 0 }),
  });
  if (!title || !element) {
    const missing: MissingPart[] = [{ part: 'structured-data' }];
    if (!title) missing.push({ part: 'named-title' });
    if (!element) missing.push({ part: 'heading' }, { part: 'text' });
    return { kind: 'incomplete', site: 'other', missing, health };
  }
  const text = block ? readPageText(block.nodes, block.skip) : readPageText(element);
  const between = titleElement ? structure.linesBetween(titleElement, block?.nodes[0] ?? element) : [];
  const lines = [...between, ...headOf(text.text)];
  const values = {
    title,
    company: data?.company ?? head?.company?.value ?? companyOf(structure, document, title),
    location: data?.location ?? head?.location?.value ?? placeAmong(lines),
    salary: head?.salary?.value ?? data?.salary ?? payAmong(lines),
  };
  const binding = { site: 'other' as const, ...identityOf(document, address) };
  const posting = postingFrom(binding, values, element, text);
  const evident = data !== null || byHooks !== null || saysPosting(title, text, block?.over);
  return { ...posting, idShown: false, evident, health };
}

/** The firm by what the page says of itself: its site's name, or the words after the title: “X at Y”, “X – Y”, “X @ Y”. */
function companyOf(structure: Structure, document: Document, title: string): string | null {
  for (const words of [document.title, structure.meta('og:title') ?? '']) {
    const at = words.toLowerCase().indexOf(title.toLowerCase());
    const after = at < 0 ? null : /^\s*(?:at|@|bei|chez|en|presso|bij|w|na)\s+([^|–—]+)/i.exec(words.slice(at + title.length))?.[1];
    if (after) return fold(after);
  }
  const site = structure.meta('og:site_name');
  if (site) return fold(site.replace(/\s*[|–—-]?\s*(?:careers?|jobs?|karriere|job board)\s*$/i, '')) || null;
  const at = document.title.toLowerCase().indexOf(title.toLowerCase());
  const parts =
    at < 0
      ? []
      : document.title
          .slice(at + title.length)
          .split(/\s+[|–—-]\s+/)
          .map(fold)
          .filter(Boolean);
  return parts.length === 1 ? parts[0]?.replace(/\s*(?:careers?|jobs?|karriere)\s*$/i, '') || null : null;
}

/**
 * What a page of any site is known by: its address without what only says where its reader came from, and as its id a
 * hash of that. The page's own canonical address is taken where it is one of the same page's.
 */
export function identityOf(document: Document, address: URL): Pick<Posting, 'id' | 'url'> {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  const named = URL.canParse(canonical, address.href) ? new URL(canonical, address) : null;
  // Single-page sites leave the first page's; careless ones name their start page on every page.
  const own = named && named.origin === address.origin && named.pathname === address.pathname && named.search !== '' ? named : address;
  const url = new URL(own.href);
  if (!isRoute(url.hash)) url.hash = '';
  url.protocol = 'https:';
  const names: string[] = [];
  // Firefox lets a content script go through the names by this alone: their iterators are the page's.
  url.searchParams.forEach((_, name) => {
    names.push(name);
  });
  for (const name of names) {
    const isNumber = /\d/.test(url.searchParams.get(name) ?? '');
    if (TRACKING.test(name) || (MAY_TRACK.test(name) && !isNumber)) url.searchParams.delete(name);
  }
  url.searchParams.sort();
  return { id: hashOf(url.href), url: url.href.slice(0, 500) };
}

const TRACKING = /^(?:utm_.*|gh_src|lever-source.*|referrer|refid|trk|trackingid|gclid|fbclid|msclkid|mc_.*|_ga|iis|iisn|jobsite)$/i;
/** The same, except where they hold a number: that may be the job's own. */
const MAY_TRACK = /^(?:source|src|ref|codes?)$/i;

/** Sixteen hexadecimal digits: two hashes of the words, from the front and from the back. */
function hashOf(words: string): string {
  let [front, back] = [0x811c9dc5, 0x811c9dc5];
  for (let index = 0; index < words.length; index += 1) {
    front = Math.imul(front ^ words.charCodeAt(index), 0x01000193);
    back = Math.imul(back ^ words.charCodeAt(words.length - 1 - index), 0x01000193);
  }
  return [front, back].map((hash) => (hash >>> 0).toString(16).padStart(8, '0')).join('');
}

/** The short lines that a text begins with: where a page keeps title and text in one box, what stands between them. */
function headOf(text: string): readonly string[] {
  const lines = text.split('\n', MOST_HEAD_LINES);
  const long = lines.findIndex((line) => line.length > LONGEST_HEADING);
  return long < 0 ? lines : lines.slice(0, long);
}

const MOST_HEAD_LINES = 12;

/** The pay among some lines, as it is written. */
function payAmong(lines: readonly string[]): string | null {
  return lines.find((line) => (readSalaryField(line)?.min ?? readSalaryField(line)?.max ?? 0) > 0) ?? null;
}

const LABELS =
  /^(?:(?:job |work |office )?locations?|based in|place|standort|arbeitsort|einsatzort|ort|ubicación|lugar(?: de trabajo)?|localidad|lieu(?: de travail)?|localisation|ville|sede(?: di lavoro)?|luogo(?: di lavoro)?|località|locatie|standplaats|plaats|lokalizacja|miejsce pracy|miasto|localização|localidade|local(?: de trabalho)?)\s*(?::\s*(.*))?$/i;

/** The place among some lines, where one says that it is: “Location: Leeds”, or “Location” over “Leeds”. */
function placeAmong(lines: readonly string[]): string | null {
  for (const [index, line] of lines.entries()) {
    const label = LABELS.exec(line);
    if (label) return label[1]?.trim() || lines[index + 1]?.replace(/^:\s*/, '') || null;
  }
  return null;
}
