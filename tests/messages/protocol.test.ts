import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ALLOWED_FROM_JOB_PAGE, parseEnvelope } from '../../messages/protocol';
import { type Handlers, originOf, serve } from '../../messages/serve';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const id = '2b1f6c1e-7e0c-4d3c-9f6a-1f6c1e7e0c4d';
const own = { id: 'test-extension-id', url: 'chrome-extension://test-extension-id/popup.html' };
const page = { id: 'test-extension-id', url: 'https://www.linkedin.com/jobs/view/1/', tab: { incognito: false } };

describe('a message', () => {
  test.each<[what: string, message: unknown]>([
    ['is no object', 'get-progress'],
    ['has no number', { kind: 'get-progress', payload: {} }],
    ['is of no known kind', { id, kind: 'eval', payload: {} }],
    ['is of a kind that every object has', { id, kind: 'constructor', payload: {} }],
    ['carries more than it may', { id, kind: 'get-progress', payload: { also: 1 } }],
    [
      'names a state that there is none',
      { id, kind: 'change-progress', payload: { source: 'popup', changes: [{ skill: 'go', state: 'expert' }] } },
    ],
    [
      'names an id that is none',
      { id, kind: 'change-progress', payload: { source: 'popup', changes: [{ skill: '__proto__', state: 'done' }] } },
    ],
    [
      'reports a posting at a script’s address',
      {
        id,
        kind: 'remember-posting',
        payload: {
          visit: id,
          posting: {
            site: 'linkedin',
            id: '1',
            url: 'javascript:alert(1)',
            title: '',
            company: null,
            location: null,
            salary: null,
            text: '',
          },
        },
      },
    ],
  ])('is refused when it %s', (_what, message) => {
    expect(parseEnvelope(message)).toBe(null);
  });

  test('is taken when it is what it says', () => {
    const message = { id, kind: 'change-progress', payload: { source: 'popup', changes: [{ skill: 'go', state: null }] } };
    expect(parseEnvelope(message)).toEqual(message);
  });
});

describe('a sender', () => {
  test.each<[from: string | null, sender: Parameters<typeof originOf>[0]]>([
    ['own', own],
    ['job-page', page as never],
    ['job-page', { ...page, url: 'https://de.indeed.com/jobs?vjk=1' } as never],
    [null, { ...own, id: 'another-extension' }],
    [null, { ...page, id: 'another-extension' } as never],
    ['job-page', { ...page, url: 'https://jobs.example.com/read-on-request' } as never],
    [null, { ...page, url: 'file:///home/somebody/posting.html' } as never],
    [null, { ...page, url: 'chrome-extension://another-extension/page.html' } as never],
    [null, { ...page, tab: undefined } as never],
    [null, { id: 'test-extension-id' }],
  ])('is %s for %j', (from, sender) => {
    expect(originOf(sender)).toBe(from);
  });
});

describe('the worker', () => {
  const asked: string[] = [];
  const handlers = new Proxy({} as Handlers, { get: (_, kind) => async () => void asked.push(String(kind)) });
  const send = (message: unknown, sender: unknown) =>
    new Promise((resolve) => {
      const listeners = fakeBrowser.runtime.onMessage as unknown as { trigger: (...all: unknown[]) => Promise<unknown[]> };
      listeners.trigger(message, sender, resolve).then((kept) => kept.includes(true) || resolve('nothing'));
    });

  beforeEach(() => {
    asked.length = 0;
    fakeBrowser.reset();
    serve(handlers);
  });

  const tick = { skill: 'go', state: 'done' };
  test.each<[what: string, kind: string, payload: unknown]>([
    ['a tick that it calls the popup’s', 'change-progress', { source: 'popup', changes: [tick] }],
    ['many ticks at once', 'change-progress', { source: 'page', changes: [tick, { ...tick, skill: 'java' }] }],
    ['an import', 'change-progress', { source: 'backup', changes: [tick] }],
    ['a switch of a site', 'change-settings', { site: 'linkedin', mode: 'off' }],
    ['the choice of a track', 'choose-track', { track: null }],
  ])('refuses %s from a job page', async (_what, kind, payload) => {
    expect(await send({ id, kind, payload }, page)).toMatchObject({ ok: false });
    expect(asked).toEqual([]);
  });

  test('takes one word’s tick from a job page', async () => {
    expect(await send({ id, kind: 'change-progress', payload: { source: 'page', changes: [tick] } }, page)).toMatchObject({ ok: true });
  });

  test('answers its own pages', async () => {
    expect(await send({ id, kind: 'get-progress', payload: {} }, own)).toMatchObject({ ok: true });
    expect(asked).toEqual(['get-progress']);
  });

  test('does not answer strangers', async () => {
    expect(await send({ id, kind: 'get-progress', payload: {} }, { ...own, id: 'x' })).toBe('nothing');
  });

  test('lets job pages ask for what they show and what is pressed there, and no more', () => {
    expect([...ALLOWED_FROM_JOB_PAGE].sort()).toEqual([
      'change-corrections',
      'change-planned',
      'change-progress',
      'get-card',
      'get-planned',
      'get-progress',
      'get-settings',
      'keep-panel',
      'read-posting',
      'remember-posting',
      'report-visit',
      'seen-postings',
      'start-reading',
      'undo-change',
    ]);
  });
});
