/**
 * Indeed serves two markups at the same time. On a list the card highlight and the address move before the pane's text
 * does, so the id is read inside the pane. Dates as in linkedin.ts.
 */
import { findInAttribute, findText, type Layout, lineOf, type SiteReader } from './site';

const KEY = /\b([0-9a-f]{16})\b/;

/** The posting that a pane shows, by its own links: to the company, to apply, or the apply button's data. */
function paneKey(pane: ParentNode): string | null {
  return (
    findInAttribute(pane, 'a[href*="fromjk="]', 'href', /[?&]fromjk=([0-9a-f]{16})\b/) ??
    findInAttribute(pane, '[href*="applystart?"]', 'href', /[?&]jk=([0-9a-f]{16})\b/) ??
    findInAttribute(pane, '[data-indeed-apply-jk]', 'data-indeed-apply-jk', KEY)
  );
}

/** React Native Web, from about July 2026: none of the classic hooks for text and head. */
const native: Layout = {
  name: 'new pane',
  pane: [
    ['[data-testid="viewjob-main-content"]', '2026-10-05'],
    ['#rnvjContainerDesktop', '2026-10-05'],
    ['#jobsearch-ViewjobPaneWrapper:has([data-testid="vj-job-title"])', '2026-10-05'],
  ],
  description: [
    ['.simple-job-description-html', '2026-10-05'],
    ['[data-testid="vj-job-description-heading"] + *', '2026-10-05'],
    ['.react-native-html-content', '2026-10-05'],
  ],
  head: {
    title: [['[data-testid="vj-job-title"]', '2026-10-05']],
    company: [
      ['[data-testid="vj-company-name"]', '2026-10-05'],
      ['[data-testid="company-info-metadata"] a[href*="/cmp/"]', '2026-10-05'],
      ['[data-testid="company-info-metadata"] [dir="ltr"]', '2026-10-05: a company without a page'],
    ],
    location: [],
    salary: [['#jobDetailsSection [role="group"][aria-label="Pay"]', '2026-10-05; the label is in the interface’s language']],
  },
  quirks: {
    // Second row of the head's facts: “Lisboa • Híbrido”; the first row may hold a rating such as “4.0”.
    location: (pane) => {
      const facts = pane.querySelector('[data-testid="company-info-metadata"]');
      const row = facts?.children[1];
      return row ? (lineOf(row).split('•')[0]?.trim() ?? null) : null;
    },
    salary: (pane) => {
      for (const element of pane.querySelectorAll('[data-testid="desktop-job-header"] div[aria-label]')) {
        const label = element.getAttribute('aria-label') ?? '';
        if (/[$€£₹]\s?\d|\d\s?[€£]/.test(label)) return label;
      }
      return null;
    },
  },
  paneId: paneKey,
};

const classic: Layout = {
  name: 'classic layout',
  pane: [
    ['#jobsearch-ViewjobPaneWrapper', '2026-10-05; page 2026-07-19'],
    ['.jobsearch-RightPane', '2026-08-14; page 2026-07-19'],
    ['.fastviewjob', '2026-10-05; page 2026-08-14'],
    ['body:has(#jobDescriptionText)', '2026-10; page 2026-08-14'],
  ],
  description: [
    ['#jobDescriptionText', '2026-10; page 2026-08-14'],
    ['.jobsearch-JobComponent-description .jobsearch-JobComponent-description', '2026-08-14: the inner of two'],
    ['.jobsearch-JobComponent-description', '2026-08-14; page 2026-08-14'],
  ],
  head: {
    title: [
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
    salary: [['#salaryInfoAndJobType span', '2026-08-14; page 2026-08-14']],
  },
  quirks: {
    // The pane's title carries “ - job post” in a span of its own, in the interface's language.
    title: (pane) => {
      const heading = pane.querySelector('[data-testid="jobsearch-JobInfoHeader-title"]');
      const whole = heading && lineOf(heading);
      const suffix = heading?.querySelector('span span');
      const tail = suffix ? lineOf(suffix) : '';
      return whole && tail && whole.endsWith(tail) && whole.length > tail.length ? whole.slice(0, -tail.length).trim() : whole;
    },
    salary: (pane) => {
      const pay = findText(pane, [
        ['#salaryInfoAndJobType span', '2026-08-14'],
        ['#jobDetailsSection [aria-label="Pay"]', '2026-08-14'],
      ]);
      return pay && /\d/.test(pay) ? pay.replace(/^Pay\s*/, '') : null;
    },
  },
  paneId: paneKey,
};

/** Indeed, in every country and in both of its markups. */
export const indeed: SiteReader = {
  site: 'indeed',
  isHost: (host) => /(^|\.)indeed\.com$/.test(host),
  // Signing in and applying have hosts of their own.
  mayShow: ({ hostname }) => !/^(secure|smartapply)\./.test(hostname),
  idInAddress: (address) => {
    const name = /\/viewjob\b/.test(address.pathname) ? 'jk' : 'vjk';
    return KEY.exec(address.searchParams.get(name) ?? '')?.[1] ?? null;
  },
  addressOf: (id, address) => `${address.origin}/viewjob?jk=${id}`,
  layouts: [native, classic],
};
