/** Spellings prepared for comparing, and whether one stands at a place in a text. */
import { codeUnitClass, fold, isSeparator } from './characters';
import { DOT, HASH, PLUS, SPACE } from './signs';
import type { KnownSkill } from './vocabulary';

/**
 * How a spelling is compared: 0 in any case, 1 in its own case, 2 in its own case where the context speaks for it, 3 there
 * or where the posting names other technologies.
 */
export type SpellingMode = 0 | 1 | 2 | 3;

/** How a mode is written before a spelling's skill, by its number: 0, which nearly all have, by nothing. */
export const MODE_SIGNS: readonly string[] = ['', 'E', 'G', 'L'];

/**
 * Spellings side by side in three arrays: a text's words are compared with some thousands of them a millisecond, and an
 * object and a string for each would have to be fetched from all over the memory.
 */
export class Spellings {
  /** Where the spelling that was found last ends in the text. */
  end = 0;
  private readonly skills: KnownSkill[] = [];
  /** Four numbers a spelling: where its units begin and end, how many stand before its first letter, its mode and LAST. */
  private fields = new Int32Array(1 << 10);
  /** Folded for mode 0, as written otherwise; separators are single spaces. */
  private units = new Uint16Array(1 << 12);
  private filled = 0;

  skillOf(spelling: number): KnownSkill {
    return this.skills[spelling] as KnownSkill;
  }

  modeOf(spelling: number): SpellingMode {
    return ((this.fields[4 * spelling + MODE] as number) & ~LAST) as SpellingMode;
  }

  /** How many units stand before the first letter or digit: 1 in `.NET`. */
  leadOf(spelling: number): number {
    return this.fields[4 * spelling + LEAD] as number;
  }

  patternOf(spelling: number): string {
    return String.fromCharCode(...this.units.subarray(this.fields[4 * spelling + FROM], this.fields[4 * spelling + TO]));
  }

  /** Adds spellings that begin with the same words, and gives the first of them; the others follow it, the longest first. */
  add(some: readonly { readonly skill: KnownSkill; readonly mode: SpellingMode; readonly text: string }[]): number {
    const first = this.skills.length;
    const prepared = some.map(({ skill, mode, text }) => ({ skill, mode, ...prepare(text, mode) }));
    prepared.sort((a, b) => b.units.length - a.units.length);
    prepared.forEach(({ skill, mode, units, lead }, index) => {
      const at = 4 * this.skills.length;
      if (at + 4 > this.fields.length) this.fields = twice(this.fields, new Int32Array(2 * this.fields.length));
      while (this.filled + units.length > this.units.length) this.units = twice(this.units, new Uint16Array(2 * this.units.length));
      this.units.set(units, this.filled);
      this.fields[at + FROM] = this.filled;
      this.filled += units.length;
      this.fields[at + TO] = this.filled;
      this.fields[at + LEAD] = lead;
      this.fields[at + MODE] = mode | (index === prepared.length - 1 ? LAST : 0);
      this.skills.push(skill);
    });
    return first;
  }

  /** This spelling and those that follow it. */
  *from(first: number): Generator<number> {
    for (let spelling = first; ; spelling += 1) {
      yield spelling;
      if (this.isLast(spelling)) return;
    }
  }

  /**
   * The first of these spellings, which is the longest, that stands with its first letter at `word` and begins no sooner
   * than at `free`; -1 for none. Where it ends is `end`.
   */
  longestAt(text: string, word: number, free: number, first: number): number {
    for (let spelling = first; ; spelling += 1) {
      const start = word - (this.fields[4 * spelling + LEAD] as number);
      if (start >= free) {
        const end = this.matchEnd(text, start, spelling);
        if (end >= 0 && endsWord(text, end) && beginsWord(text, start)) {
          this.end = end;
          return spelling;
        }
      }
      if (this.isLast(spelling)) return -1;
    }
  }

  private isLast(spelling: number): boolean {
    return ((this.fields[4 * spelling + MODE] as number) & LAST) !== 0;
  }

  /** Where the spelling ends if it stands at `start`, else -1. */
  private matchEnd(text: string, start: number, spelling: number): number {
    const { fields, units } = this;
    const { length } = text;
    const to = fields[4 * spelling + TO] as number;
    const anyCase = ((fields[4 * spelling + MODE] as number) & ~LAST) === 0;
    let at = start;
    for (let from = fields[4 * spelling + FROM] as number; from < to; from += 1) {
      if (at >= length) return -1;
      const want = units[from] as number;
      const unit = text.charCodeAt(at);
      at += 1;
      if (want === SPACE) {
        if (!isSeparator(unit)) return -1;
        while (at < length && text.charCodeAt(at) === SPACE) at += 1;
      } else if (unit !== want && !(anyCase && fold(unit) === want)) return -1;
    }
    return at;
  }
}

const FROM = 0;
const TO = 1;
const LEAD = 2;
const MODE = 3;
/** No other spelling begins with the same words. */
const LAST = 4;

/** A word may not go on to the left: neither with a letter nor, for `.NET` in `VB.NET`, with what its dot belongs to. */
function beginsWord(text: string, start: number): boolean {
  return start === 0 || codeUnitClass(text.charCodeAt(start - 1)) === 0;
}

/** Nor to the right: with a letter, or with the signs that make C into C++ or C#. A plus before a word joins two (`Go+Rust`). */
function endsWord(text: string, end: number): boolean {
  if (end >= text.length) return true;
  const unit = text.charCodeAt(end);
  if (unit === SPACE) return true;
  if (codeUnitClass(unit) === 1) return codeUnitClass(text.charCodeAt(end - 1)) === 0 && text.charCodeAt(end - 1) !== DOT;
  if (unit === HASH) return false;
  return !(unit === PLUS && end + 1 < text.length && text.charCodeAt(end + 1) === PLUS && codeUnitClass(text.charCodeAt(end - 1)) === 1);
}

function prepare(text: string, mode: SpellingMode): { readonly units: number[]; readonly lead: number } {
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
  return { units, lead: Math.max(lead, 0) };
}

function twice<T extends Int32Array | Uint16Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
