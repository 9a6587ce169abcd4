// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { readAnyPage } from '../../content/any-page';

const ABOUT = 'We move parcels across the North and go the extra mile for every one of them, every day of the week but one.';
const parts = (skill: string) => `<p>${ABOUT}</p><h4>What you bring</h4><ul><li>Two years with ${skill}</li></ul>`;
const JOBS = [
  ['Backend Developer', 'backend', 'Python'],
  ['Frontend Developer', 'frontend', 'React'],
  ['Data Engineer', 'data', 'Kafka'],
] as const;
/** The postings of a page, in one of the makes that firms use. */
const LISTS: Record<string, string> = {
  'as articles': JOBS.map(([title, id, skill]) => `<article id="${id}"><h2>${title}</h2>${parts(skill)}</article>`).join(''),
  'as boxes without a name': JOBS.map(
    ([title, id, skill]) => `<div class="j" id="${id}"><div class="h"><h3>${title}</h3></div><div>${parts(skill)}</div></div>`,
  ).join(''),
  'one after the other': `<div>${JOBS.map(([title, id, skill]) => `<h2 id="${id}">${title}</h2>${parts(skill)}`).join('')}</div>`,
  'as things to open': JOBS.map(
    ([title, id, skill]) => `<details id="${id}" open><summary><h3>${title}</h3></summary>${parts(skill)}</details>`,
  ).join(''),
  'as things to open without headings': JOBS.map(
    ([title, id, skill]) => `<details id="${id}" open><summary>${title}</summary>${parts(skill)}</details>`,
  ).join(''),
  'behind buttons, each in a box': JOBS.map(
    ([title, id, skill]) =>
      `<div class="item" id="${id}"><button aria-expanded="true" aria-controls="${id}-text">${title}</button><div id="${id}-text">${parts(skill)}</div></div>`,
  ).join(''),
  'behind buttons, one after the other': `<div>${JOBS.map(
    ([title, id, skill]) => `<div role="button" id="${id}" aria-expanded="true">${title}</div><div>${parts(skill)}</div>`,
  ).join('')}</div>`,
  'as a list of terms': `<dl>${JOBS.map(([title, id, skill]) => `<dt id="${id}">${title}</dt><dd>${parts(skill)}</dd>`).join('')}</dl>`,
};
const read = (list: string, path: string, { title = 'Careers at Northwind', data = [] as object[] } = {}) => {
  const html = `<title>${title}</title>${data.map((job) => `<script type="application/ld+json">${JSON.stringify(job)}</script>`).join('')}
    <header><h1>Join us</h1></header><main>${list}</main>`;
  return readAnyPage(new DOMParser().parseFromString(html, 'text/html'), new URL(path, 'https://careers.example.com'));
};

describe.each(Object.entries(LISTS))('of several postings %s', (_make, list) => {
  test('none is read where nothing says which is meant', () => {
    expect(read(list, '/careers')).toMatchObject({ kind: 'incomplete', missing: [{ part: 'one-of-several' }] });
  });

  test.each([
    ['what stands behind “#”', '/careers#frontend', 'Careers'],
    ['its title in the path', '/careers/frontend-developer', 'Careers'],
    ['its title in the tab', '/careers', 'Frontend Developer | Northwind'],
  ])('the one that is named by %s is read, and nothing of the others', (_by, path, title) => {
    const reading = read(list, path, { title });
    if (reading.kind !== 'posting') throw new Error(JSON.stringify(reading));
    expect(reading.posting.title).toBe('Frontend Developer');
    expect(reading.posting.text).toContain('Two years with React');
    expect(reading.posting.text).not.toMatch(/Python|Kafka/);
    expect(reading.evident).toBe(true);
  });
});

test('several that the page’s data tells of are never joined', () => {
  const data = JOBS.map(([title, id]) => ({ '@type': 'JobPosting', title, description: `<p>${ABOUT} ${id}</p>`, url: `/jobs/${id}-1` }));
  const rows = JOBS.map(([title]) => `<h2>${title}</h2><p>${ABOUT} ${ABOUT}</p>`).join('');
  expect(read(rows, '/careers', { data })).toMatchObject({ kind: 'incomplete', missing: [{ part: 'one-of-several' }] });
});

test.each([
  [
    'its parts',
    `<section><h2>The team</h2>${parts('Python')}</section><section><h2>The offer</h2><h3>Benefits</h3><p>${ABOUT}</p></section>`,
  ],
  [
    'facts in a column beside it',
    `<div><div><h2>Location</h2><p>Porto</p><h2>Compensation</h2><p>€50K</p></div><div>${parts('Python')}<h2>Compensation</h2><p>€50K. ${ABOUT}</p></div></div>`,
  ],
  [
    'articles of the firm’s journal',
    `${parts('Python')}<p>${ABOUT}</p><aside><article><h3>A talk</h3><p>${ABOUT}</p></article><article><h3>A walk</h3><p>${ABOUT}</p></article></aside>`,
  ],
  [
    'parts of it that open at a press',
    ['The role', 'Your team', 'Developer tools']
      .map((part) => `<div><button aria-expanded="true">${part}</button><div>${parts('Python')}</div></div>`)
      .join(''),
  ],
  [
    'a list of facts with a role among them',
    `<dl><dt>Role</dt><dd>Developer</dd><dt>Engineer level</dt><dd>Senior</dd></dl>${parts('Python')}${parts('Go')}`,
  ],
])('one posting is not taken for several because of %s', (_what, list) => {
  expect(read(list, '/jobs/1', { title: 'Join us' })).toMatchObject({ kind: 'posting' });
});
