/** What matters about a UTF-16 unit when words are looked for. */

const CLASS = new Uint8Array(0x530);
for (let unit = 0; unit < CLASS.length; unit += 1) {
  CLASS[unit] = /[\p{L}\p{N}]/u.test(String.fromCharCode(unit)) ? 1 : 0;
}

/**
 * The unit at a place of the text; 0 outside it. Asking a string for a unit that it has not makes V8 give up on fast code
 * for all of a function's askings.
 */
export function unitAt(text: string, place: number): number {
  return place >= 0 && place < text.length ? text.charCodeAt(place) : 0;
}

/** The unit in lower case where that is one unit. */
export function fold(unit: number): number {
  if (unit < 128) return unit >= 65 && unit <= 90 ? unit + 32 : unit;
  const lower = String.fromCharCode(unit).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : unit;
}

/** Every UTF-16 unit → the unit in lower case where words are made of it, else 0. One look instead of two questions. */
export const WORD_UNIT = new Uint16Array(0x10000);
for (let unit = 0; unit < CLASS.length; unit += 1) if (CLASS[unit] === 1) WORD_UNIT[unit] = fold(unit);

/**
 * 1 for what words are made of, 0 for everything else. Letters beyond Cyrillic count as 0: in Chinese or Japanese text a
 * technology stands between characters without a space.
 */
export function codeUnitClass(unit: number): number {
  return WORD_UNIT[unit] === 0 ? 0 : 1;
}

/** The same with the sign bit set for units of words: one look tells the unit, and `>> 31` a mask of what is one. */
export const MARKED_UNIT = Int32Array.from(WORD_UNIT, (unit) => (unit === 0 ? 0 : unit | (1 << 31)));

/** Space, tab, no-break space, hyphens and underscore: between the words of one name they are all the same. */
export function isSeparator(unit: number): boolean {
  return (
    unit === 0x20 ||
    unit === 0x2d ||
    unit === 0x5f ||
    unit === 0x09 ||
    unit === 0xa0 ||
    unit === 0x2010 ||
    unit === 0x2011 ||
    unit === 0x202f
  );
}

/** The hash of no letters; 0, so that a mask of no ones makes it of any. */
export const NO_WORD = 0;

/** FNV-1a over the marked units of a word, from 0 on: begin with NO_WORD, add one after the other. */
export function addToHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** The hash of two words that follow each other. */
export function pairHash(first: number, second: number): number {
  return (Math.imul(first, 0x85ebca6b) + second) | 0;
}

/** Where a hash falls in a table of 2 to the `bits` places: its product with 2 to the 32 over the golden ratio spreads it. */
export function placeOf(hash: number, bits: number): number {
  return Math.imul(hash, SPREAD) >>> (32 - bits);
}

/** 2 to the 32 over the golden ratio. */
export const SPREAD = 0x9e3779b1;
