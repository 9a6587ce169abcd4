/** The shapes of the compiled knowledge. Types alone: whoever may read the roadmap may import this file at no cost. */

/** A skill's stable id, such as `postgresql`. Ids never die: see `moved.yml`. */
export type SkillId = string & { readonly brand?: 'skill' };

/** `technology`: a product, language, library, service, protocol or format. `concept`: a practice, method or general class. */
export type SkillKind = 'technology' | 'concept';

/** One entry of the catalogue, as its file says it, with every optional field filled. */
export interface Skill {
  readonly id: SkillId;
  readonly name: string;
  readonly kind: SkillKind;
  /** The file it stands in, without its ending: `databases`. */
  readonly area: string;
  /** One sentence for a beginner. */
  readonly about: string;
  /** The official page, https. Concepts may have none. */
  readonly page: string | null;
  /** Spellings that mean this skill in whatever case they are written. */
  readonly aliases: readonly string[];
  /** Spellings that mean this skill only in exactly this case. */
  readonly exact: readonly string[];
  /** Spellings, in exactly this case, that are also something else: they count only where the words around speak for them. */
  readonly guarded: readonly string[];
  /** Words that speak for a guarded spelling when they stand right beside it. */
  readonly beside: readonly string[];
  /** Whoever has this skill has these as well. Direct ones only. */
  readonly implies: readonly SkillId[];
  /** Skills so near that knowing one makes the other quick to learn. */
  readonly close: readonly SkillId[];
  /** What this is a part of: S3 is part of AWS. */
  readonly partOf: readonly SkillId[];
  /** Sentences in which the skill must be found, and in which it must not. */
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** One station of the roadmap: a skill, or several of which any one is enough. */
export interface Topic {
  readonly skill: SkillId;
  /** Other skills that fill this topic as well. */
  readonly or: readonly SkillId[];
  /** Hours for a beginner, from and to. */
  readonly hours: readonly [number, number];
  /** Skills that come first. Each is a topic, or an alternative of one. */
  readonly needs: readonly SkillId[];
}

/** A stretch of the roadmap. */
export interface Step {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly topics: readonly Topic[];
}

/** Everything that `roadmap/` says, checked and compiled. */
export interface Roadmap {
  /** Changes with any change of the knowledge; eight hex digits. */
  readonly version: string;
  readonly skills: readonly Skill[];
  readonly steps: readonly Step[];
  /** Ids that were given up, each with those that carry on its progress. */
  readonly moved: Readonly<Record<SkillId, readonly SkillId[]>>;
}

/**
 * What the job page's script loads: spellings, names, relations and topics, as small as plain text gets. Made by
 * `compactVocabulary`, opened by `domain/vocabulary`.
 */
export interface CompactVocabulary {
  readonly version: string;
  /**
   * A line a skill, its fields parted by `|`, empty ones at the end left out: id (empty where it is the name's own, see
   * `idOfName`), name, `c` for a concept and `-` where the name itself is no alias, positions implied and positions close
   * (base 36, parted by spaces), words beside, aliases, exact and guarded spellings (parted by semicolons).
   */
  readonly skills: string;
  /** Positions of the skill and its alternatives, hours from, hours to, positions of what comes first, name of the step. */
  readonly topics: readonly (readonly [readonly number[], number, number, readonly number[], string])[];
}

/** What the extension's own pages load: the path, and the skills that stand on it, without their example sentences. */
export interface PathRoadmap extends Pick<Roadmap, 'version' | 'steps' | 'moved'> {
  readonly skills: readonly PathSkill[];
}

/** A skill as the extension's own pages show and search it. */
export type PathSkill = Pick<Skill, 'id' | 'name' | 'about' | 'page'> & {
  /** Every spelling but the name. */
  readonly spellings: readonly string[];
};
