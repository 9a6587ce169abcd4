import type { Span } from './sentences';

/** A word with what stands around it in its line. */
export interface Excerpt {
  readonly before: string;
  readonly word: string;
  readonly after: string;
}

/** So much of a line is shown on either side of the word, in characters. */
const AROUND = 28;

/** A span with its surroundings, cut between words where the line goes on. */
export function excerptAt(text: string, { start, end }: Span): Excerpt {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const before = text.slice(lineStart, start);
  const after = text.slice(end, lineEnd < 0 ? text.length : lineEnd);
  return {
    before: before.length > AROUND ? `…${before.slice(-AROUND).replace(/^\S*\s/, '')}` : before,
    word: text.slice(start, end),
    after: after.length > AROUND ? `${after.slice(0, AROUND).replace(/\s\S*$/, '')}…` : after,
  };
}
