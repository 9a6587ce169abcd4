/** Where on a page a layout's parts stand, by its hooks: the pane, the description, the head. */
import { headingOf, LONGEST_HEADING } from './heading-words';
import { elementsOf, type Found, findText, fold, type HeadField, type Layout, lineOf, type ReadingPlace } from './sites/site';
import { isVisible } from './visible';

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
