/**
 * Boards that Gaplight reads on request alone. Their hooks only spare the reader of structure a guess; the page's own
 * structured data goes before what they find. Dates as in linkedin.ts; none of these layouts shows a posting's number.
 */
import { type Layout, lineOf, MONEY, type ReadingPlace } from './site';

const greenhouse: Layout = {
  name: 'Greenhouse',
  pane: [
    ['main:has(.job__description)', '2026: job-boards.greenhouse.io'],
    ['body:has(#app_body, .job__description)', 'before 2025: boards.greenhouse.io'],
  ],
  description: [
    ['.job__description', '2026'],
    ['#content', 'before 2025'],
  ],
  head: {
    title: [
      ['.job__title h1', '2026'],
      ['h1.app-title', 'before 2025'],
    ],
    company: [
      ['.company-name', 'before 2025', { pattern: /^(?:at )?(.+)$/ }],
      [
        'the tab’s title: “Job Application for X at Y”',
        '2026',
        ({ document }) => / at ([^|]+?)(?: \|.*)?$/.exec(document.title)?.[1] ?? null,
      ],
    ],
    location: [
      ['.job__location', '2026'],
      ['.location', 'before 2025'],
    ],
    salary: [['.pay-range', '2026', { pattern: MONEY }]],
  },
  id: [],
};

const lever: Layout = {
  name: 'Lever',
  pane: [['body:has(.posting-headline)', '2026']],
  description: [
    ['.section-wrapper.page-full-width:has([data-qa="job-description"])', '2026: with the lists that follow the first text'],
    ['[data-qa="job-description"]', '2026'],
  ],
  head: {
    title: [['.posting-headline h2', '2026']],
    company: [['.main-header-logo img[alt]', '2026', { attribute: 'alt', pattern: /^(.+?)(?: logo)?$/i }]],
    location: [['.posting-categories .location', '2026', { pattern: /^(.+?)\s*\/?$/ }]],
    salary: [['[data-qa="salary-range"]', '2026', { pattern: MONEY }]],
  },
  id: [],
};

const ashby: Layout = {
  name: 'Ashby',
  pane: [['body:has(.ashby-job-posting-heading)', '2026']],
  description: [['#overview [class*="_descriptionText_"]', '2026']],
  head: {
    title: [['h1.ashby-job-posting-heading', '2026']],
    company: [['the tab’s title: “X @ Y”', '2026', ({ document }) => / @ (.+)$/.exec(document.title)?.[1] ?? null]],
    location: [['the words under “Location”', '2026', placeUnderLabel]],
    salary: [['.ashby-job-posting-left-pane p, .ashby-job-posting-left-pane span', '2026', { pattern: MONEY }]],
  },
  id: [],
};

/** Ashby's left column: a small heading over each fact. */
function placeUnderLabel({ pane }: ReadingPlace): string | null {
  for (const heading of pane.querySelectorAll('.ashby-job-posting-left-pane h2')) {
    const next = heading.nextElementSibling;
    if (next && /^Location$/i.test(lineOf(heading))) return lineOf(next) || null;
  }
  return null;
}

const workday: Layout = {
  name: 'Workday',
  pane: [
    ['[data-automation-id="jobPostingPage"]', '2026'],
    ['body:has([data-automation-id="jobPostingDescription"])', '2026'],
  ],
  description: [['[data-automation-id="jobPostingDescription"]', '2026']],
  head: {
    title: [['[data-automation-id="jobPostingHeader"]', '2026']],
    company: [['meta[property="og:site_name"]', '2026', { attribute: 'content' }]],
    location: [['[data-automation-id="locations"] dd', '2026']],
    salary: [],
  },
  id: [],
};

const seek: Layout = {
  name: 'SEEK',
  pane: [['body:has([data-automation="jobAdDetails"])', '2026-08-14']],
  description: [['[data-automation="jobAdDetails"]', 'page 2026-08-14']],
  head: {
    title: [['[data-automation="job-detail-title"]', 'page 2026-08-14']],
    company: [['[data-automation="advertiser-name"]', '2026']],
    location: [['[data-automation="job-detail-location"]', 'page 2026-08-14']],
    salary: [['[data-automation="job-detail-salary"]', '2026', { pattern: MONEY }]],
  },
  id: [],
};

const stepstone: Layout = {
  name: 'StepStone',
  pane: [['body:has([data-at="header-job-title"])', '2026']],
  description: [
    ['[data-at="job-ad-content"]', '2026'],
    ['[data-at="section-text-jobDescription-content"]', '2026'],
  ],
  head: {
    title: [['[data-at="header-job-title"]', '2026']],
    company: [['[data-at="metadata-company-name"]', '2026']],
    location: [['[data-at="metadata-location"]', '2026']],
    salary: [['[data-at="metadata-salary"]', '2026', { pattern: MONEY }]],
  },
  id: [],
};

/** The layouts of boards that are read on request. */
export const OTHER_BOARDS: readonly Layout[] = [greenhouse, lever, ashby, workday, seek, stepstone];
