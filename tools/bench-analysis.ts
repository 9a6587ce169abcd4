/** How long the whole analysis of a posting takes, warm and cold, and whether it grows with the text alone. */
import { performance } from 'node:perf_hooks';
import { findMentions } from '../domain/mentions';
import { analyse, type BenchPosting, readInput, readVocabulary } from './bench-input';
import { flat, keep, median, rounded, type Times, timeOf, timesOf } from './bench-numbers';

const WARMING_PASSES = 5;
const LEAST_PASSES = 5;
const WARM_MS = 2_000;
const COLD_POSTINGS = 20;
const SIZES = [125_000, 250_000, 500_000, 1_000_000];
const SIZE_ROUNDS = 9;
const SIZES_MS = 5_000;

export interface WarmAnalysis extends Times {
  readonly passes: number;
}

/** Every posting on its own, over and over, after some passes that nobody times. */
export function measureWarm(folder: string): WarmAnalysis {
  const { postings } = readInput(folder);
  const vocabulary = readVocabulary(folder);
  const samples: number[] = [];
  const pass = () => postings.map((posting) => timeOf(() => keep(analyse(posting, vocabulary))));
  for (let index = 0; index < WARMING_PASSES; index += 1) pass();
  let passes = 0;
  const began = performance.now();
  for (; passes < LEAST_PASSES || performance.now() - began < WARM_MS; passes += 1) samples.push(...pass());
  return { ...timesOf(samples), passes };
}

/** The first postings of a fresh process, in milliseconds each: code that nothing has compiled yet. */
export function measureCold(folder: string): number[] {
  const { postings } = readInput(folder);
  const vocabulary = readVocabulary(folder);
  return postings.slice(0, COLD_POSTINGS).map((posting) => timeOf(() => keep(analyse(posting, vocabulary))));
}

export interface SizeFigures {
  readonly characters: number;
  readonly mentionsMs: number;
  readonly wholeMs: number;
  /** Its cost for each character beside that of the smallest text: 1 where the cost grows with the text alone. */
  readonly mentionsPerCharacter: number;
  readonly wholePerCharacter: number;
}

/** One text of each size, from the same postings. */
export function measureSizes(folder: string): SizeFigures[] {
  const vocabulary = readVocabulary(folder);
  const texts = SIZES.map((size) => joinedText(readInput(folder).postings, size));
  const mentions = (text: string) => timeOf(() => keep(findMentions(text, vocabulary).length));
  const whole = (text: string) => timeOf(() => keep(analyse({ text, company: null }, vocabulary)));
  for (let pass = 0; pass < 4; pass += 1) keep(mentions(texts[0] as string) + whole(texts[0] as string));
  const samples = texts.map((text) => ({ text, mentions: [] as number[], whole: [] as number[] }));
  const began = performance.now();
  for (let round = 0; round < SIZE_ROUNDS && (round < 3 || performance.now() - began < SIZES_MS); round += 1) {
    for (const size of samples) {
      size.mentions.push(mentions(size.text));
      size.whole.push(whole(size.text));
    }
  }
  return besideSmallest(
    samples.map((size) => ({ characters: size.text.length, mentionsMs: median(size.mentions), wholeMs: median(size.whole) })),
  );
}

function besideSmallest(sizes: readonly Pick<SizeFigures, 'characters' | 'mentionsMs' | 'wholeMs'>[]): SizeFigures[] {
  const [smallest] = sizes;
  return sizes.map(({ characters, mentionsMs, wholeMs }) => {
    const times = characters / (smallest?.characters ?? 1);
    return {
      characters,
      mentionsMs: rounded(mentionsMs),
      wholeMs: rounded(wholeMs),
      mentionsPerCharacter: rounded(mentionsMs / (smallest?.mentionsMs ?? 1) / times),
      wholePerCharacter: rounded(wholeMs / (smallest?.wholeMs ?? 1) / times),
    };
  });
}

/** The postings one after the other, from the beginning again where they are not enough. */
export function joinedText(postings: readonly BenchPosting[], characters: number): string {
  const parts: string[] = [];
  let length = 0;
  while (length < characters) {
    for (const { text } of postings) {
      parts.push(text);
      length += text.length + 2;
    }
  }
  return flat(parts.join('\n\n').slice(0, characters));
}
