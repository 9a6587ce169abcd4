import type { DeepFigures } from '../../domain/market/market-figures';
import type { PaySpread } from '../../domain/market/pay-seen';
import { money, moneyRange, plural, text } from '../texts';
import { FiguresTable } from './FiguresTable';
import { countryName, levelName, tooEarly } from './market-words';
import { SaveButton, Section, WideTable } from './Section';
import type { DepthProps } from './TrendSection';

type Cell = DeepFigures['pay'][number];

/** The pay that postings name, by country and level beside what the guides say, and by what is asked for. */
export function PaySection({ depth: { pay, paid, payBySkill, names }, scope, onSave }: DepthProps) {
  const said = pay.filter(({ quartiles }) => quartiles);
  const rest = pay.filter(({ quartiles }) => !quartiles);
  // Bars can be laid beside each other in one currency alone.
  const topOf = (currency: string) => Math.max(0, ...said.map((cell) => (cell.currency === currency ? (cell.quartiles?.[2] ?? 0) : 0)));
  const save = () =>
    onSave('pay', [
      [...HEADS.map((key) => text(key)), text('market_currency')],
      ...pay.map(({ country, level, currency, count, quartiles }) => [
        ...[countryName(country), levelName(level), count, ...(quartiles ?? [null, null, null]), currency],
      ]),
    ]);
  const saveBySkill = () =>
    onSave('pay-by-skill', [
      [
        text('market_skill'),
        text('market_count'),
        text('market_quarter'),
        text('market_middle'),
        text('market_three_quarters'),
        text('market_currency'),
      ],
      ...(payBySkill?.skills ?? []).map(({ skill, count, quartiles }) => [
        ...[names[skill] ?? skill, count, ...(quartiles ?? [null, null, null]), payBySkill?.currency ?? null],
      ]),
    ]);
  return (
    <Section id="pay" title={text('market_pay')} scope={scope} lead={text('market_pay_how')} onSave={pay.length > 0 ? save : undefined}>
      {said.length === 0 && <p class="early">{pay[0]?.early ? tooEarly(pay[0].early) : text('market_no_pay')}</p>}
      {said.length > 0 && (
        <WideTable label={text('market_pay')}>
          <thead>
            <tr>
              <th scope="col">{text('market_filter_country')}</th>
              <th scope="col">{text('market_filter_level')}</th>
              <th scope="col" class="number">
                {text('market_postings')}
              </th>
              <th scope="col">{text('market_quartiles')}</th>
              <th scope="col">{text('market_guides_say')}</th>
            </tr>
          </thead>
          <tbody>
            {said.map((cell) => (
              <tr key={`${cell.country} ${cell.level} ${cell.currency}`}>
                <th scope="row">{countryName(cell.country)}</th>
                <td>{levelName(cell.level)}</td>
                <td class="number">
                  {text('market_of', { count: cell.count, of: paid })}
                  {cell.reckoned > 0 && <small class="soft">{plural('market_reckoned', cell.reckoned, { number: cell.reckoned })}</small>}
                </td>
                <td class="pay">
                  <PayRange spread={cell} top={topOf(cell.currency)} />
                  <span>{quartilesInWords(cell, cell.currency)}</span>
                </td>
                <td class="soft guides">{guidesInWords(cell)}</td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      )}
      {said.length > 0 && rest.length > 0 && (
        <p class="soft">
          {plural('market_pay_rest', rest.length, { number: rest.length, postings: rest.reduce((sum, { count }) => sum + count, 0) })}
        </p>
      )}
      {payBySkill?.all.quartiles && payBySkill.skills.length > 0 && (
        <details>
          <summary>{text('market_pay_by_skill')}</summary>
          <p class="soft">
            {text('market_pay_by_skill_how', {
              country: countryName(payBySkill.country),
              count: payBySkill.all.count,
              middle: money(payBySkill.all.quartiles[1], payBySkill.currency),
            })}
          </p>
          <SaveButton title={text('market_pay_by_skill')} onSave={saveBySkill} />
          <FiguresTable
            label={text('market_pay_by_skill')}
            columns={[
              { head: text('market_skill'), cell: ({ skill }) => names[skill] ?? skill },
              {
                head: text('market_postings'),
                kind: 'number',
                cell: ({ count }) => text('market_of', { count, of: payBySkill.all.count }),
              },
              { head: text('market_quartiles'), cell: (row) => quartilesInWords(row, payBySkill.currency) },
            ]}
            rows={payBySkill.skills}
            keyOf={({ skill }) => skill}
          />
        </details>
      )}
    </Section>
  );
}

const HEADS = [
  'market_filter_country',
  'market_filter_level',
  'market_count',
  'market_quarter',
  'market_middle',
  'market_three_quarters',
] as const;

function quartilesInWords({ quartiles }: PaySpread, currency: string): string {
  if (!quartiles) return '';
  return text('market_quartiles_are', {
    low: money(quartiles[0], currency),
    middle: money(quartiles[1], currency),
    high: money(quartiles[2], currency),
  });
}

/** The guides of a country speak of its own money; a posting there may name another's. */
function guidesInWords({ guides, currency: named }: Cell): string {
  const others = [...new Set(guides.map(({ currency }) => currency))];
  if (others.length > 0 && !others.includes(named)) return text('market_guide_other_money', { currencies: others.join(', ') });
  const lines = guides.map(({ from, to, currency, level, year, open }) => {
    const pay = to === null || to === from ? money(from, currency) : moneyRange(from, to, currency);
    return text('market_guide_pay', { pay: `${pay}${open ? '+' : ''}`, level: text(`band_${level}`), year: String(year) });
  });
  return [...new Set(lines)].slice(0, 4).join('; ');
}

/** The middle half of the pay, and its middle. */
function PayRange({ spread: { quartiles }, top }: { spread: PaySpread; top: number }) {
  if (!quartiles || top === 0) return null;
  const [low, middle, high] = quartiles.map((amount) => (100 * amount) / top);
  return (
    <svg class="share-bar" width="100%" height="14" aria-hidden="true" focusable="false">
      <rect class="ground" width="100%" height="8" y="3" rx="2" />
      <rect class="share" x={`${low}%`} width={`${(high ?? 0) - (low ?? 0)}%`} height="8" y="3" rx="2" />
      <line class="interval" x1={`${middle}%`} x2={`${middle}%`} y1="1" y2="13" />
    </svg>
  );
}
