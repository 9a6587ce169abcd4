import { describe, expect, test } from 'vitest';
import { manifestProblems } from '../../tools/budgets';

const good = {
  permissions: ['storage', 'unlimitedStorage'],
  content_scripts: [
    { matches: ['https://*.linkedin.com/*'] },
    { matches: ['https://*.linkedin.com/preload/*', 'https://*.linkedin.com/jobs/*'], all_frames: true },
  ],
  content_security_policy: {
    extension_pages: "default-src 'none'; script-src 'self'; connect-src 'none'; require-trusted-types-for 'script'",
  },
};

describe('a manifest', () => {
  test('is good where it asks for what is needed', () => {
    expect(manifestProblems(good)).toEqual([]);
  });

  test.each<[problem: RegExp, change: object]>([
    [/asks for tabs/, { permissions: ['storage', 'tabs'] }],
    [/asks for hosts/, { host_permissions: ['<all_urls>'] }],
    [/lets pages read/, { web_accessible_resources: [{}] }],
    [/lets others connect/, { externally_connectable: {} }],
    [/runs on <all_urls>/, { content_scripts: [{ matches: ['<all_urls>'] }] }],
    [/runs on https:\/\/\*\.indeed\.com\/\* in frames/, { content_scripts: [{ matches: ['https://*.indeed.com/*'], all_frames: true }] }],
    [/own world/, { content_scripts: [{ matches: [], world: 'MAIN' }] }],
    [/lacks connect-src/, { content_security_policy: { extension_pages: "default-src 'none'; require-trusted-types-for 'script'" } }],
    [/too wide/, { content_security_policy: { extension_pages: `${good.content_security_policy.extension_pages}; img-src *` } }],
  ])('is refused because it %s', (problem, change) => {
    expect(manifestProblems({ ...good, ...change })).toContainEqual(expect.stringMatching(problem));
  });
});
