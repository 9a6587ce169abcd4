import { describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { badgeOf, clearBadges } from '../../background/badge';
import type { VisitCounts } from '../../domain/visit-counts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const posting = (met: number, learning: number, missing: number, outside: number, more: object = {}): VisitCounts => ({
  kind: 'posting',
  named: 12,
  understood: true,
  required: { all: met + learning + missing + outside, met, learning, missing, outside },
  ...more,
});

describe('the toolbar', () => {
  test.each<[text: string, title: string, counts: VisitCounts]>([
    ['', '', { kind: 'none' }],
    ['?', 'this posting could not be read', { kind: 'unread' }],
    ['?', 'the language of this posting is not read', posting(0, 0, 0, 0, { understood: false })],
    ['–', 'this posting names no technology', posting(0, 0, 0, 0, { named: 0 })],
    ['–', 'this posting names no must-haves', posting(0, 0, 0, 0)],
    ['✓', 'nothing missing, 8 of 8 must-haves', posting(8, 0, 0, 0)],
    ['3', '3 of 8 must-haves missing', posting(5, 0, 3, 0)],
    ['3', '3 of 8 must-haves missing, 1 in progress', posting(4, 1, 2, 1)],
    ['0', '0 of 2 must-haves missing, 1 in progress', posting(1, 1, 0, 0)],
  ])('says “%s”, in words “%s”', (text, title, counts) => {
    expect(badgeOf(counts)).toMatchObject({ text, title });
  });

  test('never takes “not read” or “names no technology” for “nothing missing”', () => {
    const texts = [{ kind: 'unread' } as const, posting(0, 0, 0, 0, { named: 0 }), posting(2, 0, 0, 0)].map(
      (counts) => badgeOf(counts).text,
    );
    expect(new Set(texts).size).toBe(3);
  });
});

test('all badges go where everything is deleted, also where a tab has gone meanwhile', async () => {
  const shown = new Map([
    [1, '3'],
    [2, '✓'],
    [3, '?'],
  ]);
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 1 }, { id: 2 }, { id: 3 }, {}] as never);
  const titles: string[] = [];
  Object.assign(fakeBrowser, {
    action: {
      setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => {
        if (tabId === 2) throw new Error('No tab with id: 2.');
        shown.set(tabId, text);
      },
      setTitle: async ({ title }: { title: string }) => titles.push(title),
      setBadgeBackgroundColor: async () => undefined,
      setBadgeTextColor: async () => undefined,
    },
  });
  await clearBadges();
  expect([...shown.values(), ...new Set(titles)]).toEqual(['', '✓', '', '']);
});
