/** Reads a stream of postings on several cores, in the order of the stream and in bounded memory. */
import { Worker } from 'node:worker_threads';
import type { MarketPosting } from '../domain/market/market-posting';
import type { Batch, ReadBatch, WorkerStart } from './market-worker';

/** Lines to a batch: enough that handing it over costs nothing beside reading it. */
const LINES = 32;
/** Batches that a worker has at hand: it never waits for the next. */
const AHEAD = 3;

export interface Heard {
  posting(posting: MarketPosting): void;
  problem(line: number, message: string): void;
}

/**
 * Reads the lines and hands each posting on, in their order whichever core was faster; blank lines are passed over. Rejects
 * where a worker fails. `script`: the worker's file.
 */
export async function readMarketLines(
  lines: AsyncIterable<string>,
  threads: number,
  start: WorkerStart,
  script: URL,
  heard: Heard,
): Promise<void> {
  const pool = new Pool(threads, start, script, heard);
  try {
    let batch: [number, string][] = [];
    let number = 0;
    for await (const line of lines) {
      number += 1;
      if (line.trim() === '') continue;
      batch.push([number, line]);
      if (batch.length < LINES) continue;
      await pool.send(batch);
      batch = [];
    }
    if (batch.length > 0) await pool.send(batch);
    await pool.finish();
  } finally {
    await pool.end();
  }
}

class Pool {
  private readonly workers: { readonly worker: Worker; busy: number }[];
  /** What came back before its turn. Never more than is at hand. */
  private readonly early = new Map<number, ReadBatch>();
  private sent = 0;
  private next = 0;
  private failure: Error | null = null;
  private wake: () => void = () => {};

  constructor(
    threads: number,
    start: WorkerStart,
    script: URL,
    private readonly heard: Heard,
  ) {
    this.workers = Array.from({ length: threads }, () => {
      const entry = { worker: new Worker(script, { workerData: start }), busy: 0 };
      entry.worker.on('message', (read: ReadBatch) => {
        entry.busy -= 1;
        this.take(read);
      });
      entry.worker.on('error', (error) => this.fail(error as Error));
      return entry;
    });
  }

  /** Hands a batch to the least busy worker; waits while as much is under way as may be. */
  async send(lines: Batch['lines']): Promise<void> {
    while (this.sent - this.next >= this.workers.length * AHEAD) await this.something();
    const free = this.workers.reduce((least, entry) => (entry.busy < least.busy ? entry : least));
    free.busy += 1;
    free.worker.postMessage({ number: this.sent, lines } satisfies Batch);
    this.sent += 1;
  }

  async finish(): Promise<void> {
    while (this.next < this.sent) await this.something();
  }

  async end(): Promise<void> {
    await Promise.all(this.workers.map(({ worker }) => worker.terminate()));
  }

  private async something(): Promise<void> {
    if (!this.failure) await new Promise<void>((resolve) => (this.wake = resolve));
    if (this.failure) throw this.failure;
  }

  private take(read: ReadBatch): void {
    this.early.set(read.number, read);
    for (let due = this.early.get(this.next); due; due = this.early.get(this.next)) {
      this.early.delete(this.next);
      this.next += 1;
      for (const { line, message } of due.problems) this.heard.problem(line, message);
      for (const posting of due.postings) this.heard.posting(posting);
    }
    this.wake();
  }

  private fail(error: Error): void {
    this.failure = error;
    this.wake();
  }
}
