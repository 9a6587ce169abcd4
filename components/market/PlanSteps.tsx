import { signal } from '@preact/signals';
import type { PlanView } from '../../domain/plan/plan-view';
import { dayFrom, percent, text, written } from '../texts';
import { roundedSpan } from '../words';
import { keepPlace } from './keep-place';
import type { MarketState } from './market-state';
import { countOf, stepReason } from './market-words';
import { isPrinting } from './printing';

/** So many steps are shown until the rest is asked for. */
const FIRST = 12;
const isWhole = signal(false);

/** What to learn in which order, and what is known of that order. */
export function PlanSteps({ plan, state }: { plan: PlanView; state: MarketState }) {
  const { steps, reach, pinned } = plan;
  return (
    <>
      <ol class="steps">
        {(isPrinting.value || isWhole.value ? steps : steps.slice(0, FIRST)).map((step) => (
          <Step
            key={step.skill.id}
            step={step}
            of={reach.postings}
            isPinned={pinned.some(({ id }) => id === step.skill.id)}
            state={state}
          />
        ))}
      </ol>
      {steps.length > FIRST && (
        <button
          type="button"
          class="button quiet no-print"
          onClick={() => {
            isWhole.value = !isWhole.value;
          }}
        >
          {isWhole.value ? text('market_show_fewer') : text('plan_show_rest', { number: steps.length })}
        </button>
      )}
      <p class="soft">{planInWords(plan).join(' ')}</p>
    </>
  );
}

/** When the first posting opens, how many in the end, how sure it is that nothing else opens more, and what is lacking after it. */
export function planInWords({ steps, hours, open: [before, after], reach, sure, lacking }: PlanView): string[] {
  const place = steps.findIndex(({ open }) => open > before);
  const first = steps[place];
  const spent = steps.slice(0, place + 1).reduce((sum, { hours: [from, to] }) => sum + (from + to) / 2, 0);
  return [
    first
      ? text('plan_first_opens', { number: place + 1, name: first.skill.name, hours: written(Math.round(spent)) })
      : text('plan_none_opens'),
    text('plan_in_all', { hours: roundedSpan(hours), before, after, of: reach.postings }),
    ...(sure === null || !first
      ? []
      : [sure > 0.995 ? text('plan_sure_best') : text('plan_sure', { share: percent(Math.floor(100 * sure) / 100) })]),
    ...(lacking.length === 0
      ? []
      : [
          text('plan_lacking', {
            list: lacking
              .map(({ skill, count }) => text('market_option', { name: skill.name, count: countOf({ count, of: reach.postings }) }))
              .join(', '),
          }),
        ]),
  ];
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
            {text('plan_pin')}
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
