// @vitest-environment jsdom
import compactVocabulary from 'virtual:vocabulary';
import { describe, expect, test } from 'vitest';
import type { PageReading } from '../../content/page-reading';
import { readPage } from '../../content/read-page';
import { SITES } from '../../content/sites';
import { readPosting } from '../../domain/reading';
import type { MissingPart } from '../../domain/visit-report';
import { openVocabulary } from '../../domain/vocabulary';
import { rarePages, type SavedPage, savedPage, savedPages } from '../support/saved-pages';

const vocabulary = openVocabulary(compactVocabulary());
const siteOf = (url: string) => {
  const site = SITES.find((candidate) => candidate.isHost(new URL(url).hostname));
  if (!site) throw new Error(`${url} is no job board’s.`);
  return site;
};
const parse = ({ html, type }: Pick<SavedPage, 'html' | 'type'>) => new DOMParser().parseFromString(html, type);
const read = (page: SavedPage, change: (document: Document) => void = () => undefined, url = page.url): PageReading => {
  const document = parse(page);
  change(document);
  return readPage(document, new URL(url), siteOf(url));
};
const take = (selector: string) => (document: Document) => {
  for (const element of document.querySelectorAll(selector)) element.remove();
};

describe.each([...savedPages(), ...rarePages()])('the page $name', (page) => {
  test('is read with its head and its words, and nothing else’s', () => {
    const reading = read(page);
    if (reading.kind !== 'posting') throw new Error(JSON.stringify(reading));
    const { text, blocks: _, ...head } = reading.posting;
    expect(head).toEqual(page.posting);
    const words = readPosting(reading.posting, vocabulary).mentions.map(({ start, end }) => text.slice(start, end));
    expect(words).toEqual(page.words);
  });

  test('shows no posting once the posting is gone from it and from its address', () => {
    const reading = read(page, (document) => document.body.replaceChildren(), new URL('/', page.url).href);
    expect(reading).toEqual({ kind: 'no-posting' });
  });
});

describe('a posting that is not all there', () => {
  test.each<[missing: MissingPart, page: string, gone: string]>([
    [{ part: 'description', tried: 6 }, 'linkedin-classic', '.jobs-description__container'],
    [{ part: 'description', tried: 4 }, 'linkedin-flagship', '[data-testid="expandable-text-box"]'],
    [{ part: 'layout' }, 'linkedin-guest', 'body > *'],
    [{ part: 'structured-data' }, 'linkedin-guest', 'body > *'],
    [{ part: 'description', tried: 4 }, 'indeed-native', '[data-testid="viewjob-job-content"]'],
    [{ part: 'heading' }, 'indeed-native', '[data-testid="viewjob-job-content"]'],
    [{ part: 'title', tried: 4 }, 'indeed-search', '.jobsearch-JobInfoHeader-title'],
  ])('names %j on %s', (missing, name, gone) => {
    const page = savedPage(name);
    expect(read(page, take(gone))).toMatchObject({
      kind: 'incomplete',
      site: page.posting.site,
      missing: expect.arrayContaining([missing]),
    });
  });
});

describe('another posting’s text', () => {
  test.each([
    ['linkedin-classic', 'currentJobId=4100000001', 'currentJobId=4100000002'],
    ['linkedin-flagship', 'currentJobId=4100000011', 'currentJobId=4100000012'],
    ['indeed-search', 'vjk=00000000000000b1', 'vjk=00000000000000b2'],
    ['indeed-native', 'vjk=00000000000000c1', 'vjk=00000000000000c2'],
  ])('is not read under the address’s id while %s still shows the last one', (name, from, to) => {
    const page = savedPage(name);
    const reading = read(page, undefined, page.url.replace(from, to));
    expect(reading).toMatchObject({ kind: 'incomplete', missing: [expect.objectContaining({ part: 'posting' })] });
  });

  test('is not read from structured data that names another posting, even of the same title', () => {
    const page = savedPage('linkedin-structured');
    expect(read(page, undefined, page.url.replace('4100000031', '4100000032')).kind).toBe('incomplete');
    expect(read(page, undefined, page.url.replace('4100000031', '410000003')).kind).toBe('incomplete');
  });
});

test.each([
  ['linkedin-classic', '#job-details', `<h2>About the job</h2>${' '.repeat(300)}`],
  ['indeed-native', '.simple-job-description-html', `<style>${'.a { color: red }'.repeat(40)}</style>`],
])('a placeholder on %s is no text, whatever white space or style it holds', (name, selector, html) => {
  const reading = read(savedPage(name), (document) => {
    const element = document.querySelector(selector);
    if (element) element.innerHTML = html;
    for (const other of document.querySelectorAll('[data-testid="vj-job-description-heading"]')) other.remove();
  });
  expect(reading.kind).toBe('incomplete');
});

test('the new layout takes no other job’s title, and keeps bars in its own', () => {
  const reading = read(savedPage('linkedin-flagship'), (document) => {
    document.title = 'Dev | Go | Contoso Rail | LinkedIn';
    const link = document.querySelector('p a[href*="/jobs/view/"]');
    link?.setAttribute('href', '/jobs/view/4100000099/');
    if (link?.firstChild) link.firstChild.nodeValue = 'Dev | Go';
  });
  expect(reading).toMatchObject({ posting: { title: 'Dev | Go' } });
});

test('the new layout believes no tab’s title that its own head does not repeat', () => {
  const reading = read(savedPage('linkedin-flagship-view'), (document) => {
    document.title = 'The Posting Before | Another Firm | LinkedIn';
  });
  expect(reading).toMatchObject({ kind: 'incomplete', missing: [expect.objectContaining({ part: 'title' })] });
});

