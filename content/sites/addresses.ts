/** Which addresses belong to a job board, and on which of them a posting may show. Nothing of the page is needed to tell. */
import type { Board } from '../../domain/posting';

/** A board's addresses. */
export interface BoardAddresses {
  readonly site: Board;
  readonly isHost: (host: string) => boolean;
  /** Whether a posting may show at an address: elsewhere the page is not even watched. */
  mayShow(address: URL): boolean;
}

export const LINKEDIN: BoardAddresses = {
  site: 'linkedin',
  isHost: (host) => /(^|\.)linkedin\.com$/.test(host),
  mayShow: ({ href, pathname, searchParams }) =>
    // Asked on every page: this much costs nothing, and making the pattern ready more than all the rest.
    ['job', '/preload/'].some((word) => href.toLowerCase().includes(word)) &&
    // Not every path that speaks of jobs: courses, posts and people's names do, too.
    (/^\/(?:comm\/|m\/)?jobs(?:[/-]|$)|^\/preload\/|^\/company\/[^/]+\/jobs|^\/my-items\/saved-jobs/i.test(pathname) ||
      searchParams.has('currentJobId')),
};

export const INDEED: BoardAddresses = {
  site: 'indeed',
  isHost: (host) => /(^|\.)indeed\.com$/.test(host),
  // Signing in and applying have hosts of their own.
  mayShow: ({ hostname }) => !/^(secure|smartapply)\./.test(hostname),
};

/** The addresses that the extension's scripts run on. */
export const LINKEDIN_MATCHES = ['https://*.linkedin.com/*'];
export const INDEED_MATCHES = ['https://*.indeed.com/*'];
export const SITE_MATCHES = [...LINKEDIN_MATCHES, ...INDEED_MATCHES];

/**
 * Where LinkedIn shows jobs, and where its jobs app may stand in a frame of its own: there the script runs in frames too. In
 * all other frames of these sites nothing of it is loaded.
 */
export const JOBS_MATCHES = ['https://*.linkedin.com/preload/*', 'https://*.linkedin.com/jobs/*'];
