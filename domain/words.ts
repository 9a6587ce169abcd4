/** A text's words: what every later step counts its place in. */
import { addToHash, MARKED_UNIT, NO_WORD } from './characters';

/** The words of a text in order. Valid until the next text is split, unless that is a long one. */
export interface Words {
  readonly text: string;
  readonly count: number;
  /** Four numbers a word: where it begins, the hash of what stands before it, where it ends, and its own hash in lower case. */
  readonly edges: Int32Array;
}

/** Where a word begins. */
export function startOf({ edges }: Words, word: number): number {
  return edges[4 * word] as number;
}

/** Where it ends: the place behind its last unit. */
export function endOf({ edges }: Words, word: number): number {
  return edges[4 * word + 2] as number;
}

/** Its hash in lower case. */
export function hashAt({ edges }: Words, word: number): number {
  return edges[4 * word + 3] as number;
}

/** Longer texts than any posting get arrays of their own, so that one of them does not hold memory for good. */
export const KEPT = 1 << 15;
const kept = new Int32Array(2 * KEPT);

/**
 * Splits a text into words in one pass that takes no decision at a word's edges: a mispredicted branch there costs more
 * than hashing the whole word. Every unit writes the next edge and the hash so far, and only an edge moves on.
 */
export function splitWords(text: string): Words {
  const { length } = text;
  const edges = length + 2 <= KEPT ? kept : new Int32Array(2 * length + 4);
  let filled = 0;
  let inside = 0;
  let hash = NO_WORD;
  for (let at = 0; at < length; at += 1) {
    const unit = MARKED_UNIT[text.charCodeAt(at)] as number;
    const letter = unit >> 31;
    edges[filled] = at;
    edges[filled + 1] = hash;
    filled += (letter ^ inside) & 2;
    inside = letter;
    hash = addToHash(hash, unit) & letter;
  }
  edges[filled] = length;
  edges[filled + 1] = hash;
  return { text, count: (filled + 2) >> 2, edges };
}

/** The first word that ends behind a place in the text; `count` where none does. */
export function wordAt(words: Words, place: number): number {
  let low = 0;
  let high = words.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (endOf(words, middle) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The hashes of a phrase's words. Leaves the words of whatever text is being read alone. */
export function hashesOf(phrase: string): number[] {
  const found: number[] = [];
  let hash = NO_WORD;
  for (let at = 0; at <= phrase.length; at += 1) {
    const unit = at < phrase.length ? (MARKED_UNIT[phrase.charCodeAt(at)] as number) : 0;
    if (unit !== 0) hash = addToHash(hash, unit);
    else if (hash !== NO_WORD) {
      found.push(hash);
      hash = NO_WORD;
    }
  }
  return found;
}

/** The hash of a single word, in whatever case. */
export function hashOf(word: string): number {
  let hash = NO_WORD;
  for (let at = 0; at < word.length; at += 1) hash = addToHash(hash, MARKED_UNIT[word.charCodeAt(at)] as number);
  return hash;
}

/** A word as it is written. */
export function textOf(words: Words, word: number): string {
  return words.text.slice(startOf(words, word), endOf(words, word));
}
