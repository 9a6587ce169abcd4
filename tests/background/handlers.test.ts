import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openDatabase } from '../../background/database';
import { createHandlers } from '../../background/handlers';
import { lineKeys } from '../../domain/spelling-index';
import type { Asker } from '../../messages/serve';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const asker = (fields: Partial<Asker> = {}): Asker => ({
  from: 'job-page',
  isPrivate: false,
  tab: 1,
  request: crypto.randomUUID(),
  ...fields,
});
const seen = {
  visit: '2b1f6c1e-7e0c-4d3c-9f6a-1f6c1e7e0c4d',
  posting: {
    site: 'linkedin',
    id: '1',
    url: 'https://www.linkedin.com/jobs/view/1/',
    title: 'T',
    company: null,
    location: null,
    salary: null,
    text: 'x',
  },
} as const;

const VOCABULARY = { version: '1', skills: 'go|Go', spellings: 'go|0000', cues: {}, topics: [] };

describe('the worker', () => {
  const handlers = createHandlers(
    {},
    () => VOCABULARY,
    () => 5,
  );

  beforeEach(async () => {
    const database = await openDatabase();
    for (const store of database.objectStoreNames) await database.clear(store);
  });

  test('remembers a posting', async () => {
    await handlers['remember-posting'](seen, asker());
    expect(await handlers['count-postings']({}, asker())).toBe(1);
  });

  test('gives what reading needs, with the keys that spellings are found by', async () => {
    expect(await handlers['get-vocabulary']({}, asker())).toEqual({ ...VOCABULARY, keys: lineKeys('go|0000') });
  });

  test('reads a posting for its reader, and again after a change', async () => {
    const posting = { company: null, text: 'Requirements: Go', blocks: [{ kind: 'paragraph' as const, start: 0, end: 16 }] };
    const read = () => handlers['read-posting'](posting, asker());
    expect((await read()).marks).toEqual([{ start: 14, end: 16, verdict: 'spare', must: false, skill: { id: 'go', name: 'Go' } }]);
    await handlers['change-progress']({ source: 'popup', changes: [{ skill: 'go', state: 'done' }] }, asker());
    const { named, fit, marks } = await read();
    expect([named, marks[0]?.verdict, fit.mentioned.map(({ verdict }) => verdict)]).toEqual([1, 'spare', ['have']]);
  });

  test('remembers nothing from a private window', async () => {
    await handlers['remember-posting'](seen, asker({ isPrivate: true }));
    expect(await handlers['count-postings']({}, asker())).toBe(0);
  });

  test('applies a request that is sent again once, and answers it as the first time', async () => {
    const request = { source: 'popup', changes: [{ skill: 'go', state: 'done' }] } as const;
    const payload = { ...request, changes: [...request.changes] };
    const first = await handlers['change-progress'](payload, asker({ request: 'same' }));
    const second = await handlers['change-progress'](payload, asker({ request: 'same' }));
    expect(second).toEqual(first);
    expect(await (await openDatabase()).count('changes')).toBe(1);
  });
});
