/** What the compact vocabulary costs a page that has just been opened. */
import { findMentions } from '../domain/mentions';
import { openVocabulary, type Vocabulary } from '../domain/vocabulary';
import { analyse, readInput, readVocabularyJson } from './bench-input';
import { keep, rounded, timeOf } from './bench-numbers';

export interface ReadyFigures {
  readonly readyMs: number;
  readonly firstMentionsMs: number;
}

/** In a process that has done nothing yet: the JSON in memory → the vocabulary → the first posting's mentions. */
export function measureReady(folder: string, run: number): ReadyFigures {
  const json = readVocabularyJson(folder);
  const { postings } = readInput(folder);
  const text = postings[run % postings.length]?.text ?? '';
  let vocabulary: Vocabulary | undefined;
  const readyMs = timeOf(() => {
    vocabulary = openVocabulary(JSON.parse(json));
  });
  const opened = vocabulary as unknown as Vocabulary;
  return { readyMs, firstMentionsMs: timeOf(() => keep(findMentions(text, opened).length)) };
}

export interface MemoryFigures {
  readonly heapKb: number;
  readonly arrayBuffersKb: number;
  readonly totalKb: number;
  /** The same once every posting has been read with it, each looking up what it names. */
  readonly usedTotalKb: number;
}

/** Needs a process with --expose-gc. */
export async function measureMemory(folder: string): Promise<MemoryFigures> {
  const { postings } = readInput(folder);
  const json = readVocabularyJson(folder);
  // Another vocabulary, opened before and let go, takes what code and first calls need out of the difference.
  keep(readAll(openVocabulary(JSON.parse(json))));
  const before = await memory();
  const vocabulary = openVocabulary(JSON.parse(json));
  const opened = await memory();
  keep(readAll(vocabulary));
  const used = await memory();
  keep(vocabulary.version.length);
  return {
    heapKb: rounded((opened.heap - before.heap) / 1000),
    arrayBuffersKb: rounded((opened.buffers - before.buffers) / 1000),
    totalKb: rounded((opened.heap + opened.buffers - before.heap - before.buffers) / 1000),
    usedTotalKb: rounded((used.heap + used.buffers - before.heap - before.buffers) / 1000),
  };

  function readAll(words: Vocabulary): number {
    return postings.reduce((sum, posting) => sum + analyse(posting, words), 0);
  }
}

/** What lives. Some is only let go of in the event loop's next turn, array buffers above all. */
async function memory(): Promise<{ heap: number; buffers: number }> {
  for (let time = 0; time < 6; time += 1) {
    globalThis.gc?.();
    await new Promise(setImmediate);
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return { heap: heapUsed, buffers: arrayBuffers };
}