test('a page that only looks like a posting in one place shows none', () => {
  const document = parse({
    html: `<body><div class="show-more-less-html__markup">${'A course about Python. '.repeat(9)}</div></body>`,
    type: 'text/html',
  });
  const url = 'https://www.linkedin.com/learning/python';
  expect(readPage(document, new URL(url), siteOf(url))).toEqual({ kind: 'no-posting' });
});

test('a list without an open posting shows none', () => {
  const page = savedPage('linkedin-classic');
  expect(read(page, take('.scaffold-layout__detail'), 'https://www.linkedin.com/jobs/search/?keywords=x')).toEqual({ kind: 'no-posting' });
});

test.each<[site: string | undefined, host: string]>([
  ['linkedin', 'www.linkedin.com'],
  ['linkedin', 'uk.linkedin.com'],
  ['linkedin', 'linkedin.com'],
  ['indeed', 'malaysia.indeed.com'],
  [undefined, 'www.example.com'],
  [undefined, 'notlinkedin.com'],
  [undefined, 'linkedin.com.example.com'],
])('%s is the board at %s', (site, host) => {
  expect(SITES.find((candidate) => candidate.isHost(host))?.site).toBe(site);
});

test('reading leaves the page as it was', () => {
  for (const page of savedPages()) {
    const document = parse(page);
    const before = document.documentElement.outerHTML;
    readPage(document, new URL(page.url), siteOf(page.url));
    expect(document.documentElement.outerHTML).toBe(before);
  }
});

describe('a posting whose title no hook finds', () => {
  const renamed = (selector: string) => (document: Document) => {
    for (const element of document.querySelectorAll(selector)) {
      element.removeAttribute('class');
      element.removeAttribute('data-testid');
    }
  };

  test.each<[page: string, title: string]>([
    ['linkedin-guest', '.top-card-layout__title'],
    ['indeed-native', '[data-testid="vj-job-title"], [data-testid="company-info-title-row"]'],
    ['indeed-view', 'h1'],
  ])('has it read from the words over its text, as a guess, on %s', (name, title) => {
    const page = savedPage(name);
    const reading = read(page, renamed(title));
    expect(reading).toMatchObject({ kind: 'posting', posting: { ...page.posting }, health: { by: 'structure', ranks: { title: 0 } } });
  });

  test('has no line outside its pane for one', () => {
    const page = savedPage('linkedin-classic');
    const reading = read(page, (document) => {
      document.querySelector('.job-details-jobs-unified-top-card__job-title')?.remove();
      document.body.insertAdjacentHTML('afterbegin', '<h1>Python developer</h1>');
      document.title = 'Python developer | LinkedIn';
    });
    expect(reading).toMatchObject({ kind: 'incomplete', missing: [{ part: 'title' }] });
  });
});

test('the head of a posting is not read from the list beside it, where both stand in one pane', () => {
  const page = savedPage('linkedin-flagship');
  const reading = read(page, (document) => {
    document.querySelector('[data-sdui-screen]')?.removeAttribute('data-sdui-screen');
    document
      .querySelector('[componentkey^="job-card-component-ref-"]')
      ?.insertAdjacentHTML('afterbegin', '<i aria-label="Company, Other."></i><a href="/company/other">Other<span>$1K/yr</span></a>');
  });
  expect(reading).toMatchObject({ kind: 'posting', posting: page.posting });
});

describe('a posting whose text no hook finds', () => {
  const LONG = '<p>You keep parcels and their owners together, by Python and PostgreSQL.</p>'.repeat(6);

  test('is read as the largest text, where the page of it alone comes whole', () => {
    const page = savedPage('linkedin-guest');
    const reading = read(page, (document) => {
      document.querySelector('.show-more-less-html__markup')?.insertAdjacentHTML('beforeend', LONG);
      for (const element of document.querySelectorAll('.description__text, .description__text *')) element.removeAttribute('class');
    });
    expect(reading).toMatchObject({ kind: 'posting', posting: page.posting, idShown: true, health: { by: 'structure' } });
    expect(reading).toMatchObject({ posting: { text: expect.stringMatching(/Tailspin flies toys.*by Python and PostgreSQL/s) } });
    expect(reading).toMatchObject({ posting: { text: expect.not.stringContaining('Scala') } });
  });

  test('is waited for where the page may have yet to show it', () => {
    const page = savedPage('linkedin-classic');
    const reading = read(
      page,
      (document) => {
        document.querySelector('#job-details')?.insertAdjacentHTML('beforeend', LONG);
        for (const element of document.querySelectorAll('.jobs-description__container, .jobs-description__container *')) {
          element.removeAttribute('class');
          element.removeAttribute('id');
        }
        for (const heading of document.querySelectorAll('h2')) heading.remove();
      },
      'https://www.linkedin.com/jobs/view/4100000001/',
    );
    expect(reading.kind).toBe('incomplete');
  });
});

test('the text about the firm is not taken for the posting, however long, where no mark of either is left', () => {
  const page = savedPage('linkedin-flagship');
  const reading = read(page, (document) => {
    for (const element of document.querySelectorAll('[componentkey], [data-sdui-component]')) {
      element.removeAttribute('componentkey');
      element.removeAttribute('data-sdui-component');
    }
  });
  expect(reading.kind).toBe('posting');
  const text = reading.kind === 'posting' ? reading.posting.text : '';
  expect(text).toBe((read(page) as Extract<PageReading, { kind: 'posting' }>).posting.text);
});
