/** How far the postings seen stand for a market at all. */
import { employerKey } from './employer-names';
import { type Look, type Share, shareOf } from './figures';
import { LEVELS, SITES } from './rows';
import type { Dimension } from './tally';

export interface SampleQuality extends TallyQuality, EmployersSeen {}

/** What takes going through all postings to know. */
export interface EmployersSeen {
  /** The employer with the most postings; null where none is named. */
  readonly employer: { readonly name: string; readonly share: Share } | null;
  readonly employers: number;
  /** The search that found the most, of the postings whose search is known; null where none is. */
  readonly search: { readonly name: string; readonly share: Share } | null;
}

/** What the running tally says by itself. */
export interface TallyQuality {
  /** The site with the most postings. */
  readonly site: { readonly name: (typeof SITES)[number]; readonly share: Share } | null;
  /** Of the postings that tell their level: for interns and juniors. */
  readonly juniors: Share;
  /** No technology is named at all. */
  readonly withoutStack: Share;
  /** In a language that is not read: they count in no other figure. */
  readonly notUnderstood: Share;
  /** Of the understood ones, those that ask for nothing. */
  readonly askNothing: Share;
  readonly withPay: Share;
  /** Read with another version of the catalogue, or before the reader's last correction. */
  readonly outdated: number;
}

/** Judges the sample. `readWith`: what postings are read with now. */
export function sampleQuality(look: Look, readWith: string): SampleQuality {
  return { ...tallyQuality(look, readWith), ...employersSeen(look) };
}

/** The employers and searches of the sample. Employers are told apart by their names, in whatever case. */
export function employersSeen(look: Look): EmployersSeen {
  const { largest, names } = largestName(look, 'company', employerKey);
  const search = largestName(look, 'search', (name) => name);
  return {
    employer: largest && { name: largest.name, share: shareOf(largest.count, look.tally.counts.postings) },
    employers: names,
    search: search.largest && { name: search.largest.name, share: shareOf(search.largest.count, search.known) },
  };
}

/** All but the employers: without a filter no posting has to be opened for it. */
export function tallyQuality({ tally }: Pick<Look, 'tally'>, readWith: string): TallyQuality {
  const { postings, understood, asking, withoutStack, withPay } = tally.counts;
  const site = largestOf(tally.dimensions, 'site');
  const levels = tally.dimensions.level;
  const juniors = (levels.get(LEVELS.indexOf('intern') + 1) ?? 0) + (levels.get(LEVELS.indexOf('junior') + 1) ?? 0);
  return {
    site: site && { name: SITES[site.value] ?? 'other', share: shareOf(site.count, postings) },
    juniors: shareOf(juniors, postings - (levels.get(0) ?? 0)),
    withoutStack: shareOf(withoutStack, postings),
    notUnderstood: shareOf(postings - understood, postings),
    askNothing: shareOf(understood - asking, understood),
    withPay: shareOf(withPay, postings),
    outdated: postings - (tally.versions.get(readWith) ?? 0),
  };
}

function largestOf(
  dimensions: Readonly<Record<Dimension, ReadonlyMap<number, number>>>,
  name: Dimension,
): { value: number; count: number } | null {
  const [largest] = [...dimensions[name]].sort(([a, most], [b, more]) => more - most || a - b);
  return largest ? { value: largest[0], count: largest[1] } : null;
}

type Named = 'company' | 'search';
const NAMES = { company: 'companies', search: 'searches' } as const;

/** The name that most postings have, how many have it, how many any, and how many names there are. `keyOf`: null for what is no name. */
function largestName({ market, filter }: Pick<Look, 'market' | 'filter'>, column: Named, keyOf: (name: string) => string | null) {
  const names = new Map<string, { name: string; count: number }>();
  const counts = new Map<object, Uint32Array>();
  market.each(filter, (chunk, row) => {
    const place = chunk[column][row] as number;
    if (place === 0) return;
    let own = counts.get(chunk);
    if (!own) {
      own = new Uint32Array(chunk[NAMES[column]].length + 1);
      counts.set(chunk, own);
    }
    own[place] = (own[place] as number) + 1;
  });
  let known = 0;
  for (const chunk of market.chunks) {
    for (const [index, count] of (counts.get(chunk) ?? []).entries()) {
      const name = chunk[NAMES[column]][index - 1];
      const key = count === 0 || name === undefined ? null : keyOf(name);
      if (key === null || name === undefined) continue;
      known += count;
      const same = names.get(key);
      if (same) same.count += count;
      else names.set(key, { name, count });
    }
  }
  const [largest = null] = [...names.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  return { largest, known, names: names.size };
}
