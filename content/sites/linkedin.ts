/**
 * LinkedIn serves three markups at the same time, by account, experiment and address; none tells the other apart by its
 * address. Dates say when a hook was last reported to work; “page” means that it was seen on a saved page of that date.
 */
import { findInAttribute, type Layout, lineOf, type SiteReader } from './site';

const VIEW_ID = /\/jobs\/view\/(?:[^/?#]*-)?(\d{6,})/;
const DIGITS = /(\d{6,})$/;

/** Signed in, React: class names are hashes, so only `componentkey`, `data-sdui-*` and `data-testid` can be relied on. */
const flagship: Layout = {
  name: 'signed in, new layout',
  pane: [
    ['[data-sdui-screen*="JobDetails"]', '2026-10-02; page 2026-03-28'],
    ['main:has([componentkey^="JobDetails_AboutTheJob_"])', '2026-07-03: the single page, where the screen stands above main'],
    ['body:has([componentkey^="JobDetails_AboutTheJob_"])', '2026-07-03: the same without a main'],
  ],
  description: [
    ['[componentkey^="JobDetails_AboutTheJob_"] [data-testid="expandable-text-box"]', '2026-10-04; page 2026-03-28'],
    ['[data-sdui-component$=".aboutTheJob"] [data-testid="expandable-text-box"]', '2026-09-29; page 2026-03-28'],
  ],
  head: {
    title: [],
    company: [['a[href*="/company/"]', '2026-09-29; page 2026-03-28']],
    location: [],
    salary: [],
  },
  quirks: {
    // The link to this very posting (2026-09-29; page 2026-03-28), else the tab's title, `(3) Title | Company | LinkedIn`,
    // which is the only one that the single page marks as such; a title may hold bars itself.
    title: (pane, document, id) => {
      const link = id === null ? null : pane.querySelector(`p a[href*="/jobs/view/${id}"]`);
      return (link && lineOf(link)) || (/^(?:\(\d+\+?\) )?(.+) \| [^|]+ \| LinkedIn$/.exec(document.title)?.[1] ?? null);
    },
    company: (pane) => findInAttribute(pane, '[aria-label^="Company, "]', 'aria-label', /^Company, (.+?)\.?$/),
    // “Leeds, England · 2 weeks ago · 83 applicants”: the first paragraph with such dots.
    location: (pane) => {
      for (const paragraph of pane.querySelectorAll('p')) {
        const [first, second] = lineOf(paragraph).split(' · ');
        if (first && second && first.length <= 80 && !paragraph.closest('[data-testid="expandable-text-box"]')) return first;
      }
      return null;
    },
    salary: (pane) => {
      for (const pill of pane.querySelectorAll('a span')) {
        const text = lineOf(pill);
        if (text.length <= 40 && /[$€£₹]\s?\d|\d\s?[€£]|\b(USD|EUR|GBP|CHF|PLN)\b/.test(text)) return text;
      }
      return null;
    },
  },
  paneId: (pane) =>
    findInAttribute(pane, '[componentkey^="JobDetails_AboutTheJob_"]', 'componentkey', DIGITS) ??
    findInAttribute(pane, '[id^="JobDetails_AboutTheJob_"]', 'id', DIGITS),
};

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
  ],
  head: {
    title: [
      ['.job-details-jobs-unified-top-card__job-title h1', '2026-09-23; page 2025-09'],
      ['.job-details-jobs-unified-top-card__job-title a', '2026-09-23; page 2025-09'],
      ['.job-details-jobs-unified-top-card__job-title', '2026-09-23; page 2025-09'],
    ],
    company: [
      ['.job-details-jobs-unified-top-card__company-name a', '2026-09-23; page 2025-09'],
      ['.job-details-jobs-unified-top-card__company-name', '2026-09-23; page 2025-09'],
    ],
    location: [['.job-details-jobs-unified-top-card__primary-description-container .tvm__text', '2026-09-23; page 2025-09']],
    salary: [],
  },
  quirks: {
    // Pay, workplace and kind of job stand in one row of buttons; the last says how many skills match.
    salary: (pane) => {
      for (const pill of pane.querySelectorAll('.job-details-fit-level-preferences button strong')) {
        const text = lineOf(pill);
        if (/[$€£₹]\s?\d|\d\s?[€£]/.test(text)) return text;
      }
      return null;
    },
  },
  paneId: (pane) =>
    findInAttribute(pane, '.job-details-jobs-unified-top-card__job-title a[href*="/jobs/view/"]', 'href', VIEW_ID) ??
    findInAttribute(pane, '.jobs-apply-button[data-job-id]', 'data-job-id', DIGITS),
};

/** Signed out: server-rendered, as a page of its own and as a fragment in the search's side pane. */
const guest: Layout = {
  name: 'signed out',
  pane: [
    ['.two-pane-serp-page__detail-view', '2026-06-18: the search’s side pane'],
    ['.details-pane__content', '2026-06-18: the same'],
    ['body:has(.top-card-layout__title)', '2026-10-04; page 2026-08-15'],
    ['body:has(.show-more-less-html__markup)', '2026-10-04; page 2026-08-15'],
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
      ['.topcard__flavor', '2026-08-17; page 2026-08-15: without a link where the company has no page'],
    ],
    location: [['.topcard__flavor--bullet:not(.num-applicants__caption)', '2026-08-17; page 2026-08-15']],
    salary: [['.compensation__salary-range .compensation__salary', '2026-07-23']],
  },
  paneId: (pane) => {
    // <code id="decoratedJobPostingId"><!--"4411867124"--></code>
    const code = pane.querySelector('code#decoratedJobPostingId');
    const inComment = /(\d{6,})/.exec(code?.firstChild?.nodeValue ?? code?.textContent ?? '')?.[1];
    return (
      inComment ??
      findInAttribute(pane, '.top-card-layout a[href*="/jobs/view/"], .topcard a[href*="/jobs/view/"]', 'href', VIEW_ID) ??
      findInAttribute(pane, '[data-semaphore-content-urn*="jobPosting:"]', 'data-semaphore-content-urn', DIGITS)
    );
  },
};

/** LinkedIn, in every country and in each of its three markups. */
export const linkedin: SiteReader = {
  site: 'linkedin',
  isHost: (host) => /(^|\.)linkedin\.com$/.test(host),
  mayShow: ({ pathname, searchParams }) => /job/i.test(pathname) || searchParams.has('currentJobId'),
  idInAddress: (address) => VIEW_ID.exec(address.pathname)?.[1] ?? DIGITS.exec(address.searchParams.get('currentJobId') ?? '')?.[1] ?? null,
  addressOf: (id) => `https://www.linkedin.com/jobs/view/${id}/`,
  layouts: [flagship, classic, guest],
};
