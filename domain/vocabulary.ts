import type { CompactVocabulary, SkillId, SkillKind } from '../roadmap/types';
import { CueBook } from './cues/cues';
import { WORDS_BEFORE_FIRMS } from './firm-words';
import { idOfName } from './skill-id';
import { lineKeys, SpellingIndex } from './spelling-index';
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
  return {
    version: compact.version,
    skills,
    spellings: new SpellingIndex(compact.spellings, compact.keys ?? lineKeys(compact.spellings), skills, WORDS_BEFORE_FIRMS),
    cues: new CueBook(compact.cues),
  };
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
    const position = this.positionOf(id);
    return position === null ? undefined : this.at(position);
  }

  /** The skill's line in the compact form; null where there is none. */
  positionOf(id: SkillId): number | null {
    this.places ??= new Map(this.lines.map((_, position) => [this.idAt(position), position]));
    return this.places.get(id) ?? null;
  }

  private open(position: number): KnownSkill {
    const [, name = '', kind, implies, close, beside] = (this.lines[position] ?? '').split('|');
    const topic = this.topics.get(position);
    return {
      id: this.idAt(position),
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
    const bar = line.indexOf('|');
    if (bar > 0) return line.slice(0, bar);
    const end = line.indexOf('|', 1);
    return idOfName(line.slice(1, end < 0 ? line.length : end));
  }
}
