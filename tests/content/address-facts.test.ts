import { expect, test } from 'vitest';
import { addressFacts } from '../../content/sites/address-facts';

const NOTHING = { readable: true, board: false, jobless: false, jobLike: false, roadmapSh: false };

test.each<[url: string, facts: object]>([
  ['https://de.linkedin.com/jobs/view/4100000001/', { board: true, jobLike: true }],
  ['https://www.linkedin.com/feed/', { board: true, jobless: true }],
  ['https://de.indeed.com/viewjob?jk=0123456789abcdef', { board: true, jobLike: true }],
  ['https://notlinkedin.com/feed/', {}],
  ['https://indeed.com.example.org/', {}],
  ['https://boards.greenhouse.io/northwind/1', { jobLike: true }],
  ['https://www.example.de/karriere/1', { jobLike: true }],
  ['https://roadmap.sh/backend', { roadmapSh: true }],
  ['https://roadmap.sh.example.org/', {}],
  ['chrome://extensions/', { readable: false }],
  ['file:///tmp/linkedin.com/jobs.html', { readable: false }],
])('%s says %j', (url, facts) => {
  expect(addressFacts(url, false)).toEqual({ ...NOTHING, ...facts });
});

test('an address that is not known says nothing', () => {
  expect(addressFacts(undefined, false)).toEqual({ ...NOTHING, readable: false });
  expect(addressFacts('no address', true)).toEqual(NOTHING);
});
