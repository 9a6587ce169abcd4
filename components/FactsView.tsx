import type { ComponentChildren } from 'preact';
import type { FactsInWords } from '../domain/posting-facts';
import { type PlainTextKey, text } from './texts';

/** What a posting says beside its technologies, with its pay beside what the guides say. */
export function FactsView({ facts: { level, experience, degree, pay, guides } }: { facts: FactsInWords }) {
  return (
    <section class="fit-section">
      <h2>{text('section_facts')}</h2>
      <dl class="facts">
        {level && <Fact name="fact_level">{level}</Fact>}
        {experience && <Fact name="fact_experience">{experience}</Fact>}
        {degree && <Fact name="fact_degree">{degree}</Fact>}
        <Fact name="fact_pay">{pay}</Fact>
        {guides && (
          <Fact name="fact_guides">
            {guides.band}
            <small>{guides.source}</small>
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
