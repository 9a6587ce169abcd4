import type { FitCount, FitItem, Verdict } from '../domain/fit';

/** “one of Python, Go, Java”, or the name alone. */
export function groupName(item: Pick<FitItem, 'anyOf'>): string {
  const names = item.anyOf.map((skill) => skill.name);
  return names.length === 1 ? (names[0] ?? '') : `one of ${names.join(', ')}`;
}

/** “4 of 8 must-haves”; “no must-haves named” where there are none. */
export function mustHaves({ met, all }: FitCount): string {
  if (all === 0) return 'no must-haves named';
  return `${met} of ${all} must-have${all === 1 ? '' : 's'}`;
}

/** “1 of 3 nice-to-haves”; empty where there are none. */
export function niceToHaves({ met, all }: FitCount): string {
  return all === 0 ? '' : `${met} of ${all} nice-to-have${all === 1 ? '' : 's'}`;
}

/** “1 in progress · 3 missing · 1 not on the roadmap”; “nothing missing” where all is met. */
export function whatIsOpen({ all, met, learning, missing, outside }: FitCount): string {
  if (all === 0) return '';
  if (met === all) return 'nothing missing';
  const parts: [number, string][] = [
    [learning, 'in progress'],
    [missing, 'missing'],
    [outside, 'not on your roadmap'],
  ];
  return parts.flatMap(([number, words]) => (number > 0 ? [`${number} ${words}`] : [])).join(' · ');
}

/** What a verdict is called. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  have: 'you have it',
  implied: 'comes with what you have',
  learning: 'in progress',
  missing: 'missing',
  outside: 'not on your roadmap',
};

/** What stands behind an item's verdict, where anything does: what is near or first, years asked: “needs HTTP first · you know MySQL: close”. */
export function whyOf(item: FitItem): string {
  const reasons: string[] = [];
  if (item.verdict === 'implied') reasons.push(`by ${item.chain[0]?.name ?? ''}`);
  if (item.verdict === 'missing') {
    const first = item.needsFirst.map((skill) => skill.name);
    reasons.push(first.length > 0 ? `after ${first.join(', ')}` : 'nothing needed first');
  }
  if (item.close) reasons.push(`you know ${item.close.name}: close`);
  if (item.years !== null) reasons.push(`${item.years}+ years asked`);
  return reasons.join(' · ');
}

/** “20–30”, “8”. */
export function hourSpan([from, to]: readonly [number, number]): string {
  return from === to ? `${from}` : `${from}–${to}`;
}

/** The same with a capital letter at its beginning. */
export function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The same for sums, which are no more exact than tens: “350–620”. */
export function roundedSpan([from, to]: readonly [number, number]): string {
  const round = (hours: number) => (hours >= 50 ? Math.round(hours / 10) * 10 : hours);
  return hourSpan([round(from), round(to)]);
}
