/** Reading the rows of a table, wherever it came from: which column names the skill, which its state, and what they say. */
import { readLabel } from '../labels';
import type { ProgressState } from '../progress';
import type { Vocabulary } from '../vocabulary';
import type { ColumnChoice, NewEntry, NewUnknown } from './imported';
import { stateOfWord } from './state-words';

export interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** Where the row begins, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface ReadRows {
  readonly entries: readonly NewEntry[];
  readonly unknown: readonly NewUnknown[];
  readonly chosen: ColumnChoice;
}

/** Reads a table's rows by the columns that were chosen, or by those that its headings and cells speak for. */
export function readRows(table: Table, choice: ColumnChoice | null, vocabulary: Vocabulary): ReadRows {
  const chosen = choice ?? guessColumns(table, vocabulary);
  const entries: NewEntry[] = [];
  const unknown: NewUnknown[] = [];
  for (const { line, cells } of table.rows) {
    const label = (cells[chosen.name] ?? '').trim().slice(0, 500);
    if (label === '') continue;
    const state = stateIn(cells, chosen.state);
    if (state === null) continue;
    const at = { since: null, line, label, used: false };
    const { skills, sure } = readLabel(label, vocabulary);
    if (skills.length === 0 || state === 'unclear') unknown.push({ ...at, state: state === 'unclear' ? null : state });
    else for (const skill of skills) entries.push({ ...at, skill, state, sure });
  }
  return { entries, unknown, chosen };
}

function stateIn(cells: readonly string[], column: number | null): ProgressState | 'unclear' | null {
  if (column === null) return 'done';
  const said = stateOfWord(cells[column] ?? '');
  return said === 'open' ? null : (said ?? 'unclear');
}

const NAME_HEADING =
  /^(card )?(name|title|topic|skills?|technolog(y|ies)|subject|item|task|front|thema|titel|fähigkeit(en)?|kenntnis(se)?|aufgabe|nombre|título|tema|habilidad(es)?|tecnología|tarea|nom|titre|sujet|compétences?|technologie|tâche)$/i;
const STATE_HEADING =
  /^(list name|list|status|state|stage|progress|done|completed?|learned|stand|zustand|fortschritt|erledigt|gelernt|estado|progreso|hecho|lista|statut|état|avancement|fait|liste)\??$/i;

/** Whether a cell is what people write above a column of skills or of states. “Done” may as well stand in it. */
export function isHeading(cell: string): boolean {
  const bare = cell.trim();
  return NAME_HEADING.test(bare) || (STATE_HEADING.test(bare) && stateOfWord(bare) === undefined);
}

/** The columns that headings name so, else those whose cells read most like skills and like states. */
export function guessColumns({ headings, rows }: Table, vocabulary: Vocabulary): ColumnChoice {
  const sample = rows.slice(0, 100);
  const share = (column: number, is: (cell: string) => boolean) => {
    const cells = sample.map(({ cells: all }) => (all[column] ?? '').trim()).filter((cell) => cell !== '');
    return cells.length === 0 ? 0 : cells.filter(is).length / cells.length;
  };
  const width = Math.max(headings.length, ...sample.map(({ cells }) => cells.length), 1);
  const columns = Array.from({ length: Math.min(width, 60) }, (_, column) => column);
  const skillShare = columns.map((column) => share(column, (cell) => cell.length <= 80 && readLabel(cell, vocabulary).skills.length > 0));
  const stateShare = columns.map((column) => share(column, (cell) => stateOfWord(cell) !== undefined));
  const named = columns.filter((column) => NAME_HEADING.test(headings[column]?.trim() ?? ''));
  const best = (candidates: readonly number[], by: readonly number[]) =>
    candidates.reduce<number | null>((top, column) => (top === null || (by[column] ?? 0) > (by[top] ?? 0) ? column : top), null);
  const richest = best(columns, skillShare) ?? 0;
  const byHeading = best(named, skillShare);
  // A column called “name” that names nothing known gives way to one that does: “Task” beside “Technology used”.
  const name = byHeading !== null && ((skillShare[byHeading] ?? 0) > 0 || (skillShare[richest] ?? 0) === 0) ? byHeading : richest;
  const others = columns.filter((column) => column !== name);
  const stateNamed = others.filter((column) => STATE_HEADING.test(headings[column]?.trim() ?? ''));
  const stateLike = others.filter((column) => (stateShare[column] ?? 0) >= 0.8);
  return { name, state: best(stateNamed, stateShare) ?? best(stateLike, stateShare) };
}
