import type { Words } from './words';

/** A stretch of the text within one block. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Longer sentences are cut at the next space, or at twice the length anywhere, so that a text without any full stop costs no more than others. */
const LONGEST = 1200;

/**
 * The sentences of a stretch of text. An abbreviation's dot ends none, nor does one before a small letter; a bullet amid a
 * line begins a new one.
 */
export function sentencesIn({ text }: Words, from: number, to: number): Span[] {
  const sentences: Span[] = [];
  let start = from;
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    const ends = (unit === STOP || unit === MARK || unit === QUESTION) && endsHere(text, at);
    if (!ends && unit !== BULLET && !(at - start > (unit === SPACE ? LONGEST : 2 * LONGEST))) continue;
    if (at > start) sentences.push({ start, end: at });
    start = at + 1;
  }
  if (to > start) sentences.push({ start, end: to });
  return sentences;
}

const STOP = 0x2e;
const MARK = 0x21;
const QUESTION = 0x3f;
const BULLET = 0x2022;
const SPACE = 0x20;

function endsHere(text: string, at: number): boolean {
  if (!/^\s+["'“(]?[\p{Lu}\d•]/u.test(text.slice(at + 1, at + 6))) return false;
  return !/(?<![\p{L}.])(\p{Ll}|\p{L}\.\s?\p{L}|etc|bzw|bspw|mind|ggf|evtl|ca|incl|inkl|vs|approx|sr|jr|dr|mr|mrs|ms|bijv|np|min|max|par ex|ad es|por ej|p\.? ?ej|p\.? ?ex)$/iu.test(
    text.slice(Math.max(0, at - 7), at),
  );
}
