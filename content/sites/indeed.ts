/**
 * Indeed serves two markups at the same time. On a list the card highlight and the address move before the pane's text
 * does, so the id is read inside the pane. Dates as in linkedin.ts.
 */
import { INDEED } from './addresses';
import { findText, fold, type Hook, type Layout, MONEY, type ReadingPlace, type SiteReader } from './site';

const KEY = /\b([0-9a-f]{16})\b/;

/** The posting that a pane shows, by its own links: to the company, to apply, or the apply button's data. */
const PANE_KEY: readonly Hook[] = [
  ['a[href*="fromjk="]', '2026-10-05; page 2026-07-19', { attribute: 'href', pattern: /[?&]fromjk=([0-9a-f]{16})\b/ }],
  ['[href*="applystart?"]', '2026-10-05; page 2026-07-19', { attribute: 'href', pattern: /[?&]jk=([0-9a-f]{16})\b/ }],
  ['[data-indeed-apply-jk]', 'page 2026-08-14', { attribute: 'data-indeed-apply-jk', pattern: KEY }],
];

/** Words with a letter in them: a rating such as “4.0” stands in the same row. */
const WORDS = /^(.*\p{L}.*)$/u;

/** React Native Web, from about July 2026: none of the classic hooks for text and head. */
const native: Layout = {
  name: 'new pane',
  pane: [
    ['[data-testid="viewjob-main-content"]', '2026-10-05'],
    ['#jobsearch-ViewjobPaneWrapper:has([data-testid="vj-job-title"])', '2026-10-05'],
    ['body:has([data-testid="vj-job-title"])', '2026-10-05: the single page, and narrow windows'],
  ],
  description: [
    ['.simple-job-description-html', '2026-10-05'],
    ['[data-testid="vj-job-description-heading"] + *', '2026-10-05'],
    ['.react-native-html-content', '2026-10-05'],
    ['*:has(> [data-testid="vj-job-description-heading"]) + *', '2026-10-05: a heading in a box of its own'],
  ],
  head: {
    title: [
      ['[data-testid="vj-job-title"]', '2026-10-05'],
      ['[data-testid="company-info-title-row"] [role="heading"]', '2026-10-05: the row’s heading, by its role'],
    ],
    company: [
      ['[data-testid="vj-company-name"]', '2026-10-05'],
      ['[data-testid="company-info-metadata"] a[href*="/cmp/"]', '2026-10-05'],
      ['[data-testid="company-info-metadata"] [dir="ltr"]', '2026-10-05: a company without a page', { pattern: WORDS }],
    ],
    location: [['the words beside or below the company', '2026-10-05', placeBesideCompany]],
    salary: [
      ['[data-testid="desktop-job-header"] div[aria-label]', '2026-10-05', { attribute: 'aria-label', pattern: MONEY }],
      ['#jobDetailsSection [role="group"] li', '2026-10-05', { pattern: MONEY }],
      ['[data-testid="structured-job-summary"] [role="group"] li', '2026-10-05', { pattern: MONEY }],
    ],
  },
  id: PANE_KEY,
};

/** “Proseware 4.0 / Lisboa • Híbrido”: the first words beside the company's that are no rating, up to a dot. */
function placeBesideCompany(place: ReadingPlace): string | null {
  const { document, pane } = place;
  const facts = pane.querySelector('[data-testid="company-info-metadata"]');
  if (!facts) return null;
  const company = findText(place, native.head.company)?.value;
  const walker = document.createTreeWalker(facts, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const words =
      fold(walker.currentNode.nodeValue ?? '')
        .split('•')[0]
        ?.trim() ?? '';
    if (WORDS.test(words) && words !== company) return words;
  }
  return null;
}

const classic: Layout = {
  name: 'classic layout',
  pane: [
    ['#jobsearch-ViewjobPaneWrapper', '2026-10-05; page 2026-07-19'],
    ['.jobsearch-RightPane', '2026-08-14; page 2026-07-19'],
    ['.fastviewjob', '2026-10-05; page 2026-08-14'],
    ['body:has(#jobDescriptionText, .jobsearch-JobComponent-description)', '2026-10; page 2026-08-14'],
  ],
  description: [
    ['#jobDescriptionText', '2026-10; page 2026-08-14'],
    ['.jobsearch-JobComponent-description .jobsearch-JobComponent-description', '2026-08-14: the inner of two'],
    ['*:has(> #jobDescriptionTitleHeading) + *', 'page 2026-08-14'],
    ['.jobsearch-JobComponent-description', '2026-08-14; page 2026-08-14'],
  ],
  head: {
    title: [
      // The pane's title carries “ - job post” in a span of its own, in the interface's language.
      ['[data-testid="jobsearch-JobInfoHeader-title"] > span', '2026-08-17; page 2026-08-14', { own: true }],
      ['[data-testid="jobsearch-JobInfoHeader-title"]', '2026-08-17; page 2026-08-14'],
      ['[data-testid="simpler-jobTitle"]', 'page 2025-03-07'],
      ['.jobsearch-JobInfoHeader-title', '2026-08-17; page 2026-08-14'],
    ],
    company: [
      ['[data-testid="inlineHeader-companyName"] a', '2026-08-17; page 2026-08-14'],
      ['[data-testid="inlineHeader-companyName"]', '2026-08-17; page 2026-08-14'],
      ['[data-company-name="true"]', '2026-08-17; page 2026-08-14'],
      ['.jobsearch-JobInfoHeader-companyNameSimple', 'page 2025-03-07'],
    ],
    location: [
      ['[data-testid="inlineHeader-companyLocation"]', '2026-08-14; page 2026-08-14'],
      ['[data-testid="jobsearch-JobInfoHeader-companyLocation"]', '2026-08-14; page 2026-08-14'],
      ['#jobLocationText', '2026-08-14; page 2026-08-14'],
      ['[data-testid="job-location"]', 'page 2025-03-07'],
    ],
    salary: [
      ['#salaryInfoAndJobType span', '2026-08-14; page 2026-08-14', { pattern: MONEY }],
      ['#jobDetailsSection [role="group"] li', 'page 2026-08-14', { pattern: MONEY }],
    ],
  },
  id: PANE_KEY,
};

/** Indeed, in every country and in both of its markups. */
export const indeed: SiteReader = {
  ...INDEED,
  idInAddress: (address) => {
    const { pathname, searchParams } = address;
    const names = /\/viewjob\b/.test(pathname) ? ['jk'] : pathname.startsWith('/cmp/') ? ['vjk', 'jk'] : ['vjk'];
    return names.map((name) => KEY.exec(searchParams.get(name) ?? '')?.[1]).find(Boolean) ?? null;
  },
  isSingle: (address) => /\/viewjob\b/.test(address.pathname),
  addressOf: (id, address) => `${address.origin}/viewjob?jk=${id}`,
  layouts: [native, classic],
  cards: [
    {
      css: 'a.jcs-JobTitle[data-jk]',
      seen: '2026-10-05; page 2026-07-19',
      id: [[':scope', '2026-10-05', { attribute: 'data-jk', pattern: KEY }]],
      title: [
        ['[id^="jobTitle-"]', '2026-10-05; page 2026-07-19'],
        [':scope', '2026-10-05: without a span of its own'],
      ],
    },
  ],
  checks: [
    ['iframe[src*="challenges.cloudflare.com"]', '2026-08'],
    ['#px-captcha', '2026-08'],
  ],
};
