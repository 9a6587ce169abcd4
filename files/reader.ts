/** The page's side of the import worker: starts it, hears how far it is, ends it. */
import type { FileOutcome } from '../domain/import/imported';
import type { ImportChoices } from '../domain/import/read-files';
import type { CompactVocabulary, Roadmap } from '../roadmap/types';
import type { Answer, Order } from './import-worker';
import type { Dropped } from './read-dropped';

/** How long the worker may be silent, in milliseconds, before it is taken for lost. */
const PATIENCE = 20_000;

export interface ReaderDoors {
  /** Starts a worker. */
  readonly start: () => Worker;
  readonly vocabulary: CompactVocabulary;
  readonly moved: Roadmap['moved'];
}

/** Reads files in a worker of their own. Rejects with the signal’s reason where that ends it; what takes too long is refused. */
export function readInWorker(
  { start, vocabulary, moved }: ReaderDoors,
  dropped: readonly Dropped[],
  choices: ImportChoices,
  progress: (done: number, of: number) => void,
  signal: AbortSignal,
): Promise<readonly FileOutcome[]> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const worker = start();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = () => {
      clearTimeout(timer);
      worker.terminate();
      signal.removeEventListener('abort', cancel);
    };
    const cancel = () => {
      end();
      reject(signal.reason);
    };
    const refuseAll = (kind: 'too-slow' | 'unreadable') => {
      end();
      resolve(dropped.map(({ name }) => ({ kind: 'refused', file: name, line: null, reason: { kind } })));
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => refuseAll('too-slow'), PATIENCE);
    };
    signal.addEventListener('abort', cancel, { once: true });
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if ('outcomes' in data) {
        end();
        resolve(data.outcomes);
      } else {
        wait();
        progress(data.done, data.of);
      }
    });
    // Out of memory, say.
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      refuseAll('unreadable');
    });
    wait();
    worker.postMessage({ dropped, choices, vocabulary, moved } satisfies Order);
  });
}
