import type { Board, Site } from './posting';

/** `on`: marks and panel; `read-only`: nothing on the page, the popup alone shows the fit; `off`: the page is not read. */
export type SiteMode = 'on' | 'read-only' | 'off';

/** A corner of the window, and how far from its two edges the panel stands, in CSS pixels. */
export interface PanelPlace {
  readonly corner: 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';
  readonly x: number;
  readonly y: number;
}

/** How the reader left the panel on a site; null where they left it to itself. */
export interface PanelHabit {
  readonly place: PanelPlace | null;
  readonly collapsed: boolean | null;
}

/** What a reader has chosen. */
export interface Settings {
  readonly sites: Readonly<Record<Board, SiteMode>>;
  /** The track by whose picks the roadmap is ordered, by id; null before one was chosen. */
  readonly track: string | null;
  /** The panel on a job page, by site. */
  readonly panel: Readonly<Partial<Record<Site, PanelHabit>>>;
}

/** Before anything was chosen. */
export const FIRST_SETTINGS: Settings = { sites: { linkedin: 'on', indeed: 'on' }, track: null, panel: {} };

/** What happens on a site. Any other page is read because its reader asked for it. */
export function modeOf({ sites }: Settings, site: Site): SiteMode {
  return site === 'other' ? 'on' : sites[site];
}
