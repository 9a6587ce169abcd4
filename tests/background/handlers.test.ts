import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openDatabase } from '../../background/database';
import { createHandlers } from '../../background/handlers';
import { lineKeys } from '../../domain/spelling-index';
import type { Asker } from '../../messages/serve';
import type { SalaryFact } from '../../roadmap/types';
import { MARKET } from '../support/market-knowledge';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const asker = (fields: Partial<Asker> = {}): Asker => ({
  from: 'job-page',
  isPrivate: false,
  tab: 1,
  frame: 0,
  request: crypto.randomUUID(),
  ...fields,
});
const head = {
  title: 'Developer',
  company: null,
  location: null as string | null,
  salary: null as string | null,
  host: 'www.linkedin.com',
};
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

const VOCABULARY = { version: '1', skills: 'go|Go', spellings: 'go|000', cues: {}, topics: [] };

const CARDS = { about: 'A language.', pages: 'go.dev/', resources: {} };
const SALARY: SalaryFact = {
  ...{ place: 'US', level: 'any', years: null, from: 1, to: 2, average: false, open: false, currency: 'USD' },
  ...{ says: null, note: null, sources: ['a'], year: 2025 },
};

describe('the worker', () => {
  const handlers = createHandlers(
    { ...MARKET, moved: {}, vocabulary: () => VOCABULARY, cards: () => CARDS, salaries: () => [SALARY] },
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
    expect(await handlers['get-vocabulary']({}, asker())).toEqual({ ...VOCABULARY, keys: lineKeys('go|000') });
  });

  test('reads a posting for its reader, and again after a change', async () => {
    const posting = { ...head, text: 'Requirements: Go', blocks: [{ kind: 'paragraph' as const, start: 0, end: 16 }] };
    const read = () => handlers['read-posting'](posting, asker());
    expect((await read()).marks).toEqual([{ start: 14, end: 16, verdict: 'spare', must: false, mention: 0 }]);
    await handlers['change-progress']({ source: 'popup', changes: [{ skill: 'go', state: 'done' }] }, asker());
    const { words, fit, marks } = await read();
    expect([words.length, marks[0]?.verdict, fit.mentioned.map(({ verdict }) => verdict)]).toEqual([1, 'spare', ['have']]);
  });

  test('says of which postings in a list it knows, on the list’s own site', async () => {
    await handlers['remember-posting'](seen, asker());
    const found = await handlers['seen-postings']({ site: 'linkedin', ids: ['1', '2', 'constructor'] }, asker());
    expect(found).toMatchObject([{ id: '1', timesSeen: 1, lastSeen: 5 }]);
    expect(await handlers['seen-postings']({ site: 'indeed', ids: ['1'] }, asker())).toEqual([]);
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

  test('knows what the card at a word says, and says nothing of a word that it does not know', async () => {
    const go = { about: 'A language.', resources: [{ title: 'Go', page: 'https://go.dev/' }] };
    expect(await handlers['get-card']({ skill: 'go' }, asker())).toEqual(go);
    expect(await handlers['get-card']({ skill: 'gone' }, asker())).toBe(null);
    expect(await handlers['get-card']({ skill: 'constructor' }, asker())).toBe(null);
  });

  test('reads a posting’s facts beside what the guides say', async () => {
    const read = async (said: Partial<typeof head>) =>
      (await handlers['read-posting']({ ...head, ...said, text: 'Some words.', blocks: [] }, asker())).facts;
    expect(await read({ title: 'Senior Developer', location: 'Austin, TX', salary: '$120,000 a year' })).toMatchObject({
      level: 'senior',
      pay: 'from $120K a year',
      guides: { source: expect.stringContaining('1 guide, 2025') },
    });
    expect(await read({})).toBe(null);
  });

  test('takes back one word’s change for a job page, and no import', async () => {
    const change = async (...skills: string[]) =>
      handlers['change-progress']({ source: 'list', changes: skills.map((skill) => ({ skill, state: 'done' as const })) }, asker());
    const { change: one } = await change('go');
    const { change: many } = await change('java', 'python');
    await handlers['undo-change']({ change: one ?? 0 }, asker());
    await expect(handlers['undo-change']({ change: many ?? 0 }, asker())).rejects.toThrow('refused');
    expect(Object.keys(await handlers['get-progress']({}, asker())).sort()).toEqual(['java', 'python']);
    await handlers['undo-change']({ change: many ?? 0 }, asker({ from: 'own' }));
    expect(await handlers['get-progress']({}, asker())).toEqual({});
  });

  test('plans what is not planned yet, and says which that was', async () => {
    await handlers['change-planned']({ skills: ['go'], plan: true }, asker());
    const { changed } = await handlers['change-planned']({ skills: ['go', 'java'], plan: true }, asker());
    expect(changed).toEqual(['java']);
  });
});
