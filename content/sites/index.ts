import { indeed } from './indeed';
import { linkedin } from './linkedin';
import type { SiteReader } from './site';

/** The job boards, in no particular order: a host belongs to one. */
export const SITES: readonly SiteReader[] = [linkedin, indeed];
