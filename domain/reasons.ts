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

/** A rule's reason as half a sentence, in plain words; the words it went by are quoted. */
export function reasonInWords({ rule, says }: Reason, text: string): string {
  // By a function: in the posting's words `$&` is no pattern.
  return SENTENCES[rule].replace('%', () => (says === null ? '' : quote(says, text)));
}

/** The words of a span in quotation marks, on one line, without what only joins them to their neighbours. */
export function quote({ start, end }: Span, text: string): string {
  const words = text
    .slice(start, end)
    .replace(/\s+/g, ' ')
    .replace(/[:：*#\s]+$/, '')
    .replace(/^[\s,;]+/, '')
    .replace(/ ?\($/, ' (…)');
  return `“${words.length > 60 ? `${words.slice(0, 59)}…` : words}”`;
}

const SENTENCES: Readonly<Record<Rule, string>> = {
  'said-preferred': 'The sentence says %.',
  'said-required': 'The sentence says %.',
  'said-unneeded': 'The sentence says %.',
  'under-required': 'It stands under %.',
  'under-duties': 'It stands under %, which names what you will work in.',
  'under-preferred': 'It stands under %.',
  'under-mentioned': 'It stands under %, which asks nothing of you.',
  'in-list': 'It stands in a list that no heading explains, and such lists mostly ask for things.',
  'is-a-task': 'It says what is to be done: %.',
  'with-years': 'Years of experience are asked for.',
  'of-the-reader': 'The sentence speaks of you or of what they look for: %.',
  'in-the-title': 'It stands in the name of the job.',
  'of-the-firm': 'The sentence speaks of the firm, not of you.',
  'other-people': 'It names other people’s trade: %.',
  'not-asked': 'Nothing around it asks for it.',
  'language-not-read': 'The posting is in a language that is not read; only the names in it are.',
};
