// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { readStructuredData } from '../../content/sites/structured-data';
import { readSalaryField } from '../../domain/salary';

const WORDS =
  'We keep bees, count them every evening and write the number on a slate; you would keep the slate, and now and then the bees.';
const job = (more: object = {}) => ({
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  title: 'Beekeeper',
  description: `<p>${WORDS}</p>`,
  ...more,
});
const page = (json: string, { title = 'Beekeeper | Hive', body = `<div id="text"><p>${WORDS}</p></div>` } = {}) =>
  new DOMParser().parseFromString(`<title>${title}</title><script type="application/ld+json">${json}</script>${body}`, 'text/html');
const read = (data: unknown, id: string | null = null, more = {}) =>
  readStructuredData(page(typeof data === 'string' ? data : JSON.stringify(data), more), id);

describe('structured data is found', () => {
  test.each<[where: string, data: unknown]>([
    ['by itself', job()],
    ['in a list', [{ '@type': 'Organization', name: 'Hive' }, job()]],
    ['in a graph', { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage' }, job()] }],
    ['as what a page is mainly about', { '@type': 'WebPage', mainEntity: job() }],
    ['as one of several types', job({ '@type': ['Thing', 'JobPosting'] })],
    ['under its type’s whole name', job({ '@type': 'http://schema.org/JobPosting' })],
    ['with raw line breaks and tabs in its strings', JSON.stringify(job()).replace('We keep', 'We\n\tkeep')],
    ['with slashes escaped', JSON.stringify(job()).replaceAll('/', '\\u002F')],
    ['with slashes escaped once more', JSON.stringify(job()).replaceAll('</p>', '\\\\u003C\\\\u002Fp\\\\u003E')],
    ['in a comment', `<!-- ${JSON.stringify(job())} -->`],
    ['in a section of characters', `//<![CDATA[\n${JSON.stringify(job())}\n//]]>`],
    ['with a semicolon after it', `${JSON.stringify(job())};`],
    ['with its markup escaped', job({ description: `&lt;p&gt;${WORDS}&lt;/p&gt;` })],
    ['with its markup escaped twice', job({ description: `&amp;lt;p&amp;gt;${WORDS}&amp;lt;/p&amp;gt;` })],
  ])('%s', (_where, data) => {
    expect(read(data)).toMatchObject({ title: 'Beekeeper', description: { localName: 'p' } });
  });

  test.each<[what: string, data: unknown]>([
    ['broken', '{"@type":"JobPosting"'],
    ['another type’s', { '@type': 'Product', title: 'Beekeeper' }],
    ['without a title', job({ title: ' ' })],
    ['in a list of links', { '@type': 'ItemList', itemListElement: [job()] }],
  ])('unless it is %s', (_what, data) => {
    expect(read(data)).toBe(null);
  });

  test.each<[which: string, jobs: object[], address: string, found: unknown]>([
    ['the one, where a page gives it twice', [job(), job()], '/', { title: 'Beekeeper' }],
    ['none, where nothing says which', [job({ url: '/jobs/1' }), job({ url: '/jobs/2' })], '/jobs', 'several'],
    ['none, where the address is not one of theirs', [job({ url: '/2026/1' }), job({ url: '/2026/2' })], '/2026', 'several'],
    ['the one in the path', [job({ url: '/jobs/1', hiringOrganization: 'A' }), job({ url: '/jobs/2' })], '/jobs/1', { company: 'A' }],
    [
      'the one behind “#”',
      [job({ identifier: '77', hiringOrganization: 'A' }), job({ identifier: '78' })],
      '/jobs#job-77',
      { company: 'A' },
    ],
    ['the one whose title begins the tab’s', [job(), job({ title: 'Hive' })], '/', { title: 'Beekeeper' }],
  ])('of several %s', (_which, jobs, path, found) => {
    const read = readStructuredData(page(JSON.stringify(jobs)), null, new URL(path, 'https://hive.example'));
    if (typeof found === 'string') expect(read).toBe(found);
    else expect(read).toMatchObject(found as object);
  });

  test('and what of it does not stand on the page is not made up', () => {
    expect(read(job(), null, { body: '<p>Something else entirely.</p>' })).toMatchObject({ title: 'Beekeeper', description: null });
    expect(read(job(), null, { body: `<template><p>${WORDS}</p></template>` })).toMatchObject({ description: null });
  });
});

describe('structured data of the posting before', () => {
  test.each<[rule: string, more: object, id: string | null, title: string, taken: boolean]>([
    ['counts under the number that it names', { identifier: { value: '4100000001' } }, '4100000001', 'x', true],
    ['counts under a number in its address', { url: 'https://x.test/jobs/view/bee-4100000001/' }, '4100000001', 'x', true],
    ['counts, naming none, under the title that the tab shows', {}, '4100000001', 'Beekeeper - Hive', true],
    ['counts not, naming none, where the page shows another title', {}, '4100000001', 'Falconer - Hive', false],
    ['counts not where it names another number', { identifier: '4100000009' }, '4100000001', 'x', false],
    ['counts where what it names is no such number', { identifier: 'R-17' }, '4100000001', 'Beekeeper', true],
  ])('%s', (_rule, more, id, title, taken) => {
    expect(read(job(more), id, { title }) !== null).toBe(taken);
  });

  test('is told from none: it shows that the page has not moved on', () => {
    expect(read(job({ identifier: '4100000009' }), '4100000001')).toBe('another');
  });
});

test.each<[pay: object, salary: string | null]>([
  [{ baseSalary: { currency: 'USD', value: { minValue: 90000, maxValue: 120000, unitText: 'YEAR' } } }, 'USD 90,000 - 120,000 a year'],
  [{ baseSalary: { currency: 'EUR', value: { value: 52000, unitText: 'year' } } }, 'EUR 52,000 a year'],
  [{ baseSalary: { currency: 'GBP', value: 38.5, unitText: 'HOUR' } }, 'GBP 38.5 an hour'],
  [{ baseSalary: { currency: 'CHF', value: { maxValue: '9000', unitText: 'MONTH' } } }, 'up to CHF 9,000 a month'],
  [{ baseSalary: 61000, salaryCurrency: 'PLN' }, 'PLN 61,000'],
  [{ baseSalary: '$50,000 to $60,000 a year' }, '$50,000 to $60,000 a year'],
  [{ baseSalary: { currency: 'USD', value: { minValue: 0, maxValue: 0 } } }, null],
  [{ baseSalary: { value: { minValue: 90000 } } }, null],
  [{ estimatedSalary: { currency: 'USD', value: 90000 } }, null],
])('pay is written out: %j', (pay, salary) => {
  const data = read(job(pay));
  if (!data || typeof data === 'string') throw new Error('not found');
  expect(data.salary).toBe(salary);
  if (salary) expect(readSalaryField(salary)).not.toBe(null);
});

test.each<[place: unknown, location: string | null]>([
  [{ address: { addressLocality: 'Reno', addressRegion: 'NV', addressCountry: 'US' } }, 'Reno, NV, US'],
  [{ address: { addressLocality: 'Oslo', addressRegion: 'Oslo' } }, 'Oslo'],
  [[{ address: 'Graz, Austria' }, { address: 'Linz' }], 'Graz, Austria'],
  [{ name: 'Everywhere' }, 'Everywhere'],
  [undefined, null],
])('a place is written out: %j', (jobLocation, location) => {
  expect(read(job({ jobLocation, hiringOrganization: { name: 'Hive' } }))).toMatchObject({ location, company: 'Hive' });
});
