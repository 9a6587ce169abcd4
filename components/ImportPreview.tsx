import type { ImportRow } from '../domain/import/preview';
import type { ProgressState } from '../domain/progress';
import type { SkillId } from '../roadmap/types';
import { Glyph, type GlyphName } from './Glyph';
import type { OptionsState } from './options-state';

/** How many lines that name nothing known are listed. */
const MOST_UNKNOWN = 200;

/** What an import would do, row by row, with the line each was read from. Rows can be ticked; nothing has happened yet. */
export function ImportPreview({ state, nameOf }: { state: OptionsState; nameOf: (id: SkillId) => string }) {
  const { pending, rows, ticked } = state;
  if (!pending.value) return null;
  const { name, file } = pending.value;
  const count = ticked.value.length;
  return (
    <section class="box" aria-labelledby="preview">
      <div class="actions" style="justify-content: space-between">
        <h2 id="preview">{name}</h2>
        <span class="soft">
          {rows.value.length} {rows.value.length === 1 ? 'skill' : 'skills'} understood
          {file.unknown.length > 0 && `, ${file.unknown.length} ${file.unknown.length === 1 ? 'line' : 'lines'} not`}
        </span>
      </div>
      {rows.value.length > 0 && (
        <div class="preview-scroll">
          <table class="preview">
            <thead>
              <tr>
                <th scope="col">
                  <span class="visually-hidden">apply</span>
                </th>
                <th scope="col">becomes</th>
                <th scope="col">now</th>
                <th scope="col">from</th>
                <th scope="col">as it stood there</th>
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
      {file.unknown.length > 0 && (
        <details>
          <summary>
            {file.unknown.length} {file.unknown.length === 1 ? 'line names' : 'lines name'} nothing that Gaplight knows
          </summary>
          <ul>
            {file.unknown.slice(0, MOST_UNKNOWN).map(({ line, label }) => (
              <li key={line}>
                line {line}: “{label}”
              </li>
            ))}
            {file.unknown.length > MOST_UNKNOWN && <li>and {file.unknown.length - MOST_UNKNOWN} more</li>}
          </ul>
        </details>
      )}
      <div class="actions end">
        <button type="button" class="button" onClick={state.cancel}>
          Cancel
        </button>
        <button type="button" class="button primary" disabled={count === 0} onClick={state.apply}>
          {count === 0 ? 'Nothing to apply' : `Apply ${count} ${count === 1 ? 'change' : 'changes'}`}
        </button>
      </div>
    </section>
  );
}

function PreviewRow({ row, name, ticked, onTurn }: { row: ImportRow; name: string; ticked: boolean; onTurn: () => void }) {
  const changes = row.effect !== 'same';
  return (
    <tr>
      <td>{changes && <input type="checkbox" aria-label={`${name}: ${STATE_WORDS[row.state]}`} checked={ticked} onChange={onTurn} />}</td>
      <th scope="row">
        {changes ? (
          <State state={row.state} words={`${name} ${STATE_WORDS[row.state]}`} />
        ) : (
          <span class="soft">
            {name} stays {STATE_WORDS[row.state]}
          </span>
        )}
      </th>
      <td>{row.now ? <State state={row.now} words={STATE_WORDS[row.now]} /> : <span class="soft">nothing</span>}</td>
      <td class="soft num">line {row.line}</td>
      <td>
        “{row.label}”{row.effect === 'lower' && <span class="or"> would go back, so it is left out</span>}
        {row.effect === 'unsure' && <span class="or"> stands among other words: tick it if it is meant</span>}
      </td>
    </tr>
  );
}

const GLYPHS: Readonly<Record<ProgressState, GlyphName>> = { done: 'have', learning: 'learning', skipped: 'skipped' };
const STATE_WORDS: Readonly<Record<ProgressState, string>> = { done: 'done', learning: 'in progress', skipped: 'skipped' };

function State({ state, words }: { state: ProgressState; words: string }) {
  return (
    <span class="state">
      <Glyph name={GLYPHS[state]} />
      {words}
    </span>
  );
}
