/** Spellings by the words that they begin with. */
import type { CompactVocabulary } from '../roadmap/types';
import { addToHash, codeUnitClass, fold, isSeparator, MARKED_UNIT, NO_WORD, pairHash, placeOf, SPREAD } from './characters';
import type { KnownSkill, KnownSkills } from './vocabulary';

/**
 * How a spelling is compared: 0 in any case, 1 in its own case, 2 in its own case where the context speaks for it, 3 there
 * or where the posting names other technologies.
 */
export type SpellingMode = 0 | 1 | 2 | 3;

/** One way to write a skill, prepared for comparing. */
export interface Spelling {
  readonly skill: KnownSkill;
  readonly mode: SpellingMode;
  /** Folded for mode 0, as written otherwise; separators are single spaces. */
  readonly pattern: string;
  /** How many units stand before the first letter or digit: 1 in `.NET`. */
  readonly lead: number;
}

/** What a word's first look says: that it may be a spelling by itself, or the first of a longer one. */
export const ALONE = 1;
export const BEGINS = 2;
/** All spellings that are this word alone are written with a capital: in lower case it is none of them. */
export const CAPITAL = 4;
const FLAGS = 7;
const PRINT = 0xf8;

/** 64 kB, a byte a place: with the pairs small enough to stay near the processor, which is what looking costs. */
const WORD_BITS = 16;
/** 64 kB, a bit a place, so that hardly one in fifty pairs of ordinary words is looked at again. */
const PAIR_BITS = 19;

/**
 * What is known of a word from its hash alone: 0, or its flags. A place keeps three bits of flags and five that its word's
 * hash has besides the place, so that of a hundred ordinary words hardly one is looked at in vain; 0 in the latter stands
 * where several words fall on one place.
 */
export function flagsOf(words: Uint8Array, hash: number): number {
  const mixed = Math.imul(hash, SPREAD);
  const entry = words[mixed >>> (32 - WORD_BITS)] as number;
  if (entry === 0) return 0;
  const print = entry & PRINT;
  return print === 0 || print === printOf(mixed) ? entry & FLAGS : 0;
}

function printOf(mixed: number): number {
  return (mixed >>> 4) & PRINT || 8;
}

/** Whether two words that follow each other, by their pair's hash, may begin a spelling. */
export function mayBegin(pairs: Uint8Array, pair: number): boolean {
  const place = placeOf(pair, PAIR_BITS);
  return (((pairs[place >>> 3] as number) >>> (place & 7)) & 1) === 1;
}

/**
 * The hashes that each line of spellings is found by: of its first word, and of its first two, or 0 for a single word. They
 * cost more to work out than all else of opening a vocabulary, so whoever hands it out does it once.
 */
export function lineKeys(lines: string): number[] {
  const keys: number[] = [];
  for (let at = 0; at < lines.length; ) {
    let first = 0;
    let hash = NO_WORD;
    if (lines.charCodeAt(at) === CARET) at += 1;
    for (let unit = lines.charCodeAt(at); unit !== BAR; unit = lines.charCodeAt(at)) {
      if (unit === SPACE) {
        first = hash;
        hash = NO_WORD;
      } else hash = addToHash(hash, MARKED_UNIT[unit] as number);
      at += 1;
    }
    if (first === 0) keys.push(hash, 0);
    else keys.push(first, pairHash(first, hash));
    const end = lines.indexOf('\n', at);
    at = end < 0 ? lines.length : end + 1;
  }
  return keys;
}

/** A vocabulary with its keys worked out, so that a page opens it in a few milliseconds. */
export function withKeys(compact: CompactVocabulary): CompactVocabulary {
  return { ...compact, keys: lineKeys(compact.spellings) };
}

/**
 * Spellings by the words that they begin with: one word for those that have only one, else two. Most words of a text begin
 * no spelling, and most that begin a longer one are not followed by its second word; a byte and a bit tell both, so that
 * such words cost a look into a table. What is left is looked up by open addressing.
 */
export class SpellingIndex {
  /** For `flagsOf`. */
  readonly words = new Uint8Array(1 << WORD_BITS);
  /** For `mayBegin`. */
  readonly pairs = new Uint8Array(1 << (PAIR_BITS - 3));
  private readonly mask: number;
  /** Two numbers a slot: a hash, and where in the text the spellings of its words begin. */
  private readonly slots: Int32Array;
  /** Slot → where further lines begin whose words have the very same hash. */
  private readonly sharing = new Map<number, number[]>();
  /** Slot → its spellings, once somebody asked. */
  private readonly opened: (readonly Spelling[] | undefined)[];

