import type { Share } from '../../domain/market/figures';
import type { FirstFigures } from '../../domain/market/market-figures';
import { text } from '../texts';
import { type Column, FiguresTable, shareCells, shareColumns, shareHeads } from './FiguresTable';
import { countOf, tooEarly } from './market-words';
import { Section } from './Section';

export interface DemandProps {
  readonly view: FirstFigures;
  readonly scope: string;
  readonly onSave: (name: string, rows: (string | number | null)[][]) => void;
}

interface Row {
  readonly name: string;
  readonly asked: Share;
  readonly required: number;
  readonly alone: number | null;
}

const FIRST = 15;

/** What is asked for: by skill, and by topics that any one of several skills fills. */
export function DemandSection({ view, scope, onSave }: DemandProps) {
  const { demand, groups, names, skills } = view;
  const early = demand[0]?.asked.early ?? null;
  const rows = demand.map(({ skill, ...row }): Row => ({ ...row, name: names[skill] ?? skill }));
  const topics = groups.map(({ name, asked, required }): Row => ({ name, asked, required, alone: null }));
  return (
    <Section
      id="demand"
      title={text('market_demand')}
      scope={scope}
      lead={text('market_demand_how')}
      onSave={rows.length > 0 ? () => onSave('demand', csvRows([...rows, ...topics])) : undefined}
    >
      {rows.length === 0 && <p>{text('market_nothing_asked')}</p>}
      {early && <p class="early">{tooEarly(early)}</p>}
      {rows.length > 0 && <DemandTable kind="skills" title={text('market_skill')} rows={rows} inAll={skills} />}
      {topics.length > 0 && (
        <>
          <h3>{text('market_any_one_of')}</h3>
          <p class="soft">{text('market_any_one_how')}</p>
          <DemandTable kind="groups" title={text('market_topic')} rows={topics} inAll={topics.length} />
        </>
      )}
    </Section>
  );
}

function DemandTable({ kind, title, rows, inAll }: { kind: 'skills' | 'groups'; title: string; rows: readonly Row[]; inAll: number }) {
  const columns: Column<Row>[] = [
    { head: title, cell: ({ name }) => name },
    ...shareColumns<Row>(({ asked }) => asked, rows[0]?.asked.share === null),
    { head: text('market_must'), kind: 'number', cell: ({ required, asked }) => countOf({ count: required, of: asked.count }) },
  ];
  if (kind === 'skills')
    columns.push({
      head: text('market_alone'),
      kind: 'number',
      cell: ({ alone, asked }) => countOf({ count: alone ?? 0, of: asked.count }),
    });
  const label = text(kind === 'skills' ? 'market_demand' : 'market_any_one_of');
  return <FiguresTable label={label} columns={columns} rows={rows} keyOf={({ name }) => name} first={FIRST} inAll={inAll} />;
}

function csvRows(rows: readonly Row[]): (string | number | null)[][] {
  return [
    [text('market_skill'), ...shareHeads(), text('market_must'), text('market_alone')],
    ...rows.map(({ name, asked, required, alone }) => [name, ...shareCells(asked), required, alone]),
  ];
}
