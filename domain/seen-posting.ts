import { assessFit, type FitCount, type ProgressStates } from './fit';
import { readPlainText } from './plain-text';
import { readPosting } from './reading';
import type { Vocabulary } from './vocabulary';

/** What a list of results says of a posting that was seen before. */
export interface SeenCard {
  readonly id: string;
  readonly timesSeen: number;
  /** Milliseconds since 1970. */
  readonly lastSeen: number;
  /** How many of its must-haves are in place now; null where its language is not read. */
  readonly required: FitCount | null;
}

/** Compares a posting as it is remembered with what its reader has now. */
export function seenCard(
  { id, timesSeen, lastSeen, text, company }: Omit<SeenCard, 'required'> & { readonly text: string; readonly company: string | null },
  progress: ProgressStates,
  vocabulary: Vocabulary,
): SeenCard {
  const { language, requirements } = readPosting({ ...readPlainText(text), company }, vocabulary);
  return { id, timesSeen, lastSeen, required: language === 'other' ? null : assessFit(requirements, progress, vocabulary).required };
}
