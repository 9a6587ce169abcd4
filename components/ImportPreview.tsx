import type { ImportRow } from '../domain/import/preview';
import type { ProgressState } from '../domain/progress';
import type { SkillId } from '../roadmap/types';
import { Glyph, type GlyphName } from './Glyph';
import type { OptionsState } from './options-state';
import { plural, text } from './texts';

/** How many lines that name nothing known are listed. */
const MOST_UNKNOWN = 200;

/** What an import would do, row by row, with the line each was read from. Rows can be ticked; nothing has happened yet. */
export function ImportPreview({ state, nameOf }: { state: OptionsState; nameOf: (id: SkillId) => string }) {
  const { pending, rows, ticked } = state;
  if (!pending.value) return null;
  const { name, file } = pending.value;
  const count = ticked.value.length;
  const unknown = file.unknown.length;
  return (
    <section class="box" aria-labelledby="preview">
      <div class="actions" style="justify-content: space-between">
        <h2 id="preview">{name}</h2>
        <span class="soft">
          {plural('import_understood', rows.value.length, { number: rows.value.length })}
          {unknown > 0 && `, ${plural('import_not_understood', unknown, { number: unknown })}`}
        </span>
      </div>
      {rows.value.length > 0 && (
        <div class="preview-scroll">
          <table class="preview">
            <thead>
              <tr>
                <th scope="col">
                  <span class="visually-hidden">{text('column_apply')}</span>
                </th>
                <th scope="col">{text('column_becomes')}</th>
                <th scope="col">{text('column_now')}</th>
                <th scope="col">{text('column_from')}</th>
                <th scope="col">{text('column_label')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.value.map((row) => (
                <PreviewRow
                  key={row.skill}
                  row={row}
                  name={nameOf(row.skill)}
                  ticked={state.isTicked(row)}
                  onTurn={() => state.turn(row.skill)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {unknown > 0 && (
        <details>
          <summary>{plural('names_nothing_known', unknown, { number: unknown })}</summary>
          <ul>
            {file.unknown.slice(0, MOST_UNKNOWN).map(({ line, label }) => (
              <li key={line}>{text('line_and_label', { line, label })}</li>
            ))}
            {unknown > MOST_UNKNOWN && <li>{text('and_more', { number: unknown - MOST_UNKNOWN })}</li>}
          </ul>
        </details>
      )}
      <div class="actions end">
        <button type="button" class="button" onClick={state.cancel}>
          {text('cancel')}
        </button>
        <button type="button" class="button primary" disabled={count === 0} onClick={state.apply}>
          {count === 0 ? text('nothing_to_apply') : plural('apply_changes', count, { number: count })}
        </button>
      </div>
    </section>
  );
}

function PreviewRow({ row, name, ticked, onTurn }: { row: ImportRow; name: string; ticked: boolean; onTurn: () => void }) {
  const changes = row.effect !== 'same';
  const state = text(`state_${row.state}`);
  return (
    <tr>
      <td>
        {changes && <input type="checkbox" aria-label={text('name_and_state', { name, state })} checked={ticked} onChange={onTurn} />}
      </td>
      <th scope="row">
        {changes ? (
          <State state={row.state} words={text('becomes_state', { name, state })} />
        ) : (
          <span class="soft">{text('stays_state', { name, state })}</span>
        )}
      </th>
      <td>{row.now ? <State state={row.now} words={text(`state_${row.now}`)} /> : <span class="soft">{text('no_state')}</span>}</td>
      <td class="soft num">{text('line', { line: row.line })}</td>
      <td>
        {text('quoted', { words: row.label })}
        {row.effect === 'lower' && <span class="or"> {text('would_go_back')}</span>}
        {row.effect === 'unsure' && <span class="or"> {text('stands_among_words')}</span>}
      </td>
    </tr>
  );
}

const GLYPHS: Readonly<Record<ProgressState, GlyphName>> = { done: 'have', learning: 'learning', skipped: 'skipped' };

function State({ state, words }: { state: ProgressState; words: string }) {
  return (
    <span class="state">
      <Glyph name={GLYPHS[state]} />
      {words}
    </span>
  );
}
