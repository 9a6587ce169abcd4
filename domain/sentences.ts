import { BRACKET, DOT, HYPHEN, MARK, QUESTION, SPACE } from './signs';
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
 * line begins a new one, and so does a hyphen that hangs on a word where a list has lost its lines.
 */
export function sentencesIn({ text }: Words, from: number, to: number): Span[] {
  const sentences: Span[] = [];
  let start = from;
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    const ends = (unit === DOT || unit === MARK || unit === QUESTION) && endsHere(text, at);
    const item = BULLETS.has(unit) || (unit === HYPHEN && hangs(text, at));
    if (!ends && !item && !(at - start > (unit === SPACE ? LONGEST : 2 * LONGEST))) continue;
    if (at > start) sentences.push({ start, end: at });
    start = at + 1;
  }
  if (to > start) sentences.push({ start, end: to });
  return sentences;
}

const BULLETS = new Set([...'•●▪◦‣'].map((sign) => sign.charCodeAt(0)));

/** “queues- Strong knowledge”: a hyphen that hangs on a word and leads to a capital began a line before the lines were lost. */
function hangs(text: string, at: number): boolean {
  return (
    text.charCodeAt(at + 1) === SPACE &&
    text.charCodeAt(at - 1) > SPACE &&
    /^\p{Lu}[\p{L}\d]/u.test(text.slice(at + 2, at + 4)) &&
    !WISH.test(at < WISH_UNITS ? `\n${text.slice(0, at)}` : text.slice(at - WISH_UNITS, at))
  );
}

/** “Nice to have- Kafka”: what begins a line is said of what follows; “Kafka preferred- Java” was two lines. */
const WISH = /[\n.•-]\s*(nice to have|preferred|desired|bonus|a plus|required)$/i;
const WISH_UNITS = 16;

/** Whether a sentence stands behind a bullet amid a line, where a list has lost its lines. */
export function isBulleted({ text }: Words, { start }: Span): boolean {
  const unit = text.charCodeAt(start - 1);
  return BULLETS.has(unit) || (unit === HYPHEN && hangs(text, start - 1));
}

const REMARK = /^\((nice to have|good to have|preferred|optional|bonus|a plus|required|must have|mandatory)\)/i;

function endsHere(text: string, at: number): boolean {
  if (!/^\s+["'“(]?[\p{Lu}\d•]/u.test(text.slice(at + 1, at + 6))) return false;
  // “Docker and Kafka. (Nice to have)”: a remark on the sentence before it.
  if (text.charCodeAt(at + 2) === BRACKET && REMARK.test(text.slice(at + 2, at + 24))) return false;
  return !/(?<![\p{L}.])(\p{Ll}|\p{L}\.\s?\p{L}|etc|bzw|bspw|mind|ggf|evtl|ca|incl|inkl|vs|approx|sr|jr|dr|mr|mrs|ms|bijv|np|min|max|par ex|ad es|por ej|p\.? ?ej|p\.? ?ex)$/iu.test(
    text.slice(Math.max(0, at - 7), at),
  );
}
