import type { Share } from '../../domain/market/figures';
import type { FirstFigures } from '../../domain/market/market-figures';
import { text } from '../texts';
import { claimedShare, countOf, intervalInWords, shareInWords, tooEarly } from './market-words';
import { Section } from './Section';
import { ShareBar } from './ShareBar';

const AGREEMENTS = {
  fits: 'market_agrees',
  differs: 'market_differs',
  untold: 'market_untold',
  'other-roles': 'market_other_roles',
} as const;

/** What the guides say, each beside what the postings seen say. */
export function ClaimsSection({
  view,
  scope,
  onSave,
}: {
  view: FirstFigures;
  scope: string;
  onSave: (name: string, rows: (string | number | null)[][]) => void;
}) {
  const { claims } = view;
  const early = claims.flatMap(({ seen }) => seen)[0]?.asked.early ?? null;
  const save = () =>
    onSave('guides', [
      [
        text('market_guides_say'),
        text('market_skill'),
        text('market_claimed'),
        text('market_count'),
        text('market_denominator'),
        text('market_low'),
        text('market_high'),
      ],
      ...claims.flatMap(({ says, claimed, seen, names }) =>
        seen.map(({ set, asked }) => [
          ...[says, names[set] ?? '', claimed, asked.count, asked.of, asked.interval?.[0] ?? null, asked.interval?.[1] ?? null],
        ]),
      ),
    ]);
  return (
    <Section
      id="guides"
      title={text('market_guides')}
      scope={scope}
      lead={text('market_guides_how')}
      onSave={claims.length > 0 ? save : undefined}
    >
      {early && <p class="early">{tooEarly(early)}</p>}
      <ul class="claims">
        {claims.map(({ claim, says, sources, year, claimed, bound, seen, names, agreement }) => (
          <li key={claim}>
            <p>
              <q lang="en">{says}</q>
            </p>
            <p class="soft">
              {sources
                .map((source) => (source.includes(String(year)) ? source : text('market_claim_from', { source, year: String(year) })))
                .join('; ')}
              {claimed !== null && ` · ${text('market_claims', { share: claimedShare(claimed, bound) })}`}
              {agreement !== null && ` · ${text(AGREEMENTS[agreement])}`}
            </p>
            <ul class="claim-seen">
              {seen.map(({ set, asked }) => (
                <ClaimSeen key={set} name={seen.length > 1 ? (names[set] ?? '') : text('market_you_saw')} asked={asked} claimed={claimed} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function ClaimSeen({ name, asked, claimed }: { name: string; asked: Share; claimed: number | null }) {
  return (
    <li>
      <span>{name}</span>
      <ShareBar asked={asked} claimed={claimed} />
      <span class="num">
        {asked.share !== null && <b>{shareInWords(asked)} </b>}
        {countOf(asked)}
        {asked.interval && <span class="soft"> {intervalInWords(asked)}</span>}
      </span>
    </li>
  );
}
