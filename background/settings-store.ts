import type { Board, Site } from '../domain/posting';
import { FIRST_SETTINGS, type PanelHabit, type Settings, type SiteMode } from '../domain/settings';
import { openDatabase } from './database';
import { write } from './write';

/** What the reader has chosen, or what holds before. */
export async function readSettings(): Promise<Settings> {
  return withDefaults((await (await openDatabase()).get('settings', 'settings')) as Settings | undefined);
}

/** Sets what happens on one site, and gives all settings after that. */
export function changeSiteMode(site: Board, mode: SiteMode): Promise<Settings> {
  return change((current) => ({ ...current, sites: { ...current.sites, [site]: mode } }));
}

/** Chooses the track by which the roadmap is ordered, or none, and gives all settings after that. */
export function chooseTrack(track: string | null): Promise<Settings> {
  return change((current) => ({ ...current, track }));
}

/** Remembers how the panel was left on one site, and gives all settings after that. */
export function keepPanelHabit(site: Site, habit: PanelHabit): Promise<Settings> {
  return change((current) => ({ ...current, panel: { ...current.panel, [site]: habit } }));
}

async function change(how: (current: Settings) => Settings): Promise<Settings> {
  return write(['settings'], async (transaction) => {
    const store = transaction.objectStore('settings');
    const next = how(withDefaults((await store.get('settings')) as Settings | undefined));
    await store.put(next, 'settings');
    return next;
  });
}

/** Settings that were stored before there was a field lack it. */
function withDefaults(stored: Settings | undefined): Settings {
  return { ...FIRST_SETTINGS, ...stored };
}
