import { lookAt } from '../../domain/market/figures';
import { Market } from '../../domain/market/market';
import type { MarketFilter } from '../../domain/market/market-filter';
import type { AskedGroup, MarketPosting } from '../../domain/market/market-posting';
import { sketchOf } from '../../domain/market/sketch';
import { type SkillSet, SkillSets } from '../../domain/market/skill-sets';

let made = 0;

/** Midnight of a day in 2026, in milliseconds since 1970. */
export function day(month: number, date: number): number {
  return Date.UTC(2026, month - 1, date);
}

/** A group as short as a test wants it: `python|go` for a choice, `?` behind it for what is only preferred, `~` for “or similar”. */
export function group(words: string): AskedGroup {
  const bare = words.replace(/[?~]+$/, '');
  return { need: words.includes('?') ? 'preferred' : 'required', anyOf: bare.split('|').sort(), open: words.includes('~') };
}

/** A posting of the market: asks for nothing, unless said otherwise. */
export function seenPosting(asked: readonly string[] = [], fields: Partial<MarketPosting> = {}): MarketPosting {
  made += 1;
  return {
    key: `linkedin:${made}`,
    site: 'linkedin',
    title: 'Developer',
    company: 'Firm',
    role: 'backend',
    level: null,
    country: null,
    presence: null,
    language: 'en',
    salary: null,
    yearly: null,
    experienceYears: null,
    degree: null,
    asked: asked.map(group),
    technologies: asked.length,
    readWith: 'v1',
    sketch: sketchOf(''),
    firstSeen: day(11, 2),
    lastSeen: day(11, 2),
    timesSeen: 1,
    saved: false,
    applied: false,
    dismissed: false,
    ...fields,
  };
}

/** A market of these postings, looked at through a filter. */
export function marketOf(postings: readonly MarketPosting[], sets: readonly SkillSet[] = []): Market {
  const market = new Market(new SkillSets(sets));
  for (const posting of postings) market.add(posting);
  return market;
}

export function lookOver(postings: readonly MarketPosting[], filter: MarketFilter = {}, sets: readonly SkillSet[] = []) {
  return lookAt(marketOf(postings, sets), filter);
}

/** The same posting so many times. */
export function times(count: number, make: (index: number) => MarketPosting): MarketPosting[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
