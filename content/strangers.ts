/**
 * Whether a part of a page under a heading that nobody knows is about others than the posting: a person to ask, what people say
 * of the firm, other postings. It is told by how it is made up, whatever its heading says and in whatever language.
 */
import { LONGEST_HEADING } from './heading-words';
import { fold } from './sites/site';

/** More than this says more of the work than of a person, and more than this is more than a few people say, in characters. */
const LONGEST_PERSON = 300;
const LONGEST_TALK = 1500;
/** A card of a posting in a list says no more, in characters, and its title in words. */
const LONGEST_CARD = 200;
const LONGEST_TITLE = 8;

/** Of elements that follow each other, without the heading over them; `length`: of their text, in characters. */
export function tellOfOthers(elements: readonly Element[], length: number): boolean {
  return showPerson(elements, length) || quotePeople(elements, length) || listPostings(elements);
}

/** A face, or a way to write or ring, and few words. */
function showPerson(elements: readonly Element[], length: number): boolean {
  return length < LONGEST_PERSON && holds(elements, 'img, picture, a[href^="mailto:"], a[href^="tel:"], a[href*="/in/"]');
}

/** A face with a name and what they are, and nothing else: “Jane Doe / Talent Partner”. Logos stand with names of one kind alone. */
export function showsFace(element: Element, length: number): boolean {
  if (length > LONGEST_FACE || !holds([element], 'img, picture')) return false;
  const [name, work, ...more] = linesIn(element);
  return name !== undefined && work !== undefined && more.length === 0 && NAME.test(name) && (WORK.test(work) || namesRole(work));
}

function quotePeople(elements: readonly Element[], length: number): boolean {
  if (length > LONGEST_TALK) return false;
  const items = itemsOf(elements);
  const quotes = items.filter((item) => QUOTE.test(wordsOf(item)) || holds([item], 'blockquote, q'));
  return quotes.length * 2 >= items.length && quotes.length > 0;
}

/** Several of one make, most of which begin with what somebody is to become. */
function listPostings(elements: readonly Element[]): boolean {
  const items = itemsOf(elements);
  const [first] = items;
  if (!first || items.length < 2 || items.some((item) => makeOf(item) !== makeOf(first))) return false;
  const cards = items.filter((item) => {
    const title = firstWords(item);
    return namesRole(title) && wordsOf(item).length <= LONGEST_CARD;
  });
  return cards.length * 5 >= items.length * 3;
}

/** Whether a line may be a posting's title: few words, no sentence, and a role among them. */
export function namesRole(line: string): boolean {
  return line.length <= LONGEST_HEADING && line.split(' ').length <= LONGEST_TITLE && !/[.!?;:]$/.test(line) && ROLES.test(line);
}

/** What a list consists of, whatever it is wrapped in. */
function itemsOf(elements: readonly Element[]): readonly Element[] {
  const [only] = elements;
  if (elements.length !== 1 || !only || only.childElementCount === 0) return elements;
  return itemsOf([...only.children]);
}

function holds(elements: readonly Element[], css: string): boolean {
  return elements.some((element) => element.matches(css) || element.querySelector(css) !== null);
}

/** The words of an element, as its markup parts them. */
function linesIn(element: Element): string[] {
  return [...element.childNodes].flatMap((node) =>
    node.nodeType === Node.ELEMENT_NODE ? linesIn(node as Element) : fold(node.nodeValue ?? '') || [],
  );
}

function makeOf(element: Element): string {
  return `${element.localName} ${element.getAttribute('class') ?? ''}`;
}

function wordsOf(element: Element): string {
  return fold(element.textContent ?? '');
}

function firstWords(element: Element): string {
  for (const node of element.childNodes) {
    const words = node.nodeType === Node.ELEMENT_NODE ? firstWords(node as Element) : fold(node.nodeValue ?? '');
    if (words !== '') return words;
  }
  return '';
}

const LONGEST_FACE = 120;
const NAME = /^\p{Lu}[\p{Ll}.’'-]+(?: (?:(?:van|von|de|da|dos|del|di|der|den|la) )*\p{Lu}[\p{L}.’'-]*){1,3}$/u;
/** What those are who are shown beside postings, where it is no role that is advertised. */
const WORK =
  /recruit|talent|people|\bHR\b|partner|founder|\bC[ETFOP]O\b|head of|personal|recursos humanos|ressources humaines|risorse umane|rekrut/i;
const QUOTE = /^[„“”"«»‚‘’]/;
/** What titles of postings name, in the eight languages: as parts of words, since they are compounded and inflected. */
const ROLES =
  /engineer|develop|architect|analyst|administrat|scientist|designer|manager|programmer|consultant|specialist|tester|devops|intern\b|lead\b|entwickl|ingenieu|architekt|leiter|leitung|berater|werkstudent|praktik|développeu|ingénieur|analiste|analyste|responsable|stagiaire|alternan|desarrollad|ingenier|arquitect|arquitet|analista|programad|sviluppat|ingegner|architett|ontwikkel|programist|inżynier|analityk|dewelop|desenvolved|engenh|estágio/i;
