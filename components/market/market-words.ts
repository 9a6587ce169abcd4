/** The market's figures in words. */

import type { NamedSkill } from '../../domain/fit';
import type { Scope, Share, TooEarly } from '../../domain/market/figures';
import type { Facets } from '../../domain/market/market-figures';
import type { MarketKnowledge } from '../../domain/market/market-knowledge';
import type { NamedStep } from '../../domain/plan/next-steps';
import type { Site } from '../../domain/posting';
import { SITE_NAMES } from '../SiteModeSelect';
import { dayFrom, languageName, percent, percentRange, plural, region, sentenceCase, text, written } from '../texts';
import { hourSpan } from '../words';
import type { ChosenFilter } from './market-state';

/** “410 of 1,204”. */
export function countOf({ count, of }: Pick<Share, 'count' | 'of'>): string {
  return text('market_of', { count, of });
}

/** “34%”; empty while it is too early. */
export function shareInWords({ share }: Pick<Share, 'share'>): string {
  return share === null ? '' : percent(share);
}

/** “31–37%”; empty while it is too early. */
export function intervalInWords({ interval }: Pick<Share, 'interval'>): string {
  return interval ? percentRange(...interval) : '';
}

/** “34% (410 of 1,204; 95%: 31–37%)”, or the count alone while it is too early. */
export function wholeShare(share: Share): string {
  return share.share === null
    ? countOf(share)
    : text('market_share', { share: shareInWords(share), counts: countOf(share), interval: intervalInWords(share) });
}

/** “34% (410 of 1,204)”: of what is so of the postings themselves, whatever market they are from, nothing is unsure. */
export function plainShare(share: Share): string {
  return share.share === null ? countOf(share) : text('market_option', { name: shareInWords(share), count: countOf(share) });
}

/** Why a figure is not said. */
export function tooEarly({ code, have, need }: TooEarly): string {
  switch (code) {
    case 'few-postings':
      return plural('market_early_postings', have, { have, need });
    case 'few-weeks':
      return plural('market_early_weeks', have, { have, need });
    case 'few-salaries':
      return plural('market_early_pay', have, { have, need });
    case 'sample-changed':
      return text('market_early_changed', { have });
  }
}

/** Of what the figures are, from when to when, and through which filter. */
export function scopeInWords(scope: Scope, chosen: ChosenFilter): string {
  const { understood, postings, from, to } = scope;
  const parts = [plural('market_scope', understood, { understood, postings })];
  if (from !== null && to !== null)
    parts.push(from === to ? dayFrom(from) : text('market_from_to', { from: dayFrom(from), to: dayFrom(to) }));
  const only = filterInWords(chosen);
  if (only !== '') parts.push(text('market_only', { what: only }));
  return parts.join(' · ');
}

const MARKS = { saved: 'market_saved_only', 'not-dismissed': 'market_not_dismissed' } as const;

/** What is chosen, in words: “Backend, Germany”. */
function filterInWords({ roles, level, country, presence, site, language, days, marks }: ChosenFilter): string {
  const words: string[] = [];
  if (roles !== undefined) words.push(roles.map(roleName).join(text('market_or_joint')));
  if (level !== undefined) words.push(levelName(level));
  if (country !== undefined) words.push(countryName(country));
  if (presence !== undefined) words.push(presenceName(presence));
  if (site !== undefined) words.push(siteName(site));
  if (language !== undefined) words.push(languageInWords(language));
  if (days !== undefined) words.push(spanInWords(days));
  if (marks !== undefined) words.push(text(MARKS[marks]));
  return words.join(', ');
}

/** “the last 28 days”, “the last 3 months”. */
export function spanInWords(days: number): string {
  const months = Math.round(days / DAYS_IN_MONTH);
  return months < 2 ? plural('market_last_days', days, { days }) : plural('market_last_months', months, { months });
}

const DAYS_IN_MONTH = 365 / 12;

type ValueOf<Name extends keyof Facets> = Facets[Name][number]['value'];

export const roleName = (role: ValueOf<'roles'>): string => text(`market_role_${role}`);
export const levelName = (level: ValueOf<'levels'>): string => (level === null ? text('market_level_unsaid') : text(`level_${level}`));
export const countryName = (country: string | null): string => (country === null ? text('market_country_unsaid') : region(country));
export const siteName = (site: Site): string => (site === 'other' ? text('market_site_other') : SITE_NAMES[site]);

const PRESENCES = { remote: 'market_remote', hybrid: 'market_hybrid', 'on-site': 'market_on_site' } as const;
export function presenceName(presence: ValueOf<'presences'>): string {
  return text(presence === null ? 'market_presence_unsaid' : PRESENCES[presence]);
}

export function languageInWords(language: ValueOf<'languages'>): string {
  if (language === null) return text('market_language_unclear');
  return language === 'other' ? text('market_language_other') : languageName(language);
}

/** “over 80%”. */
export function claimedShare(share: number, bound: MarketKnowledge['claims'][number]['bound']): string {
  const word = (bound ?? 'about').replace(' ', '_') as 'about' | 'at_least' | 'over' | 'under' | 'up_to';
  return text(`market_bound_${word}`, { share: percent(share) });
}

/** Why a step is in the plan, in one sentence with its numbers: “Opens 7 of the 31 postings that lack one thing; 20–30 h; needs SQL first.” */
export function stepReason({ why, skill, opens, oneAway, nearer, hours, needs, leadsTo }: NamedStep, of: number): string {
  const parts: string[] = [];
  if (why === 'before' && leadsTo.id !== skill.id) parts.push(text('plan_leads_to', { name: leadsTo.name }));
  else if (opens > 0) parts.push(plural('plan_opens', oneAway, { opens, away: oneAway }));
  else if (nearer > 0) parts.push(plural('plan_nearer', of, { nearer, of }));
  else parts.push(text('plan_your_wish'));
  parts.push(text('plan_takes', { hours: hourSpan(hours) }));
  parts.push(needs.length > 0 ? text('plan_after', { names: names(needs) }) : text('plan_needs_nothing'));
  return text('plan_reason', { parts: sentenceCase(parts.join(text('plan_joint'))) });
}

function names(skills: readonly NamedSkill[]): string {
  return skills.map(({ name }) => name).join(', ');
}

/** How far postings are, for a row of the reach. */
export function awayInWords(away: number | 'more'): string {
  if (away === 'more') return text('plan_away_more');
  return away === 0 ? text('plan_away_none') : plural('plan_away', away, { number: away });
}

/** “12.5 ×”. */
export function timesInWords(lift: number): string {
  return text('market_times', { times: written(Math.round(10 * lift) / 10) });
}
