/**
 * Boards that Gaplight reads on request alone. Structured data goes before their hooks, and what a page says plainly (its
 * first heading, a labelled place, pay under the title) needs none: here stands only what reading by structure would miss.
 * Dates as in linkedin.ts; none of these layouts shows a posting's number.
 */
import { type Layout, MONEY } from './site';

const greenhouse: Layout = {
  name: 'Greenhouse',
  pane: [['body:has(#app_body, .job__description)', '2026']],
  description: [
    ['.job__description', '2026: job-boards.greenhouse.io'],
    ['#content', 'before 2025: boards.greenhouse.io'],
  ],
  head: {
    title: [],
    company: [['.company-name', 'before 2025', { pattern: /^(?:at )?(.+)$/ }]],
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
    ['.section-wrapper:has([data-qa="job-description"])', '2026: with the lists that follow the first text'],
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
  head: { title: [], company: [], location: [], salary: [] },
  id: [],
};

const workday: Layout = {
  name: 'Workday',
  pane: [['body:has([data-automation-id="jobPostingDescription"])', '2026']],
  description: [['[data-automation-id="jobPostingDescription"]', '2026']],
  head: {
    title: [['[data-automation-id="jobPostingHeader"]', '2026']],
    company: [],
    location: [['[data-automation-id="locations"] dd', '2026']],
    salary: [],
  },
  id: [],
};

const seek: Layout = {
  name: 'SEEK',
  pane: [['body:has([data-automation="jobAdDetails"])', 'page 2026-08-14']],
  description: [['[data-automation="jobAdDetails"]', 'page 2026-08-14']],
  head: {
    title: [],
    company: [['[data-automation="advertiser-name"]', '2026']],
    location: [['[data-automation="job-detail-location"]', 'page 2026-08-14']],
    salary: [],
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
    title: [],
    company: [['[data-at="metadata-company-name"]', '2026']],
    location: [['[data-at="metadata-location"]', '2026']],
    salary: [],
  },
  id: [],
};

/** The older way to say of a page that it is a posting, which SmartRecruiters and many firms use: in the elements themselves. */
const microdata: Layout = {
  name: 'microdata',
  pane: [['[itemtype$="schema.org/JobPosting"]', '2026']],
  description: [['[itemprop="description"]', '2026']],
  head: {
    title: [],
    company: [],
    location: [['[itemprop="jobLocation"]', '2026']],
    salary: [],
  },
  id: [],
};

/** The layouts of boards that are read on request. */
export const OTHER_BOARDS: readonly Layout[] = [greenhouse, lever, ashby, workday, seek, stepstone, microdata];
