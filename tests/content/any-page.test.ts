// @vitest-environment jsdom
import compactVocabulary from 'virtual:vocabulary';
import { describe, expect, test } from 'vitest';
import { identityOf, readAnyPage } from '../../content/any-page';
import { OTHER_BOARDS } from '../../content/sites/other-boards';
import type { Hook, Layout } from '../../content/sites/site';
import { readPosting } from '../../domain/reading';
import { openVocabulary } from '../../domain/vocabulary';
import { otherPages, type SavedPage } from '../support/saved-pages';

const vocabulary = openVocabulary(compactVocabulary());
const pages = otherPages();
const read = ({ html, type, url }: Pick<SavedPage, 'html' | 'type' | 'url'>, boards?: readonly Layout[]) =>
  readAnyPage(new DOMParser().parseFromString(html, type), new URL(url), boards);

describe.each(pages)('the page $name, read on request', (page) => {
  test('gives its head and its words, and nothing else’s', () => {
    const reading = read(page);
    if (reading.kind !== 'posting') throw new Error(JSON.stringify(reading));
    const { text, blocks: _, id, ...head } = reading.posting;
    expect({ ...head, id: null }).toEqual(page.posting);
    expect(id).toMatch(/^[0-9a-f]{16}$/);
    expect(readPosting(reading.posting, vocabulary).mentions.map(({ start, end }) => text.slice(start, end))).toEqual(page.words);
    // Everybody on these pages is called one of these.
    expect(text).not.toMatch(/Quill|Perlina|Zebulon/);
  });
});

describe('no hook of another board stands unproved', () => {
  const parsed = pages.map(({ html, type, url }) => ({ document: new DOMParser().parseFromString(html, type), url: new URL(url) }));
  const readings = (boards: readonly Layout[]) =>
    parsed.map(({ document, url }) => {
      const reading = readAnyPage(document, url, boards);
      return reading.kind === 'posting' ? JSON.stringify([reading.posting, reading.health.by]) : reading.kind;
    });
  const whole = readings(OTHER_BOARDS);
  const less = OTHER_BOARDS.flatMap((layout) => {
    const drop = (hooks: readonly Hook[], index: number) => hooks.filter((_, other) => other !== index);
    return [
      ...layout.pane.map((hook, index) => [layout, 'pane', hook[0], { ...layout, pane: drop(layout.pane, index) }] as const),
      ...layout.description.map(
        (hook, index) => [layout, 'description', hook[0], { ...layout, description: drop(layout.description, index) }] as const,
      ),
      ...(['title', 'company', 'location', 'salary'] as const).flatMap((field) =>
        layout.head[field].map(
          (hook, index) =>
            [layout, field, hook[0], { ...layout, head: { ...layout.head, [field]: drop(layout.head[field], index) } }] as const,
        ),
      ),
    ];
  });
  test.each(less.map(([layout, field, css, lesser]) => [layout.name, field, css, layout, lesser] as const))(
    '%s, %s: without %s some page reads differently',
    (_name, _field, _css, layout, lesser) => {
      expect(readings(OTHER_BOARDS.map((board) => (board === layout ? lesser : board)))).not.toEqual(whole);
    },
  );
});

test.each<[what: string, html: string, missing: string]>([
  [
    'a list of postings',
    `<h1>Jobs</h1><ul>${[1, 2, 3, 4, 5, 6].map((n) => `<li class="job"><a href="/jobs/${n}">Perl Wizard ${n}</a><p>${'We seek a wizard. '.repeat(9)}</p></li>`).join('')}</ul>`,
    'text',
  ],
  ['a page of navigation', `<h1>Welcome</h1><div>${'<a href="/x">Perl and more Perl</a> '.repeat(40)}</div>`, 'text'],
  ['an empty page', '', 'named-title'],
])('%s is not read as a posting', (_what, html, missing) => {
  const reading = read({ html, type: 'text/html', url: 'https://www.example.com/' });
  expect(reading).toMatchObject({ kind: 'incomplete', site: 'other', missing: expect.arrayContaining([{ part: missing }]) });
});

