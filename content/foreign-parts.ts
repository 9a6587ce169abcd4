/**
 * What stands on a page beside the posting: navigation, lists of other postings, people, talk, forms. It is told by what
 * elements are, by the headings over them and by how their text is made up, hardly ever by a class name.
 */
import { HEADINGS, rankOf } from './heading-rank';
import { type Heading, headingOf, isAbout, LONGEST_HEADING, plainHeading } from './heading-words';
import { showsFace, tellOfOthers } from './strangers';
import { CONTROLS, WITHOUT_TEXT } from './without-text';

/** How an element's text is made up. */
export interface Makeup {
  /** Letters and signs of the posting's own in it, white space folded; 0 for what stands beside the posting. */
  readonly own: number;
  /** All that is written in it, and how much of that is links. */
  readonly all: number;
  readonly links: number;
  /** The first words in it. */
  readonly first: string;
  /** What its first words stand over. */
  readonly leads: Heading | null;
  /** Whether headings of a posting stand in it. */
  readonly hasHeadings: boolean;
  readonly isForeign: boolean;
}

/** Reads how elements are made up, each once. */
export function readMakeup(document: Document): (element: Element) => Makeup {
  const known = new Map<Element, Makeup>();
  const view = document.defaultView;
  const firm = plainHeading(document.querySelector('meta[property="og:site_name"]')?.getAttribute('content') ?? '');
  const over = (words: string) => headingOf(words) ?? (isAbout(words, firm) ? 'firm' : null);
  const drop = (element: Element) => known.set(element, { ...read(element), own: 0, isForeign: true });
  const read = (element: Element): Makeup => {
    const before = known.get(element);
    if (before) return before;
    const makeup = isLeftOut(element) || view?.getComputedStyle(element).display === 'none' ? NOTHING : measure(element, read, over, drop);
    known.set(element, makeup);
    return makeup;
  };
  return read;
}

const NOTHING: Makeup = { own: 0, all: 0, links: 0, first: '', leads: null, hasHeadings: false, isForeign: true };

function measure(
  element: Element,
  read: (element: Element) => Makeup,
  over: (words: string) => Heading | null,
  drop: (element: Element) => void,
): Makeup {
  for (const stranger of strangersAmong(element, read)) drop(stranger);
  let [own, all, links, first] = [0, 0, 0, ''];
  let [hasHeadings, isLine] = [false, true];
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === Node.TEXT_NODE) {
      const words = (child.nodeValue ?? '').replace(/\s+/g, ' ').trim();
      if (words === '') continue;
      own += words.length;
      all += words.length;
      if (first === '' || (isLine && first.length < LONGEST_HEADING)) first = `${first} ${words}`.trim();
    } else if (child.nodeType === Node.ELEMENT_NODE) {
      const inside = read(child as Element);
      own += inside.own;
      all += inside.all;
      links += inside.links;
      hasHeadings ||= inside.hasHeadings;
      // A heading may be parted by markup: “<span>About</span> the job”.
      const joins = isLine && first.length < LONGEST_HEADING && INLINE.has((child as Element).localName);
      if (first === '' || joins) first = `${first} ${inside.first}`.trim();
      if (!INLINE.has((child as Element).localName) && first !== '') isLine = false;
    }
  }
  if (element.localName === 'a') links = all;
  const leads = over(first);
  const isHeading = all <= LONGEST_HEADING && (leads === 'description' || leads === 'part');
  hasHeadings ||= isHeading;
  // What says nothing is not foreign: line breaks are told by empty elements.
  const isForeign = all > 0 && stands(element, { all, links, leads, hasHeadings });
  return { own: isForeign ? 0 : own, all, links, first, leads, hasHeadings, isForeign };
}

/** Children that stand, with nothing around them, under a heading over something else than the posting, their heading included. */
function strangersAmong(element: Element, read: (element: Element) => Makeup): readonly Element[] {
  const strangers: Element[] = [];
  const children = [...element.children];
  const ranks = children.map((child) => headingRank(child, read));
  for (const [index, heading] of children.entries()) {
    const rank = ranks[index] ?? null;
    if (rank === null) continue;
    const next = ranks.findIndex((other, at) => at > index && other !== null && other <= rank);
    const under = children.slice(index + 1, next < 0 ? undefined : next);
    if (under.length === 0 || under.some((one) => read(one).hasHeadings)) continue;
    const stands = headingOf(read(heading).first);
    const length = under.reduce((sum, one) => sum + read(one).all, 0);
    // Bold lines stand over anything: how what follows is made up proves nothing there.
    if (stands === 'elsewhere' || (stands === null && rank < 7 && tellOfOthers(under, length))) strangers.push(heading, ...under);
  }
  return strangers;
}

