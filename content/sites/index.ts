import { indeed } from './indeed';
import { linkedin } from './linkedin';
import type { SiteReader } from './site';

/** The job boards, in no particular order: a host belongs to one. */
export const SITES: readonly SiteReader[] = [linkedin, indeed];

/** The addresses that the extension's script runs on. */
export const SITE_MATCHES = ['https://*.linkedin.com/*', 'https://*.indeed.com/*'];

/**
 * Where LinkedIn's jobs app may stand in a frame of its own: there the script runs in frames too. In all other frames of
 * these sites nothing of it is loaded.
 */
export const FRAME_MATCHES = ['https://*.linkedin.com/preload/*', 'https://*.linkedin.com/jobs/*'];
