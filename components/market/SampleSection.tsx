import type { FirstFigures } from '../../domain/market/market-figures';
import type { EmployersSeen } from '../../domain/market/sample-quality';
import { plural, text } from '../texts';
import type { MarketCounts } from './market-doors';
import { plainShare, siteName, tooEarly } from './market-words';
import { Section } from './Section';

export interface SampleProps {
  readonly view: FirstFigures;
  /** Null while they are being counted. */
  readonly seen: EmployersSeen | null;
  /** Postings remembered, copies too, and the jobs that they are; null while they are being counted, or some still wait to be read. */
  readonly counts: Pick<MarketCounts, 'remembered' | 'jobs'> | null;
  readonly scopeWords: string;
  readonly onSave: (name: string, rows: (string | number | null)[][]) => void;
}

function employerRows(seen: EmployersSeen | null, postings: number): [string, string][] {
  if (!seen) return [];
  const { employer, employers, search } = seen;
  return [
    ...(employer ? [[text('market_one_employer', { name: employer.name }), plainShare(employer.share)] as [string, string]] : []),
    ...(search
      ? [[text('market_one_search', { name: text('quoted', { words: search.name }) }), plainShare(search.share)] as [string, string]]
      : []),
    [text('market_employers'), plural('market_employers_number', employers, { number: employers, postings })],
  ];
}

/** How far these postings stand for a market at all. */
export function SampleSection({ view: { quality, scope }, seen, counts, scopeWords, onSave }: SampleProps) {
  const { site, juniors, withoutStack, notUnderstood, askNothing, withPay } = quality;
  const early = quality.withoutStack.early;
  const rows: [string, string][] = [
    ...employerRows(seen, scope.postings),
    ...(site ? [[text('market_one_site', { name: siteName(site.name) }), plainShare(site.share)] as [string, string]] : []),
    [text('market_juniors'), plainShare(juniors)],
    [text('market_without_stack'), plainShare(withoutStack)],
    [text('market_not_understood'), plainShare(notUnderstood)],
    [text('market_ask_nothing'), plainShare(askNothing)],
    [text('market_with_pay'), plainShare(withPay)],
    ...(counts === null
      ? []
      : [
          [text('market_copies'), text('market_of', { count: counts.remembered - counts.jobs, of: counts.remembered })] as [string, string],
        ]),
  ];
  return (
    <Section
      id="sample"
      title={text('market_sample')}
      scope={scopeWords}
      lead={text('market_sample_how')}
      onSave={() => onSave('sample', rows)}
    >
      <p class="soft lead">{text('market_sample_dependent')}</p>
      {early && <p class="early">{tooEarly(early)}</p>}
      <dl class="sample">
        {rows.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class="num">{words}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
