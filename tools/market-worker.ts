/** Reads postings on a core of its own: batches of lines in, what the market keeps of them out. */
import { parentPort, workerData } from 'node:worker_threads';
import type { MarketPosting } from '../domain/market/market-posting';
import { openVocabulary } from '../domain/vocabulary';
import type { CompactVocabulary } from '../roadmap/types';
import { readMarketLine } from './market-line';
import { ProblemLine } from './posting-lines';

/** What a worker is started with. */
export interface WorkerStart {
  readonly vocabulary: CompactVocabulary;
  readonly now: number;
}

/** Lines with their numbers in the file. */
export interface Batch {
  readonly number: number;
  readonly lines: readonly (readonly [line: number, text: string])[];
}

export interface ReadBatch {
  readonly number: number;
  readonly postings: readonly MarketPosting[];
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}

const { vocabulary: compact, now } = workerData as WorkerStart;
const vocabulary = openVocabulary(compact);

parentPort?.on('message', ({ number, lines }: Batch) => {
  const postings: MarketPosting[] = [];
  const problems: { line: number; message: string }[] = [];
  for (const [line, text] of lines) {
    try {
      const { posting, problem } = readMarketLine(text, vocabulary, now);
      postings.push(posting);
      if (problem !== null) problems.push({ line, message: problem });
    } catch (error) {
      if (!(error instanceof ProblemLine)) throw error;
      problems.push({ line, message: error.message });
    }
  }
  parentPort?.postMessage({ number, postings, problems } satisfies ReadBatch);
});
