/**
 * The fallback that needs no class name: schema.org's JobPosting, which single-job pages may carry for search engines.
 * Single-page sites leave the first job's in place when they move on, so it counts only where it names the page's own id,
 * or names no id and the title that the page shows. It gives data and no place to paint: the description is found on the
 * page by its first and last words.
 */
import { isVisible } from '../visible';
import { WITHOUT_TEXT } from '../without-text';
import { fold, plain } from './site';

/** A JobPosting as far as a posting's head needs it, with the element that shows its description, if one does. */
export interface StructuredPosting {
  readonly title: string;
  readonly company: string | null;
  readonly location: string | null;
  /** Put together from the amounts: “USD 90,000 - 120,000 a year”. */
  readonly salary: string | null;
  readonly description: Element | null;
}

/**
 * The page's own JobPosting, if it has one that names this id or, naming none, the title that the page shows; `another`
 * where the page shows one that names another id; `several` where it shows more than one and its address names none of them.
 */
export function readStructuredData(document: Document, id: string | null, address?: URL): StructuredPosting | 'another' | 'several' | null {
  const jobs = distinct(
    [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) =>
      jobPostingsIn(parse(script.textContent ?? '')),
    ),
  );
  const own = id === null ? [] : jobs.filter((job) => idsOf(job).includes(id));
  const shown = own.length > 0 ? own : jobs.filter((job) => showsTitle(document, text(job.title)));
  const named = own.length > 0 ? own : shown.filter((job) => !namesAnother(job, id));
  if (named.length === 0 && shown.length > 0) return 'another';
  const job = named.length > 1 ? oneOf(named, document, address) : named[0];
  if (named.length > 1 && !job) return 'several';
  const title = text(job?.title);
  if (!job || !title) return null;
  const description = findByText(document, plainText(text(job.description) ?? '', document));
  // Two postings may have one title: what is neither shown nor at home here is the first page's, which was left in place.
  if (!description && address && isAtHomeElsewhere(job, address)) return null;
  return {
    title: fold(title),
    company: text(job.hiringOrganization) ?? text(record(job.hiringOrganization)?.name),
    location: placeOf(job.jobLocation),
    salary: salaryOf(job),
    description,
  };
}

/** Whether a posting gives an address of its own on this very site, with a number in it that the page's address lacks. */
function isAtHomeElsewhere(job: Record<string, unknown>, address: URL): boolean {
  const here = address.pathname + address.search + address.hash;
  return [job.url, job['@id'], job.mainEntityOfPage].some((value) => {
    const words = unescaped(text(value) ?? text(record(value)?.['@id']) ?? '');
    if (!URL.canParse(words)) return false;
    const { hostname, pathname, search } = new URL(words);
    const numbers = (pathname + search).split(/[^0-9a-z]+/i).filter((word) => /\d/.test(word));
    return hostname === address.hostname && numbers.length > 0 && !numbers.some((number) => here.includes(number));
  });
}

/** Some pages give their one posting twice. */
function distinct(jobs: readonly Record<string, unknown>[]): readonly Record<string, unknown>[] {
  return [...new Map(jobs.map((job) => [JSON.stringify([job.title, job.description, job.identifier, job.url]), job])).values()];
}

/** The one of several that the page's address names, or else the one whose title is the page's own. */
function oneOf(jobs: readonly Record<string, unknown>[], document: Document, address: URL | undefined): Record<string, unknown> | null {
  const numbers = new Set(
    (address ? address.pathname + address.search + address.hash : '').split(/[^0-9a-z]+/i).filter((word) => /\d/.test(word)),
  );
  const only = (found: readonly Record<string, unknown>[]) => (found.length === 1 ? (found[0] ?? null) : null);
  const named = (job: Record<string, unknown>) => idsOf(job).filter((word) => numbers.has(word));
  // What all of them name is the firm's, or the year.
  const common = jobs.map(named).reduce((all, some) => all.filter((word) => some.includes(word)));
  return (
    only(jobs.filter((job) => named(job).some((word) => !common.includes(word)))) ??
    only(jobs.filter((job) => plain(document.title).startsWith(plain(text(job.title) ?? ''))))
  );
}

function parse(json: string): unknown {
  // Old servers wrap it, as if it were script or markup.
  const bare = json.replace(/^\s*(?:\/\/|\/\*)?\s*<!(?:\[CDATA\[|--)\s*(?:\*\/)?|(?:\/\/|\/\*)?\s*(?:\]\]|--)>\s*(?:\*\/)?\s*$/g, '');
  try {
    return JSON.parse(bare);
  } catch {
    // Some pages put raw line breaks and other control characters into strings.
    try {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      return JSON.parse(bare.replace(/[\u0000-\u001f]+/g, ' ').replace(/;\s*$/, ''));
    } catch {
      return null;
    }
  }
}

function jobPostingsIn(value: unknown, depth = 0): Record<string, unknown>[] {
  if (depth > 4) return [];
  if (Array.isArray(value)) return value.flatMap((item) => jobPostingsIn(item, depth + 1));
  const found = record(value);
  if (!found) return [];
  const types = Array.isArray(found['@type']) ? found['@type'] : [found['@type']];
  if (types.some((type) => typeof type === 'string' && /(^|[/:])JobPosting$/.test(type))) return [found];
  return [...jobPostingsIn(found['@graph'], depth + 1), ...jobPostingsIn(found.mainEntity, depth + 1)];
}

