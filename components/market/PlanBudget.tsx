import { signal } from '@preact/signals';
import { HOURS_A_WEEK } from '../../domain/market/choices';
import type { PlanView } from '../../domain/plan/plan-view';
import { plural, text } from '../texts';
import type { MarketState } from './market-state';

const MONTHS = [3, 6, 12];
/** What is being typed, or cannot be planned with: figures that come meanwhile must not take it away. Null once it is said. */
const typed = signal<string | null>(null);
/** Whether it is no number of hours that can be planned with. */
const isOdd = signal(false);

/** How many hours there are a week, and for how long is planned. Without hours there are neither dates nor a budget. */
export function PlanBudget({ plan: { hoursPerWeek, planMonths }, state }: { plan: PlanView; state: MarketState }) {
  const say = async ({ validity, value, valueAsNumber: hours }: HTMLInputElement) => {
    isOdd.value = validity.badInput || validity.rangeUnderflow || validity.rangeOverflow;
    if (isOdd.value) return;
    await state.decide({ hoursPerWeek: Number.isNaN(hours) ? null : hours });
    if (typed.value === value) typed.value = null;
  };
  const months = planMonths === null || MONTHS.includes(planMonths) ? MONTHS : [...MONTHS, planMonths];
  return (
    <div class="hours no-print">
      <label>
        {text('plan_hours_a_week')}
        <input
          type="number"
          min={HOURS_A_WEEK.least}
          max={HOURS_A_WEEK.most}
          step="0.5"
          value={typed.value ?? hoursPerWeek ?? ''}
          aria-invalid={isOdd.value}
          aria-describedby={isOdd.value ? 'hours-between' : undefined}
          onInput={({ currentTarget }) => {
            typed.value = currentTarget.value;
          }}
          onChange={({ currentTarget }) => void say(currentTarget)}
        />
      </label>
      {isOdd.value && (
        <span class="problem" id="hours-between" role="alert">
          {text('plan_hours_between', HOURS_A_WEEK)}
        </span>
      )}
      <label>
        {text('plan_for')}
        <select
          disabled={hoursPerWeek === null}
          aria-describedby={hoursPerWeek === null ? 'hours-first' : undefined}
          value={String(planMonths ?? '')}
          onChange={(event) => {
            const { value } = event.currentTarget;
            void state.decide({ planMonths: value === '' ? null : Number(value) });
          }}
        >
          {months.map((number) => (
            <option key={number} value={String(number)}>
              {plural('plan_for_months', number, { number })}
            </option>
          ))}
          <option value="">{text('plan_for_all')}</option>
        </select>
      </label>
      {hoursPerWeek === null && (
        <span class="soft" id="hours-first">
          {text('plan_hours_first')}
        </span>
      )}
    </div>
  );
}
