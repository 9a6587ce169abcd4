import type { Fit, FitCount, FitItem, NamedSkill, Verdict } from '../domain/fit';
import { quote, type Reason, reasonInWords } from '../domain/reasons';

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

/** The panel's headline, which stands alone while the panel is small. */
export function headlineOf(fit: Fit, named: number): string {
  const { length } = fit.mentioned;
  if (!fit.understood) return named === 0 ? 'Language not read' : `${length} technolog${length === 1 ? 'y' : 'ies'} named`;
  return named === 0 ? 'No technology named' : sentenceCase(mustHaves(fit.required));
}

/** What stands in place of the counts where there is nothing to count; null where there is. */
export function noCounts(fit: Fit, named: number): string | null {
  if (!fit.understood) {
    const found = named === 0 ? 'and found no technology named in it' : 'so it shows the technologies named, and not which are asked for';
    return `Gaplight does not read the language of this posting, ${found}.`;
  }
  if (named === 0) return 'This posting was read and names no technology. That is not “nothing missing”: it does not say.';
  return fit.items.length === 0 ? 'This posting names technologies and asks for none of them.' : null;
}

/** What a verdict is called. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  have: 'you have it',
  implied: 'comes with what you have',
  learning: 'in progress',
  missing: 'missing',
  outside: 'not on your roadmap',
};

/** What is named without being asked for, by what it is to the reader: each heading with its verdicts. */
export const NAMED_SECTIONS: readonly (readonly [heading: string, ...verdicts: Verdict[]])[] = [
  ['On your roadmap', 'missing'],
  ['Not on your roadmap', 'outside'],
  ['In progress', 'learning'],
  ['You have', 'have', 'implied'],
];

/** “Python, Go, Java”. */
export function namesOf(skills: readonly NamedSkill[]): string {
  return skills.map(({ name }) => name).join(', ');
}

/** What stands behind an item's verdict, where anything does: what is near or first, years asked: “needs HTTP first · you know MySQL: close”. */
export function whyOf(item: FitItem): string {
  const reasons: string[] = [];
  if (item.verdict === 'implied') reasons.push(`by ${item.chain[0]?.name ?? ''}`);
  if (item.verdict === 'missing') {
    const first = item.needsFirst.map((skill) => skill.name);
    reasons.push(first.length > 0 ? `after ${first.join(', ')}` : 'nothing needed first');
  }
  if (item.relative) reasons.push(`something similar is enough, and you know ${item.relative.name}`);
  if (item.close) reasons.push(`you know ${item.close.name}: close`);
  if (item.years !== null) reasons.push(`${item.years}+ years asked`);
  return reasons.join(' · ');
}

/** Of so many places the reasons are looked at, and so many different ones are shown. */
const MOST_PLACES = 20;
const MOST_REASONS = 3;

/** Why something is asked for as much as it is, a sentence for each different reason; `text` is the posting's. */
export function reasonsOf({ why }: { readonly why: readonly Reason[] }, text: string): string[] {
  return [...new Set(why.slice(0, MOST_PLACES).map((reason) => reasonInWords(reason, text)))].slice(0, MOST_REASONS);
}

/** What makes an item a choice, as sentences: “Any one is enough: “or”.” */
export function choiceOf({ anyOf, open, choice, relative, by }: FitItem, text: string): string[] {
  const said = choice ? `: ${quote(choice, text)}.` : '.';
  const sentences: string[] = [];
  if (anyOf.length > 1) sentences.push(`Any one is enough${open ? ', or something similar' : ''}${said}`);
  else if (open) sentences.push(`Something similar is enough${said}`);
  if (relative) sentences.push(`You know ${relative.name}, which is close to ${by.name}.`);
  return sentences;
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