/** The whole words of whatever identifies a posting: its identifier and addresses. */
function idsOf(job: Record<string, unknown>): string[] {
  const page = job.mainEntityOfPage;
  return [job.identifier, record(job.identifier)?.value, job.url, job['@id'], page, record(page)?.['@id']]
    .filter((value) => typeof value === 'string' || typeof value === 'number')
    .flatMap((value) => [...unescaped(String(value)).split(/[^0-9a-z]+/i), ...unescaped(String(value)).split(/[^0-9a-z-]+/i)]);
}

/** Whether a posting that does not name this id names another of its kind. */
function namesAnother(job: Record<string, unknown>, id: string | null): boolean {
  if (id === null) return false;
  const kind = /^\d+$/.test(id) ? /^\d{6,}$/ : /^[0-9a-f]{16}$/;
  return idsOf(job).some((other) => kind.test(other));
}

/** Whether the page says this title: in its tab's title, or in a heading of its own. */
function showsTitle(document: Document, title: string | null): boolean {
  if (!title) return false;
  const words = plain(title);
  if (plain(document.title).includes(words)) return true;
  return [...document.querySelectorAll('h1, h2')].some((heading) => plain(heading.textContent ?? '') === words && isVisible(heading));
}

/** The text of HTML that may have been escaped once or several times. It is parsed inert: nothing in it runs or loads. */
function plainText(html: string, document: Document): string {
  const { DOMParser } = document.defaultView ?? globalThis;
  let source = unescaped(html);
  for (let round = 0; round < 3 && /&(?:amp;)*lt;/.test(source); round += 1) {
    source = new DOMParser().parseFromString(source, 'text/html').documentElement.textContent ?? '';
  }
  const { body } = new DOMParser().parseFromString(source, 'text/html');
  for (const element of body.querySelectorAll(WITHOUT_TEXT.join())) element.remove();
  return squeeze(body.textContent ?? '');
}

/** What was escaped for script once more than JSON undoes: `\u002F`. */
function unescaped(value: string): string {
  return value.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Enough of a description's letters to know it again. */
const KEY_LENGTH = 160;

/** The innermost element that is shown and holds both the description's first and its last words. */
function findByText(document: Document, description: string): Element | null {
  if (description.length < KEY_LENGTH / 2) return null;
  const [head, tail] = [description.slice(0, KEY_LENGTH), description.slice(-KEY_LENGTH)];
  const holds = (element: Element) => {
    if (/^(script|style|template|noscript)$/.test(element.localName)) return false;
    const words = squeeze(element.textContent ?? '');
    return words.includes(head) && words.includes(tail) && isVisible(element);
  };
  let inside: Element | null = null;
  for (let next: Element | undefined = document.body; next && holds(next); next = [...next.children].find(holds)) inside = next;
  return inside === document.body ? null : inside;
}

function squeeze(value: string): string {
  return value.replace(/[\s\u200b\u00ad]+/g, '');
}

function placeOf(value: unknown): string | null {
  const place = record(Array.isArray(value) ? value[0] : value);
  const address = place?.address;
  const parts = record(address);
  const named =
    parts && [parts.addressLocality, parts.addressRegion, parts.addressCountry].map((part) => text(part) ?? text(record(part)?.name));
  return text(address) ?? (named?.filter((part, index) => part && named.indexOf(part) === index).join(', ') || null) ?? text(place?.name);
}

const PERIODS: Readonly<Record<string, string>> = { HOUR: 'an hour', DAY: 'a day', WEEK: 'a week', MONTH: 'a month', YEAR: 'a year' };

/** A `MonetaryAmount`, or a number beside the posting's `salaryCurrency`. What a board only guesses is no salary. */
function salaryOf(job: Record<string, unknown>): string | null {
  const pay = Array.isArray(job.baseSalary) ? job.baseSalary[0] : job.baseSalary;
  if (typeof pay === 'string' && /\d.*\D|\D.*\d/.test(pay.trim())) return fold(pay);
  const amount = record(pay);
  const value = record(amount?.value) ?? amount;
  const currency = text(amount?.currency) ?? text(value?.currency) ?? text(job.salaryCurrency);
  const figure = (number: unknown) => (Number(number) > 0 ? grouped(Number(number)) : null);
  const [low, high] = [figure(value?.minValue), figure(value?.maxValue)];
  const lone = low ?? figure(value?.value) ?? figure(amount?.value) ?? figure(pay);
  if (!currency || (!lone && !high)) return null;
  const range = lone && high && lone !== high ? `${lone} - ${high}` : (lone ?? high);
  const period = PERIODS[(text(value?.unitText) ?? text(amount?.unitText) ?? '').toUpperCase()];
  return [lone ? null : 'up to', currency, range, period].filter(Boolean).join(' ');
}

function grouped(figure: number): string {
  return figure.toLocaleString('en-US', { maximumFractionDigits: 2 });
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function record(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
}
