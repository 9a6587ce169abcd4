import type { Fit, FitCount, FitItem, NamedSkill, Verdict } from '../domain/fit';
import { type Reason, type Rule, wordsAt } from '../domain/reasons';
import type { Span } from '../domain/sentences';
import { type PlainTextKey, plural, sentenceCase, type TextKey, text, written } from './texts';
import type { VerdictName } from './verdict-colours';

/** “one of Python, Go, Java”, or the name alone. */
export function groupName(item: Pick<FitItem, 'anyOf'>): string {
  return item.anyOf.length === 1 ? namesOf(item.anyOf) : text('one_of', { names: namesOf(item.anyOf) });
}

/** “4 of 8 must-haves”; “no must-haves named” where there are none. */
export function mustHaves({ met, all }: FitCount): string {
  return all === 0 ? text('must_haves_none') : plural('must_haves', all, { met, all });
}

/** “1 of 3 nice-to-haves”; empty where there are none. */
export function niceToHaves({ met, all }: FitCount): string {
  return all === 0 ? '' : plural('nice_to_haves', all, { met, all });
}

/** “1 in progress · 3 missing · 1 not on the roadmap”; “nothing missing” where all is met. */
export function whatIsOpen(count: FitCount): string {
  if (count.all === 0) return '';
  if (count.met === count.all) return text('nothing_missing');
  return (['learning', 'missing', 'outside'] as const)
    .flatMap((name) => (count[name] > 0 ? [plural(`count_${name}`, count[name], { number: count[name] })] : []))
    .join(' · ');
}

/** The panel's headline, which stands alone while the panel is small. */
export function headlineOf(fit: Fit, named: number): string {
  if (fit.understood) return named === 0 ? text('no_technology_named') : sentenceCase(mustHaves(fit.required));
  const { length } = fit.mentioned;
  return named === 0 ? text('language_not_read') : plural('technologies_named', length, { number: length });
}

/** What stands in place of the counts where there is nothing to count; null where there is. */
export function noCounts(fit: Fit, named: number): string | null {
  if (!fit.understood) return text(named === 0 ? 'not_read_and_none_named' : 'not_read_but_named');
  if (named === 0) return text('names_nothing');
  return fit.items.length === 0 ? text('asks_nothing') : null;
}

/** The verdicts, in the order in which they are explained. */
export const VERDICTS: readonly Verdict[] = ['have', 'implied', 'learning', 'missing', 'outside'];

/** What a verdict is called. */
export function verdictInWords(verdict: Verdict): string {
  return text(`verdict_${verdict}`);
}

/** What is named without being asked for, by what it is to the reader: each heading with its verdicts. */
export const NAMED_SECTIONS: readonly (readonly [heading: PlainTextKey, ...verdicts: Verdict[]])[] = [
  ['section_on_roadmap', 'missing'],
  ['section_outside', 'outside'],
  ['section_learning', 'learning'],
  ['section_have', 'have', 'implied'],
];

/** “Python, Go, Java”. */
export function namesOf(skills: readonly NamedSkill[]): string {
  return skills.map(({ name }) => name).join(', ');
}

/** What stands behind an item's verdict, where anything does: what is near or first, years asked: “needs HTTP first · you know MySQL: close”. */
export function whyOf(item: FitItem): string {
  const reasons: string[] = [];
  if (item.verdict === 'implied') reasons.push(text('why_by', { name: item.chain[0]?.name ?? '' }));
  if (item.verdict === 'missing') {
    reasons.push(item.needsFirst.length > 0 ? text('why_after', { names: namesOf(item.needsFirst) }) : text('why_ready'));
  }
  if (item.relative) reasons.push(text('why_similar', { name: item.relative.name }));
  if (item.close) reasons.push(text('why_close', { name: item.close.name }));
  if (item.years !== null) reasons.push(plural('years_asked', item.years, { number: item.years }));
  return reasons.join(' · ');
}

/** Of so many places the reasons are looked at, and so many different ones are shown. */
const MOST_PLACES = 20;
const MOST_REASONS = 3;

