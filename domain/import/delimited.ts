/** Text in columns: comma, semicolon, tab or bar between them, cells in quotes where they hold one. */
import Papa from 'papaparse';
import { lineCounter } from './lines';
import type { Table, TableRow } from './table-rows';

/** More rows than any list of skills has. */
const MOST_ROWS = 20_000;

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** The sign between columns, if the first lines agree on one: as many in each, and at least one. */
export function delimiterOf(text: string): string | null {
  const lines = text
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/g, '""')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  if (lines.length < 2) return null;
  // The last may be cut off.
  const whole = text.length > 20_000 ? lines.slice(0, -1) : lines;
  for (const sign of DELIMITERS) {
    const counts = whole.map((line) => line.split(sign).length - 1);
    const first = counts[0] ?? 0;
    if (first > 0 && counts.filter((count) => count === first).length >= whole.length * 0.8) return sign;
  }
  return null;
}

/** A table of text in columns; `cut` where it has more rows than are read. */
export interface Delimited extends Table {
  readonly cut: boolean;
  /** Where the headings stand, counted from 1. */
  readonly headedAt: number;
  /** Where a row stands in which a quote is opened and never closed: it takes all that comes after it for one cell. Null where none does. */
  readonly openQuote: number | null;
}

/** The table in a text, its first row as headings. */
export function readDelimited(text: string, delimiter: string): Delimited {
  const bare = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const lineAt = lineCounter(bare);
  const rows: TableRow[] = [];
  let at = 0;
  let cut = false;
  let openQuote: number | null = null;
  Papa.parse(bare, {
    header: false,
    delimiter,
    skipEmptyLines: false,
    step: ({ data, errors, meta }, parser) => {
      if (errors.some(({ code }) => code === 'MissingQuotes')) openQuote ??= lineAt(at);
      if (data.some((cell) => cell.trim() !== '')) rows.push({ line: lineAt(at), cells: data });
      at = meta.cursor;
      if (rows.length > MOST_ROWS) {
        cut = true;
        parser.abort();
      }
    },
  });
  const [first, ...rest] = rows;
  return { headings: first?.cells ?? [], rows: cut ? rest.slice(0, MOST_ROWS) : rest, cut, headedAt: first?.line ?? 1, openQuote };
}
