/** Tables as other programs export them: Notion, Trello, a spreadsheet, Anki, and the CSV files of a LinkedIn archive. */
import { findMentions } from '../mentions';
import type { Vocabulary } from '../vocabulary';
import { delimiterOf, readDelimited } from './delimited';
import type { ColumnChoice, NewEntry, Read, Refusal, Withheld } from './imported';
import { refuse } from './imported';
import { readRows, type Table } from './table-rows';

/** What was chosen for tables of a heading, and which withheld files may be read. */
export interface TableChoices {
  readonly columns: ReadonlyMap<string, ColumnChoice>;
  readonly allowed: boolean;
}

/** The table in a text, if it is one; `name` is the file's and helps where a single column would not. */
export function tableIn(text: string, name: string): (Table & { readonly cut: boolean }) | null {
  const delimiter = delimiterOf(text) ?? (/\.(csv|tsv)$/i.test(name) || /^\uFEFF?name\r?\n/i.test(text) ? ',' : null);
  if (delimiter === null) return null;
  const table = readDelimited(text, delimiter);
  return table.rows.length > 0 ? table : null;
}

/** Reads a table. LinkedIn's certificates and positions are read only where that is allowed. */
export function readTable(
  table: Table & { readonly cut: boolean },
  choices: TableChoices,
  vocabulary: Vocabulary,
): Read | Withheld | Refusal {
  const linkedIn = linkedInPart(table);
  const by = table.headings.slice(0, 4).join(', ').slice(0, 120);
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
  const { entries, unknown, chosen } = readRows(table, fitting(choices.columns.get(signature), table), vocabulary);
  if (table.rows.length === 0) return refuse(1, { kind: 'empty' });
  const headings = headingsOf(table);
  return { kind: 'read', format: 'table', by, source: 'list', entries, unknown, notices, table: { signature, headings, chosen } };
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
