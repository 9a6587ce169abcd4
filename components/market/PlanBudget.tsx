import { signal } from '@preact/signals';
import { HOURS_A_WEEK } from '../../domain/market/choices';
import type { PlanView } from '../../domain/plan/plan-view';
import { plural, text } from '../texts';
import type { MarketState } from './market-state';

const MONTHS = [3, 6, 12];
/** What stands in the field where it is no number of hours that can be planned with; null where it is one. */
const odd = signal<string | null>(null);

/** How many hours there are a week, and for how long is planned. Without hours there are neither dates nor a budget. */
export function PlanBudget({ plan: { hoursPerWeek, planMonths }, state }: { plan: PlanView; state: MarketState }) {
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
          value={odd.value ?? hoursPerWeek ?? ''}
          aria-invalid={odd.value !== null}
          aria-describedby={odd.value !== null ? 'hours-between' : undefined}
          onChange={({ currentTarget: { validity, value, valueAsNumber: hours } }) => {
            odd.value = validity.badInput || validity.rangeUnderflow || validity.rangeOverflow ? value : null;
            if (odd.value === null) void state.decide({ hoursPerWeek: Number.isNaN(hours) ? null : hours });
          }}
        />
      </label>
      {odd.value !== null && (
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
