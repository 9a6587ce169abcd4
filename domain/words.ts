/** A text's words: what every later step counts its place in. */
import { addToHash, MARKED_UNIT, NO_WORD } from './characters';

/**
 * The words of a text in order, each with its hash. Word `w` reaches from `edges[2 * w]` to `edges[2 * w + 1]`, and
 * `hashes[2 * w + 1]` is its hash in lower case. Valid until the next text is split, unless that is a long one.
 */
export interface Words {
  readonly text: string;
  readonly count: number;
  readonly edges: Int32Array;
  readonly hashes: Int32Array;
}

/** Longer texts than any posting get arrays of their own, so that one of them does not hold memory for good. */
export const KEPT = 1 << 15;
const keptEdges = new Int32Array(KEPT);
const keptHashes = new Int32Array(KEPT);

/**
 * Splits a text into words in one pass that takes no decision at a word's edges: a mispredicted branch there costs more
 * than hashing the whole word. Every unit writes the place of the next edge, and only an edge moves that on.
 */
export function splitWords(text: string): Words {
  const { length } = text;
  const fits = length + 2 <= KEPT;
  const edges = fits ? keptEdges : new Int32Array(length + 2);
  const hashes = fits ? keptHashes : new Int32Array(length + 2);
  let count = 0;
  let inside = 0;
  let hash = NO_WORD;
  for (let at = 0; at < length; at += 1) {
    const unit = MARKED_UNIT[text.charCodeAt(at)] as number;
    const letter = unit >> 31;
    edges[count] = at;
    hashes[count] = hash;
    count += (letter ^ inside) & 1;
    inside = letter;
    hash = addToHash(hash, unit) & letter;
  }
  edges[count] = length;
  hashes[count] = hash;
  return { text, count: (count + 1) >> 1, edges, hashes };
}

/** The first word that ends behind a place in the text; `count` where none does. */
export function wordAt({ edges, count }: Words, place: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[2 * middle + 1] as number) <= place) low = middle + 1;
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
