import { readLabel } from '../labels';
import { findMentions } from '../mentions';
import type { Vocabulary } from '../vocabulary';
import { readDelimited } from './delimited';
import { type NewEntry, type NewUnknown, type Read, type Refusal, refuse } from './imported';
import { snippet } from './table';

const SEPARATORS: Readonly<Record<string, string>> = { tab: '\t', comma: ',', semicolon: ';', pipe: '|', colon: ':', space: ' ' };

/** Whether a text is what Anki exports: it says first how it is laid out. */
export function isAnki(text: string): boolean {
  return /^\uFEFF?#(separator|html|deck|notetype|tags|columns)\b.*:/im.test(text.slice(0, 300)) && /^\uFEFF?#/.test(text);
}

/**
 * Reads Anki’s notes by their decks and tags: what somebody learns by cards is in progress. How well it is known Anki does not
 * say. Its plain export names neither; then the file’s name does, which is its deck’s unless it was changed, and what the cards
 * themselves name is found, but not sure.
 */
export function readAnki(text: string, name: string, vocabulary: Vocabulary): Read | Refusal {
  const bare = text.replace(/^\uFEFF/, '');
  const head = /^(#[^\n]*\n?)*/.exec(bare)?.[0] ?? '';
  const says = (name: string) => new RegExp(`^#${name}:\\s*(.*?)\\s*$`, 'im').exec(head)?.[1] ?? '';
  const column = (name: string) => Number.parseInt(says(`${name} column`), 10) - 1;
  const [tags, decks] = [column('tags'), column('deck')];
  const headLines = head.split('\n').length - 1;
  const sign = says('separator');
  const { headings, rows } = readDelimited(bare.slice(head.length), SEPARATORS[sign.toLowerCase()] ?? (sign.length === 1 ? sign : '\t'));
  const notes = [{ line: 1, cells: headings }, ...rows].map(({ line, cells }) => ({ line: line + headLines, cells }));
  const found = new Map<string, number>();
  const note = (label: string, line: number) => {
    const bareLabel = label.replaceAll('_', ' ').trim();
    if (bareLabel !== '' && !found.has(bareLabel)) found.set(bareLabel, line);
  };
  for (const part of says('deck').split('::')) note(part, 1);
  for (const tag of says('tags').split(/\s+/)) for (const part of tag.split('::')) note(part, 1);
  for (const { line, cells } of notes) {
    for (const part of (cells[decks] ?? '').split('::')) note(part, line);
    for (const tag of (cells[tags] ?? '').split(/\s+/)) for (const part of tag.split('::')) note(part, line);
  }
  const entries: NewEntry[] = [];
  const unknown: NewUnknown[] = [];
  for (const [label, line] of found) {
    const at = { since: null, line, label: label.slice(0, 500), used: false };
    const { skills, sure } = readLabel(at.label, vocabulary);
    for (const skill of skills) entries.push({ ...at, skill, state: 'learning', sure });
    if (skills.length === 0) unknown.push({ ...at, state: 'learning' });
  }
  if (found.size === 0) entries.push(...ofDeckFile(name, vocabulary), ...ofCards(notes, vocabulary));
  if (entries.length === 0 && unknown.length === 0) return refuse(1, { kind: 'empty' });
  return { kind: 'read', format: 'anki', by: head.split('\n')[0]?.trim().slice(0, 120) ?? '', source: 'list', entries, unknown };
}

/** “Databases__Redis.txt”: Anki calls a file as its deck, with “__” for the levels. */
function ofDeckFile(name: string, vocabulary: Vocabulary): NewEntry[] {
  const parts = (name.split(/ › |\//).at(-1) ?? '').replace(/\.\w+$/, '').split('__');
  return parts.flatMap((part) => {
    const label = part.replaceAll('_', ' ').trim().slice(0, 500);
    const { skills, sure } = readLabel(label, vocabulary);
    return sure ? skills.map((skill) => ({ skill, state: 'learning' as const, since: null, line: 1, label, sure, used: false })) : [];
  });
}

/** The tags by which a card's HTML parts its lines. */
const LINE_BREAK = /<(?:br|\/?(?:div|p|li|ul|ol|tr|td|h\d))\b[^<>]*>/gi;

/** What cards ask about, each skill where it is first named. */
function ofCards(notes: readonly { readonly line: number; readonly cells: readonly string[] }[], vocabulary: Vocabulary): NewEntry[] {
  const entries = new Map<string, NewEntry>();
  for (const { line, cells } of notes) {
    const card = cells
      .join('\n')
      .replace(LINE_BREAK, '\n')
      .replace(/<[^<>]*>/g, '');
    for (const { skill, start, end } of findMentions(card, vocabulary)) {
      if (entries.has(skill.id)) continue;
      entries.set(skill.id, {
        ...{ skill: skill.id, state: 'learning', since: null, line, label: snippet(card, start, end), sure: false, used: false },
      });
    }
  }
  return [...entries.values()];
}