/** The rank of a heading, or of what holds a heading and nothing else; 7 for a line in bold. */
function headingRank(element: Element, read: (element: Element) => Makeup): number | null {
  if (isBoldLine(element)) return 7;
  const heading = rankOf(element) < 7 ? element : read(element).all <= LONGEST_HEADING ? element.querySelector(HEADINGS) : null;
  return heading && (heading === element || plainText(heading) === plainText(element)) ? rankOf(heading) : null;
}

/** A paragraph that is written in bold from end to end, and short enough for a heading. */
function isBoldLine(element: Element): boolean {
  const { firstElementChild: bold, localName } = element;
  if (!/^(p|div)$/.test(localName) || !bold || element.childElementCount !== 1 || !/^(b|strong)$/.test(bold.localName)) return false;
  const words = plainText(element);
  return words.length <= LONGEST_HEADING && words === plainText(bold);
}

/** Whether an element stands beside the posting. */
function stands(element: Element, { all, links, leads, hasHeadings }: Omit<Makeup, 'own' | 'first' | 'isForeign'>): boolean {
  // The whole of a page is not foreign for what its first words say.
  if (/^(body|main|html)$/.test(element.localName)) return false;
  if (leads === 'elsewhere' && !hasHeadings) return true;
  // The words over the firm are part of a posting where they are a line in it, and none at the head of a part of its own.
  if (leads === 'firm' && !hasHeadings && all > LONGEST_HEADING && element.childElementCount > 1) return true;
  if (!hasHeadings && HINTS.test(`${element.id} ${element.getAttribute('class') ?? ''} ${element.getAttribute('data-testid') ?? ''}`))
    return true;
  // A page's own title may be a link to itself.
  const isTitle = element.localName === 'h1' || element.querySelector('h1') !== null;
  if (all >= 25 && links / all > 0.6 && !isTitle) return true;
  return isListOfLinks(element) || (!hasHeadings && (showsPerson(element, all) || showsFace(element, all)));
}

/** Three or more children of one make, each under a link of its own on this very site: other postings, or other pages. */
function isListOfLinks(element: Element): boolean {
  if (element.childElementCount < 3) return false;
  const targets = new Map<string, Set<string>>();
  for (const child of element.children) {
    const link = child.localName === 'a' ? child : child.querySelector('a[href]');
    const target = link?.getAttribute('href')?.split('#')[0];
    if (!link || !target || /^(mailto|tel):/.test(target)) continue;
    const isTitle = plainText(child).startsWith(plainText(link)) || link.closest('h1, h2, h3, h4, h5, h6') !== null;
    if (!isTitle) continue;
    const make = `${child.localName} ${child.getAttribute('class') ?? ''}`;
    targets.set(make, (targets.get(make) ?? new Set()).add(target));
  }
  return [...targets.values()].some((distinct) => distinct.size >= 3 && distinct.size >= element.childElementCount * 0.6);
}

function plainText(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, '');
}

/** A box about a person: a link to their profile, or a way to write or ring, and few words. */
function showsPerson(element: Element, all: number): boolean {
  return (
    all < 400 &&
    !/^(p|span|a|b|strong|em|li)$/.test(element.localName) &&
    element.querySelector('a[href*="/in/"], a[href^="mailto:"], a[href^="tel:"]') !== null &&
    !element.querySelector('h1')
  );
}

/** What is no part of any text, or never a posting's. */
function isLeftOut(element: Element): boolean {
  if (LEFT_OUT.has(element.localName) || element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  if (ROLES.test(element.getAttribute('role') ?? '')) return true;
  // A form with fields is filled in, unless all of the page stands in one.
  return (
    element.localName === 'form' &&
    !element.querySelector('h1, article, main') &&
    element.querySelector('input:not([type="hidden"]), textarea, select') !== null
  );
}

const LEFT_OUT = new Set([...WITHOUT_TEXT, ...CONTROLS, ...'label nav aside footer dialog menu'.split(' ')]);
const ROLES =
  /^(navigation|banner|contentinfo|complementary|dialog|alertdialog|search|feed|log|menu|menubar|tablist|toolbar|alert|button)$/;
const INLINE = new Set('a abbr b em font i mark small span strong u'.split(' '));
const HINTS =
  /(?:^|[\s_-])(?:cookies?|consent|similar|related|recommend(?:ed|ations?)|also-viewed|comments?|newsletter|breadcrumbs?|social|messag(?:es?|ing)|chat)(?:$|[\s_-])/i;
