import type { FirstFigures } from '../../domain/market/market-figures';
import type { EmployersSeen } from '../../domain/market/sample-quality';
import { plural, text } from '../texts';
import { siteName, tooEarly, wholeShare } from './market-words';
import { Section } from './Section';

export interface SampleProps {
  readonly view: FirstFigures;
  /** Null while they are being counted. */
  readonly seen: EmployersSeen | null;
  /** Postings remembered, copies too; null while they are being counted, or some still wait to be read. */
  readonly remembered: number | null;
  readonly scopeWords: string;
}

function employerRows(seen: EmployersSeen | null, postings: number): [string, string][] {
  if (!seen) return [];
  const { employer, employers } = seen;
  return [
    ...(employer ? [[text('market_one_employer', { name: employer.name }), wholeShare(employer.share)] as [string, string]] : []),
    [text('market_employers'), plural('market_employers_number', employers, { number: employers, postings })],
  ];
}

/** How far these postings stand for a market at all. */
export function SampleSection({ view: { quality, scope, all }, seen, remembered, scopeWords }: SampleProps) {
  const { site, juniors, withoutStack, notUnderstood, askNothing, withPay } = quality;
  const early = quality.withoutStack.early;
  const rows: [string, string][] = [
    ...employerRows(seen, scope.postings),
    ...(site ? [[text('market_one_site', { name: siteName(site.name) }), wholeShare(site.share)] as [string, string]] : []),
    [text('market_juniors'), wholeShare(juniors)],
    [text('market_without_stack'), wholeShare(withoutStack)],
    [text('market_not_understood'), wholeShare(notUnderstood)],
    [text('market_ask_nothing'), wholeShare(askNothing)],
    [text('market_with_pay'), wholeShare(withPay)],
    ...(remembered === null
      ? []
      : [[text('market_copies'), text('market_of', { count: Math.max(0, remembered - all), of: remembered })] as [string, string]]),
  ];
  return (
    <Section id="sample" title={text('market_sample')} scope={scopeWords} lead={text('market_sample_how')}>
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
