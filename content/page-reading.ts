/** What reading a page gives: a posting out of its parts, or what is missing, and how each part was found. */
import type { Posting, Site } from '../domain/posting';
import type { MissingPart } from '../domain/visit-report';
import type { PageText } from './page-text';
import type { Found, HeadField, Layout } from './sites/site';

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

/** What a posting is known by. */
type Binding = Pick<Posting, 'site' | 'id' | 'url'>;
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

/** A head's values without where they were found; what was not found is null, a title “”. */
export function valuesOf({ title, company, location, salary }: Readonly<Record<HeadField, Found<string> | null>>): Head {
  return {
    title: title?.value ?? '',
    company: company?.value ?? null,
    location: location?.value ?? null,
    salary: salary?.value ?? null,
  };
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
