/** Spellings by the words that they begin with. */
import type { CompactVocabulary } from '../roadmap/types';
import { addToHash, MARKED_UNIT, NO_WORD, pairHash, SPREAD } from './characters';
import { BAR, SPACE } from './signs';
import { MODE_SIGNS, type SpellingMode, Spellings } from './spellings';
import type { KnownSkill, KnownSkills } from './vocabulary';

/**
 * How many places the two tables have, a bit each: 2 to these, 32 and 64 kB. Small enough to stay near the processor, which
 * is what looking costs, and large enough that hardly one ordinary word or pair in forty is looked at again.
 */
const WORD_BITS = 18;
const PAIR_BITS = 19;

/** 1 where a word is worth a closer look by itself, or together with the one behind it; else 0. */
export function isPromising({ words, pairs }: SpellingIndex, hash: number, next: number): number {
  const word = Math.imul(hash, SPREAD) >>> (32 - WORD_BITS);
  const pair = Math.imul(pairHash(hash, next), SPREAD) >>> (32 - PAIR_BITS);
  return (((words[word >>> 3] as number) >>> (word & 7)) | ((pairs[pair >>> 3] as number) >>> (pair & 7))) & 1;
}

/** Whether two words that follow each other, by their pair's hash, may begin a spelling. */
export function mayBegin({ pairs }: SpellingIndex, pair: number): boolean {
  const place = Math.imul(pair, SPREAD) >>> (32 - PAIR_BITS);
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
 * Spellings by the words that they begin with: one word for those that have only one, else two. Most words and most pairs of
 * words in a text begin none; a bit for each tells that. What is left is looked up by open addressing.
 */
export class SpellingIndex {
  /** For `isPromising`. */
  readonly words = new Uint8Array(1 << (WORD_BITS - 3));
  readonly pairs = new Uint8Array(1 << (PAIR_BITS - 3));
  private readonly mask: number;
  /** Slot → the hash of the words that stand there; 0 for none. */
  private readonly slots: Int32Array;
  /** Slot → where in the lines their spellings begin; or, once somebody asked, the first of `spellings`, in ones' complement. */
  private readonly starts: Int32Array;
  /** Slot → where further lines begin whose words have the very same hash. */
  private readonly sharing = new Map<number, number[]>();
  /** The spellings that somebody asked for. */
  readonly spellings = new Spellings();

  /** `watched` are the hashes of words that are promising without being spellings. */
  constructor(
    private readonly lines: string,
    keys: readonly number[],
    private readonly skills: KnownSkills,
    watched: readonly number[],
  ) {
    let size = 64;
    while (size < keys.length * 0.75) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(size);
    this.starts = new Int32Array(size);
    this.enter(keys);
    for (const hash of watched) setBit(this.words, Math.imul(hash, SPREAD) >>> (32 - WORD_BITS));
  }

  /**
   * The first of the spellings that begin with the words of this hash; -1 for none. Other words may share the hash: compare.
   */
  first(hash: number): number {
    const { slots, mask } = this;
    const wanted = hash || 1;
    let slot = wanted & mask;
    for (let found = slots[slot]; found !== wanted; found = slots[slot]) {
      if (found === 0) return -1;
      slot = (slot + 1) & mask;
    }
    const known = ~(this.starts[slot] as number);
    return known >= 0 ? known : this.openSlot(slot);
  }

  private openSlot(slot: number): number {
    const starts = [this.starts[slot] as number, ...(this.sharing.get(slot) ?? [])];
    const first = this.spellings.add(starts.flatMap((start) => this.open(start)));
    this.starts[slot] = ~first;
    return first;
  }

  /**
   * Enters all lines. One loop without calls: it runs once, in a page that has just loaded, before anything is compiled, and
   * then a call costs more than what it does.
   */
  private enter(keys: readonly number[]): void {
    const { lines, words, pairs, slots, starts, mask } = this;
    let start = 0;
    for (let key = 0; key < keys.length; key += 2) {
      const first = keys[key] as number;
      const pair = keys[key + 1] as number;
      const table = pair === 0 ? words : pairs;
      const place = pair === 0 ? Math.imul(first, SPREAD) >>> (32 - WORD_BITS) : Math.imul(pair, SPREAD) >>> (32 - PAIR_BITS);
      table[place >>> 3] = (table[place >>> 3] as number) | (1 << (place & 7));
      const hash = (pair === 0 ? first : pair) || 1;
      let slot = hash & mask;
      while (slots[slot] !== 0 && slots[slot] !== hash) slot = (slot + 1) & mask;
      if (slots[slot] === 0) {
        slots[slot] = hash;
        starts[slot] = start;
      } else this.sharing.set(slot, [...(this.sharing.get(slot) ?? []), start]);
      start = lines.indexOf('\n', start) + 1;
    }
  }

  private open(start: number): { skill: KnownSkill; mode: SpellingMode; text: string }[] {
    const end = this.lines.indexOf('\n', start);
    const line = this.lines.slice(start, end < 0 ? this.lines.length : end);
    const bar = line.indexOf('|');
    const key = line.slice(0, bar);
    return line
      .slice(bar + 1)
      .split(';')
      .map((entry) => {
        const mode = Math.max(0, MODE_SIGNS.indexOf(entry[0] as string)) as SpellingMode;
        const id = mode > 0 ? 1 : 0;
        const [sign, rest] = [entry[id + 3], entry.slice(id + 4)];
        const text = sign === '=' ? rest : sign === '+' ? `${key} ${rest}` : key;
        return { skill: this.skills.at(Number.parseInt(entry.slice(id, id + 3), 36)), mode, text };
      });
  }
}

function setBit(table: Uint8Array, place: number): void {
  table[place >>> 3] = (table[place >>> 3] as number) | (1 << (place & 7));
}
