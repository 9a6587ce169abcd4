/**
 * Progress from roadmap.sh, in every shape that it keeps it in: `done`, `learning` and `skipped` as lists of topics, alone, in
 * a public profile with the topics' names, or in the browser's own copy; and the roadmap's own page, saved. Topics are named
 * by words (`slug@id`, `path:words`) or by a number, whose name then stands in the roadmap's own file, dropped with it.
 */
import { readLabel } from '../labels';
import type { ProgressState } from '../progress';
import type { Vocabulary } from '../vocabulary';
import { type NewEntry, type NewUnknown, type Read, type Refusal, refuse } from './imported';
import { field, isObject, type Json, list, readJson, words } from './json';
import { lineCounter } from './lines';

/** The names of topics by their numbers, from all files that were dropped together. */
export type TopicNames = ReadonlyMap<string, string>;

type Path = readonly (string | number)[];

const STATES: readonly ProgressState[] = ['done', 'learning', 'skipped'];

/** Which of its shapes a value has; null for none. */
export function roadmapShShape(value: unknown): 'progress' | 'names' | 'counts' | null {
  if (progressesIn(value).length > 0) return 'progress';
  if (namesIn(value).size > 0) return 'names';
  const summaries = list(value, 'roadmaps');
  return summaries.length > 0 && summaries.every((one) => typeof field(one, 'done') === 'number') ? 'counts' : null;
}

/** The topics' names that a roadmap's file, a profile or a file of its contents holds. */
export function namesIn(value: unknown): Map<string, string> {
  const names = new Map<string, string>();
  for (const node of list(value, 'nodes')) {
    const id = words(node, 'id');
    const label = words(field(node, 'data'), 'label');
    const type = words(node, 'type');
    if (id === '' || label === '' || (type !== '' && !/^(topic|subtopic|todo|checklist|checklist-item)$/.test(type))) continue;
    names.set(id, label);
    const old = words(field(node, 'data'), 'oldId');
    if (old !== '') names.set(old, label);
  }
  if (names.size === 0 && isObject(value)) {
    const contents = Object.entries(value).filter(
      ([, topic]) => words(topic, 'title') !== '' && typeof field(topic, 'description') === 'string',
    );
    if (contents.length > 0 && contents.length === Object.keys(value).length)
      for (const [id, topic] of contents) names.set(id, words(topic, 'title'));
  }
  return names;
}

/** Whether a value holds names as a file of contents does, not as a roadmap. */
export function isRoadmapContents(value: unknown): boolean {
  return list(value, 'nodes').length === 0;
}

/** Reads progress. */
export function readRoadmapSh({ value, lineOf }: Json, names: TopicNames, vocabulary: Vocabulary): Read | Refusal {
  const entries: NewEntry[] = [];
  const unknown: NewUnknown[] = [];
  let numbers = false;
  for (const { lists, path } of progressesIn(value)) {
    const own = namesIn(lists);
    for (const state of STATES) {
      list(lists, state).forEach((id, index) => {
        if (typeof id !== 'string') return;
        const label = nameOf(id, own) ?? nameOf(id, names) ?? wordsOf(id);
        if (label === null) numbers = true;
        add(label ?? id, state, lineOf([...path, state, index]), vocabulary, entries, unknown);
      });
    }
  }
  if (entries.length === 0 && unknown.length === 0) return refuse(1, { kind: 'empty' });
  const notices = numbers ? (['numbers-without-names'] as const) : [];
  return { kind: 'read', format: 'roadmap-sh', by: 'done, learning, skipped', source: 'list', entries, unknown, notices };
}

/** Whether a text is a roadmap's page, or its picture alone. */
export function isRoadmapPage(text: string): boolean {
  return /<g\b[^>]*\bdata-node-id=/.test(text);
}

/** Reads a saved page: its topics are groups of the picture, and their class says how far the reader is. */
export function readRoadmapPage(text: string, vocabulary: Vocabulary): Read | Refusal {
  const entries: NewEntry[] = [];
  const unknown: NewUnknown[] = [];
  const lineAt = lineCounter(text);
  for (const { 0: tag, index } of text.matchAll(/<g\b[^<>]{0,2000}\bdata-node-id=[^<>]{0,2000}>/g)) {
    const state = STATES.find((name) => new RegExp(`(^|\\s)${name}(\\s|$)`).test(attribute(tag, 'class')));
    const title = attribute(tag, 'data-title');
    if (!state || title === '' || !/^(|topic|subtopic|todo|checklist|checklist-item)$/.test(attribute(tag, 'data-type'))) continue;
    add(title, state, lineAt(index), vocabulary, entries, unknown);
  }
  if (entries.length === 0 && unknown.length === 0) return refuse(1, { kind: 'empty' });
  return { kind: 'read', format: 'roadmap-sh', by: 'data-node-id', source: 'list', entries, unknown };
}

function add(label: string, state: ProgressState, line: number, vocabulary: Vocabulary, entries: NewEntry[], unknown: NewUnknown[]): void {
  const at = { since: null, line, label: label.slice(0, 500), used: false };
  const { skills, sure } = readLabel(at.label, vocabulary);
  if (skills.length === 0) unknown.push({ ...at, state });
  for (const skill of skills) entries.push({ ...at, skill, state, sure });
}

/** Every place of a value that holds lists of topics: itself, or under the keys by which a browser keeps its copies. */
function progressesIn(value: unknown): { lists: unknown; path: Path }[] {
  const isProgress = (one: unknown) =>
    STATES.some((state) => Array.isArray(field(one, state))) &&
    STATES.every((state) => list(one, state).every((id) => typeof id === 'string'));
  if (isProgress(value)) return [{ lists: value, path: [] }];
  const inside = Array.isArray(value) ? value.entries() : isObject(value) ? Object.entries(value) : [];
  return [...inside].flatMap(([key, one]) => {
    if (typeof key === 'string' && !/^roadmap-.*-progress$|^data$/.test(key)) return [];
    const lists = typeof one === 'string' ? valueIn(one) : one;
    return isProgress(lists) ? [{ lists, path: [key] }] : [];
  });
}

/** The value in a text: who copies all that a browser keeps of a site gets each part as one. */
function valueIn(text: string): unknown {
  const json = /^\s*\{/.test(text) ? readJson(text) : null;
  return json?.kind === 'json' ? json.value : undefined;
}

function nameOf(id: string, names: TopicNames): string | undefined {
  return names.get(id) ?? names.get(id.slice(id.lastIndexOf('@') + 1));
}

/** The words that an id is made of: `rest-apis@…` and `apis:rest-apis` say “rest apis”; a number says nothing. */
function wordsOf(id: string): string | null {
  const slug = id.includes('@') ? id.slice(0, id.lastIndexOf('@')) : id.slice(id.lastIndexOf(':') + 1);
  const number = !id.includes('@') && !id.includes(':') && /^[\w-]{21}$/.test(id) && (/[A-Z]/.test(id) || /\d/.test(id));
  return number || slug === '' ? null : slug.replaceAll('-', ' ');
}

function attribute(tag: string, name: string): string {
  const found = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return (found?.[1] ?? found?.[2] ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}
