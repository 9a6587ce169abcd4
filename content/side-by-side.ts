/**
 * Postings that stand side by side on one page, as firms list what they look for. None of them is the page's, and all together
 * are even less: a page of several is read only where its address or its title says which is meant.
 */
import type { Makeup } from './foreign-parts';
import { HEADINGS, rankOf } from './heading-rank';
import { headingOf } from './heading-words';
import { fold } from './sites/site';
import { namesRole } from './strangers';

/** One of several postings: its title, and what stands under it. */
export interface OneOfSeveral {
  readonly title: Element;
  readonly container: Element;
  readonly nodes: readonly Node[];
}

/** As much makes one of several articles a text of its own, and as much any other part, in characters. */
const SHORTEST_ARTICLE = 80;
const SHORTEST_PART = 120;

/** The postings that stand side by side anywhere below an element, outermost first; none where there is one or no posting. */
export function postingsSideBySide(root: Element, makeup: (element: Element) => Makeup): readonly OneOfSeveral[] {
  let level: readonly Element[] = [root];
  while (level.length > 0) {
    for (const element of level) {
      const found = sideBySideIn(element, makeup);
      if (found.length > 1) return found;
    }
    level = level.flatMap((element) => [...element.children].filter((child) => makeup(child).own >= 2 * SHORTEST_ARTICLE));
  }
  return [];
}

/** The same among an element's children alone. */
export function sideBySideIn(element: Element, makeup: (element: Element) => Makeup): readonly OneOfSeveral[] {
  const children = [...element.children].filter((child) => !makeup(child).isForeign);
  const boxes = children.flatMap((child) => {
    const title = titleOf(child);
    const { own, hasHeadings } = makeup(child);
    const isArticle = child.localName === 'article' && own >= SHORTEST_ARTICLE;
    if (!title || !(isArticle || (own >= SHORTEST_PART && hasHeadings && namesRole(fold(title.textContent ?? ''))))) return [];
    return [{ title, container: child, nodes: after(title, child) }];
  });
  if (alike(boxes).length > 1) return alike(boxes);
  // What is pressed is no part of any text, but may be the title of one.
  const line = [...element.children].filter((child) => children.includes(child) || child.matches(OPENERS));
  const runs = line.flatMap((child, place) => {
    if (!isTitle(child) || !namesRole(fold(child.textContent ?? ''))) return [];
    const end = line.findIndex((other, at) => at > place && levelOf(other) <= levelOf(child));
    const under = line.slice(place + 1, end < 0 ? undefined : end);
    const own = under.reduce((sum, one) => sum + makeup(one).own, 0);
    return own >= SHORTEST_PART && under.some((one) => makeup(one).hasHeadings) ? [{ title: child, container: element, nodes: under }] : [];
  });
  return alike(runs);
}

/** The one of them that an address names: by what stands behind “#”, or by its title's words in the path. */
export function oneAt<One extends OneOfSeveral>(several: readonly One[], address: URL): One | null {
  const { hash } = address;
  const target = hash.length > 1 ? several[0]?.title.ownerDocument.getElementById(decoded(hash.slice(1))) : null;
  const byTarget = several.filter(
    ({ title, nodes }) =>
      target &&
      [title, ...nodes].some(
        (node) => node.contains(target) || (target.contains(node) && !several.every((one) => target.contains(one.title))),
      ),
  );
  if (byTarget.length === 1) return byTarget[0] ?? null;
  const words = `-${slug(decoded(address.pathname + hash))}-`;
  const byWords = several.filter(({ title }) => words.includes(`-${slug(title.textContent ?? '')}-`));
  return byWords.length === 1 ? (byWords[0] ?? null) : null;
}

/** What is pressed to open what stands behind it, and a list's terms. */
const OPENERS = 'summary, dt, [aria-expanded]';

/** The heading that a part begins with, where it is none of a posting's own; of what is opened and closed, the words to press. */
function titleOf(part: Element): Element | null {
  const first = part.matches(`${HEADINGS}, ${OPENERS}`) ? null : part.querySelector(`${HEADINGS}, ${OPENERS}`);
  const title = first?.querySelector(HEADINGS) ?? first;
  return title && isTitle(title) ? title : null;
}

function isTitle(element: Element): boolean {
  const words = fold(element.textContent ?? '');
  return levelOf(element) <= 5 && words !== '' && headingOf(words) === null;
}

/** A heading's rank; 5 for what opens something, as nothing smaller has postings under it; 7 for anything else. */
function levelOf(element: Element): number {
  const rank = rankOf(element);
  return rank <= 4 ? rank : element.matches(OPENERS) && !element.querySelector(HEADINGS) ? 5 : 7;
}

/** All that follows a title within its part. */
function after(title: Element, part: Element): readonly Node[] {
  const nodes: Node[] = [];
  for (let at: Node = title; at !== part; at = at.parentNode as Node) {
    for (let next = at.nextSibling; next; next = next.nextSibling) nodes.push(next);
  }
  return nodes;
}

/** Those under titles of the rank that most have. */
function alike(found: readonly OneOfSeveral[]): readonly OneOfSeveral[] {
  const ranks = found.map(({ title }) => levelOf(title));
  const rank = ranks.find((one) => ranks.filter((other) => other === one).length > 1);
  return found.filter(({ title }) => levelOf(title) === rank);
}

function slug(words: string): string {
  return words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

function decoded(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}
