/**
 * A posting's text in brief, so that near copies of it are found and told without keeping or comparing texts. Both halves are
 * made of hashes over its runs of four words: keys, some of which near copies share, to find them by; and a sample of the
 * hashes themselves, to tell how much of one text stands in the other.
 */
import { endOf, hashAt, splitWords, startOf } from '../words';

/** A text in brief: some 350 bytes for a posting of usual length, and 128 to find it by. */
export interface Sketch {
  /** A quarter of the text's distinct runs, by their hashes' upper 16 bits, in order; 800 at most. */
  readonly sample: Uint16Array;
  /** What it is found by: two texts that share one of these may be near copies. */
  readonly bands: Uint32Array;
}

const RUN = 4;
/** One run in so many is in the sample: whichever text it stands in, so that samples can be compared. */
const ONE_IN = 4;
const MOST_SAMPLED = 800;
export const BANDS = 32;
/** Minima to a band: four find nearly all texts of which over 60 % is the same, and few of which less than 30 % is. */
const IN_BAND = 4;
const MINIMA = BANDS * IN_BAND;

const { FACTORS, OFFSETS } = hashers();

function hashers() {
  const factors = new Int32Array(MINIMA);
  const offsets = new Int32Array(MINIMA);
  let state = 0x2545f491;
  const next = () => {
    state = mixed((state + 0x9e3779b9) | 0);
    return state;
  };
  for (let index = 0; index < MINIMA; index += 1) {
    factors[index] = next() | 1;
    offsets[index] = next();
  }
  return { FACTORS: factors, OFFSETS: offsets };
}

/** Spreads what differs in any bit over all of them. */
function mixed(value: number): number {
  let bits = value;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

/** Takes a text down in brief. Case, signs and spacing do not count; a text without words is like none. */
export function sketchOf(text: string): Sketch {
  const runs = sampled(runsOf(text));
  const sample = Uint16Array.from(new Set(runs.map((run) => run >>> 16)))
    .sort()
    .slice(0, MOST_SAMPLED);
  return { sample, bands: runs.length === 0 ? new Uint32Array(0) : bandsOf(runs) };
}

/** The hashes of all runs of four words; of four characters where words are not parted, as in Japanese. */
function runsOf(text: string): Int32Array {
  const words = splitWords(text);
  let letters = 0;
  for (let word = 0; word < words.count; word += 1) letters += endOf(words, word) - startOf(words, word);
  const byWords = 3 * letters > text.length;
  const signs = byWords ? '' : text.replace(/[^\p{L}\p{N}]+/gu, '');
  const parts = byWords ? words.count : signs.length;
  const partAt = byWords ? (part: number) => hashAt(words, part) : (part: number) => signs.charCodeAt(part);
  const runs = new Int32Array(parts === 0 ? 0 : Math.max(1, parts - RUN + 1));
  for (let first = 0; first < runs.length; first += 1) {
    const end = Math.min(parts, first + RUN);
    let run = 0;
    for (let part = first; part < end; part += 1) run = (Math.imul(run, 0x01000193) + partAt(part)) | 0;
    runs[first] = mixed(run);
  }
  return runs;
}

/** Those runs that are in the sample; all of them where hardly any are. */
function sampled(runs: Int32Array): Int32Array {
  const some = runs.filter((run) => run % ONE_IN === 0);
  return some.length > 1 ? some : runs;
}

function bandsOf(runs: Int32Array): Uint32Array {
  const bands = new Uint32Array(BANDS);
  for (let band = 0; band < BANDS; band += 1) {
    // The band's own number goes in, so that one list of keys serves all bands.
    let key = band + 1;
    for (let index = band * IN_BAND; index < (band + 1) * IN_BAND; index += 1) {
      const factor = FACTORS[index] as number;
      const offset = OFFSETS[index] as number;
      let lowest = 0x7fff_ffff;
      for (let run = 0; run < runs.length; run += 1) {
        const hash = (Math.imul(runs[run] as number, factor) + offset) | 0;
        lowest = hash < lowest ? hash : lowest;
      }
      key = mixed(key ^ lowest);
    }
    bands[band] = key >>> 0;
  }
  return bands;
}

/** How much two texts are the same, as far as their samples tell; both between 0 and 1. */
export interface Likeness {
  /** Shared runs, of the distinct runs of both. */
  readonly shared: number;
  /** Shared runs, of those of the shorter text: 1 where one text is the other with something added. */
  readonly held: number;
}

/** Compares two sketches. At 0.8 it is off by some 0.04 for a posting of usual length, near 1 by far less. */
export function likenessOf({ sample: a }: Sketch, { sample: b }: Sketch): Likeness {
  if (a.length === 0 || b.length === 0) return { shared: 0, held: 0 };
  let both = 0;
  for (let own = 0, other = 0; own < a.length && other < b.length; ) {
    const difference = (a[own] as number) - (b[other] as number);
    if (difference === 0) both += 1;
    if (difference <= 0) own += 1;
    if (difference >= 0) other += 1;
  }
  return { shared: both / (a.length + b.length - both), held: both / Math.min(a.length, b.length) };
}
