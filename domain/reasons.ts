/** Why a requirement was read as it was: the rule, and the words of the posting that it went by. */
import type { Span } from './sentences';

export type Rule =
  | 'said-preferred'
  | 'said-required'
  | 'said-unneeded'
  | 'under-required'
  | 'under-duties'
  | 'under-preferred'
  | 'under-mentioned'
  | 'in-list'
  | 'is-a-task'
  | 'with-years'
  | 'of-the-reader'
  | 'in-the-title'
  | 'of-the-firm'
  | 'other-people'
  | 'not-asked'
  | 'language-not-read';

/** A rule with the words that it went by; null where it went by what is not there. */
export interface Reason {
  readonly rule: Rule;
  readonly says: Span | null;
}

/** The words of a span on one line, without what only joins them to their neighbours; the beginning of long ones. */
export function wordsAt({ start, end }: Span, text: string): string {
  const words = text
    .slice(start, end)
    .replace(/\s+/g, ' ')
    .replace(/[:：*#\s]+$/, '')
    .replace(/^[\s,;]+/, '')
    .replace(/ ?\($/, ' (…)');
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}
