import type { DeepFigures } from '../../domain/market/market-figures';
import { dayFrom, text } from '../texts';
import { FiguresTable, shareCells, shareHeads } from './FiguresTable';
import { countOf, intervalInWords, shareInWords, tooEarly, wholeShare } from './market-words';
import { Section } from './Section';
import { TrendChart, topOf } from './TrendChart';

export interface DepthProps {
  readonly depth: DeepFigures;
  readonly scope: string;
  readonly onSave: (name: string, rows: (string | number | null)[][]) => void;
}

type Trended = DeepFigures['trends'][number];

/** How demand changes over weeks, once there is enough to say so. */
export function TrendSection({ depth: { trends, names }, scope, onSave }: DepthProps) {
  const early = trends[0]?.early ?? null;
  const nameOf = ({ skill }: Trended) => names[skill] ?? skill;
  const top = topOf(trends);
  const points = trends.flatMap((trend) => trend.points.map((point) => ({ name: nameOf(trend), point })));
  const canDraw = trends.length > 0 && (early === null || early.code === 'sample-changed');
  const save = () =>
    onSave('trend', [
      [text('market_skill'), text('market_week'), ...shareHeads()],
      ...points.map(({ name, point }) => [name, point.week, ...shareCells(point.share)]),
    ]);
  return (
    <Section id="trend" title={text('market_trend')} scope={scope} lead={text('market_trend_how')} onSave={canDraw ? save : undefined}>
      {early ? <p class="early">{tooEarly(early)}</p> : trends.length === 0 && <p>{text('market_nothing_asked')}</p>}
      {canDraw && (
        <>
          <ul class="trends">
            {trends.map((trend) => {
              const [first, last] = [trend.points[0], trend.points.at(-1)];
              return (
                <li key={trend.skill}>
                  <h3>{nameOf(trend)}</h3>
                  {trend.direction && <p class={`direction ${trend.direction}`}>{text(`market_${trend.direction}`)}</p>}
                  <TrendChart points={trend.points} top={top} />
                  {first && last && (
                    <p class="soft">
                      {text('market_trend_span', {
                        from: dayFrom(first.week),
                        first: wholeShare(first.share),
                        to: dayFrom(last.week),
                        last: wholeShare(last.share),
                      })}
                    </p>
                  )}
                </li>
              );
            })}
          </ul>
          <details>
            <summary>{text('market_as_table')}</summary>
            <FiguresTable
              label={text('market_trend')}
              columns={[
                { head: text('market_skill'), cell: ({ name }) => name },
                { head: text('market_week'), cell: ({ point }) => dayFrom(point.week) },
                { head: text('market_share_head'), kind: 'number', cell: ({ point }) => shareInWords(point.share) },
                { head: text('market_postings'), kind: 'number', cell: ({ point }) => countOf(point.share) },
                { head: text('market_interval'), kind: 'soft', cell: ({ point }) => intervalInWords(point.share) },
              ]}
              rows={points}
              keyOf={({ name, point }) => `${name} ${point.week}`}
            />
          </details>
        </>
      )}
    </Section>
  );
}
