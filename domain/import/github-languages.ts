import { readLabel } from '../labels';
import type { Vocabulary } from '../vocabulary';
import type { NewEntry, NewUnknown, Read } from './imported';
import { isObject, type Json } from './json';

/** Whether a value is GitHub’s list of a project’s languages, with the bytes written in each. */
export function isLanguageList(value: unknown, vocabulary: Vocabulary): boolean {
  if (!isObject(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length > 0 &&
    entries.every(([, bytes]) => typeof bytes === 'number' && Number.isInteger(bytes) && bytes >= 0) &&
    entries.some(([name]) => readLabel(name, vocabulary).skills.length > 0)
  );
}

/** Reads it: languages in use. */
export function readLanguageList({ value, lineOf }: Json, vocabulary: Vocabulary): Read {
  const entries: NewEntry[] = [];
  const unknown: NewUnknown[] = [];
  for (const name of Object.keys(value as object)) {
    const at = { state: 'learning' as const, since: null, line: lineOf([name]), label: name.slice(0, 200), used: true };
    const { skills, sure } = readLabel(at.label, vocabulary);
    for (const skill of skills) entries.push({ ...at, skill, sure });
    if (skills.length === 0) unknown.push(at);
  }
  return {
    kind: 'read',
    format: 'languages',
    by: Object.entries(value as object)
      .slice(0, 1)
      .map(([name, bytes]) => `"${name.slice(0, 40)}": ${bytes}`)
      .join(''),
    source: 'list',
    entries,
    unknown,
  };
}
