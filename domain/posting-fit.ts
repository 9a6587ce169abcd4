import { assessFit, type Fit, type Mark, marksOf, type NamedSkill, type ProgressStates } from './fit';
import type { BlockText } from './posting';
import { readPosting } from './reading';
import type { Vocabulary } from './vocabulary';

/** The mark of a word, with the skill that it names. */
export interface WordMark extends Mark {
  readonly skill: NamedSkill;
}

/** What a posting is to its reader, in a form that travels: nothing in it has to be looked up. */
export interface PostingFit {
  /** How many technologies and concepts it names; 0 is not the same as nothing missing. */
  readonly named: number;
  readonly fit: Fit;
  /** In the order of the text. */
  readonly marks: readonly WordMark[];
}

/** Reads a posting and compares it with what its reader has. */
export function fitPosting(
  source: BlockText & { readonly company?: string | null },
  progress: ProgressStates,
  vocabulary: Vocabulary,
): PostingFit {
  const { language, mentions, requirements } = readPosting(source, vocabulary);
  const fit = assessFit(requirements, progress, vocabulary, language !== 'other');
  const skills = new Map(mentions.map(({ start, skill: { id, name } }) => [start, { id, name }]));
  const marks = marksOf(mentions, requirements, fit).flatMap((mark) => {
    const skill = skills.get(mark.start);
    return skill ? [{ ...mark, skill }] : [];
  });
  return { named: mentions.length, fit, marks };
}
