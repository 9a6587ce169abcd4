import { expect } from '@playwright/test';

/** Asks often at first: what a page takes is mostly tens of milliseconds. In milliseconds, the last for as long as it takes. */
const INTERVALS = [25, 50, 50, 100, 100, 200];

interface Options {
  readonly message?: string;
  readonly timeout?: number;
  /** For what does not stay. */
  readonly intervals?: number[];
}

/** Expects of a value that it becomes something soon: `await eventually(() => page.title()).toBe('…')`. */
export function eventually<Value>(value: () => Value | Promise<Value>, options: Options = {}) {
  return expect.poll(value, { intervals: INTERVALS, ...options });
}
