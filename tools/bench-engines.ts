/**
 * Ways to find the catalogue's spellings in the same texts, side by side.
 *
 * Only Gaplight tells cases apart, keeps to whole words and looks at the context. The others are let off: they get texts and
 * spellings in lower case, once each, and neither the lower-casing nor the making of their tables or patterns is timed. To
 * the regular expressions a word is made of ASCII, which is many times as fast as `\p{L}`; the automata need not even keep
 * to whole words.
 */
import { AhoCorasick as DoubleArrayAhoCorasick } from '@monyone/aho-corasick/fast';
import AhoCorasick from 'ahocorasick';
import { findMentions } from '../domain/mentions';
import { type BenchInput, readInput, readVocabulary } from './bench-input';
import { flat, keep, lengthOf, median, rounded, timeOf } from './bench-numbers';

const FAST_ROUNDS = 31;
const SLOW_ROUNDS = 5;
/** What a fast engine does in a round takes at least so long: else the clock and the scheduler are measured. */
const ROUND_MS = 5;
/** What a slow engine may take in all of its rounds. Its texts are cut to that. */
const SLOW_MS = 2_500;
const PROBE_CHARACTERS = 200;

const BARE_SCAN = 'one bare charCodeAt scan';
const GAPLIGHT = 'Gaplight: findMentions';

export interface EngineFigures {
  readonly charactersPerMs: number;
  /** The middle half of the rounds lies between these. */
  readonly quartiles: readonly [number, number];
  readonly ofBareScan: number;
  /** How many times as fast Gaplight is. */
  readonly gaplightTimesAsFast: number;
  readonly characters: number;
  readonly rounds: number;
  /** What it found in these characters; the automata count every spelling inside others. */
  readonly found: number;
}

/** Gives how many it found in a text. */
type Find = (text: string) => number;

interface Engine {
  readonly name: string;
  readonly find: Find;
  readonly texts: readonly string[];
  /** How often the texts are gone through in a round. */
  readonly passes: number;
  readonly rounds: number;
  readonly rates: number[];
}

export function measureEngines(folder: string): Record<string, EngineFigures> {
  const input = readInput(folder);
  const texts = input.postings.map(({ text }) => text);
  const lower = texts.map((text) => flat(text.toLowerCase()));
  const vocabulary = readVocabulary(folder);
  const engines = [
    fastEngine(BARE_SCAN, scan, texts),
    fastEngine(GAPLIGHT, (text) => findMentions(text, vocabulary).length, texts),
    ...automata(input).map(([name, find]) => fastEngine(name, find, lower)),
    ...regularExpressions(input).map(([name, find]) => slowEngine(name, find, lower)),
  ];
  runRounds(engines);
  return figuresOf(engines);
}

/** A round has every engine once; each begins one round in turn, so that none always follows the same other. */
function runRounds(engines: readonly Engine[]): void {
  for (let round = 0; round < FAST_ROUNDS; round += 1) {
    for (let turn = 0; turn < engines.length; turn += 1) {
      const engine = engines[(round + turn) % engines.length] as Engine;
      if (engine.rates.length < engine.rounds) engine.rates.push(rateOf(engine));
    }
  }
}

function rateOf({ find, texts, passes }: Engine): number {
  const ms = timeOf(() => {
    for (let pass = 0; pass < passes; pass += 1) keep(findInAll(find, texts));
  });
  return (lengthOf(texts) * passes) / ms;
}

function findInAll(find: Find, texts: readonly string[]): number {
  let found = 0;
  for (const text of texts) found = (found + find(text)) | 0;
  return found;
}

/** Warms the engine up and finds how many passes fill a round. */
function fastEngine(name: string, find: Find, texts: readonly string[]): Engine {
  let ms = 0;
  for (let pass = 0; pass < 12; pass += 1) ms = timeOf(() => keep(findInAll(find, texts)));
  return { name, find, texts, passes: Math.max(1, Math.ceil(ROUND_MS / ms)), rounds: FAST_ROUNDS, rates: [] };
}

