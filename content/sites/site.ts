/** What the reader of pages needs to know about a job board. A site's file holds selectors and quirks, nothing else. */

import { isVisible } from '../visible';
import { WITHOUT_TEXT } from '../without-text';
import type { BoardAddresses } from './addresses';

/** What a hook takes of the elements that it finds; without it, their text. */
export interface Taking {
  /** This attribute instead of the text. */
  readonly attribute?: string;
  /** Only the text that stands in the element itself, not in elements inside it. */
  readonly own?: true;
  /** The first thing that the pattern captures; what it does not match is passed over. */
  readonly pattern?: RegExp;
  /** For the posting's number: it stands around the description, and one around another text does not count. */
  readonly around?: true;
}

/** What is known of the posting when a field is read. */
export interface ReadingPlace {
  readonly document: Document;
  readonly pane: ParentNode;
  /** The posting's number, where it is known already. */
  readonly id: string | null;
}

/** Reads what a selector cannot say; null where it is not there. */
export type Read = (place: ReadingPlace) => string | null;

/**
 * A CSS selector, when it was last seen to work, and what it takes; or what is looked for in words, and a function that
 * looks. `{id}` in a selector stands for the posting's number: without one the hook is passed over.
 */
export type Hook = readonly [css: string, seen: string, how?: Taking | Read];

/** The parts of a posting's head that a page may show. */
export type HeadField = 'title' | 'company' | 'location' | 'salary';

/** One of the several markups that a board serves at the same time. Of each part's hooks the first that finds it counts. */
export interface Layout {
  readonly name: string;
  /** The page of one posting comes with its text: what no hook finds there is not still on its way. */
  readonly isWhole?: true;
  /** Where the posting is shown. Nothing outside it is read. */
  readonly pane: readonly Hook[];
  /** The description: of several matches the longest that is shown. */
  readonly description: readonly Hook[];
  readonly head: Readonly<Record<HeadField, readonly Hook[]>>;
  /** The id of the posting that the pane shows, read from the pane itself. */
  readonly id: readonly Hook[];
}

/** A posting in a list of results: the element that is one, its id, and the element whose text is its title. */
export interface CardLayout {
  readonly css: string;
  readonly seen: string;
  readonly id: readonly Hook[];
  readonly title: readonly Hook[];
}

/** A job board. */
export interface SiteReader extends BoardAddresses {
  /** The id that an address names, or null on a list or another page. */
  idInAddress(address: URL): string | null;
  /** Whether the address is that of one posting alone, with no list beside it. */
  isSingle(address: URL): boolean;
  /** The address to keep for a posting. */
  addressOf(id: string, address: URL): string;
  readonly layouts: readonly Layout[];
  readonly cards: readonly CardLayout[];
  /** What stands on pages that ask whether a person is there: nothing is looked for on them. */
  readonly checks: readonly Hook[];
}

/** Something that a hook found, and which hook it was, counted from 1. */
export interface Found<Value> {
  readonly value: Value;
  readonly rank: number;
}

/** A hook's selector for a posting; null where the hook is a function, or wants a number that is not known. */
function selectorOf([css, , how]: Hook, id: string | null): string | null {
  if (typeof how === 'function') return null;
  return css.includes('{id}') ? (id === null ? null : css.replaceAll('{id}', id)) : css;
}

/** The elements that a hook finds below a root. */
export function elementsOf(root: ParentNode, hook: Hook, id: string | null): Element[] {
  const css = selectorOf(hook, id);
  if (css === ':scope') return [root as Element];
  return css === null ? [] : [...root.querySelectorAll(css)];
}

/** The first text, folded to one line, that one of the hooks finds. */
export function findText(place: ReadingPlace, hooks: readonly Hook[]): Found<string> | null {
  for (const [index, hook] of hooks.entries()) {
    const [, , how] = hook;
    if (typeof how === 'function') {
      const value = how(place);
      if (value) return { value, rank: index + 1 };
      continue;
    }
    for (const element of elementsOf(place.pane, hook, place.id)) {
      const value = taken(element, how);
      if (value !== null && (how?.attribute || isVisible(element))) return { value, rank: index + 1 };
    }
  }
  return null;
}

/** The first element with words in it that one of the hooks finds. */
export function firstElement(root: Element, hooks: readonly Hook[]): Element | null {
  for (const hook of hooks) {
    const found = elementsOf(root, hook, null).find((element) => lineOf(element) !== '');
    if (found) return found;
  }
  return null;
}

/** The number of the posting whose description this is, or, without one, of the posting that the pane shows. */
export function findId(place: ReadingPlace, hooks: readonly Hook[], description: Element | null): Found<string> | null {
  if (!description) return findText(place, hooks);
  for (const [index, hook] of hooks.entries()) {
    const [css, , how] = hook;
    const around = typeof how === 'object' && how.around ? description.closest(css) : null;
    const value = around ? taken(around, how as Taking) : typeof how === 'object' && how.around ? null : findText(place, [hook])?.value;
    if (value) return { value, rank: index + 1 };
  }
  return null;
}

function taken(element: Element, { attribute, own, pattern }: Taking = {}): string | null {
  const words = attribute ? (element.getAttribute(attribute) ?? '') : own ? ownLineOf(element) : lineOf(element);
  const value = pattern ? (pattern.exec(words)?.[1] ?? '') : words;
  return value.trim() || null;
}

function ownLineOf(element: Element): string {
  const words = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.nodeValue);
  return fold(words.join(''));
}

/** An element's text on one line, without what only screen readers are told. */
export function lineOf(element: Element): string {
  let text = '';
  const walk = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) text += (node as Text).data;
    else if (node.nodeType === Node.ELEMENT_NODE && !(node as Element).matches(UNREAD)) {
      for (let child = node.firstChild; child; child = child.nextSibling) walk(child);
      if (/^(div|p|li|h\d)$/.test((node as Element).localName)) text += ' ';
    }
  };
  walk(element);
  return fold(text);
}

const UNREAD = [...WITHOUT_TEXT, '.visually-hidden', '.a11y-text', '.sr-only'].join(', ');

/** A text with its white space folded to single blanks. */
export function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A text as it is compared with another: folded, small, its letters in their plain forms. */
export function plain(text: string): string {
  return fold(text.normalize('NFKC')).toLowerCase();
}

/** A short text that names money: what stands in a field of its own for pay. */
export const MONEY =
  /^(?=.{2,80}$)(.*(?:[$€£₹¥]\s?\d|\d\s?[$€£₹¥]|\b(?:USD|EUR|GBP|CHF|PLN|SEK|NOK|DKK|CZK|INR|CAD|AUD|BRL|JPY)\b|\d\s?(?:zł|kr|Kč|Ft|lei)\b).*)$/;
