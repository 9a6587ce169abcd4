/** Tables as other programs export them: Notion, Trello, a spreadsheet, Anki, and the CSV files of a LinkedIn archive. */
import { readLabel } from '../labels';
import { findMentions } from '../mentions';
import type { Vocabulary } from '../vocabulary';
import { type Delimited, delimiterOf, readDelimited } from './delimited';
import type { ColumnChoice, NewEntry, Read, Refusal, Withheld } from './imported';
import { refuse } from './imported';
import { stateOfWord } from './state-words';
import { isHeading, readRows, type Table } from './table-rows';

/** What was chosen for tables of a heading, and which withheld files may be read. */
export interface TableChoices {
  readonly columns: ReadonlyMap<string, ColumnChoice>;
  readonly allowed: boolean;
}

/** The table in a text, if it is one; `name` is the file's and helps where a single column would not. */
export function tableIn(text: string, name: string): Delimited | null {
  // What Excel is told the columns by stands on a line of its own, which is no row.
  const told = /^\uFEFF?sep=([,;|\t])(?=\r?\n)/i.exec(text);
  if (told?.[1]) return withRows(readDelimited(text.slice(told[0].length), told[1]));
  const delimiter = delimiterOf(text) ?? (/\.(csv|tsv)$/i.test(name) || /^\uFEFF?name\r?\n/i.test(text) ? ',' : null);
  if (delimiter === null) return null;
  return withRows(readDelimited(text, delimiter));
}

function withRows(table: Delimited): Delimited | null {
  return table.rows.length > 0 || table.openQuote !== null ? table : null;
}

/** The table with its first row among the others, where that says a skill rather than what stands below it. */
function withoutHeadings(table: Delimited, vocabulary: Vocabulary): Delimited {
  const { headings, headedAt, rows } = table;
  if (headings.some(isHeading) || !headings.some((cell) => isSkill(cell, vocabulary))) return table;
  return { ...table, headings: headings.map(() => ''), rows: [{ line: headedAt, cells: headings }, ...rows] };
}

/** Whether a table is but lines on which several skills stand side by side: no headings, no states, skills in more than one column. */
export function isListOfLists(table: Delimited, vocabulary: Vocabulary): boolean {
  const { headings, rows } = withoutHeadings(table, vocabulary);
  if (headings.some((heading) => heading !== '')) return false;
  const others = rows.slice(0, 100).flatMap(({ cells }) => cells.slice(1).filter((cell) => cell.trim() !== ''));
  if (others.some((cell) => stateOfWord(cell) !== undefined)) return false;
  return others.filter((cell) => isSkill(cell, vocabulary)).length >= others.length / 2;
}

function isSkill(cell: string, vocabulary: Vocabulary): boolean {
  const { skills, sure } = readLabel(cell.trim().slice(0, 500), vocabulary);
  return sure && skills.length > 0;
}

/** Reads a table. LinkedIn's certificates and positions are read only where that is allowed. */
export function readTable(given: Delimited, choices: TableChoices, vocabulary: Vocabulary): Read | Withheld | Refusal {
  if (given.openQuote !== null) return refuse(given.openQuote, { kind: 'open-quote' });
  const table = withoutHeadings(given, vocabulary);
  const linkedIn = linkedInPart(table);
  const by = table.headings
    .filter((heading) => heading !== '')
    .slice(0, 4)
    .join(', ')
    .slice(0, 120);
  const notices = table.cut ? (['cut-off'] as const) : [];
  if (linkedIn === 'linkedin-skills') {
    const { entries, unknown } = readRows(table, { name: 0, state: null }, vocabulary);
    return { kind: 'read', format: linkedIn, by, source: 'list', entries, unknown, notices };
  }
  if (linkedIn) {
    if (!choices.allowed) return { kind: 'withheld', format: linkedIn, by, rows: table.rows.length };
    return { kind: 'read', format: linkedIn, by, source: 'list', entries: readLife(table, linkedIn, vocabulary), unknown: [], notices };
  }
  const signature = signatureOf(table.headings);
  const { entries, unknown, chosen, asks } = readRows(table, fitting(choices.columns.get(signature), table), vocabulary);
  if (table.rows.length === 0) return refuse(1, { kind: 'empty' });
  const headings = headingsOf(table);
  const said = asks === null ? notices : [...notices, 'states-unknown' as const];
  return {
    kind: 'read',
    format: 'table',
    by,
    source: 'list',
    entries,
    unknown,
    notices: said,
    table: { signature, headings, chosen, asks },
  };
}

/** What tables with the same heading have in common, for remembering which columns were chosen. */
function signatureOf(headings: readonly string[]): string {
  return headings
    .map((heading) => heading.trim().toLowerCase())
    .join('\u001f')
    .slice(0, 500);
}

function headingsOf({ headings, rows }: Table): string[] {
  const width = Math.min(60, Math.max(headings.length, ...rows.slice(0, 100).map(({ cells }) => cells.length)));
  return Array.from({ length: width }, (_, column) => headings[column]?.trim().slice(0, 60) || String(column + 1));
}

function fitting(choice: ColumnChoice | undefined, table: Table): ColumnChoice | null {
  if (!choice) return null;
  const width = headingsOf(table).length;
  return choice.name < width && (choice.state ?? 0) < width ? choice : null;
}

/** Which file of a LinkedIn archive has such a heading, in whatever language the rest is. */
function linkedInPart({ headings }: Table): 'linkedin-skills' | 'linkedin-certifications' | 'linkedin-positions' | null {
  const has = (...wanted: readonly string[]) => wanted.every((name) => headings.some((heading) => heading.trim().toLowerCase() === name));
  if (headings.length === 1 && has('name')) return 'linkedin-skills';
  if (has('name', 'authority') || has('name', 'license number')) return 'linkedin-certifications';
  return has('company name', 'title', 'description') ? 'linkedin-positions' : null;
}

/** What certificates name, and what positions say was used. Both among other words, so none of it is sure. */
function readLife(table: Table, part: 'linkedin-certifications' | 'linkedin-positions', vocabulary: Vocabulary): NewEntry[] {
  const certificates = part === 'linkedin-certifications';
  const columns = table.headings.flatMap((heading, column) =>
    (certificates ? ['name'] : ['title', 'description']).includes(heading.trim().toLowerCase()) ? [column] : [],
  );
  return table.rows.flatMap(({ line, cells }) =>
    columns.flatMap((column) => {
      const words = (cells[column] ?? '').slice(0, 20_000);
      return findMentions(words, vocabulary).map(({ skill, start, end }) => ({
        skill: skill.id,
        state: certificates ? ('done' as const) : ('learning' as const),
        since: null,
        line,
        label: snippet(words, start, end),
        sure: false,
        used: !certificates,
      }));
    }),
  );
}

/** The words around a span, for somebody who asks why. */
export function snippet(text: string, start: number, end: number): string {
  const line = text.lastIndexOf('\n', start) + 1;
  const next = text.indexOf('\n', end);
  const last = next < 0 ? text.length : next;
  // Whole words, where they are no longer than words are.
  const from = start - line <= 40 ? line : start - 40 + Math.max(0, text.slice(start - 40, start).indexOf(' '));
  const to = last - end <= 40 ? last : end + Math.max(0, text.slice(end, end + 40).lastIndexOf(' '));
  const words = text.slice(from, to).trim().replace(/\s+/g, ' ');
  return `${from > line ? '… ' : ''}${words}${to < last ? ' …' : ''}`;
}
