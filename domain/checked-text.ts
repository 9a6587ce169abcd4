import type { Correction } from './corrections';
import { assessFit, type Fit, type ProgressStates } from './fit';
import { readPlainText } from './plain-text';
import { type NamedWord, wordOf } from './posting-fit';
import { readPosting } from './reading';
import type { Vocabulary } from './vocabulary';

/** A text that the reader gave by hand, and what it means for them: the same as of a posting that a page showed. */
export interface CheckedText {
  /** What the text begins with, where that is a line short enough to be the job's name. */
  readonly title: string | null;
  /** How many technologies and concepts it names. */
  readonly named: number;
  readonly fit: Fit;
  /** What it names, and what it would name, had the reader not said otherwise; places are in the text. */
  readonly words: readonly NamedWord[];
  readonly aside: readonly NamedWord[];
  /** The text as it was read, which the fit's reasons quote. */
  readonly text: string;
}

/** A job's name is no longer than that, in characters. */
const LONGEST_TITLE = 100;

/** Reads a text by the same rules as a posting, what the reader has said of its words heeded, and compares it with progress. */
export function checkText(
  given: string,
  vocabulary: Vocabulary,
  progress: ProgressStates,
  corrections: readonly Correction[] = [],
): CheckedText {
  const text = given.replace(/\r\n?|[\u2028\u2029]/g, '\n');
  const { language, mentions, requirements, aside } = readPosting(readPlainText(text), vocabulary, corrections);
  const first = text.trim().split('\n', 2);
  const name = first[0]?.trim() ?? '';
  return {
    // One line alone is the text itself, and no name of it.
    title: first.length > 1 && name.length <= LONGEST_TITLE ? name : null,
    named: mentions.length,
    fit: assessFit(requirements, progress, vocabulary, language !== 'other'),
    words: mentions.map(wordOf),
    aside: aside.map(wordOf),
    text,
  };
}
