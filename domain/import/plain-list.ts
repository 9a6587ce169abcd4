import { readLabel } from '../labels';
import type { ProgressState } from '../progress';
import type { Vocabulary } from '../vocabulary';
import { type NewEntry, type NewUnknown, type Read, type Refusal, refuse } from './imported';
import { linesOf, MOST_LINES } from './lines';
import { markdownTables } from './markdown-table';
import { BEGUN_SIGN, OPEN_BEFORE, OPEN_BEHIND, stateOfShare, stateOfWord, WORDS_AT_END } from './state-words';
import { readRows } from './table-rows';

/**
 * Reads a list of skills, one a line: bare (“PostgreSQL” is done), with its state (“Kafka: learning”, “Go (skipped)”,
 * “Redis: to learn”, which says nothing), or as a Markdown check list (`- [x]` done, `- [/]` or `- [~]` learning,
 * `- [-]` skipped, `- [ ]` says nothing). A heading that is a state (“To learn”) says it of what stands below it and says no other.
 * Markdown tables are read by their columns; other headings and empty lines are passed over.
 */
export function readPlainList(text: string, vocabulary: Vocabulary): Read | Refusal {
  const lines = linesOf(text);
  if (lines.length > MOST_LINES) return refuse(MOST_LINES, { kind: 'too-many', most: MOST_LINES });
  const entries: NewEntry[] = [];
  const unknown: NewUnknown[] = [];
  const inTables = new Set<number>();
  for (const table of markdownTables(lines)) {
    for (let line = table.from; line < table.to; line += 1) inTables.add(line);
    const read = readRows(table, null, vocabulary);
    entries.push(...read.entries);
    unknown.push(...read.unknown);
  }
  let heading: Heading = NO_HEADING;
  lines.forEach((raw, index) => {
    if (inTables.has(index)) return;
    const next = headingAfter(raw, heading);
    if (next) heading = next;
    const item = next ? null : readLine(raw, heading.state);
    if (!item) return;
    const at = { since: null, line: index + 1, label: item.label, used: false };
    const { skills, sure } = readLabel(itemsOf(item.label, vocabulary), vocabulary);
    if (skills.length === 0 || item.state === 'unclear') unknown.push({ ...at, state: item.state === 'unclear' ? null : item.state });
    else for (const skill of skills) entries.push({ ...at, skill, state: item.state, sure });
  });
  if (entries.length === 0 && unknown.length === 0) return refuse(1, { kind: 'empty' });
  const boxes = lines.some((line) => BOX_ITEM.test(line));
  const by = boxes ? '- [x]' : inTables.size > 0 ? '| … |' : '';
  return { kind: 'read', format: 'list', by, source: 'list', entries: entries.sort(byLine), unknown: unknown.sort(byLine) };
}

/** Whether a text is a Markdown check list or table. */
export function looksLikeCheckList(text: string): boolean {
  const lines = linesOf(text.slice(0, 50_000));
  return lines.some((line) => BOX_ITEM.test(line)) || markdownTables(lines).length > 0;
}

const BOX_ITEM = /^\s*(?:[-*+•]|\d{1,3}[.)])\s+\[.?\]\s/;
const BOXES: Readonly<Record<string, ProgressState | null>> = {
  x: 'done',
  X: 'done',
  '✓': 'done',
  '✔': 'done',
  '/': 'learning',
  '~': 'learning',
  '-': 'skipped',
  ' ': null,
  '': null,
};
const STATE_AT_END = new RegExp(`\\s*(?:[:;,\\t]\\s*|\\s[–—-]\\s+|\\()(${WORDS_AT_END.join('|')})\\)?\\s*$`, 'i');

/** What the heading above says of the items below it; `depth` is how many `#` it has, seven for a line that ends in a colon. */
interface Heading {
  readonly depth: number;
  readonly state: ProgressState | 'open';
}

const NO_HEADING: Heading = { depth: 0, state: 'done' };
const LINE_AS_HEADING = 7;

