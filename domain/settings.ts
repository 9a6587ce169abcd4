import type { Board, Site } from './posting';

/** `on`: marks and panel; `read-only`: nothing on the page, the popup alone shows the fit; `off`: the page is not read. */
export type SiteMode = 'on' | 'read-only' | 'off';

/** What a reader has chosen. */
export interface Settings {
  readonly sites: Readonly<Record<Board, SiteMode>>;
  /** The track by whose picks the roadmap is ordered, by id; null before one was chosen. */
  readonly track: string | null;
}

/** Before anything was chosen. */
export const FIRST_SETTINGS: Settings = { sites: { linkedin: 'on', indeed: 'on' }, track: null };

/** What happens on a site. Any other page is read because its reader asked for it. */
export function modeOf({ sites }: Settings, site: Site): SiteMode {
  return site === 'other' ? 'on' : sites[site];
}
