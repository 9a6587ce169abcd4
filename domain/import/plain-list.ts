import { readLabel } from '../labels';
import type { ProgressState } from '../progress';
import type { Vocabulary } from '../vocabulary';
import type { ImportedEntry, ImportedFile, ImportProblem } from './preview';

/**
 * Reads a list of skills, one a line: bare (“PostgreSQL” is done), with its state (“Kafka: learning”, “Go (skipped)”), or
 * as a Markdown check list (`- [x]` done, `- [/]` or `- [~]` learning, `- [-]` skipped, `- [ ]` says nothing). Markdown
 * headings and empty lines are passed over.
 */
export function readPlainList(text: string, vocabulary: Vocabulary): ImportedFile | ImportProblem {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const binary = lines.findIndex((line) => CONTROL.test(line));
  if (binary >= 0) return { ok: false, line: binary + 1, reason: { kind: 'binary' } };
  const markup = lines.findIndex((line) => /^\s*<[a-z!?/]/i.test(line));
  if (markup >= 0) return { ok: false, line: markup + 1, reason: { kind: 'markup' } };

  const entries: ImportedEntry[] = [];
  const unknown: { line: number; label: string }[] = [];
  lines.forEach((raw, index) => {
    const item = readLine(raw);
    if (!item) return;
    const { skills, sure } = readLabel(item.label, vocabulary);
    if (skills.length === 0 || item.state === 'unclear') unknown.push({ line: index + 1, label: item.label });
    else for (const skill of skills) entries.push({ skill, state: item.state, since: null, line: index + 1, label: item.label, sure });
  });
  if (entries.length === 0 && unknown.length === 0) return { ok: false, line: 1, reason: { kind: 'empty' } };
  return { ok: true, source: 'list', entries, unknown };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000E-\u001F\uFFFD]/;
const BOXES: Record<string, ProgressState | null> = {
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
/** What the states are called in the interface's languages. */
const WORDS: Readonly<Record<ProgressState, readonly string[]>> = {
  done: ['done', 'known', 'gelernt', 'aprendido', 'acquis'],
  learning: ['learning', 'in progress', 'in arbeit', 'en curso', 'en cours'],
  skipped: ['skipped', 'skip', 'übersprungen', 'omitido', 'ignoré'],
};
const STATES = new Map(Object.entries(WORDS).flatMap(([state, words]) => words.map((word) => [word, state as ProgressState] as const)));
const STATE_AT_END = new RegExp(`\\s*(?:[:;,\\t]\\s*|\\s[–—-]\\s+|\\()(${[...STATES.keys()].join('|')})\\)?\\s*$`, 'i');

function readLine(raw: string): { label: string; state: ProgressState | 'unclear' } | null {
  let label = raw.trim();
  if (label === '' || /^(#{1,6}\s|[-=*_]{3,}$|```)/.test(label)) return null;
  label = label.replace(/^([-*+•]|\d{1,3}[.)])\s+/, '');
  let state: ProgressState | 'unclear' | null = 'done';
  const box = /^\[(.?)\]\s*/.exec(label);
  if (box) {
    const ticked = BOXES[box[1] ?? ''];
    // A sign that nobody agreed on means nothing here.
    state = ticked === undefined ? 'unclear' : ticked;
    label = label.slice(box[0].length);
  }
  const tail = STATE_AT_END.exec(label);
  if (tail) {
    state = STATES.get((tail[1] ?? '').toLowerCase()) ?? state;
    label = label.slice(0, tail.index);
  }
  label = label.replace(/^[*_`~]+|[*_`~,;]+$/g, '').trim();
  return state === null || label === '' ? null : { label, state };
}