test.each<[rule: string, address: string, canonical: string, url: string]>([
  ['by its address', 'https://example.com/jobs/1', '', 'https://example.com/jobs/1'],
  [
    'without where one came from',
    'https://example.com/jobs/1?utm_source=x&gh_src=y&gh_jid=7#apply',
    '',
    'https://example.com/jobs/1?gh_jid=7',
  ],
  ['by its number wherever it stands', 'https://example.com/?b=2&a=1', '', 'https://example.com/?a=1&b=2'],
  ['not by another page’s canonical address', 'https://example.com/jobs/2', 'https://example.com/jobs/1', 'https://example.com/jobs/2'],
  ['by its own canonical address', 'https://example.com/jobs?id=1&session=9', '/jobs?id=1', 'https://example.com/jobs?id=1'],
])('a page of any site is known %s', (_rule, address, canonical, url) => {
  const document = new DOMParser().parseFromString(`<link rel="canonical" href="${canonical}" />`, 'text/html');
  expect(identityOf(document, new URL(address)).url).toBe(url);
});

test.each([
  ['https://careers.example.com/#/jobs/1234', 'https://careers.example.com/#/jobs/5678'],
  ['https://jobs.example.com/vacancy?ref=1234', 'https://jobs.example.com/vacancy?ref=5678'],
  ['https://jobs.example.com/vacancy?code=1234', 'https://jobs.example.com/vacancy?code=5678'],
  ['https://jobs.example.com/vacancy?source=1234', 'https://jobs.example.com/vacancy?source=5678'],
])('%s and %s are two postings', (one, other) => {
  const page = new DOMParser().parseFromString('<title>x</title>', 'text/html');
  expect(identityOf(page, new URL(one)).id).not.toBe(identityOf(page, new URL(other)).id);
});

test.each([
  ['https://careers.example.com/jobs/16', null],
  ['https://careers.example.com/jobs/17', 'Leeds'],
  ['https://www.example.com/jobs/16', 'Leeds'],
])('a place is not taken from another posting of the same title that was left on the page: %s', (url, location) => {
  const data = {
    '@type': 'JobPosting',
    title: 'Backend Developer',
    url,
    description: `<p>${'Ships and sails. '.repeat(12)}</p>`,
    jobLocation: { address: 'Leeds' },
  };
  const text = `<h2>Requirements</h2><p>${'Trains and rails, and Python. '.repeat(12)}</p>`;
  const html = `<title>Backend Developer</title><script type="application/ld+json">${JSON.stringify(data)}</script><main><h1>Backend Developer</h1>${text}</main>`;
  const reading = read({ html, type: 'text/html', url: 'https://careers.example.com/jobs/17' });
  expect(reading).toMatchObject({ kind: 'posting', posting: { title: 'Backend Developer', location } });
});

test('logos of what is asked for are no faces', () => {
  const logos = ['Google Cloud', 'Apache Kafka', 'Ruby on Rails'].map((name) => `<div><img alt="" /><div>${name}</div></div>`).join('');
  const text = '<p>You run what we ship, and ship what you run, day after day.</p>'.repeat(8);
  const html = `<title>Backend Developer</title><main><h1>Backend Developer</h1><h2>Requirements</h2>${text}<section>${logos}</section></main>`;
  const reading = read({ html, type: 'text/html', url: 'https://careers.example.com/jobs/17' });
  expect(reading).toMatchObject({ posting: { text: expect.stringMatching(/Google Cloud\s+Apache Kafka\s+Ruby on Rails/) } });
});

test('a short posting is read, and not the long words about cookies beside it', () => {
  const text = 'Ships and sails, and Python. '.repeat(10);
  const cookies = '<div><p>We and our partners store and read what we like about you. </p></div>'.repeat(30);
  const html = `<title>Backend Developer</title><main><h1>Backend Developer</h1><p>${text}</p></main><div><h2>Your choices</h2>${cookies}</div>`;
  const reading = read({ html, type: 'text/html', url: 'https://careers.example.com/jobs/17' });
  expect(reading).toMatchObject({ kind: 'posting', posting: { text: `${text.trim()}\n` } });
});
