import type { Site } from '../domain/posting';
import { FIRST_SETTINGS, type Settings, type SiteMode } from '../domain/settings';
import { openDatabase } from './database';

/** What the reader has chosen, or what holds before. */
export async function readSettings(): Promise<Settings> {
  return withDefaults((await (await openDatabase()).get('settings', 'settings')) as Settings | undefined);
}

/** Sets what happens on one site, and gives all settings after that. */
export function changeSiteMode(site: Site, mode: SiteMode): Promise<Settings> {
  return change((current) => ({ ...current, sites: { ...current.sites, [site]: mode } }));
}

/** Chooses the track by which the roadmap is ordered, or none, and gives all settings after that. */
export function chooseTrack(track: string | null): Promise<Settings> {
  return change((current) => ({ ...current, track }));
}

async function change(how: (current: Settings) => Settings): Promise<Settings> {
  const transaction = (await openDatabase()).transaction('settings', 'readwrite', { durability: 'strict' });
  const next = how(withDefaults((await transaction.store.get('settings')) as Settings | undefined));
  await transaction.store.put(next, 'settings');
  await transaction.done;
  return next;
}

/** Settings that were stored before there was a field lack it. */
function withDefaults(stored: Settings | undefined): Settings {
  return { ...FIRST_SETTINGS, ...stored };
}
