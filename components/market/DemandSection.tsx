import { signal } from '@preact/signals';
import type { Share } from '../../domain/market/figures';
import type { FirstFigures } from '../../domain/market/market-figures';
import { text } from '../texts';
import { countOf, intervalInWords, shareInWords, tooEarly } from './market-words';
import { Section, WideTable } from './Section';
import { ShareBar } from './ShareBar';

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
const all = { skills: signal(false), groups: signal(false) };

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

function DemandTable({ kind, title, rows, inAll }: { kind: keyof typeof all; title: string; rows: readonly Row[]; inAll: number }) {
  const shown = all[kind].value ? rows : rows.slice(0, FIRST);
  const withAlone = rows.some(({ alone }) => alone !== null);
  const isEarly = rows[0]?.asked.share === null;
  return (
    <>
      <WideTable label={text(kind === 'skills' ? 'market_demand' : 'market_any_one_of')}>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            {!isEarly && <th scope="col">{text('market_share_head')}</th>}
            <th scope="col" class="number">
              {text('market_postings')}
            </th>
            {!isEarly && (
              <th scope="col" class="number">
                {text('market_interval')}
              </th>
            )}
            <th scope="col" class="number">
              {text('market_must')}
            </th>
            {withAlone && (
              <th scope="col" class="number">
                {text('market_alone')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ name, asked, required, alone }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {!isEarly && (
                <td class="bar">
                  <span class="bar-and-share">
                    <ShareBar asked={asked} />
                    <b>{shareInWords(asked)}</b>
                  </span>
                </td>
              )}
              <td class="number">{countOf(asked)}</td>
              {!isEarly && <td class="number soft">{intervalInWords(asked)}</td>}
              <td class="number">{countOf({ count: required, of: asked.count })}</td>
              {withAlone && <td class="number">{countOf({ count: alone ?? 0, of: asked.count })}</td>}
            </tr>
          ))}
        </tbody>
      </WideTable>
      {rows.length > FIRST && (
        <button
          type="button"
          class="button quiet no-print"
          onClick={() => {
            all[kind].value = !all[kind].value;
          }}
        >
          {text(all[kind].value ? 'market_show_fewer' : 'market_show_more', { shown: rows.length, all: inAll })}
        </button>
      )}
    </>
  );
}

function csvRows(rows: readonly Row[]): (string | number | null)[][] {
  const head = [
    'market_skill',
    'market_count',
    'market_denominator',
    'market_share_head',
    'market_low',
    'market_high',
    'market_must',
    'market_alone',
  ] as const;
  return [
    head.map((key) => text(key)),
    ...rows.map(({ name, asked, required, alone }) => [
      ...[name, asked.count, asked.of, asked.share, asked.interval?.[0] ?? null, asked.interval?.[1] ?? null, required, alone],
    ]),
  ];
}
