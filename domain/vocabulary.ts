import type { CompactVocabulary, SkillId, SkillKind } from '../roadmap/types';
import { addToHash, codeUnitClass, fold, isSeparator, MARKED_UNIT, NO_WORD, pairHash } from './characters';
import { CueBook } from './cues/cues';
import { BEFORE_FIRMS, BESIDE_FIRMS } from './firm-words';
import { hashOf } from './words';

/** A roadmap topic as a posting's reader needs it. */
export interface TopicFacts {
  /** The skill and those that fill the topic as well. */
  readonly anyOf: readonly SkillId[];
  readonly hours: readonly [number, number];
  readonly needs: readonly SkillId[];
  /** The name of the step it belongs to. */
  readonly step: string;
  /** What it asks for where any one of several fills it: “One relational database”. */
  readonly name: string | null;
}

/** A skill as the reader of postings knows it. */
export interface KnownSkill {
  readonly id: SkillId;
  readonly name: string;
  readonly kind: SkillKind;
  readonly implies: readonly SkillId[];
  readonly close: readonly SkillId[];
  /** The hashes of words that speak for a guarded spelling right beside it. */
  readonly beside: ReadonlySet<number>;
  /** Where it stands on the roadmap; null for skills that are known but outside it. */
  readonly topic: TopicFacts | null;
}

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

/** The catalogue, ready for reading postings: made once a page, then only looked things up in. */
export interface Vocabulary {
  readonly version: string;
  readonly skills: KnownSkills;
  readonly spellings: SpellingIndex;
  /** The words by which a text is read, by language. */
  readonly cues: CueBook;
}

/**
 * Opens a vocabulary. A posting names a few dozen of some thousand skills, so only the words that spellings begin with are
 * gone through here; a skill's relations and a word's spellings are read when somebody asks for them.
 */
export function openVocabulary(compact: CompactVocabulary): Vocabulary {
  const skills = new KnownSkills(compact);
  return { version: compact.version, skills, spellings: new SpellingIndex(compact.spellings, skills), cues: new CueBook(compact.cues) };
}

/** The skills by position and by id. The same skill is always the same object. */
export class KnownSkills {
  private readonly lines: readonly string[];
  private readonly opened: (KnownSkill | undefined)[] = [];
  private readonly topics = new Map<number, CompactVocabulary['topics'][number]>();
  private places: ReadonlyMap<SkillId, number> | undefined;

  constructor(compact: CompactVocabulary) {
    this.lines = compact.skills.split('\n');
    for (const topic of compact.topics) for (const member of topic[0]) this.topics.set(member, topic);
  }

  get size(): number {
    return this.lines.length;
  }

  /** The skill on a line of the compact form. */
  at(position: number): KnownSkill {
    const known = this.opened[position];
    if (known) return known;
    const skill = this.open(position);
    this.opened[position] = skill;
    return skill;
  }

  get(id: SkillId): KnownSkill | undefined {
    this.places ??= new Map(this.lines.map((_, position) => [this.idAt(position), position]));
    const position = this.places.get(id);
    return position === undefined ? undefined : this.at(position);
  }

  private open(position: number): KnownSkill {
    const [id = '', name = '', kind, implies, close, beside] = (this.lines[position] ?? '').split('|');
    const topic = this.topics.get(position);
    return {
      id,
      name,
      kind: kind === 'c' ? 'concept' : 'technology',
      implies: this.idsIn(implies),
      close: this.idsIn(close),
      beside: new Set(beside ? beside.split(';').map(hashOf) : []),
      topic: topic ? this.factsOf(topic) : null,
    };
  }

  private factsOf([members, from, to, needs, step, name]: CompactVocabulary['topics'][number]): TopicFacts {
    const idsOf = (positions: readonly number[]) => positions.map((position) => this.idAt(position));
    return { anyOf: idsOf(members), hours: [from, to], needs: idsOf(needs), step, name };
  }

  private idsIn(field: string | undefined): SkillId[] {
    return field ? field.split(' ').map((digits) => this.idAt(Number.parseInt(digits, 36))) : [];
  }

  private idAt(position: number): SkillId {
    const line = this.lines[position] ?? '';
    return line.slice(0, line.indexOf('|'));
  }
}

/** What a word's first look says: that it may be a spelling by itself, or the first of a longer one. */
export const ALONE = 1;
export const BEGINS = 2;
/** All spellings that are this word alone are written with a capital: in lower case it is none of them. */
export const CAPITAL = 4;
/** A word that stands before firms' names, or beside one. */
export const BEFORE_FIRM = 8;
export const BESIDE_FIRM = 16;

/** A quarter of a megabyte, two bytes a place. */
const WORD_BITS = 17;
/** A quarter of a megabyte: so that one in thirty pairs of ordinary words has to be looked at again, not one in seven. */
const PAIR_BITS = 18;

/**
 * What is known of a word from its hash alone: 0, or its flags. A place keeps eight bits of flags and eight that its word's
 * hash has besides the place, so that of a hundred ordinary words hardly one is looked at in vain; 0 in the latter stands
 * where several words fall on one place.
 */
