import { readLabel } from '../labels';
import type { ProgressState } from '../progress';
import type { Vocabulary } from '../vocabulary';
import { type NewEntry, type NewUnknown, type Read, type Refusal, refuse } from './imported';
import { field, type Json, list, words } from './json';
import { stateOfWord } from './state-words';

/** Whether a value is a Trello board as Trello exports it: lists, and cards that name theirs. */
export function isTrelloBoard(value: unknown): boolean {
  return list(value, 'lists').length > 0 && list(value, 'cards').some((card) => words(card, 'idList') !== '' && words(card, 'name') !== '');
}

/** Reads a board: a card’s state is what its list is called, or that its date is met; ticked items of its check lists are done. */
export function readTrelloBoard({ value, lineOf }: Json, vocabulary: Vocabulary): Read | Refusal {
  const entries: NewEntry[] = [];
  const unknown: NewUnknown[] = [];
  const add = (label: string, state: ProgressState | null, path: readonly (string | number)[]) => {
    const at = { since: null, line: lineOf(path), label: label.trim().slice(0, 500), used: false };
    const { skills, sure } = readLabel(at.label, vocabulary);
    if (state === null || (skills.length === 0 && at.label !== '')) unknown.push({ ...at, state });
    else for (const skill of skills) entries.push({ ...at, skill, state, sure });
  };
  const lists = new Map(list(value, 'lists').map((one) => [words(one, 'id'), stateOfWord(words(one, 'name'))]));
  list(value, 'cards').forEach((card, index) => {
    const inList = lists.get(words(card, 'idList'));
    const state = field(card, 'dueComplete') === true ? 'done' : (inList ?? null);
    // As in a table: a list that is called nothing known is shown rather than passed over.
    if (state !== 'open') add(words(card, 'name'), state, ['cards', index, 'name']);
  });
  list(value, 'checklists').forEach((checks, at) => {
    list(checks, 'checkItems').forEach((item, index) => {
      if (words(item, 'state') === 'complete') add(words(item, 'name'), 'done', ['checklists', at, 'checkItems', index, 'name']);
    });
  });
  if (entries.length === 0 && unknown.length === 0) return refuse(1, { kind: 'empty' });
  return { kind: 'read', format: 'trello', by: 'lists, cards', source: 'list', entries, unknown };
}
