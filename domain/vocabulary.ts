import type { CompactVocabulary, SkillId, SkillKind } from '../roadmap/types';
import { codeUnitClass, fold, isSeparator } from './characters';

/** A roadmap topic as a posting's reader needs it. */
export interface TopicFacts {
  /** The skill and those that fill the topic as well. */
  readonly anyOf: readonly SkillId[];
  readonly hours: readonly [number, number];
  readonly needs: readonly SkillId[];
  /** The name of the step it belongs to. */
  readonly step: string;
}

/** A skill as the reader of postings knows it. */
export interface KnownSkill {
  readonly id: SkillId;
  readonly name: string;
  readonly kind: SkillKind;
  readonly implies: readonly SkillId[];
  readonly close: readonly SkillId[];
  /** Lower-case words that speak for a guarded spelling right beside it. */
  readonly beside: ReadonlySet<string>;
  /** Where it stands on the roadmap; null for skills that are known but outside it. */
  readonly topic: TopicFacts | null;
}

/** How a spelling is compared: 0 in any case, 1 in its own case, 2 in its own case where the context speaks for it. */
export type SpellingMode = 0 | 1 | 2;

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
  readonly skills: ReadonlyMap<SkillId, KnownSkill>;
  readonly byFirstWord: SpellingTable;
}

/**
 * Makes a vocabulary from its compact form. A posting names a few dozen of some thousand skills, so a skill’s relations
 * and a spelling’s pattern are only worked out when somebody asks for them.
 */
export function openVocabulary(compact: CompactVocabulary): Vocabulary {
  const lines = compact.skills.split('\n').map((line) => line.split('|'));
  const ids = lines.map(([id, name]) => id || idOfName(name ?? ''));
  const idsAt = (positions: readonly number[]) => positions.map((position) => ids[position] as SkillId);
  const topics = new Map<SkillId, TopicFacts>();
  for (const [members, from, to, needs, step] of compact.topics) {
    const facts: TopicFacts = { anyOf: idsAt(members), hours: [from, to], needs: idsAt(needs), step };
    for (const id of facts.anyOf) topics.set(id, facts);
  }
  const skills = new Map<SkillId, KnownSkill>();
  const spellings: UnpreparedSpelling[] = [];
  lines.forEach((fields, index) => {
    const id = ids[index] as SkillId;
    const skill = new CatalogueSkill(id, fields, topics.get(id) ?? null, idsAt);
    skills.set(id, skill);
    if (!fields[MARKS]?.includes('-')) spellings.push([skill, 0, skill.name]);
    for (const mode of [0, 1, 2] as const) {
      for (const text of listIn(fields[ALIASES + mode])) {
        spellings.push([skill, mode, text.includes('~') ? text.replace('~', () => skill.name) : text]);
      }
    }
  });
  return { version: compact.version, skills, byFirstWord: new SpellingTable(spellings) };
}

// Where the fields of a line stand. Exact and guarded spellings follow the aliases.
const NAME = 1;
const MARKS = 2;
const IMPLIES = 3;
const CLOSE = 4;
const BESIDE = 5;
const ALIASES = 6;

/** A skill over the fields of its line. */
class CatalogueSkill implements KnownSkill {
  private words: ReadonlySet<string> | undefined;

  constructor(
    readonly id: SkillId,
    private readonly fields: readonly string[],
    readonly topic: TopicFacts | null,
    private readonly idsAt: (positions: readonly number[]) => SkillId[],
  ) {}

  get name(): string {
    return this.fields[NAME] ?? '';
  }

  get kind(): SkillKind {
    return this.fields[MARKS]?.includes('c') ? 'concept' : 'technology';
  }

  get implies(): readonly SkillId[] {
    return this.idsAt(positionsIn(this.fields[IMPLIES]));
  }

  get close(): readonly SkillId[] {
    return this.idsAt(positionsIn(this.fields[CLOSE]));
  }

  get beside(): ReadonlySet<string> {
    this.words ??= new Set(listIn(this.fields[BESIDE]).map((word) => word.toLowerCase()));
    return this.words;
  }
}

function listIn(field: string | undefined): string[] {
  return field ? field.split(';') : [];
}

function positionsIn(field: string | undefined): number[] {
  return field ? field.split(' ').map((digits) => Number.parseInt(digits, 36)) : [];
}

/** The same rule as the compiler's. */
function idOfName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

type UnpreparedSpelling = readonly [skill: KnownSkill, mode: SpellingMode, text: string];

function prepare([skill, mode, text]: UnpreparedSpelling): Spelling {
  let pattern = '';
  let lead = -1;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (isSeparator(unit)) {
      if (!pattern.endsWith(' ')) pattern += ' ';
      continue;
    }
    if (lead < 0 && codeUnitClass(unit) === 1) lead = pattern.length;
    pattern += String.fromCharCode(mode === 0 ? fold(unit) : unit);
  }
  return { skill, mode, pattern, lead: Math.max(lead, 0) };
}

/**
 * Spellings by their first word. Open addressing over one Int32Array of hashes keeps the many words that begin no
 * spelling cheap: they cost a hash, made while the word is read anyway, and one look into the table.
 */
export class SpellingTable {
  private readonly mask: number;
  private readonly hashes: Int32Array;
  /** Slot → place in the two lists below. */
  private readonly places: Int32Array;
  /** The spellings that begin with one word, and the same prepared once somebody has asked for them. */
  private readonly unprepared: UnpreparedSpelling[][] = [];
  private readonly prepared: (readonly Spelling[] | undefined)[] = [];

  constructor(spellings: readonly UnpreparedSpelling[]) {
    let slots = 64;
    while (slots < spellings.length * 4) slots *= 2;
    this.mask = slots - 1;
    this.hashes = new Int32Array(slots);
    this.places = new Int32Array(slots);
    for (const spelling of spellings) {
      const hash = firstWordHash(spelling[2]);
      const slot = this.slotOf(hash);
      if (this.hashes[slot] === 0) {
        this.hashes[slot] = hash;
        this.places[slot] = this.unprepared.length;
        this.unprepared.push([]);
        this.prepared.push(undefined);
      }
      this.unprepared[this.places[slot] as number]?.push(spelling);
    }
  }

  /** The spellings whose first word has this hash, the longest first. Another word may share the hash: compare. */
  get(hash: number): readonly Spelling[] | undefined {
    const slot = this.slotOf(hash);
    if (this.hashes[slot] === 0) return undefined;
    const place = this.places[slot] as number;
    this.prepared[place] ??= (this.unprepared[place] ?? []).map(prepare).sort((a, b) => b.pattern.length - a.pattern.length);
    return this.prepared[place];
  }

  /** Where the hash stands, or the free slot where it would. */
  private slotOf(hash: number): number {
    let slot = hash & this.mask;
    while (this.hashes[slot] !== 0 && this.hashes[slot] !== hash) slot = (slot + 1) & this.mask;
    return slot;
  }
}

/** The hash of the first run of letters and digits. */
function firstWordHash(text: string): number {
  let at = 0;
  while (at < text.length && codeUnitClass(text.charCodeAt(at)) !== 1) at += 1;
  let hash = HASH_START;
  for (; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (codeUnitClass(unit) !== 1) break;
    hash = nextHash(hash, fold(unit));
  }
  return hash;
}

/** The hash of no letters; never 0 afterwards, since 0 marks a free slot. */
export const HASH_START = 0x811c9dc5 | 0;

/** FNV-1a over folded UTF-16 units, kept from becoming 0. */
export function nextHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193) | 1;
}
