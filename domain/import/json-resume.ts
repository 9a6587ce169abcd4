import { readLabel } from '../labels';
import { findMentions } from '../mentions';
import type { Vocabulary } from '../vocabulary';
import { type NewEntry, type NewUnknown, type Read, type Refusal, refuse } from './imported';
import { field, isObject, type Json, list, words } from './json';
import { snippet } from './table';

/** Whether a value is a JSON Resume: its skills or its work in the form that jsonresume.org describes. */
export function isJsonResume(value: unknown): boolean {
  if (!isObject(value)) return false;
  const described = (name: string, ...fields: readonly string[]) =>
    list(value, name).some((one) => fields.some((each) => field(one, each) !== undefined));
  return (
    described('skills', 'name', 'keywords') || (isObject(field(value, 'basics')) && described('work', 'position', 'summary', 'highlights'))
  );
}

/** Reads a résumé: its list of skills is the reader’s word, what work and projects tell is use, among other words. */
export function readJsonResume({ value, lineOf }: Json, vocabulary: Vocabulary): Read | Refusal {
  const entries: NewEntry[] = [];
  const unknown: NewUnknown[] = [];
  const label = (said: string, state: 'done' | 'learning', path: readonly (string | number)[], report: boolean, used = false) => {
    const at = { since: null, line: lineOf(path), label: said.slice(0, 500), used };
    const { skills, sure } = readLabel(at.label, vocabulary);
    const isHeading = !used && !report && !findMentions(at.label, vocabulary).some(({ skill }) => skill.kind === 'technology');
    for (const skill of skills) entries.push({ ...at, skill, state, sure: sure && !isHeading });
    if (skills.length === 0 && report && said.trim() !== '') unknown.push({ ...at, state });
  };
  list(value, 'skills').forEach((skill, index) => {
    const state = /begin|basic|novice|learn|grund|anfäng|básic|principiante|débutant/i.test(words(skill, 'level')) ? 'learning' : 'done';
    const keywords = list(skill, 'keywords');
    // Above keywords stands what they have in common, “Databases”, which nobody says to know all of.
    label(words(skill, 'name'), state, ['skills', index, 'name'], keywords.length === 0);
    keywords.forEach((keyword, at) => {
      if (typeof keyword === 'string') label(keyword, state, ['skills', index, 'keywords', at], true);
    });
  });
  const tell = (said: unknown, path: readonly (string | number)[], used: boolean) => {
    if (typeof said !== 'string') return;
    const text = said.slice(0, 20_000);
    for (const { skill, start, end } of findMentions(text, vocabulary)) {
      const at = { since: null, line: lineOf(path), label: snippet(text, start, end), sure: false, used };
      entries.push({ ...at, skill: skill.id, state: used ? 'learning' : 'done' });
    }
  };
  for (const part of ['work', 'projects', 'volunteer'] as const) {
    list(value, part).forEach((one, index) => {
      for (const name of ['summary', 'description'] as const) tell(field(one, name), [part, index, name], true);
      for (const [at, said] of list(one, 'highlights').entries()) tell(said, [part, index, 'highlights', at], true);
      list(one, 'keywords').forEach((said, at) => {
        if (typeof said === 'string') label(said, 'learning', [part, index, 'keywords', at], false, true);
      });
    });
  }
  for (const [index, one] of list(value, 'certificates').entries()) tell(field(one, 'name'), ['certificates', index, 'name'], false);
  const basics = field(value, 'basics');
  for (const name of ['summary', 'bio'] as const) tell(field(basics ?? value, name), basics ? ['basics', name] : [name], false);
  if (entries.length === 0 && unknown.length === 0) return refuse(1, { kind: 'empty' });
  return {
    kind: 'read',
    format: 'json-resume',
    by: Object.keys(value as object)
      .slice(0, 4)
      .join(', ')
      .slice(0, 120),
    source: 'list',
    entries,
    unknown,
  };
}
