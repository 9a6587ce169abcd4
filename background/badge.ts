import { browser } from 'wxt/browser';
import { plural, text } from '../components/texts';
import type { VisitCounts } from '../domain/visit-counts';

/** What the toolbar shows of a tab: at most four signs, and the same in words. */
export interface Badge {
  readonly text: string;
  /** Empty where the extension's own name is enough. */
  readonly title: string;
  readonly colour: string;
}

/** Dark enough for white signs; the signs say it all, the colour nothing of its own. */
const COLOURS = { missing: '#9a4208', met: '#0b5c90', silent: '#57606a' } as const;

/** The badge of a visit: how many must-haves are missing; `✓` where none is, `–` where none is asked for, `?` where nothing can be said. */
export function badgeOf(counts: VisitCounts): Badge {
  if (counts.kind === 'none') return { text: '', title: '', colour: COLOURS.silent };
  if (counts.kind === 'unread') return { text: '?', title: text('badge_unread'), colour: COLOURS.silent };
  const { named, understood, required } = counts;
  if (!understood) return { text: '?', title: text('badge_language'), colour: COLOURS.silent };
  if (named === 0) return { text: '–', title: text('badge_no_technology'), colour: COLOURS.silent };
  const { all, met, learning, missing, outside } = required;
  if (all === 0) return { text: '–', title: text('badge_no_must_haves'), colour: COLOURS.silent };
  if (met === all) return { text: '✓', title: text('badge_nothing_missing', { all }), colour: COLOURS.met };
  const open = missing + outside;
  const words = plural('badge_missing', open, { missing: open, all });
  const title = learning > 0 ? plural('badge_learning', learning, { missing: words, number: learning }) : words;
  return { text: String(open), title, colour: open > 0 ? COLOURS.missing : COLOURS.met };
}

/** Shows a visit's counts at the toolbar while its tab is in front. The browser takes them away when the tab loads another page. */
export async function showBadge(tab: number, counts: VisitCounts): Promise<void> {
  const { text: sign, title, colour } = badgeOf(counts);
  const { action } = browser;
  // The tab may be gone by now: then there is nothing to say.
  await Promise.allSettled([
    action.setBadgeText({ tabId: tab, text: sign }),
    action.setTitle({ tabId: tab, title: title === '' ? '' : text('name_and_state', { name: text('extension_name'), state: title }) }),
    action.setBadgeBackgroundColor({ tabId: tab, color: colour }),
    action.setBadgeTextColor({ tabId: tab, color: '#ffffff' }),
  ]);
}

/** Takes the badges of all tabs away. */
export async function clearBadges(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : showBadge(id, { kind: 'none' }))));
}
