import { findMentions, type Mention } from './mentions';
import type { BlockText } from './posting';
import { type Requirement, readRequirements } from './requirements';
import type { Vocabulary } from './vocabulary';

/** What a posting says, before anything is known of its reader. */
export interface Reading {
  readonly mentions: readonly Mention[];
  readonly requirements: readonly Requirement[];
}

/** Reads a posting's text. The employer's own name is no technology, even where it is one elsewhere. */
export function readPosting(source: BlockText & { readonly company?: string | null }, vocabulary: Vocabulary): Reading {
  const employer = source.company?.trim().toLowerCase();
  const mentions = findMentions(source.text, vocabulary).filter(
    ({ start, end }) => employer === undefined || source.text.slice(start, end).toLowerCase() !== employer,
  );
  return { mentions, requirements: readRequirements(source, mentions) };
}
