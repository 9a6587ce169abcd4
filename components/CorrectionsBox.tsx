import type { SkillId } from '../roadmap/types';
import type { OptionsState } from './options-state';
import { text } from './texts';

/** The words that the reader has set aside, each with the way back. */
export function CorrectionsBox({ state, nameOf }: { state: OptionsState; nameOf: (id: SkillId) => string }) {
  const corrections = state.corrections.value;
  if (!corrections) return null;
  return (
    <section class="box" aria-labelledby="corrections">
      <h2 id="corrections">{text('corrections')}</h2>
      <p class="soft">{text(corrections.length > 0 ? 'corrections_how' : 'corrections_none')}</p>
      {corrections.length > 0 && (
        <ul class="corrections">
          {corrections.map(({ spelling, skill }) => (
            <li key={`${skill} ${spelling}`}>
              <span>{text('aside_word', { word: spelling, name: nameOf(skill) })}</span>
              <button type="button" class="button" onClick={() => state.takeBack([{ spelling, skill }])}>
                {text('take_back')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
