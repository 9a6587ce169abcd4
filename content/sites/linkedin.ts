/**
 * LinkedIn serves three markups at the same time, by account, experiment and address; none tells the other apart by its
 * address. Dates say when a hook was last reported to work; “page” means that it was seen on a saved page of that date.
 */
import { LINKEDIN } from './addresses';
import { findText, fold, type Hook, type Layout, lineOf, MONEY, type ReadingPlace, type SiteReader } from './site';

/** The list beside a posting, where both are in one pane. */
const BESIDE_LIST = '[componentkey="SearchResultsMainContent"] *, [componentkey^="job-card-component-ref-"] *';

const VIEW_ID = /\/jobs\/view\/(?:[^/?#]*-)?(\d{6,})/;
const DIGITS = /(\d{6,})$/;

/** Signed in, React: class names are hashes, so only `componentkey`, `data-sdui-*` and `data-testid` can be relied on. */
const flagship: Layout = {
  name: 'signed in, new layout',
  pane: [
    ['[data-sdui-screen*="JobDetails"]', '2026-10-02; page 2026-03-28'],
    ['main:has([componentkey^="JobDetails_"])', '2026-07-03: without the screen’s name'],
    ['body:has([componentkey^="JobDetails_"])', '2026-07-03: the same without a main'],
  ],
  description: [
    // While the pane changes, the last posting's may stand there still, and be the longer one.
    ['[componentkey="JobDetails_AboutTheJob_{id}"] [data-testid="expandable-text-box"]', '2026-10-04; page 2026-03-28'],
    ['[componentkey^="JobDetails_AboutTheJob_"] [data-testid="expandable-text-box"]', '2026-10-04; page 2026-03-28'],
    ['[data-sdui-component$=".aboutTheJob"] [data-testid="expandable-text-box"]', '2026-09-29; page 2026-03-28'],
    [
      '[data-testid="expandable-text-box"]:not([data-sdui-component] *, [componentkey^="JobDetails_AboutTheCompany_"] *)',
      '2026-09-23: outside every other part of the page',
    ],
  ],
  head: {
    title: [
      ['p a[href*="/jobs/view/{id}"]', '2026-09-29; page 2026-03-28: the link to this very posting'],
      ['the tab’s title, where a line says the same', '2026-09-29: the single page has no link', titleInTab],
    ],
    company: [
      [
        `[aria-label^="Company, "]:not(${BESIDE_LIST})`,
        '2026-09; page 2026-03-28: in English',
        { attribute: 'aria-label', pattern: /^Company, (.+?)\.?$/ },
      ],
      ['the tab’s title, the same', '2026-09-29: in any language, and for a firm without a page', companyInTab],
      [`a[href*="/company/"]:not([data-sdui-component] *, ${BESIDE_LIST})`, '2026-09-29; page 2026-03-28'],
    ],
    location: [['the first words of the line under the title', '2026-09-23; page 2026-03-28', placeUnderTitle]],
    salary: [[`a span:not([data-sdui-component] *, ${BESIDE_LIST})`, '2026-09-23; page 2026-03-28', { pattern: MONEY }]],
  },
  id: [
    [
      '[componentkey^="JobDetails_AboutTheJob_"]',
      '2026-10-04; page 2026-03-28',
      { attribute: 'componentkey', pattern: DIGITS, around: true },
    ],
    ['[id^="JobDetails_AboutTheJob_"]', '2026-07-03: the same as the key', { attribute: 'id', pattern: DIGITS, around: true }],
    ['[componentkey^="JobDetails_"]', '2026-09-23; page 2026-03-28: other parts', { attribute: 'componentkey', pattern: DIGITS }],
    ['[componentkey^="JobMatch"]', '2026-09-23; page 2026-03-28', { attribute: 'componentkey', pattern: DIGITS }],
  ],
};

/** `(3) Title | Company | LinkedIn`: a title may hold bars itself. */
const TAB = /^(?:\(\d+\+?\) )?(.+) \| ([^|]+) \| LinkedIn$/;

/** The head's lines: what stands in no other part of the page. */
const HEAD_LINES = `p:not([data-sdui-component] *, [data-testid="expandable-text-box"] *, ${BESIDE_LIST})`;

/** The tab's title may still be the last posting's: it counts where the head says the same. */
function titleInTab({ document, pane }: ReadingPlace): string | null {
  const title = TAB.exec(document.title)?.[1];
  return title && lineWith(title, pane) ? title : null;
}

function companyInTab(place: ReadingPlace): string | null {
  return titleInTab(place) && (TAB.exec(place.document.title)?.[2] ?? null);
}

/** A badge may follow the title in its line. */
function lineWith(title: string, pane: ParentNode): Element | undefined {
  return [...pane.querySelectorAll(HEAD_LINES)].find((line) => `${lineOf(line)} `.startsWith(`${title} `));
}

/** “Leeds, England · 2 weeks ago · 83 applicants” below the title; not “Promoted by hirer · Actively reviewing applicants”. */
function placeUnderTitle(place: ReadingPlace): string | null {
  const title = findText(place, flagship.head.title)?.value;
  const above = title === undefined ? undefined : lineWith(title, place.pane);
  for (const line of place.pane.querySelectorAll(HEAD_LINES)) {
    if (above && !(above.compareDocumentPosition(line) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
    const [first, second] = lineOf(line).split(' · ');
    if (first && second && first.length <= 80 && /\d/.test(second) && !/^\d/.test(first)) return first;
  }
  return null;
}

/** Signed in, Ember: readable class names. The list beside the pane holds other postings, so nothing outside is read. */
const classic: Layout = {
  name: 'signed in, classic layout',
  pane: [
    ['.jobs-search__job-details--container', '2026-08-22; page 2025-09'],
    ['.scaffold-layout__detail', '2026-08-22; page 2025-09'],
    ['.job-view-layout', '2026-08-22; page 2025-09'],
    ['body:has(#job-details)', '2026-09-23'],
  ],
  description: [
    ['#job-details', '2026-09-23; page 2025-09'],
    ['.jobs-description__content .jobs-box__html-content', '2026-09-23; page 2025-09'],
    ['.jobs-box__html-content', '2026-09-23; page 2025-09'],
    ['.jobs-description-content__text--stretch', '2026-08-22; page 2025-09'],
    ['article.jobs-description__container', '2026-08-22; page 2025-09'],
    ['.jobs-description:not(article)', '2026-08-22; page 2025-09'],
  ],
  head: {
    title: [
      ['.job-details-jobs-unified-top-card__job-title h1', '2026-09-23; page 2025-09'],
      ['.job-details-jobs-unified-top-card__job-title a', '2026-09-23; page 2025-09'],
      ['.job-details-jobs-unified-top-card__job-title', '2026-09-23; page 2025-09'],
      ['h1 a[href*="/jobs/view/{id}"]', '2026-09-23; page 2025-09: by no class, the link to this very posting'],
    ],
    company: [
      ['.job-details-jobs-unified-top-card__company-name a', '2026-09-23; page 2025-09'],
      ['.job-details-jobs-unified-top-card__company-name', '2026-09-23; page 2025-09: a company without a page'],
    ],
    location: [
      [
        '.job-details-jobs-unified-top-card__primary-description-container .tvm__text',
        '2026-09-23; page 2025-09',
        { pattern: /^([^·]*\p{L}[^·]*)/u },
      ],
    ],
    // Pay, workplace and kind of job stand in one row; the last says how many skills match.
    salary: [
      ['.job-details-fit-level-preferences button strong', '2026-08-22; page 2025-09', { pattern: MONEY }],
      ['.job-details-preferences-and-skills__pill', 'before 2025', { pattern: MONEY }],
      ['.job-details-jobs-unified-top-card__job-insight span', 'before 2025', { pattern: MONEY }],
      ['#SALARY p', 'page 2025-09: empty there', { pattern: MONEY }],
    ],
  },
  id: [
    [
      '.job-details-jobs-unified-top-card__job-title a[href*="/jobs/view/"]',
      '2026-08-22; page 2025-09',
      { attribute: 'href', pattern: VIEW_ID },
    ],
    ['.jobs-apply-button[data-job-id]', '2026-08-22; page 2025-09', { attribute: 'data-job-id', pattern: DIGITS }],
    ['h1 a[href*="/jobs/view/"]', '2026-09-23; page 2025-09: by no class', { attribute: 'href', pattern: VIEW_ID }],
  ],
};

/** Signed out: server-rendered, as a page of its own and as a fragment in the search's side pane. */
const guest: Layout = {
  name: 'signed out',
  isWhole: true,
  pane: [
    ['.two-pane-serp-page__detail-view', '2026-06-18: the search’s side pane'],
    ['.details-pane__content', '2026-06-18: the same'],
    ['body:has(.top-card-layout__title, .show-more-less-html__markup, .description__text)', '2026-10-04; page 2026-08-15'],
  ],
  description: [
    ['.show-more-less-html__markup', '2026-10-04; page 2026-08-15'],
    ['.description__text .show-more-less-html', '2026-08-17; page 2026-08-15'],
    ['.description__text', '2026-08-17; page 2026-08-15'],
  ],
  head: {
    title: [
      ['.top-card-layout__title', '2026-10-04; page 2026-08-15'],
      ['.topcard__title', '2026-08-17; page 2026-06-18'],
    ],
    company: [
      ['a.topcard__org-name-link', '2026-08-17; page 2026-08-15'],
      ['.topcard__flavor:not(.topcard__flavor--bullet)', '2026-08-17; page 2026-08-15: a company without a page'],
    ],
    location: [['.topcard__flavor--bullet:not(.num-applicants__caption)', '2026-08-17; page 2026-08-15']],
    salary: [['.compensation__salary-range .compensation__salary', '2026-07-23']],
  },
  id: [
    // <code id="decoratedJobPostingId"><!--"4411867124"--></code>
    ['the comment in #decoratedJobPostingId', 'page 2026-08-15', idInComment],
    [
      '.top-card-layout a[href*="/jobs/view/"], .topcard a[href*="/jobs/view/"]',
      'page 2026-06-18: the side pane’s title',
      { attribute: 'href', pattern: VIEW_ID },
    ],
    ['[data-semaphore-content-urn*="jobPosting:"]', 'page 2026-06-18', { attribute: 'data-semaphore-content-urn', pattern: DIGITS }],
  ],
};

function idInComment({ pane }: ReadingPlace): string | null {
  const code = pane.querySelector('code#decoratedJobPostingId');
  return /(\d{6,})/.exec(fold(code?.firstChild?.nodeValue ?? ''))?.[1] ?? null;
}

const LINK_ID: Hook = ['a[href*="/jobs/view/"]', '2025-12-22', { attribute: 'href', pattern: VIEW_ID }];

/** LinkedIn, in every country and in each of its three markups. */
export const linkedin: SiteReader = {
  ...LINKEDIN,
  idInAddress: (address) => VIEW_ID.exec(address.pathname)?.[1] ?? DIGITS.exec(address.searchParams.get('currentJobId') ?? '')?.[1] ?? null,
  isSingle: (address) => VIEW_ID.test(address.pathname),
  addressOf: (id) => `https://www.linkedin.com/jobs/view/${id}/`,
  layouts: [flagship, classic, guest],
  cards: [
    {
      css: 'li[data-occludable-job-id]',
      seen: '2026-09-23; page 2025-09: classic; empty until it is scrolled to',
      id: [[':scope', '2026-09-23', { attribute: 'data-occludable-job-id', pattern: DIGITS }]],
      title: [
        ['.job-card-container__link [aria-hidden="true"]', 'page 2025-09'],
        ['.job-card-container__link, .job-card-list__title--link', '2026-08-22; page 2025-03'],
      ],
    },
    {
      css: '[componentkey^="job-card-component-ref-"]',
      seen: '2026-09-29: new layout, outer and inner node',
      id: [[':scope', '2026-09-29', { attribute: 'componentkey', pattern: DIGITS }]],
      title: [
        ['p:first-of-type > [aria-hidden="true"]', 'page 2026-03-28: beside a copy for screen readers'],
        ['p', '2026-09-29'],
      ],
    },
    {
      css: '[data-view-name="job-search-job-card"]',
      seen: '2025-12-22: a variant',
      id: [LINK_ID],
      title: [['a[href*="/jobs/view/"]', '2025-12-22']],
    },
    {
      css: '.base-card[data-entity-urn*="jobPosting:"]',
      seen: 'page 2026-06-18: signed out',
      id: [[':scope', 'page 2026-06-18', { attribute: 'data-entity-urn', pattern: DIGITS }]],
      title: [['.base-search-card__title', 'page 2026-06-18']],
    },
  ],
  checks: [],
};
