import type { Site } from '../domain/posting';
import { FIRST_SETTINGS, type Settings, type SiteMode } from '../domain/settings';
import { openDatabase } from './database';

/** What the reader has chosen, or what holds before. */
export async function readSettings(): Promise<Settings> {
  return (await (await openDatabase()).get('settings', 'settings')) ?? FIRST_SETTINGS;
}

/** Sets what happens on one site, and gives all settings after that. */
export async function changeSiteMode(site: Site, mode: SiteMode): Promise<Settings> {
  const transaction = (await openDatabase()).transaction('settings', 'readwrite', { durability: 'strict' });
  const current = (await transaction.store.get('settings')) ?? FIRST_SETTINGS;
  const next: Settings = { ...current, sites: { ...current.sites, [site]: mode } };
  await transaction.store.put(next, 'settings');
  await transaction.done;
  return next;
}
