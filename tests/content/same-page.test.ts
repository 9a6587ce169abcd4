import { describe, expect, test } from 'vitest';
import { isSamePage } from '../../content/same-page';

describe('a page that was asked for', () => {
  test.each<[same: boolean, before: string, now: string]>([
    [true, '/jobs/1', '/jobs/1'],
    [true, '/jobs/1', '/jobs/1#apply'],
    [true, '/jobs/1', '/jobs/1?utm_source=mail'],
    [true, '/careers?gh_jid=1', '/careers?lang=de&gh_jid=1'],
    [false, '/#/jobs/1234', '/#/jobs/5678'],
    [false, '/jobs', '/jobs?job=5678'],
    [true, '/jobs/1', '/jobs/1?utm_id=17&theme=dark'],
    [false, '/jobs/1', '/jobs/2'],
    [false, '/careers?gh_jid=1', '/careers?gh_jid=2'],
    [false, '/careers?gh_jid=1', '/careers'],
    [false, '/jobs/1', 'https://other.example.com/jobs/1'],
  ])('is the same (%s): %s → %s', (same, before, now) => {
    const address = (path: string) => new URL(path, 'https://jobs.example.com');
    expect(isSamePage(address(before), address(now))).toBe(same);
  });
});
