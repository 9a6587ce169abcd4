import type { SkillId } from '../roadmap/types';
import { ImportBeside } from './ImportBeside';
import { ReadingBar } from './ImportBox';
import { ImportFiles } from './ImportFiles';
import { ImportRows } from './ImportRows';
import type { ImportState } from './import-state';
import { plural, text } from './texts';
import { type SkillNames, UnknownLabels } from './UnknownLabels';

/** What an import would do, row by row, with the line each was read from. Rows can be ticked; nothing has happened yet. */
export function ImportPreview({ state, nameOf, skills }: { state: ImportState; nameOf: (id: SkillId) => string; skills: SkillNames }) {
  const looked = state.pending.value;
  if (!looked) return null;
  const { taken, left, same } = state.groups.value;
  const count = state.ticked.value.length;
  const manyFiles = looked.outcomes.filter(({ kind }) => kind === 'read').length > 1;
  const used = looked.outcomes.some((file) => file.kind === 'read' && file.entries.some((entry) => entry.used));
  const rows = { state, nameOf, manyFiles };
  return (
    <section class="box" aria-labelledby="preview">
      <h2 id="preview">{text('what_it_would_do')}</h2>
      <ImportFiles state={state} outcomes={looked.outcomes} />
      <ReadingBar state={state} />
      {used && <UsedAs state={state} />}
      <div class="preview-scroll">
        <ImportRows {...rows} rows={taken} title={text('rows_taken')} />
        <ImportRows {...rows} rows={left} title={text('rows_left')} />
      </div>
      {same.length > 0 && (
        <details>
          <summary>{plural('rows_same', same.length, { number: same.length })}</summary>
          <div class="preview-scroll">
            <ImportRows {...rows} rows={same} title={null} />
          </div>
        </details>
      )}
      {state.rows.value.length === 0 && <p class="soft">{text('no_skill_in_it')}</p>}
      <UnknownLabels state={state} skills={skills} />
      <ImportBeside state={state} />
      <div class="actions end">
        <button type="button" class="button" onClick={state.cancel}>
          {text('cancel')}
        </button>
        <button
          type="button"
          class="button primary"
          disabled={(count === 0 && !state.bringsBeside.value) || state.reading.value !== null}
          onClick={state.apply}
        >
          {count > 0
            ? plural('apply_changes', count, { number: count })
            : text(state.bringsBeside.value ? 'restore_backup' : 'nothing_to_apply')}
        </button>
      </div>
    </section>
  );
}

/** What “used in a project” counts as: that is the reader's to say. */
function UsedAs({ state }: { state: ImportState }) {
  return (
    <fieldset class="choice">
      <legend>{text('used_counts_as')}</legend>
      {(['learning', 'done'] as const).map((as) => (
        <label key={as}>
          <input
            type="radio"
            name="used-as"
            checked={state.usedAs.value === as}
            onChange={() => {
              state.usedAs.value = as;
            }}
          />{' '}
          {text(`state_${as}`)}
        </label>
      ))}
    </fieldset>
  );
}
