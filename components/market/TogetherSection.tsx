import { signal } from '@preact/signals';
import type { Pair } from '../../domain/market/together';
import { text } from '../texts';
import { countOf, intervalInWords, shareInWords, timesInWords } from './market-words';
import { Section, WideTable } from './Section';
import { ShareBar } from './ShareBar';
import type { DepthProps } from './TrendSection';

const FIRST = 10;
const all = signal(false);

/** What is asked for together with what: of the postings that ask for the rarer one, how many ask for the other as well. */
export function TogetherSection({ depth: { together, names }, scope, onSave }: DepthProps) {
  const nameOf = (id: string) => names[id] ?? id;
  const pairs = together.map((pair) => ({ ...pair, ...inOrder(pair) }));
  const save = () =>
    onSave('together', [
      [
        text('market_who_asks'),
        text('market_asks_also'),
        text('market_count'),
        text('market_denominator'),
        text('market_share_head'),
        text('market_lift'),
      ],
      ...pairs.map(({ rarer, other, share, lift }) => [nameOf(rarer), nameOf(other), share.count, share.of, share.share, lift]),
    ]);
  return (
    <Section
      id="together"
      title={text('market_together')}
      scope={scope}
      lead={text('market_together_how')}
      onSave={pairs.length > 0 ? save : undefined}
    >
      {pairs.length === 0 ? (
        <p class="early">{text('market_early_together')}</p>
      ) : (
        <WideTable label={text('market_together')}>
          <thead>
            <tr>
              <th scope="col">{text('market_who_asks')}</th>
              <th scope="col">{text('market_asks_also')}</th>
              <th scope="col">{text('market_share_head')}</th>
              <th scope="col" class="number">
                {text('market_postings')}
              </th>
              <th scope="col" class="number">
                {text('market_interval')}
              </th>
              <th scope="col" class="number">
                {text('market_lift')}
              </th>
            </tr>
          </thead>
          <tbody>
            {(all.value ? pairs : pairs.slice(0, FIRST)).map(({ rarer, other, share, lift }) => (
              <tr key={`${rarer} ${other}`}>
                <th scope="row">{nameOf(rarer)}</th>
                <td>{nameOf(other)}</td>
                <td class="bar">
                  <span class="bar-and-share">
                    <ShareBar asked={share} />
                    <b>{shareInWords(share)}</b>
                  </span>
                </td>
                <td class="number">{countOf(share)}</td>
                <td class="number soft">{intervalInWords(share)}</td>
                <td class="number">{timesInWords(lift)}</td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      )}
      {pairs.length > FIRST && (
        <button
          type="button"
          class="button quiet no-print"
          onClick={() => {
            all.value = !all.value;
          }}
        >
          {text(all.value ? 'market_show_fewer' : 'market_show_more', { shown: pairs.length, all: pairs.length })}
        </button>
      )}
    </Section>
  );
}

function inOrder({ skills: [a, b], each: [ofA, ofB] }: Pair): { rarer: string; other: string } {
  return ofA <= ofB ? { rarer: a, other: b } : { rarer: b, other: a };
}
