import { indeed } from './indeed';
import { linkedin } from './linkedin';
import type { SiteReader } from './site';

/** The job boards, in no particular order: a host belongs to one. */
export const SITES: readonly SiteReader[] = [linkedin, indeed];

/** The addresses that the extension's script runs on. */
export const SITE_MATCHES = ['https://*.linkedin.com/*', 'https://*.indeed.com/*'];
