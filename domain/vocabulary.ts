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
  /** Spellings by the hash of their first word, the longest first. */
  readonly byFirstWord: SpellingTable;
}

/** Makes a vocabulary from its compact form. Costs some milliseconds for some thousand spellings. */
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
  const spellings: Spelling[] = [];
  lines.forEach(([, name = '', marks = '', implies, close, beside, aliases, exact, guarded], index) => {
    const id = ids[index] as SkillId;
    const skill: KnownSkill = {
      id,
      name,
      kind: marks.includes('c') ? 'concept' : 'technology',
      implies: idsAt(positionsIn(implies)),
      close: idsAt(positionsIn(close)),
      beside: new Set(listIn(beside).map((word) => word.toLowerCase())),
      topic: topics.get(id) ?? null,
    };
    skills.set(id, skill);
    if (!marks.includes('-')) spellings.push(prepare(skill, 0, name));
    for (const [mode, list] of [aliases, exact, guarded].entries()) {
      for (const text of listIn(list)) spellings.push(prepare(skill, mode as SpellingMode, text));
    }
  });
  spellings.sort((a, b) => b.pattern.length - a.pattern.length);
  const byFirstWord = new SpellingTable(spellings.length);
  for (const spelling of spellings) byFirstWord.add(spelling);
  return { version: compact.version, skills, byFirstWord };
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

function prepare(skill: KnownSkill, mode: SpellingMode, text: string): Spelling {
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
  private readonly lists: Spelling[][] = [];

  constructor(size: number) {
    let slots = 64;
    while (slots < size * 4) slots *= 2;
    this.mask = slots - 1;
    this.hashes = new Int32Array(slots);
  }

  add(spelling: Spelling): void {
    let hash = HASH_START;
    for (let at = spelling.lead; at < spelling.pattern.length; at += 1) {
      const unit = spelling.pattern.charCodeAt(at);
      if (codeUnitClass(unit) !== 1) break;
      hash = nextHash(hash, fold(unit));
    }
    let slot = hash & this.mask;
    while (this.hashes[slot] !== 0 && this.hashes[slot] !== hash) slot = (slot + 1) & this.mask;
    this.hashes[slot] = hash;
    const list = this.lists[slot];
    if (list) list.push(spelling);
    else this.lists[slot] = [spelling];
  }

  /** The spellings whose first word has this hash, the longest first. Another word may share the hash: compare. */
  get(hash: number): readonly Spelling[] | undefined {
    let slot = hash & this.mask;
    let found = this.hashes[slot];
    while (found !== 0) {
      if (found === hash) return this.lists[slot];
      slot = (slot + 1) & this.mask;
      found = this.hashes[slot];
    }
    return undefined;
  }
}

/** The hash of no letters; never 0 afterwards, since 0 marks a free slot. */
export const HASH_START = 0x811c9dc5 | 0;

/** FNV-1a over folded UTF-16 units, kept from becoming 0. */
export function nextHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193) | 1;
}
