import type { PlanView } from '../../domain/plan/plan-view';
import { plural, text } from '../texts';
import type { MarketState } from './market-state';
import { tooEarly } from './market-words';
import { PlanBudget } from './PlanBudget';
import { PlanSteps } from './PlanSteps';
import { ReachTable, reachRows } from './ReachTable';
import { SaveButton, Section } from './Section';
import { WhatIf } from './WhatIf';

export interface PlanProps {
  readonly plan: PlanView;
  readonly state: MarketState;
  readonly scope: string;
}

/** How far the postings are, what to learn next and by when, and what would be if. */
export function PlanSection({ plan, state, scope }: PlanProps) {
  const { steps, reach, whatIf, early, skipped, names } = plan;
  const save = () =>
    state.saveTable('plan', scope, [
      [
        text('market_skill'),
        text('plan_hours_from'),
        text('plan_hours_to'),
        text('plan_opens_head'),
        text('plan_away_head'),
        text('plan_nearer_head'),
        text('plan_needs_head'),
      ],
      ...steps.map(({ skill, hours, opens, oneAway, nearer, needs }) => [
        ...[skill.name, hours[0], hours[1], opens, oneAway, nearer, needs.map(({ name }) => name).join('; ')],
      ]),
    ]);
  return (
    <Section id="plan" title={text('plan_title')} scope={scope} lead={text('plan_how')} onSave={steps.length > 0 ? save : undefined}>
      {early && <p class="early">{tooEarly(early)}</p>}
      <div class="section-head">
        <h3>{text('plan_reach')}</h3>
        {reach.postings > 0 && (
          <SaveButton title={text('plan_reach')} onSave={() => state.saveTable('reach', scope, reachRows({ reach, whatIf }))} />
        )}
      </div>
      <p>{reachSentence(plan)}</p>
      {reach.postings > 0 && (
        <div class="reach">
          <ReachTable reach={reach} whatIf={whatIf} />
          <WhatIf plan={plan} ticked={state.ticked.value} onTick={state.tick} onNone={state.untick} />
        </div>
      )}
      {reach.beyond.length > 0 && (
        <p class="soft">
          {text('plan_beyond_list', {
            list: reach.beyond
              .slice(0, 6)
              .map(({ skills, count }) =>
                text('market_option', {
                  name: skills.map((id) => names[id] ?? id).join(' / '),
                  count: text('market_of', { count, of: reach.postings }),
                }),
              )
              .join(', '),
          })}
        </p>
      )}
      <h3>{text('plan_next')}</h3>
      <PlanBudget plan={plan} state={state} />
      {steps.length === 0 ? (
        <p>{text(reach.postings === 0 ? 'plan_no_postings' : 'plan_nothing_left')}</p>
      ) : (
        <PlanSteps plan={plan} state={state} />
      )}
      {skipped.length > 0 && (
        <div class="skipped no-print">
          <span class="soft">{text('plan_skipped')}</span>
          {skipped.map((skill) => (
            <button key={skill.id} type="button" class="button quiet" onClick={() => state.skip(skill, false)}>
              {text('plan_unskip', { name: skill.name })}
            </button>
          ))}
        </div>
      )}
    </Section>
  );
}

function reachSentence({ reach: { counts, postings, askNothing } }: PlanView): string {
  const open = counts[0]?.share.count ?? 0;
  const sentence = plural('plan_reach_now', postings, { open, postings });
  return askNothing > 0 ? `${sentence} ${plural('plan_ask_nothing', askNothing, { number: askNothing })}` : sentence;
}
