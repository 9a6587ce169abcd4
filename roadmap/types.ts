/** The shapes of the compiled knowledge. Types alone: whoever may read the roadmap may import this file at no cost. */
import type { Article, Facts } from './facts';

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
  /** The slug of its mark in the simple-icons collection, where that has one. */
  readonly icon: string | null;
  /** Spellings that mean this skill in whatever case they are written. */
  readonly aliases: readonly string[];
  /** Spellings that mean this skill only in exactly this case. */
  readonly exact: readonly string[];
  /** Spellings, in exactly this case, that are also something else: they count only where the words around speak for them. */
  readonly guarded: readonly string[];
  /** The same for words that are far more often the technology: they count in any posting that names two others as well. */
  readonly likely: readonly string[];
  /** Words that speak for a guarded spelling when they stand right beside it. */
  readonly beside: readonly string[];
  /** Whoever has this skill has these as well. Direct ones only. */
  readonly implies: readonly SkillId[];
  /** Skills so near that knowing one makes the other quick to learn; each names the other, by id in order. */
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
  /** What the topic asks for where any one of several fills it: “One relational database”. Null where it is called after its skill. */
  readonly name: string | null;
  /** Other skills that fill this topic as well. */
  readonly or: readonly SkillId[];
  /** Hours for a beginner, from and to. */
  readonly hours: readonly [number, number];
  /** Skills that come first. Each is a topic, or an alternative of one. */
  readonly needs: readonly SkillId[];
}

/** Where a topic can be learnt free of charge. */
export interface Resource {
  readonly title: string;
  /** Its address, https. */
  readonly page: string;
  readonly kind: 'documentation' | 'specification' | 'tutorial' | 'course' | 'book' | 'article' | 'practice' | 'video' | 'tool';
  /** The one skill it is about, where the topic can be filled by several. */
  readonly for: SkillId | null;
}

/** What there is to learn at a topic. */
export interface Lesson {
  /** What it is and why a backend developer needs it, two to four sentences. */
  readonly why: string;
  /** Three to six abilities that say when it is done. */
  readonly done: readonly string[];
  /** Two or more; the official documentation first. */
  readonly resources: readonly Resource[];
  /** A small thing to build. */
  readonly project: { readonly name: string; readonly about: string } | null;
  /** The articles that name the topic or one of its skills, by id. */
  readonly articles: readonly string[];
}

/** A stretch of the roadmap. */
export interface Step {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly topics: readonly Topic[];
}

/** One language with what belongs to it. It hides nothing: its picks come first wherever any one of several is enough. */
export interface Track {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  /** Skills in the order in which they are offered. */
  readonly picks: readonly SkillId[];
}

/** What one article says of the pay in one place, for one level. */
export type SalaryFact = Facts['salaries'][string];

/** Everything that `roadmap/` says, checked and compiled. */
export interface Roadmap {
  /** Changes with any change of the knowledge; eight hex digits. */
  readonly version: string;
  readonly skills: readonly Skill[];
  readonly steps: readonly Step[];
  /** What there is to learn at each topic, by the topic's skill. */
  readonly lessons: Readonly<Record<SkillId, Lesson>>;
  readonly tracks: readonly Track[];
  /** The articles that the roadmap was made from, by id. */
  readonly articles: Readonly<Record<string, Article>>;
  readonly facts: Facts;
  /** Ids that were given up, each with those that carry on its progress. */
  readonly moved: Readonly<Record<SkillId, readonly SkillId[]>>;
}

/**
 * What reading a posting needs: names, relations, spellings and topics, as small as plain text gets. Made by
 * `compactVocabulary`, opened by `openVocabulary`, both in `domain/`. A skill's position is the number of its line.
 */
export interface CompactVocabulary {
  readonly version: string;
  /**
   * A line a skill, its fields parted by `|`, empty ones at the end left out: id (empty where the name says it), name, `c` for a concept, positions
   * implied and positions close (base 36, parted by spaces), words beside (parted by semicolons).
   */
  readonly skills: string;
  /**
   * A line for each first word of a spelling, or first two of a longer one: those words, `|`, and the spellings that begin
   * so, parted by semicolons. A spelling is its mode (none in any case, `E` in its own, `G` guarded, `L` likely), the skill's position (three
   * digits in base 36), and nothing where it is those words, `+` and what follows them, or `=` and the whole as written.
   */
  readonly spellings: string;
  /** Two numbers a line of `spellings`, see `lineKeys`; worked out where they are left out. */
  readonly keys?: readonly number[];
  /** By language, the words by which a posting is read: a line a field, phrases parted by `|`. */
  readonly cues: Readonly<Record<string, string>>;
  /**
   * Positions of the skill and its alternatives, hours from, hours to, positions of what comes first, name of the step, and
   * the topic's own name or null.
   */
  readonly topics: readonly (readonly [readonly number[], number, number, readonly number[], string, string | null])[];
}

/** What the extension's own pages load: the path, its tracks, and the skills that stand on it, without their example sentences. */
export interface PathRoadmap extends Pick<Roadmap, 'version' | 'steps' | 'tracks' | 'moved'> {
  readonly skills: readonly PathSkill[];
}

/** A skill as the extension's own pages show and search it. */
export type PathSkill = Pick<Skill, 'id' | 'name' | 'about' | 'page'> & {
  /** What it is found by besides its name; spellings that stand in another of them are left out. */
  readonly spellings: readonly string[];
};

/** A lesson with what the guides say of its topic. */
export interface TopicLesson extends Lesson {
  readonly advice: readonly GuideWord[];
  /** What beginners get wrong, each with what to do instead. */
  readonly mistakes: readonly GuideWord[];
  /** Larger things to build, in which the topic is needed. */
  readonly ideas: readonly { readonly name: string; readonly about: string }[];
  /** By skill of the topic: the name of what it is a part of. */
  readonly partOf: Readonly<Record<SkillId, string>>;
}

/** A sentence of a guide's, with the year in which it was said. */
export interface GuideWord {
  readonly says: string;
  readonly year: number;
}

/** All lessons, by the topics' first skills, and the guides that they name. */
export interface LessonBook {
  readonly topics: Readonly<Record<SkillId, TopicLesson>>;
  readonly articles: Readonly<Record<string, Pick<Article, 'title'>>>;
}

/** What the card at a word says of each skill, as small as plain text gets; a skill's position is that of the vocabulary. */
export interface CompactCards {
  /** A line a skill: one sentence for a beginner. */
  readonly about: string;
  /** A line a skill: its official page less `https://`; empty for none. */
  readonly pages: string;
  /** By skill: where it is learnt best, two at most. */
  readonly resources: Readonly<Record<SkillId, readonly Pick<Resource, 'title' | 'page'>[]>>;
}

/** Which skills a project's dependencies stand for, by registry and name; a name that ends in `*` means all that begin so. */
export type PackageTable = Readonly<Record<string, Readonly<Record<string, readonly SkillId[]>>>>;
