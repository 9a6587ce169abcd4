import type { Board } from '../domain/posting';
import type { SiteMode } from '../domain/settings';
import { type PlainTextKey, text } from './texts';

/** What the boards are called. */
export const SITE_NAMES: Readonly<Record<Board, string>> = { linkedin: 'LinkedIn', indeed: 'Indeed' };

const MODES: readonly (readonly [SiteMode, PlainTextKey])[] = [
  ['on', 'mode_on'],
  ['read-only', 'mode_read_only'],
  ['off', 'mode_off'],
];

/** Chooses what happens on one job board. */
export function SiteModeSelect({ board, mode, onChange }: { board: Board; mode: SiteMode; onChange: (mode: SiteMode) => void }) {
  return (
    <label class="site-mode">
      <span>{text('on_site', { site: SITE_NAMES[board] })}</span>
      <select value={mode} onChange={(event) => onChange(event.currentTarget.value as SiteMode)}>
        {MODES.map(([value, words]) => (
          <option key={value} value={value}>
            {text(words)}
          </option>
        ))}
      </select>
    </label>
  );
}