  constructor(
    private readonly lines: string,
    keys: readonly number[],
    private readonly skills: KnownSkills,
  ) {
    let size = 64;
    while (size < keys.length * 0.75) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(2 * size);
    this.opened = new Array<readonly Spelling[] | undefined>(size).fill(undefined);
    this.enter(keys);
  }

  /** The spellings that begin with the words of this hash, the longest first. Other words may share the hash: compare. */
  get(hash: number): readonly Spelling[] {
    const slot = this.slotOf(hash);
    const known = this.opened[slot];
    if (known !== undefined) return known;
    if (this.slots[2 * slot] === 0) return NONE;
    const starts = [this.slots[2 * slot + 1] as number, ...(this.sharing.get(slot) ?? [])];
    const spellings = starts.flatMap((start) => this.open(start));
    this.opened[slot] = spellings;
    return spellings;
  }

  /**
   * Enters all lines. One loop without calls: it runs once, in a page that has just loaded, before anything is compiled, and
   * then a call costs more than what it does.
   */
  private enter(keys: readonly number[]): void {
    const { lines, words, pairs, slots, mask } = this;
    let start = 0;
    for (let key = 0; key < keys.length; key += 2) {
      const first = keys[key] as number;
      const pair = keys[key + 1] as number;
      let flags = BEGINS;
      if (pair === 0) flags = lines.charCodeAt(start) === CARET ? ALONE | CAPITAL : ALONE;
      else {
        const place = Math.imul(pair, SPREAD) >>> (32 - PAIR_BITS);
        pairs[place >>> 3] = (pairs[place >>> 3] as number) | (1 << (place & 7));
      }
      const mixed = Math.imul(first, SPREAD);
      const place = mixed >>> (32 - WORD_BITS);
      const entry = words[place] as number;
      const print = (mixed >>> 4) & PRINT || 8;
      // What holds for all spellings of two words holds for the place only where both have it.
      const both = (entry & flags & ALONE) !== 0 && (entry & flags & CAPITAL) === 0 ? ~CAPITAL : ~0;
      words[place] = ((entry | flags) & FLAGS & both) | (entry === 0 || (entry & PRINT) === print ? print : 0);

      const hash = (pair === 0 ? first : pair) || 1;
      let slot = hash & mask;
      while (slots[2 * slot] !== 0 && slots[2 * slot] !== hash) slot = (slot + 1) & mask;
      if (slots[2 * slot] === 0) {
        slots[2 * slot] = hash;
        slots[2 * slot + 1] = start;
      } else this.sharing.set(slot, [...(this.sharing.get(slot) ?? []), start]);
      start = lines.indexOf('\n', start) + 1;
    }
  }

  /** Where the hash stands, or the free slot where it would. */
  private slotOf(hash: number): number {
    const wanted = hash || 1;
    let slot = wanted & this.mask;
    for (let found = this.slots[2 * slot]; found !== 0 && found !== wanted; found = this.slots[2 * slot]) slot = (slot + 1) & this.mask;
    return slot;
  }

  private open(start: number): Spelling[] {
    const end = this.lines.indexOf('\n', start);
    const line = this.lines.slice(start, end < 0 ? this.lines.length : end);
    const bar = line.indexOf('|');
    const key = line.slice(line.startsWith('^') ? 1 : 0, bar);
    return line
      .slice(bar + 1)
      .split(';')
      .map((entry) => {
        const mode = Number(entry[0]) as SpellingMode;
        const rest = entry.slice(5);
        const text = entry[4] === '=' ? rest : entry[4] === '+' ? `${key} ${rest}` : key;
        return prepare(this.skills.at(Number.parseInt(entry.slice(1, 4), 36)), mode, text);
      })
      .sort((a, b) => b.pattern.length - a.pattern.length);
  }
}

const NONE: readonly Spelling[] = [];
const BAR = 0x7c;
const CARET = 0x5e;
const SPACE = 0x20;

function prepare(skill: KnownSkill, mode: SpellingMode, text: string): Spelling {
  const units: number[] = [];
  let lead = -1;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (isSeparator(unit)) {
      if (units.at(-1) !== SPACE) units.push(SPACE);
      continue;
    }
    if (lead < 0 && codeUnitClass(unit) === 1) lead = units.length;
    units.push(mode === 0 ? fold(unit) : unit);
  }
  // In one piece: a string put together sign by sign is slow to read, and this one is read all the time.
  return { skill, mode, pattern: String.fromCharCode(...units), lead: Math.max(lead, 0) };
}
