import { signal } from '@preact/signals';
import type { NamedSkill } from '../../domain/fit';
import type { PlanView } from '../../domain/plan/plan-view';
import type { SkillId } from '../../roadmap/types';
import { text } from '../texts';

export interface WhatIfProps {
  readonly plan: PlanView;
  readonly ticked: readonly SkillId[];
  readonly onTick: (skill: SkillId, on: boolean) => void;
  readonly onNone: () => void;
}

const query = signal('');
const MOST = 24;

/** Skills to tick in thought: the reach beside it changes, progress does not. */
export function WhatIf({ plan, ticked, onTick, onNone }: WhatIfProps) {
  const wanted = query.value.trim().toLowerCase();
  return (
    <fieldset class="what-if no-print">
      <legend>{text('plan_what_if')}</legend>
      <p class="soft">{text('plan_what_if_how')}</p>
      <input
        type="search"
        aria-label={text('plan_find')}
        placeholder={text('plan_find')}
        value={query.value}
        onInput={(event) => {
          query.value = event.currentTarget.value;
        }}
      />
      <div class="ticks">
        {offered(plan, ticked, wanted).map(({ id, name }) => (
          <label key={id} class="tick">
            <input type="checkbox" checked={ticked.includes(id)} onChange={(event) => onTick(id, event.currentTarget.checked)} />
            {name}
          </label>
        ))}
      </div>
      {ticked.length > 0 && (
        <button type="button" class="button quiet" onClick={onNone}>
          {text('plan_untick')}
        </button>
      )}
    </fieldset>
  );
}

/** What is ticked, then what a search finds, or else the plan's steps. */
function offered({ learnable, steps }: PlanView, ticked: readonly SkillId[], wanted: string): NamedSkill[] {
  const found =
    wanted === ''
      ? steps.map(({ skill }) => skill)
      : learnable.filter(({ name, id }) => name.toLowerCase().includes(wanted) || id.includes(wanted));
  const list = [...learnable.filter(({ id }) => ticked.includes(id)), ...found];
  return [...new Map(list.map((skill) => [skill.id, skill])).values()].slice(0, Math.max(MOST, ticked.length));
}
