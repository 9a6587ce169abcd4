import { describe, expect, test } from 'vitest';
import { type Decision, decide, type ReadPosting, type Sight } from '../../content/decide';
import type { PageReading } from '../../content/page-reading';

const address = new URL('https://www.linkedin.com/jobs/view/1/');
const health = (by: 'hooks' | 'structure') => ({ layout: null, by, ranks: {} });
const posting = (id: string, by: 'hooks' | 'structure' = 'hooks') =>
  ({ kind: 'posting', posting: { id }, health: health(by), evident: true }) as unknown as ReadPosting;
const missing = [{ part: 'title', where: 'x' }] as const;
const incomplete = { kind: 'incomplete', site: 'linkedin', missing, health: health('hooks') } as unknown as PageReading;
const several = { ...incomplete, site: 'other', missing: [{ part: 'one-of-several' }] } as unknown as PageReading;
const none: PageReading = { kind: 'no-posting' };

/** A posting of LinkedIn's that is read by hooks and has a text of its own, unless it is said otherwise. */
const sight = (more: Partial<Sight>): Sight => ({
  address,
  site: 'linkedin',
  isOff: false,
  isReaderKnown: true,
  shown: null,
  stillShows: () => false,
  read: () => posting('1'),
  leavesToFrame: () => false,
  patienceLeft: () => 6000,
  restLeft: () => 0,
  ...more,
});
const never = () => {
  throw new Error('This was not to be asked.');
};
const inSum = (decision: Decision): string => {
  const { kind } = decision;
  if (kind === 'leave') return `leave, watch the ${decision.watch}: ${decision.report.kind}`;
  if (kind === 'wait') return `wait ${decision.next}: ${decision.report.kind}`;
  return kind === 'enter' ? `enter ${decision.page.posting.id}${decision.isGuess ? ', a guess' : ''}` : kind;
};

describe('what may be believed now', () => {
  test.each<[what: string, sight: Partial<Sight>, decision: string]>([
    ['no posting can show: nothing of the page is read', { site: null, read: never }, 'leave, watch the address: no-posting'],
    ['the site is off: nothing of the page is read', { isOff: true, read: never }, 'leave, watch the address: off'],
    ['a page that is read on request is never off', { site: 'other', isOff: true }, 'enter 1'],
    ['the rest of the page has changed', { stillShows: () => true, read: never }, 'stay'],
    ['no posting is open', { read: () => none }, 'leave, watch the page: no-posting'],
    ['no posting is open: the reader is not asked', { isReaderKnown: false, read: () => none }, 'leave, watch the page: no-posting'],
    ['the first posting', { isReaderKnown: false }, 'ask'],
    ['the first posting, of which parts are missing', { isReaderKnown: false, read: () => incomplete }, 'ask'],
    ['parts are missing', { read: () => incomplete }, 'wait 6000: arriving'],
    ['parts have been missing for long', { read: () => incomplete, patienceLeft: () => 0 }, 'wait Infinity: unreadable'],
    [
      'parts are missing beside the frame that has them',
      { read: () => incomplete, leavesToFrame: () => true },
      'leave, watch the page: no-posting',
    ],
    ['several postings: waiting does not help', { site: 'other', read: () => several, patienceLeft: never }, 'wait Infinity: unreadable'],
    ['a posting with a text of its own', {}, 'enter 1'],
    ['the same posting again', { shown: '1' }, 'enter 1'],
    ['text of another’s that stands there, or stood there', { restLeft: () => 1500 }, 'wait 1500: arriving'],
    ['the same, when patience ends before its rest', { restLeft: () => 1500, patienceLeft: () => 100 }, 'wait 100: arriving'],
    ['the same, after patience has ended', { restLeft: () => 1500, patienceLeft: () => -1 }, 'wait 1500: unreadable'],
    ['the last one’s very text', { restLeft: () => Number.POSITIVE_INFINITY }, 'wait 6000: arriving'],
    [
      'the last one’s very text, for long',
      { restLeft: () => Number.POSITIVE_INFINITY, patienceLeft: () => 0 },
      'wait Infinity: unreadable',
    ],
    ['a guess: it is believed last', { read: () => posting('1', 'structure'), restLeft: never }, 'wait 6000: arriving'],
    ['a guess after all patience', { read: () => posting('1', 'structure'), patienceLeft: () => 0 }, 'enter 1, a guess'],
    ['a guess that shows already', { read: () => posting('1', 'structure'), shown: '1', patienceLeft: never }, 'enter 1, a guess'],
    ['a guess of another than shows', { read: () => posting('2', 'structure'), shown: '1' }, 'wait 6000: arriving'],
    [
      'a guess after all patience, with the last one’s text',
      { read: () => posting('1', 'structure'), patienceLeft: () => 0, restLeft: () => 500 },
      'wait 500: unreadable',
    ],
    [
      'a page of any other site, by its structure',
      { site: 'other', read: () => posting('1', 'structure'), patienceLeft: never },
      'enter 1',
    ],
  ])('%s', (_what, given, decision) => {
    expect(inSum(decide(sight(given)))).toBe(decision);
  });

  test('what could not be read is said with what was missing, a text that rests with the address', () => {
    expect(decide(sight({ read: () => incomplete, patienceLeft: () => 0 }))).toMatchObject({ report: { missing } });
    expect(decide(sight({ restLeft: () => 10, patienceLeft: () => 0 }))).toMatchObject({
      report: { missing: [{ part: 'new-description', where: '/jobs/view/1/' }] },
    });
  });
});
