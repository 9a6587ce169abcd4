import type { ComponentChildren } from 'preact';
import type { PostingFacts } from '../domain/posting-facts';
import { bandInWords, degreeInWords, guidesInWords, payInWords } from './fact-words';
import { type PlainTextKey, plural, text } from './texts';

/** What a posting says beside its technologies, with its pay beside what the guides say; nothing where it says none of it. */
export function FactsView({ facts }: { facts: PostingFacts }) {
  const { salary, band, relation, seniority, experienceYears, degree } = facts;
  const isEmpty = !salary && !band && !seniority && experienceYears === null && !degree;
  if (isEmpty) return null;
  return (
    <section class="fit-section">
      <h2>{text('section_facts')}</h2>
      <dl class="facts">
        {seniority && <Fact name="fact_level">{text(`level_${seniority}`)}</Fact>}
        {experienceYears !== null && (
          <Fact name="fact_experience">{plural('fact_years', experienceYears, { number: experienceYears })}</Fact>
        )}
        {degree && <Fact name="fact_degree">{degreeInWords(degree)}</Fact>}
        <Fact name="fact_pay">{salary ? payInWords(salary) : text('pay_not_said')}</Fact>
        {band && (
          <Fact name="fact_guides">
            {bandInWords(band)}
            <small>
              {guidesInWords(band)}
              {relation && ` · ${text(`relation_${relation}`)}`}
            </small>
          </Fact>
        )}
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: PlainTextKey; children: ComponentChildren }) {
  return (
    <div>
      <dt>{text(name)}</dt>
      <dd>{children}</dd>
    </div>
  );
}
