/**
 * The fallback that needs no class name: schema.org's JobPosting, which single-job pages may carry for search engines.
 * Single-page sites leave the first job's in place when they move on, so it counts only where it names the page's own id. It gives data and no place to paint: the description is found on the page by its first and last words.
 */
/** A JobPosting as far as a posting's head needs it, with the element that shows its description. */
export interface StructuredPosting {
  readonly title: string;
  readonly company: string | null;
  readonly location: string | null;
  readonly description: Element;
}

/** The page's own JobPosting, if it has one that belongs to this id and its description stands on the page. */
export function readStructuredData(document: Document, id: string): StructuredPosting | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    for (const job of jobPostingsIn(parse(script.textContent ?? ''))) {
      const title = text(job.title);
      if (!title || !namesId(job, id)) continue;
      const description = findByText(document, plainText(text(job.description) ?? '', document));
      if (!description) continue;
      return {
        title,
        company: text(job.hiringOrganization) ?? text(record(job.hiringOrganization)?.name),
        location: placeOf(job.jobLocation),
        description,
      };
    }
  }
  return null;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Some pages put raw line breaks into strings.
    try {
      return JSON.parse(json.replace(/[\r\n\t]+/g, ' '));
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
  const type = found['@type'];
  if (type === 'JobPosting' || (Array.isArray(type) && type.includes('JobPosting'))) return [found];
  return [...jobPostingsIn(found['@graph'], depth + 1), ...jobPostingsIn(found.mainEntity, depth + 1)];
}

/** Whether the posting's own identifier or address holds the id, as a whole. */
function namesId(job: Record<string, unknown>, id: string): boolean {
  const own = [
    job.identifier,
    record(job.identifier)?.value,
    job.url,
    job['@id'],
    record(job.mainEntityOfPage)?.['@id'],
    job.mainEntityOfPage,
  ];
  return own.some(
    (value) =>
      (typeof value === 'string' || typeof value === 'number') &&
      String(value)
        .split(/[^0-9a-z]+/i)
        .includes(id),
  );
}

/** The text of HTML that may have been escaped once or twice. It is parsed inert: nothing in it runs or loads. */
function plainText(html: string, document: Document): string {
  const { DOMParser } = document.defaultView ?? globalThis;
  let source = html;
  for (let round = 0; round < 2 && /&lt;|&amp;lt;/.test(source); round += 1) {
    source = new DOMParser().parseFromString(source, 'text/html').documentElement.textContent ?? '';
  }
  return squeeze(new DOMParser().parseFromString(source, 'text/html').documentElement.textContent ?? '');
}

const KEY_LENGTH = 160;

/** The innermost element that holds both the description's first and its last words. */
function findByText(document: Document, description: string): Element | null {
  if (description.length < KEY_LENGTH / 2) return null;
  const [head, tail] = [description.slice(0, KEY_LENGTH), description.slice(-KEY_LENGTH)];
  const holds = (element: Element) => {
    if (/^(script|style)$/.test(element.localName)) return false;
    const words = squeeze(element.textContent ?? '');
    return words.includes(head) && words.includes(tail);
  };
  let inside: Element | null = null;
  for (let next: Element | undefined = document.body; next && holds(next); next = [...next.children].find(holds)) inside = next;
  return inside;
}

function squeeze(value: string): string {
  return value.replace(/\s+/g, '');
}

function placeOf(value: unknown): string | null {
  const place = record(Array.isArray(value) ? value[0] : value);
  const address = place?.address;
  const parts = record(address);
  return text(address) ?? (parts ? [parts.addressLocality, parts.addressRegion].map(text).filter(Boolean).join(', ') || null : null);
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function record(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
}