export function flagsOf(words: Uint16Array, hash: number): number {
  const mixed = Math.imul(hash, SPREAD);
  const entry = words[mixed >>> (32 - WORD_BITS)] as number;
  if (entry === 0) return 0;
  const print = entry & PRINT;
  return print === 0 || print === printOf(mixed) ? entry & FLAGS : 0;
}

const FLAGS = 0xff;
const PRINT = 0xff00;

function printOf(mixed: number): number {
  return mixed & PRINT || 0x100;
}

/** The place of a pair's hash among the pairs. */
export function pairPlace(hash: number): number {
  return Math.imul(hash, SPREAD) >>> (32 - PAIR_BITS);
}

// 2 to the 32 over the golden ratio: its product's upper bits spread whatever the lower ones do.
const SPREAD = 0x9e3779b1;

/**
 * Spellings by the words that they begin with: one word for those that have only one, else two. Most words of a text begin
 * no spelling, and most that begin a longer one are not followed by its second word; one byte for each hash tells both, so
 * that such words cost a look into a table. What is left is looked up by open addressing in an Int32Array.
 */
export class SpellingIndex {
  /** For `flagsOf`. */
  readonly words = new Uint16Array(1 << WORD_BITS);
  /** By `pairPlace`: 1 where two words that follow each other may begin a spelling. */
  readonly pairs = new Uint8Array(1 << PAIR_BITS);
  private readonly mask: number;
  private readonly hashes: Int32Array;
  /** Slot → where in the text the spellings of its words begin. */
  private readonly starts: Int32Array;
  /** Slot → where further lines begin whose words have the very same hash. */
  private readonly sharing = new Map<number, number[]>();
  /** Slot → its spellings, once somebody asked. */
  private readonly opened: (readonly Spelling[] | undefined)[];

  constructor(
    private readonly text: string,
    private readonly skills: KnownSkills,
  ) {
    let slots = 64;
    // A line has some thirty units; twice as many slots as lines keep the walks short.
    while (slots < text.length / 12) slots *= 2;
    this.mask = slots - 1;
    this.hashes = new Int32Array(slots);
    this.starts = new Int32Array(slots);
    this.opened = new Array<readonly Spelling[] | undefined>(slots).fill(undefined);
    let at = 0;
    while (at < text.length) at = this.addLine(at) + 1;
    for (const word of BEFORE_FIRMS.split(' ')) this.flag(hashOf(word), BEFORE_FIRM);
    for (const word of BESIDE_FIRMS.split(' ')) this.flag(hashOf(word), BESIDE_FIRM);
  }

  /** The spellings that begin with the words of this hash, the longest first. Other words may share the hash: compare. */
  get(hash: number): readonly Spelling[] {
    const slot = this.slotOf(hash);
    const known = this.opened[slot];
    if (known !== undefined) return known;
    if (this.hashes[slot] === 0) return NONE;
    const starts = [this.starts[slot] as number, ...(this.sharing.get(slot) ?? [])];
    const spellings = starts.flatMap((start) => this.open(start));
    this.opened[slot] = spellings;
    return spellings;
  }

  /** Enters the line that begins here, and gives where it ends. */
  private addLine(start: number): number {
    const { text } = this;
    const capital = text.charCodeAt(start) === CARET;
    let at = capital ? start + 1 : start;
    let first = 0;
    let hash = NO_WORD;
    for (let unit = text.charCodeAt(at); unit !== BAR; unit = text.charCodeAt(at)) {
      if (unit === SPACE) {
        first = hash;
        hash = NO_WORD;
      } else hash = addToHash(hash, MARKED_UNIT[unit] as number);
      at += 1;
    }
    const whole = first === 0 ? hash : pairHash(first, hash);
    if (first === 0) this.flag(hash, capital ? ALONE | CAPITAL : ALONE);
    else this.flag(first, BEGINS);
    if (first !== 0) this.pairs[pairPlace(whole)] = 1;
    const slot = this.slotOf(whole);
    if (this.hashes[slot] === 0) this.starts[slot] = start;
    else this.sharing.set(slot, [...(this.sharing.get(slot) ?? []), start]);
    this.hashes[slot] = whole || 1;
    const end = text.indexOf('\n', at);
    return end < 0 ? text.length : end;
  }

  private flag(hash: number, flags: number): void {
    const mixed = Math.imul(hash, SPREAD);
    const place = mixed >>> (32 - WORD_BITS);
    const entry = this.words[place] as number;
    const print = printOf(mixed);
    const all = (entry | flags) & FLAGS;
    // What holds for all spellings of two words holds for the place only where both have it.
    const kept = (entry & flags & ALONE) !== 0 && (entry & flags & CAPITAL) === 0 ? all & ~CAPITAL : all;
    this.words[place] = kept | (entry === 0 || (entry & PRINT) === print ? print : 0);
  }

  /** Where the hash stands, or the free slot where it would. */
  private slotOf(hash: number): number {
    const wanted = hash || 1;
    let slot = hash & this.mask;
    while (this.hashes[slot] !== 0 && this.hashes[slot] !== wanted) slot = (slot + 1) & this.mask;
    return slot;
  }

  private open(start: number): Spelling[] {
    const end = this.text.indexOf('\n', start);
    const line = this.text.slice(start, end < 0 ? this.text.length : end);
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