/** The heading that is in force after a line, where that line is one; null for any other line. One that is deeper than the last that said a state divides what stands below that. */
function headingAfter(raw: string, last: Heading): Heading | null {
  const line = raw.trim();
  const found = /^(#{1,6})\s+(.{1,80})$/.exec(line) ?? /^()(?:[*_]{2}([^*_]{1,80})[*_]{2}:?|([^:]{1,80}):)$/.exec(line);
  if (!found) return null;
  const depth = found[1]?.length || LINE_AS_HEADING;
  const words = (found[2] ?? found[3] ?? '').replace(/^[*_]+|[*_:#\s]+$/g, '');
  const state = words === '' ? undefined : stateOfWord(words);
  if (state) return { depth, state };
  if (depth === LINE_AS_HEADING && last.depth < LINE_AS_HEADING) return null;
  return depth > last.depth ? last : NO_HEADING;
}

/** “Python: 80 %”, “Python (4/5)”, “Python ★★★★☆”. Without a sign before it “2/3” is rather a version. */
const SHARE_AT_END =
  /(?:(?:[:;,\t–—-]|\(|\s)\s*(\d{1,3})\s?%|(?:[:;,\t–—-]\s*|\()(\d{1,2})\s?\/\s?(5|10|100)|([★⭐]*)([☆✩]*)(?<=[★⭐☆✩]))\)?\s*$/u;

function shareIn([, percent, part, whole, full = '', empty = '']: readonly string[]): ProgressState | 'open' | undefined {
  if (percent) return stateOfShare(Number(percent), 100);
  if (part) return stateOfShare(Number(part), Number(whole));
  const stars = full.length + empty.length;
  return stars > 0 ? stateOfShare(full.length, Math.max(stars, 5)) : undefined;
}

function byLine(a: { readonly line: number }, b: { readonly line: number }): number {
  return a.line - b.line;
}

/** What stands behind a category, where that names skills: who lists “Databases: PostgreSQL, Redis” does not claim databases at large. */
function itemsOf(label: string, vocabulary: Vocabulary): string {
  const items = /^[^:]{1,60}:\s+(.+)$/s.exec(label)?.[1];
  if (!items) return label;
  // Some are called so themselves: “Project: blog API”.
  const whole = readLabel(label, vocabulary);
  if (whole.sure && whole.skills.length === 1) return label;
  return readLabel(items, vocabulary).skills.length > 0 ? items : label;
}

function readLine(raw: string, above: ProgressState | 'open'): { label: string; state: ProgressState | 'unclear' } | null {
  let label = raw.trim().slice(0, 500);
  if (label === '' || /^(#{1,6}\s|[-=*_]{3,}$|```|>\s*$)/.test(label)) return null;
  label = label.replace(/^([-*+•]|\d{1,3}[.)])\s+/, '');
  // What has not been begun says nothing, as an empty box does.
  if (OPEN_BEFORE.test(label) || OPEN_BEHIND.test(label)) return null;
  let state: ProgressState | 'unclear' | null = above === 'open' ? null : above;
  const box = /^\[(.?)\]\s*/.exec(label);
  if (box) {
    const sign = box[1] ?? '';
    // A sign that nobody agreed on means nothing here.
    state = Object.hasOwn(BOXES, sign) ? (BOXES[sign] ?? null) : 'unclear';
    label = label.slice(box[0].length);
  }
  const tail = STATE_AT_END.exec(label) ?? SHARE_AT_END.exec(label);
  if (tail) {
    const said = tail.length > 2 ? shareIn(tail) : stateOfWord(tail[1] ?? '');
    if (said === 'open') return null;
    if (said) state = said;
    label = label.slice(0, tail.index);
  } else if (!box && BEGUN_SIGN.test(label)) {
    state = 'learning';
    label = label.replace(BEGUN_SIGN, '');
  }
  // A link's words are its label.
  label = label
    .replace(/!?\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/^[*_`~]+|[*_`~,;]+$/g, '')
    .trim();
  return state === null || label === '' ? null : { label, state };
}
