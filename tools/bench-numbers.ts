/** Counting and timing, the same for every part of the bench. */
import { performance } from 'node:perf_hooks';

/** Times in milliseconds, boiled down. */
export interface Times {
  readonly median: number;
  readonly p99: number;
  readonly max: number;
  readonly samples: number;
}

export function timesOf(samples: readonly number[]): Times {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number) => rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { median: at(0.5), p99: at(0.99), max: at(1), samples: sorted.length };
}

export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/** Four digits tell all that a time measured once more would repeat. */
export function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

export function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The same text as one run of memory: what was joined or cut is otherwise read through pointers, and more slowly. */
export function flat(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}

export function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}

let kept = 0;

/** Takes what a measured piece of work came to, so that no compiler may leave the work out. */
export function keep(value: number): void {
  kept = (kept + value) | 0;
}

/** The sum of all that was kept: printed, so that it is needed. */
export function keptSum(): number {
  return kept;
}
