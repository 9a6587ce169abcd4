import type { DeepFigures } from '../../domain/market/market-figures';
import { dayFrom, text } from '../texts';
import { countOf, intervalInWords, shareInWords, tooEarly, wholeShare } from './market-words';
import { Section, WideTable } from './Section';
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
  const canDraw = trends.length > 0 && (early === null || early.code === 'sample-changed');
  const save = () =>
    onSave('trend', [
      [
        text('market_skill'),
        text('market_week'),
        text('market_count'),
        text('market_denominator'),
        text('market_low'),
        text('market_high'),
      ],
      ...trends.flatMap((trend) =>
        trend.points.map(({ week, share }) => [
          ...[nameOf(trend), week, share.count, share.of, share.interval?.[0] ?? null, share.interval?.[1] ?? null],
        ]),
      ),
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
            <WideTable label={text('market_trend')}>
              <thead>
                <tr>
                  <th scope="col">{text('market_skill')}</th>
                  <th scope="col">{text('market_week')}</th>
                  <th scope="col" class="number">
                    {text('market_share_head')}
                  </th>
                  <th scope="col" class="number">
                    {text('market_postings')}
                  </th>
                  <th scope="col" class="number">
                    {text('market_interval')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {trends.flatMap((trend) =>
                  trend.points.map(({ week, share }) => (
                    <tr key={`${trend.skill} ${week}`}>
                      <th scope="row">{nameOf(trend)}</th>
                      <td>{dayFrom(week)}</td>
                      <td class="number">{shareInWords(share)}</td>
                      <td class="number">{countOf(share)}</td>
                      <td class="number soft">{intervalInWords(share)}</td>
                    </tr>
                  )),
                )}
              </tbody>
            </WideTable>
          </details>
        </>
      )}
    </Section>
  );
}
