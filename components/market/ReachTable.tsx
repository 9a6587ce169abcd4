import type { Reach, ReachCount } from '../../domain/plan/reach';
import { text } from '../texts';
import { type Column, FiguresTable, shareCells, shareColumns, shareHeads } from './FiguresTable';
import { awayInWords, countOf } from './market-words';

interface ReachProps {
  readonly reach: Reach;
  readonly whatIf: Reach | null;
}

/** Postings by how many things they want that the reader lacks; beside it, the same if some more were learnt. */
export function ReachTable({ reach, whatIf }: ReachProps) {
  const columns: Column<ReachCount>[] = [
    { head: text('plan_lacks'), cell: ({ away }) => awayInWords(away) },
    ...shareColumns<ReachCount>(({ share }) => share, reach.counts[0]?.share.share === null),
    {
      head: text('plan_beyond'),
      kind: 'number',
      cell: ({ beyond, share }) => (share.count === 0 ? '' : countOf({ count: beyond, of: share.count })),
    },
  ];
  if (whatIf) columns.splice(-1, 0, { head: text('plan_with_ticked'), kind: 'number', cell: (row) => withTicked(whatIf, row) });
  return <FiguresTable label={text('plan_reach')} columns={columns} rows={reach.counts} keyOf={({ away }) => String(away)} />;
}

/** The same for a file. */
export function reachRows({ reach, whatIf }: ReachProps): (string | number | null)[][] {
  const now = (row: ReachCount) => whatIf?.counts.find(({ away }) => away === row.away)?.share.count ?? null;
  return [
    [text('plan_lacks'), ...shareHeads(), text('plan_with_ticked'), text('plan_beyond')],
    ...reach.counts.map((row) => [awayInWords(row.away), ...shareCells(row.share), now(row), row.beyond]),
  ];
}

function withTicked({ counts }: Reach, { away }: ReachCount): string {
  const now = counts.find((count) => count.away === away);
  return now ? countOf(now.share) : '';
}
