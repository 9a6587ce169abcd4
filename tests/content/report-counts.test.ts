import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createCountsReporter } from '../../content/report-counts';
import type { VisitCounts } from '../../domain/visit-counts';

const ask = vi.hoisted(() => vi.fn());
vi.mock('../../messages/client', () => ({ ask }));

const unread: VisitCounts = { kind: 'unread' };
const none: VisitCounts = { kind: 'none' };
const posting = (met: number): VisitCounts => ({
  kind: 'posting',
  named: 3,
  understood: true,
  required: { all: 3, met, learning: 0, missing: 3 - met, outside: 0 },
});

describe('the counts of a tab', () => {
  let page: EventTarget;
  const told = () => ask.mock.calls.map(([, { counts }]) => counts);
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  const comeBack = () => page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));

  beforeEach(() => {
    ask.mockReset();
    ask.mockResolvedValue(null);
    page = new EventTarget();
    vi.stubGlobal('window', page);
    return () => vi.unstubAllGlobals();
  });

  test('wake nobody as long as no posting has shown', async () => {
    createCountsReporter(new AbortController().signal)(none);
    await settled();
    expect(told()).toEqual([]);
  });

  test('are told once, however often they are given', async () => {
    const report = createCountsReporter(new AbortController().signal);
    for (const counts of [posting(1), posting(1), posting(2), posting(2)]) {
      report(counts);
      await settled();
    }
    expect(told()).toEqual([posting(1), posting(2)]);
  });

  test('end with the last, though an earlier one was slow', async () => {
    let answer: (value: null) => void = () => undefined;
    ask.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
    const report = createCountsReporter(new AbortController().signal);
    report(posting(1));
    report(unread);
    report(none);
    expect(told()).toEqual([posting(1)]);
    answer(null);
    await settled();
    expect(told()).toEqual([posting(1), none]);
  });

  test('are told again when the page comes back out of the browser’s cache', async () => {
    const report = createCountsReporter(new AbortController().signal);
    report(posting(1));
    await settled();
    comeBack();
    await settled();
    expect(told()).toEqual([posting(1), posting(1)]);
  });

  test('are told no more after the end', async () => {
    const end = new AbortController();
    const report = createCountsReporter(end.signal);
    end.abort();
    report(posting(1));
    comeBack();
    await settled();
    expect(told()).toEqual([]);
  });
});
