import type { PlanView } from '../../domain/plan/plan-view';
import type { SkillId } from '../../roadmap/types';
import { dayFrom, plural, text } from '../texts';
import { roundedSpan } from '../words';
import { keepPlace } from './keep-place';
import type { MarketState } from './market-state';
import { stepReason, tooEarly } from './market-words';
import { ReachTable } from './ReachTable';
import { Section } from './Section';
import { WhatIf } from './WhatIf';

export interface PlanProps {
  readonly plan: PlanView;
  readonly state: MarketState;
  readonly scope: string;
}

/** How far the postings are, what to learn next and by when, and what would be if. */
export function PlanSection({ plan, state, scope }: PlanProps) {
  const { steps, reach, whatIf, early, pinned, skipped, names } = plan;
  const isPinned = (id: SkillId) => pinned.some((one) => one.id === id);
  const save = () =>
    state.saveTable('plan', [
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
      <h3>{text('plan_reach')}</h3>
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
      <label class="hours no-print">
        {text('plan_hours_a_week')}
        <input
          type="number"
          min="1"
          max="100"
          step="1"
          value={plan.hoursPerWeek ?? ''}
          onChange={(event) => {
            const hours = event.currentTarget.valueAsNumber;
            state.decide({ hoursPerWeek: Number.isNaN(hours) ? null : Math.min(100, Math.max(1, hours)) });
          }}
        />
      </label>
      {steps.length === 0 ? (
        <p>{text(reach.postings === 0 ? 'plan_no_postings' : 'plan_nothing_left')}</p>
      ) : (
        <>
          <ol class="steps">
            {steps.map((step) => (
              <Step key={step.skill.id} step={step} of={reach.postings} isPinned={isPinned(step.skill.id)} state={state} />
            ))}
          </ol>
          <p class="soft">
            {text('plan_in_all', { hours: roundedSpan(plan.hours), before: plan.open[0], after: plan.open[1], of: reach.postings })}
          </p>
        </>
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

interface StepProps {
  readonly step: PlanView['steps'][number];
  /** Postings that the plan goes by. */
  readonly of: number;
  readonly isPinned: boolean;
  readonly state: MarketState;
}

function Step({ step, of, isPinned, state }: StepProps) {
  const { skill, due } = step;
  return (
    <li>
      <div class="step">
        <div>
          <b>{skill.name}</b>
          {isPinned && <span class="chip">{text('plan_pinned')}</span>}
          <p>{stepReason(step, of)}</p>
          {due && (
            <p class="soft">{text('plan_due', { begin: dayFrom(due.begin), early: dayFrom(due.end[0]), late: dayFrom(due.end[1]) })}</p>
          )}
        </div>
        <div class="step-actions no-print">
          <button
            type="button"
            class="button quiet"
            aria-pressed={isPinned}
            aria-label={text('plan_pin_name', { name: skill.name })}
            onClick={() => state.pin(skill.id, !isPinned)}
          >
            {text(isPinned ? 'plan_unpin' : 'plan_pin')}
          </button>
          <button
            type="button"
            class="button quiet"
            aria-label={text('plan_skip_name', { name: skill.name })}
            onClick={(event) => void state.skip(skill, true).then(keepPlace(event.currentTarget, 'button'))}
          >
            {text('plan_skip')}
          </button>
        </div>
      </div>
    </li>
  );
}
