import type { Pair } from '../../domain/market/together';
import { text } from '../texts';
import { type Column, FiguresTable, shareCells, shareColumns, shareHeads } from './FiguresTable';
import { timesInWords } from './market-words';
import { Section } from './Section';
import type { DepthProps } from './TrendSection';

const FIRST = 10;

/** What is asked for together with what: of the postings that ask for the rarer one, how many ask for the other as well. */
export function TogetherSection({ depth: { together, names }, scope, onSave }: DepthProps) {
  const nameOf = (id: string) => names[id] ?? id;
  const pairs = together.map((pair) => ({ ...pair, ...inOrder(pair) }));
  const columns: Column<(typeof pairs)[number]>[] = [
    { head: text('market_who_asks'), cell: ({ rarer }) => nameOf(rarer) },
    { head: text('market_asks_also'), cell: ({ other }) => nameOf(other) },
    ...shareColumns<(typeof pairs)[number]>(({ share }) => share),
    { head: text('market_lift'), kind: 'number', cell: ({ lift }) => timesInWords(lift) },
  ];
  const save = () =>
    onSave('together', [
      [text('market_who_asks'), text('market_asks_also'), ...shareHeads(), text('market_lift')],
      ...pairs.map(({ rarer, other, share, lift }) => [nameOf(rarer), nameOf(other), ...shareCells(share), lift]),
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
        <FiguresTable
          label={text('market_together')}
          columns={columns}
          rows={pairs}
          keyOf={({ rarer, other }) => `${rarer} ${other}`}
          first={FIRST}
        />
      )}
    </Section>
  );
}

function inOrder({ skills: [a, b], each: [ofA, ofB] }: Pair): { rarer: string; other: string } {
  return ofA <= ofB ? { rarer: a, other: b } : { rarer: b, other: a };
}
