/**
 * One thing that the reader has said, with when it was said last, and how it is written: some thirty plain signs,
 * `pdp go mchx1k2a` for “Go is done, said in the popup”. What was taken back stays as a word of its own (`value` null).
 */
import type { SkillId } from '../../roadmap/types';
import type { ProgressEntry, ProgressSource, ProgressState } from '../progress';

interface Said<Kind extends string, Value> {
  readonly kind: Kind;
  readonly skill: SkillId;
  /** When it was said last, in milliseconds since 1970; never the same as before for the same thing on the same device. */
  readonly at: number;
  readonly value: Value | null;
}

/** A skill's state; since when it is planned; since when a spelling is set aside; or since when an ability in a topic's check list is ticked. */
export type LedgerEntry =
  | Said<'progress', ProgressEntry>
  | Said<'planned', number>
  | (Said<'correction', number> & { readonly spelling: string })
  | (Said<'check', number> & { readonly ability: string });

/** What two entries share if they are about the same thing. */
export function ledgerKey(entry: LedgerAbout): string {
  const words = wordsOf(entry);
  return words === null ? `${entry.kind} ${entry.skill}` : `${entry.kind} ${entry.skill} ${words}`;
}

/** What an entry is about. */
export type LedgerAbout =
  | { readonly kind: 'progress' | 'planned'; readonly skill: SkillId }
  | { readonly kind: 'correction'; readonly skill: SkillId; readonly spelling: string }
  | { readonly kind: 'check'; readonly skill: SkillId; readonly ability: string };

/** What it is about besides the skill: a spelling, or an ability's own words. */
function wordsOf(about: LedgerAbout): string | null {
  return about.kind === 'correction' ? about.spelling : about.kind === 'check' ? about.ability : null;
}

const STATES: Readonly<Record<ProgressState, string>> = { done: 'd', learning: 'l', skipped: 's' };
const SOURCES: Readonly<Record<ProgressSource, string>> = { popup: 'p', page: 'g', list: 'l', backup: 'b' };

/** One entry. `since` is left out where it is when it was said. */
export function writeEntry(entry: LedgerEntry): string {
  const { skill, at, value } = entry;
  const words = [sign(entry), skill];
  const about = wordsOf(entry);
  if (about !== null) words.push(written(about));
  words.push(at.toString(36));
  const since = value === null ? at : typeof value === 'number' ? value : value.since;
  if (since !== at) words.push(since.toString(36));
  return words.join(' ');
}

const LETTERS: Readonly<Record<LedgerEntry['kind'], string>> = { progress: 'p', planned: 'n', correction: 'c', check: 't' };

function sign({ kind, value }: LedgerEntry): string {
  const letter = LETTERS[kind];
  if (value === null) return `${letter}-`;
  return typeof value === 'number' ? `${letter}+` : `p${STATES[value.state]}${SOURCES[value.source]}`;
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Reads an entry; null for what is none. */
export function readEntry(written: string): LedgerEntry | null {
  const [what = '', skill = '', ...rest] = written.split(' ');
  if (skill.length > 80 || !ID.test(skill)) return null;
  const words = what[0] === 'c' || what[0] === 't' ? spoken(rest.shift() ?? '') : null;
  if (words === '' || rest.length < 1 || rest.length > 2) return null;
  const at = time(rest[0]);
  const since = rest.length > 1 ? time(rest[1]) : at;
  if (at === null || since === null) return null;
  const value = what.endsWith('-') ? null : since;
  if (words !== null) {
    if (/^c[+-]$/.test(what)) return { kind: 'correction', skill, spelling: words.slice(0, 80), at, value };
    return /^t[+-]$/.test(what) ? { kind: 'check', skill, ability: words, at, value } : null;
  }
  if (/^n[+-]$/.test(what)) return { kind: 'planned', skill, at, value };
  if (what === 'p-') return { kind: 'progress', skill, at, value: null };
  const entry = /^p..$/.test(what) ? stateOf(what, since) : null;
  return entry && { kind: 'progress', skill, at, value: entry };
}

function stateOf(what: string, since: number): ProgressEntry | null {
  const state = keyOf(STATES, what[1]);
  const source = keyOf(SOURCES, what[2]);
  return state && source ? { state, since, source } : null;
}

function keyOf<Key extends string>(letters: Readonly<Record<Key, string>>, letter: string | undefined): Key | undefined {
  return (Object.keys(letters) as Key[]).find((key) => letters[key] === letter);
}

/** No date is later than JavaScript has any. */
function time(word: string | undefined): number | null {
  if (!word || !/^[0-9a-z]{1,11}$/.test(word)) return null;
  const number = Number.parseInt(word, 36);
  return number <= 8.64e15 ? number : null;
}

/** Plain signs alone, each of one byte wherever it is stored, and none that parts entries or words. */
function written(words: string): string {
  return words.replace(/[^A-Za-z0-9._#+/ -]/g, (unit) => `%${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).replaceAll(' ', '~');
}

function spoken(word: string): string {
  const plain = word.replaceAll('~', ' ').slice(0, 3000);
  return plain.replace(/%([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))).slice(0, 500);
}
