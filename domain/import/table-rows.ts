/** Reading the rows of a table, wherever it came from: which column names the skill, which its state, and what they say. */
import { readLabel } from '../labels';
import type { ProgressState } from '../progress';
import type { Vocabulary } from '../vocabulary';
import type { ColumnChoice, NewEntry, NewUnknown } from './imported';
import { stateOfShare, stateOfWord } from './state-words';

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
  /** The column that may say the states in words that are not known; null where none does, or one was chosen. None of the rows is sure then. */
  readonly asks: number | null;
}

/** Reads a table's rows by the columns that were chosen, or by those that its headings and cells speak for. */
export function readRows(table: Table, choice: ColumnChoice | null, vocabulary: Vocabulary): ReadRows {
  const chosen = choice ?? guessColumns(table, vocabulary);
  const asks = choice || chosen.state !== null ? null : columnThatMaySay(table, chosen.name, vocabulary);
  const entries: NewEntry[] = [];
  const unknown: NewUnknown[] = [];
  const whole = largestShare(table, chosen.state);
  for (const { line, cells } of table.rows) {
    const label = (cells[chosen.name] ?? '').trim().slice(0, 500);
    if (label === '') continue;
    const state = stateIn(cells, chosen.state, whole);
    if (state === null) continue;
    const at = { since: null, line, label, used: false };
    const { skills, sure } = readLabel(label, vocabulary);
    if (skills.length === 0 || state === 'unclear') unknown.push({ ...at, state: state === 'unclear' ? null : state });
    else for (const skill of skills) entries.push({ ...at, skill, state, sure: sure && asks === null });
  }
  return { entries, unknown, chosen, asks };
}

function stateIn(cells: readonly string[], column: number | null, whole: number | null): ProgressState | 'unclear' | null {
  if (column === null) return 'done';
  const cell = (cells[column] ?? '').trim();
  const said = whole === null ? undefined : cell === '' ? 'open' : stateOfShare(Number(cell), whole);
  const state = said ?? (DATE.test(cell) ? 'done' : stateOfWord(cell)) ?? stateOfNumber(cell);
  return state === 'open' ? null : (state ?? 'unclear');
}

/** “4”, “3/5”, “2 years” in a column that says states: something has been begun, and more is not said. */
function stateOfNumber(cell: string): ProgressState | 'open' | undefined {
  if (/^0+\s*\D/.test(cell)) return 'open';
  return /^\d/.test(cell) ? 'learning' : undefined;
}

/** Whoever keeps the day on which something was finished has finished it: 2026-11-22, 22.11.2026, November 22, 2026. */
const DATE = /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4}|\p{L}{3,10}\.? \d{1,2},? \d{4})(?!\d)/u;

/** What the whole is where a column holds shares of it: 1 where nothing is more than that (1 for yes), 100 where something is a hundred; null for other columns. */
function largestShare({ rows }: Table, column: number | null): 1 | 100 | null {
  if (column === null) return null;
  const cells = rows.map(({ cells: all }) => (all[column] ?? '').trim()).filter((cell) => cell !== '');
  if (cells.length === 0 || !cells.every((cell) => /^\d{1,3}(?:\.\d{1,6})?$/.test(cell))) return null;
  const most = Math.max(0, ...cells.map(Number));
  return most === 1 ? 1 : most === 100 ? 100 : null;
}

/** Columns beside the skill that say something else of it than how far its reader is. */
const OTHER_HEADING =
  /^(tags?|categor(y|ies)|area|type|kind|group|section|deck|priority|source|url|link|notes?|comments?|description|details|created.*|updated.*|(start|end|due)?\s*date|by|author|id|nr|no|#|kategorie|bereich|art|gruppe|quelle|notiz(en)?|beschreibung|datum|categoría|área|tipo|grupo|fuente|notas?|descripción|fecha|catégorie|domaine|genre|groupe|lien|description|remarques?)\.?$/i;
const LEVEL_HEADING =
  /level|rating|score|proficiency|experience|confidence|years|mastery|knowledge|niveau|kenntnis|bewertung|erfahrung|jahre|nivel|experiencia|años|puntuación|note|expérience|années|maîtrise/i;
/** Longer words are no state. */
const LONGEST_STATE = 24;

/** A column of short words or small numbers, a few of them again and again, that is called neither what else one keeps of a skill nor a skill itself. */
function columnThatMaySay({ headings, rows }: Table, name: number, vocabulary: Vocabulary): number | null {
  const sample = rows.slice(0, 100);
  const width = Math.min(60, Math.max(headings.length, ...sample.map(({ cells }) => cells.length)));
  const found = Array.from({ length: width }, (_, column) => column).find((column) => {
    const heading = headings[column]?.trim() ?? '';
    if (column === name || OTHER_HEADING.test(heading)) return false;
    const cells = sample.map(({ cells: all }) => (all[column] ?? '').trim()).filter((cell) => cell !== '');
    if (cells.length < sample.length / 2 || cells.length === 0) return false;
    if (cells.some((cell) => cell.length > LONGEST_STATE || /^https?:|\d[./-]\d+[./-]\d/.test(cell))) return false;
    if (cells.filter((cell) => readLabel(cell, vocabulary).skills.length > 0).length > cells.length / 2) return false;
    const few = new Set(cells).size <= Math.max(1, cells.length / 2);
    return LEVEL_HEADING.test(heading) || few || cells.every((cell) => /^\d{1,3}(\s*\/\s*\d{1,3})?$/.test(cell));
  });
  return found ?? null;
}

const NAME_HEADING =
  /^(card )?(name|title|topic|skills?|technolog(y|ies)|subject|item|task|front|thema|titel|fähigkeit(en)?|kenntnis(se)?|aufgabe|nombre|título|tema|habilidad(es)?|tecnología|tarea|nom|titre|sujet|compétences?|technologie|tâche)$/i;
const STATE_HEADING =
  /^(list name|list|status|state|stage|progress|done|finished|learned|learnt|completed?|(?:done|finished|learned|learnt|completed) (?:on|at|date)|date (?:done|finished|learned|learnt|completed)|completion date|stand|zustand|fortschritt|erledigt|gelernt|estado|progreso|hecho|lista|statut|état|avancement|fait|liste)\??$/i;

/** Whether a cell is what people write above a column of skills or of states. “Done” may as well stand in it. */
export function isHeading(cell: string): boolean {
  const bare = cell.trim();
  return NAME_HEADING.test(bare) || (STATE_HEADING.test(bare) && stateOfWord(bare) === undefined);
}

/** The columns that headings name so, else those whose cells read most like skills and like states. */
function guessColumns({ headings, rows }: Table, vocabulary: Vocabulary): ColumnChoice {
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