/** Why something is asked for as much as it is, a sentence for each different reason; `posting` is the posting's text. */
export function reasonsOf({ why }: { readonly why: readonly Reason[] }, posting: string): string[] {
  return [...new Set(why.slice(0, MOST_PLACES).map((reason) => reasonInWords(reason, posting)))].slice(0, MOST_REASONS);
}

const REASONS = {
  'said-preferred': 'reason_says',
  'said-required': 'reason_says',
  'said-unneeded': 'reason_says',
  'under-required': 'reason_under',
  'under-duties': 'reason_under_duties',
  'under-preferred': 'reason_under',
  'under-mentioned': 'reason_under_mentioned',
  'in-list': 'reason_in_list',
  'is-a-task': 'reason_is_a_task',
  'with-years': 'reason_with_years',
  'of-the-reader': 'reason_of_the_reader',
  'in-the-title': 'reason_in_the_title',
  'of-the-firm': 'reason_of_the_firm',
  'other-people': 'reason_other_people',
  'not-asked': 'reason_not_asked',
  'language-not-read': 'reason_language_not_read',
} as const satisfies Readonly<Record<Rule, TextKey>>;

/** A rule's reason as a sentence; the posting's words that it went by are quoted. */
export function reasonInWords({ rule, says }: Reason, posting: string): string {
  return text(REASONS[rule], { words: says === null ? '' : quote(says, posting) });
}

function quote(span: Span, posting: string): string {
  return text('quoted', { words: wordsAt(span, posting) });
}

/** What makes an item a choice, as sentences: “Any one is enough: “or”.” */
export function choiceOf({ anyOf, open, choice, relative, by }: FitItem, posting: string): string[] {
  const kind = anyOf.length > 1 ? (open ? 'any_or_similar' : 'any_is_enough') : open ? 'similar_is_enough' : null;
  const sentences: string[] = [];
  if (kind) sentences.push(choice ? text(`${kind}_says`, { words: quote(choice, posting) }) : text(kind));
  if (relative) sentences.push(text('you_know_relative', { relative: relative.name, name: by.name }));
  return sentences;
}

/** What stands small beside a thing the reader has: what it fills, or what it comes with; empty for nothing. */
export function chipNote(item: FitItem): string {
  const notes: string[] = [];
  if (item.relative && item.anyOf.length === 1) notes.push(text('for_or_similar', { names: item.by.name }));
  if (item.verdict === 'implied') notes.push(text('why_by', { name: item.chain[0]?.name ?? '' }));
  if (item.need === 'preferred') notes.push(text('nice_to_have'));
  return notes.join(', ');
}

/** “one of Python, Go, Java: you have Python”, where the group or something near it is filled; else the name alone. */
export function groupNote(item: FitItem): string {
  const { name } = item.relative ?? item.by;
  return item.anyOf.length === 1 ? name : text('group_have', { group: groupName(item), name });
}

/** What a marked word is to the reader, and how much it is wanted: “missing, must-have”. */
export function cardVerdict(verdict: VerdictName, item: Pick<FitItem, 'need'> | null): string {
  if (verdict === 'spare') return text('verdict_spare');
  const need = item && text(item.need === 'required' ? 'must_have' : 'nice_to_have');
  return need === null ? verdictInWords(verdict) : `${verdictInWords(verdict)}, ${need}`;
}

/** “After SQL”, “Nothing needed first”. */
export function comesFirst({ needsFirst }: Pick<FitItem, 'needsFirst'>): string {
  return sentenceCase(needsFirst.length > 0 ? text('why_after', { names: namesOf(needsFirst) }) : text('why_ready'));
}

/** “20–30”, “8”. */
export function hourSpan([from, to]: readonly [number, number]): string {
  return from === to ? written(from) : `${written(from)}–${written(to)}`;
}

/** The same for sums, which are no more exact than tens: “350–620”. */
export function roundedSpan([from, to]: readonly [number, number]): string {
  const round = (hours: number) => (hours >= 50 ? Math.round(hours / 10) * 10 : hours);
  return hourSpan([round(from), round(to)]);
}
