import type { Board, Site } from '../domain/posting';
import type { SiteMode } from '../domain/settings';

/** What the boards are called. */
export const SITE_NAMES: Readonly<Record<Site, string>> = { linkedin: 'LinkedIn', indeed: 'Indeed', other: 'The site' };

const MODES: readonly (readonly [SiteMode, string])[] = [
  ['on', 'marks and panel'],
  ['read-only', 'only here in the popup'],
  ['off', 'off'],
];

/** Chooses what happens on one job board. */
export function SiteModeSelect({ board, mode, onChange }: { board: Board; mode: SiteMode; onChange: (mode: SiteMode) => void }) {
  return (
    <label class="site-mode">
      <span>On {SITE_NAMES[board]}</span>
      <select value={mode} onChange={(event) => onChange(event.currentTarget.value as SiteMode)}>
        {MODES.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
