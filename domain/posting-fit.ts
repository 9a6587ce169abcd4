import type { SkillId } from '../roadmap/types';
import type { Correction } from './corrections';
import { assessFit, type Fit, type FitItem, judgeSkill, type NamedSkill, type ProgressStates } from './fit';
import { type Mark, marksOf } from './marks';
import type { Mention } from './mentions';
import type { BlockText } from './posting';
import { readPosting } from './reading';
import type { TopicFacts, Vocabulary } from './vocabulary';

/** A word that names a skill. */
export interface NamedWord {
  readonly start: number;
  readonly end: number;
  readonly skill: NamedSkill;
}

/** A skill that a posting names. */
export interface SkillHere {
  /** What it is to the reader, whatever is asked. */
  readonly own: FitItem;
  readonly topic: TopicFacts | null;
}

/** What a posting is to its reader, in a form that travels: nothing in it has to be looked up. */
export interface PostingFit {
  readonly fit: Fit;
  /** What it names, in the order of the text; none is not the same as nothing missing. */
  readonly words: readonly NamedWord[];
  /** What it would name, had the reader not said otherwise. */
  readonly aside: readonly NamedWord[];
  /** In the order of the text; each by the position of its word. */
  readonly marks: readonly Mark[];
  readonly skills: Readonly<Record<SkillId, SkillHere>>;
}

/** Reads a posting and compares it with what its reader has and has said of words. */
export function fitPosting(
  source: BlockText & { readonly company?: string | null },
  progress: ProgressStates,
  corrections: readonly Correction[],
  vocabulary: Vocabulary,
): PostingFit {
  const { language, mentions, requirements, aside } = readPosting(source, vocabulary, corrections);
  const fit = assessFit(requirements, progress, vocabulary, language !== 'other');
  const skills = new Map(mentions.map(({ skill }) => [skill.id, skill]));
  return {
    fit,
    words: mentions.map(wordOf),
    aside: aside.map(wordOf),
    marks: marksOf(mentions, requirements, fit),
    skills: Object.fromEntries([...skills].map(([id, { topic }]) => [id, { own: judgeSkill(id, progress, vocabulary), topic }])),
  };
}

/** A mention in the form that travels. */
export function wordOf({ start, end, skill: { id, name } }: Mention): NamedWord {
  return { start, end, skill: { id, name } };
}