/** Warms the engine up on little text, and then cuts the texts to what fits into its time. */
function slowEngine(name: string, find: Find, all: readonly string[]): Engine {
  const probe = firstCharacters(all, PROBE_CHARACTERS);
  // Twice: V8 first interprets a regular expression, and compiles it when it comes back to it.
  let ms = 0;
  for (let pass = 0; pass < 3; pass += 1) ms = timeOf(() => keep(findInAll(find, probe)));
  const characters = Math.floor((PROBE_CHARACTERS * SLOW_MS) / (SLOW_ROUNDS + 1) / ms);
  const texts = firstCharacters(all, Math.max(PROBE_CHARACTERS, characters));
  keep(findInAll(find, texts));
  return { name, find, texts, passes: 1, rounds: SLOW_ROUNDS, rates: [] };
}

function firstCharacters(texts: readonly string[], characters: number): string[] {
  const some: string[] = [];
  let left = characters;
  for (const text of texts) {
    if (left <= 0) break;
    some.push(flat(text.slice(0, left)));
    left -= text.length;
  }
  return some;
}

function scan(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

/** The two fastest of the twelve packages that were compared; the first is the fastest of all. */
function automata({ spellings }: BenchInput): [name: string, find: Find][] {
  const doubleArray = new DoubleArrayAhoCorasick([...spellings]);
  const plain = new AhoCorasick([...spellings]);
  return [
    ['Aho–Corasick: @monyone/aho-corasick/fast', (text) => doubleArray.matchInText(text).length],
    [
      'Aho–Corasick: ahocorasick',
      (text) => {
        let found = 0;
        for (const [, words] of plain.search(text)) found += words.length;
        return found;
      },
    ],
  ];
}

function regularExpressions({ spellings }: BenchInput): [name: string, find: Find][] {
  const literals = spellings.map((spelling) => spelling.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  const longestFirst = [...literals].sort((a, b) => b.length - a.length);
  const one = wholeWords(`(?:${longestFirst.join('|')})`);
  const many = literals.map(wholeWords);
  return [
    ['one alternation of all spellings', (text) => countMatches(text, one)],
    [
      'a regular expression per spelling',
      (text) => {
        let found = 0;
        for (const pattern of many) found += countMatches(text, pattern);
        return found;
      },
    ],
  ];
}

function wholeWords(source: string): RegExp {
  return new RegExp(`(?<![a-z0-9])${source}(?![a-z0-9])`, 'g');
}

function countMatches(text: string, pattern: RegExp): number {
  let found = 0;
  pattern.lastIndex = 0;
  while (pattern.exec(text) !== null) found += 1;
  return found;
}

function figuresOf(engines: readonly Engine[]): Record<string, EngineFigures> {
  const ratesOf = (name: string) => engines.find((engine) => engine.name === name)?.rates ?? [];
  const bare = ratesOf(BARE_SCAN);
  const gaplight = ratesOf(GAPLIGHT);
  return Object.fromEntries(
    engines.map(({ name, find, texts, rates }) => {
      const sorted = [...rates].sort((a, b) => a - b);
      const quarter = Math.floor(sorted.length / 4);
      return [
        name,
        {
          charactersPerMs: rounded(median(rates)),
          quartiles: [rounded(sorted[quarter] ?? 0), rounded(sorted[sorted.length - 1 - quarter] ?? 0)],
          ofBareScan: medianRatio(rates, bare),
          gaplightTimesAsFast: medianRatio(gaplight, rates),
          characters: lengthOf(texts),
          rounds: rates.length,
          found: name === BARE_SCAN ? 0 : findInAll(find, texts),
        },
      ];
    }),
  );
}

/** Within a round, the two had the machine in the same mood. */
function medianRatio(rates: readonly number[], others: readonly number[]): number {
  const rounds = Math.min(rates.length, others.length);
  return rounded(median(Array.from({ length: rounds }, (_, round) => (rates[round] ?? 0) / (others[round] ?? 1))));
}
