import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { VisitReport } from '../../domain/visit-report';
import { announceVisit, followVisit, reportOf } from '../../messages/visit';

type Listener<Value> = (value: Value) => void;

/** Two ends of one line, as a browser gives them. */
function portPair() {
  const end = () => ({ messages: [] as Listener<unknown>[], ends: [] as Listener<unknown>[] });
  const [one, other] = [end(), end()];
  const port = (own: ReturnType<typeof end>, far: ReturnType<typeof end>) => ({
    name: 'visit',
    sender: { id: 'ours' },
    postMessage: (value: unknown) => far.messages.forEach((listener) => void listener(structuredClone(value))),
    onMessage: { addListener: (listener: Listener<unknown>) => own.messages.push(listener) },
    onDisconnect: { addListener: (listener: Listener<unknown>) => own.ends.push(listener) },
    disconnect: () => far.ends.forEach((listener) => void listener(null)),
  });
  return [port(one, other), port(other, one)] as const;
}

const mock = vi.hoisted(() => ({
  connected: [] as ((port: unknown) => void)[],
  heard: [] as ((message: unknown, sender: unknown) => void)[],
  connect: (): unknown => null,
}));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'ours',
      onConnect: { addListener: (listener: (port: unknown) => void) => mock.connected.push(listener), removeListener: () => undefined },
      onMessage: {
        addListener: (listener: (message: unknown, sender: unknown) => void) => mock.heard.push(listener),
        removeListener: () => undefined,
      },
    },
    tabs: { connect: () => mock.connect(), onUpdated: { addListener: () => undefined, removeListener: () => undefined } },
  },
}));

const posting = { kind: 'posting', site: 'linkedin', title: 'T' } as VisitReport;
const arriving: VisitReport = { kind: 'arriving', site: 'linkedin' };
const nothing: VisitReport = { kind: 'no-posting' };

describe('of what a tab’s documents say', () => {
  test.each<[VisitReport[], VisitReport | null]>([
    [[], null],
    [[nothing], nothing],
    [[nothing, posting], posting],
    [[posting, arriving, nothing], posting],
    [[nothing, { kind: 'unreadable', site: 'linkedin', missing: [] }, arriving], arriving],
  ])('%j comes to %j', (reports, one) => {
    expect(reportOf(reports)).toEqual(one);
  });
});

describe('a popup', () => {
  const heard: string[] = [];
  let announcers: ((report: VisitReport) => void)[];
  let ends: AbortController[];

  beforeEach(() => {
    vi.useFakeTimers();
    heard.length = 0;
    mock.connected.length = 0;
    mock.heard.length = 0;
    ends = [new AbortController(), new AbortController()];
    announcers = ends.map(({ signal }) => announceVisit(signal));
    mock.connect = () => {
      const lines = mock.connected.map(() => portPair());
      // The browser gives every document of the tab a port of its own, and the popup one for all.
      lines.forEach(([, far], index) => void setTimeout(() => mock.connected[index]?.(far)));
      return {
        onMessage: { addListener: (listener: Listener<unknown>) => lines.forEach(([near]) => void near.onMessage.addListener(listener)) },
        // Where nobody listens, the line is cut at once.
        onDisconnect: { addListener: (listener: () => void) => void (lines.length === 0 && setTimeout(listener)) },
        disconnect: () => lines.forEach(([near]) => void near.disconnect()),
      };
    };
  });

  const follow = () =>
    followVisit(
      1,
      ({ kind }) => heard.push(kind),
      () => heard.push('absent'),
      new AbortController().signal,
    );

  test('hears what a frame shows, and not first that the window shows nothing', async () => {
    announcers[0]?.(nothing);
    announcers[1]?.(posting);
    follow();
    await vi.advanceTimersByTimeAsync(1000);
    expect(heard).toEqual(['posting']);
  });

  test('hears that nothing shows where none of them shows anything', async () => {
    announcers[0]?.(nothing);
    announcers[1]?.(nothing);
    follow();
    await vi.advanceTimersByTimeAsync(1000);
    expect(heard).toEqual(['no-posting']);
  });

  test('hears every change of either', async () => {
    follow();
    await vi.advanceTimersByTimeAsync(0);
    announcers[1]?.(arriving);
    announcers[1]?.(posting);
    announcers[1]?.(nothing);
    await vi.advanceTimersByTimeAsync(1000);
    expect(heard).toEqual(['arriving', 'posting', 'no-posting']);
  });

  test('hears a script that comes later, once it asks the worker for something', async () => {
    mock.connected.length = 0;
    follow();
    await vi.advanceTimersByTimeAsync(1000);
    announceVisit(new AbortController().signal)(posting);
    for (const hear of mock.heard) hear({ kind: 'get-settings' }, { tab: { id: 2 } });
    await vi.advanceTimersByTimeAsync(1000);
    expect(heard).toEqual(['absent']);
    for (const hear of mock.heard) hear({ kind: 'get-settings' }, { tab: { id: 1 } });
    await vi.advanceTimersByTimeAsync(1000);
    expect(heard).toEqual(['absent', 'posting']);
  });
});
