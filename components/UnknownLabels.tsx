import { useState } from 'preact/hooks';
import type { SkillId } from '../roadmap/types';
import type { ImportState } from './import-state';
import { plural, text } from './texts';

/** How many labels that name nothing known are listed. */
const MOST_UNKNOWN = 200;

/** The catalogue, for somebody who looks for a skill by name. */
export interface SkillNames {
  /** Every name, in the order of the alphabet. */
  all(): readonly string[];
  /** The skill that some words name, if they name exactly one. */
  find(words: string): SkillId | null;
}

/** The labels that name nothing known. Each can be given a skill, or be passed over from now on. */
export function UnknownLabels({ state, skills }: { state: ImportState; skills: SkillNames }) {
  const [open, setOpen] = useState(false);
  const unknown = state.unknown.value;
  if (unknown.length === 0) return null;
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{plural('names_nothing_known', unknown.length, { number: unknown.length })}</summary>
      {open && (
        <>
          <p class="soft">{text('unknown_how')}</p>
          <datalist id="skill-names">
            {skills.all().map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          <ul class="unknown">
            {unknown.slice(0, MOST_UNKNOWN).map(({ file, line, label }) => (
              <li key={label}>
                <span class="label">
                  {text('quoted', { words: label })} <span class="soft">{text('file_and_line_place', { file, line })}</span>
                </span>
                <span class="mapping">
                  <input
                    type="text"
                    list="skill-names"
                    aria-label={text('skill_for_label', { label })}
                    placeholder={text('skill_for_label_short')}
                    onChange={(event) => {
                      const skill = skills.find(event.currentTarget.value);
                      event.currentTarget.setCustomValidity(skill || event.currentTarget.value === '' ? '' : text('no_such_skill'));
                      if (skill) state.mapLabel(label, skill);
                      else event.currentTarget.reportValidity();
                    }}
                  />
                  <button type="button" class="button quiet" onClick={() => state.mapLabel(label, null)}>
                    {text('pass_over')}
                  </button>
                </span>
              </li>
            ))}
            {unknown.length > MOST_UNKNOWN && <li>{text('and_more', { number: unknown.length - MOST_UNKNOWN })}</li>}
          </ul>
        </>
      )}
    </details>
  );
}
