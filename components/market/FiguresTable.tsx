import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Share } from '../../domain/market/figures';
import { text } from '../texts';
import { countOf, intervalInWords, shareInWords } from './market-words';
import { isPrinting } from './printing';
import { WideTable } from './Section';
import { ShareBar } from './ShareBar';

/** A column of a table: what stands above it, and in each row's cell. The first column names the row. */
export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** `number` stands to the right; `soft` too, and steps back; `bar` is as wide as can be. */
  readonly kind?: 'number' | 'soft' | 'bar' | 'words';
}

export interface FiguresTableProps<Row> {
  /** What the table is called for who does not see it. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** So many rows are shown until more are asked for; all where it is left out. */
  readonly first?: number;
  /** How many there are in all, where not all of them are rows. */
  readonly inAll?: number;
}

/** The tables that show all their rows, by their labels. */
const whole = signal<ReadonlySet<string>>(new Set());

/** A table of figures, which scrolls by itself where it is wider than the window. */
export function FiguresTable<Row>({ label, columns, rows, keyOf, first = rows.length, inAll = rows.length }: FiguresTableProps<Row>) {
  const isWhole = isPrinting.value || whole.value.has(label);
  const shown = isWhole ? rows : rows.slice(0, first);
  const alignOf = ({ kind }: Column<Row>) => (kind === 'number' || kind === 'soft' ? 'number' : undefined);
  const classOf = (column: Column<Row>) => [alignOf(column), column.kind === 'soft' || column.kind === 'bar' ? column.kind : undefined];
  return (
    <>
      <WideTable label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.head} scope="col" class={alignOf(column)}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column, place) =>
                place === 0 ? (
                  <th key={column.head} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.head} class={classOf(column).filter(Boolean).join(' ') || undefined}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </WideTable>
      {rows.length > first && (
        <button
          type="button"
          class="button quiet no-print"
          onClick={() => {
            const next = new Set(whole.value);
            if (!next.delete(label)) next.add(label);
            whole.value = next;
          }}
        >
          {wordsOfMore(isWhole, rows.length, inAll)}
        </button>
      )}
    </>
  );
}

function wordsOfMore(isWhole: boolean, shown: number, all: number): string {
  if (isWhole) return text('market_show_fewer');
  return shown < all ? text('market_show_more', { shown, all }) : text('market_show_all', { all });
}

/** The columns of a share: a bar with the share, its count with the denominator, its interval. While it is too early, the count alone. */
export function shareColumns<Row>(shareOf: (row: Row) => Share, isEarly = false): Column<Row>[] {
  const count: Column<Row> = { head: text('market_postings'), kind: 'number', cell: (row) => countOf(shareOf(row)) };
  if (isEarly) return [count];
  return [
    {
      head: text('market_share_head'),
      kind: 'bar',
      cell: (row) => (
        <span class="bar-and-share">
          <ShareBar asked={shareOf(row)} />
          <b>{shareInWords(shareOf(row))}</b>
        </span>
      ),
    },
    count,
    { head: text('market_interval'), kind: 'soft', cell: (row) => intervalInWords(shareOf(row)) },
  ];
}

/** A share's cells in a file. */
export function shareCells({ count, of, share, interval }: Share): (string | number | null)[] {
  return [count, of, share, interval?.[0] ?? null, interval?.[1] ?? null];
}

/** What stands above them. */
export function shareHeads(): string[] {
  return [text('market_count'), text('market_denominator'), text('market_share_head'), text('market_low'), text('market_high')];
}
