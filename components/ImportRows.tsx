import type { ImportRow } from '../domain/import/preview';
import type { ProgressState } from '../domain/progress';
import type { SkillId } from '../roadmap/types';
import { Glyph, type GlyphName } from './Glyph';
import type { ImportState } from './import-state';
import { text } from './texts';

/** How many rows are shown at first; a CV names dozens, a backup hundreds. */
const FIRST_ROWS = 400;

export interface ImportRowsProps {
  readonly state: ImportState;
  readonly rows: readonly ImportRow[];
  readonly title: string | null;
  readonly manyFiles: boolean;
  readonly nameOf: (id: SkillId) => string;
}

/** Some of a preview's rows, as a table with one tick for all of them. */
export function ImportRows({ state, rows, title, manyFiles, nameOf }: ImportRowsProps) {
  if (rows.length === 0) return null;
  const on = rows.filter(state.isTicked).length;
  return (
    <table class="preview">
      {title && <caption>{title}</caption>}
      <thead>
        <tr>
          <th scope="col" class="tick">
            {title && (
              <input
                type="checkbox"
                aria-label={text('tick_all')}
                checked={on === rows.length}
                ref={(box) => {
                  if (box) box.indeterminate = on > 0 && on < rows.length;
                }}
                onChange={() => state.turnAll(rows, on < rows.length)}
              />
            )}
          </th>
          <th scope="col">{text('column_becomes')}</th>
          <th scope="col">{text('column_now')}</th>
          <th scope="col">{text('column_from')}</th>
          <th scope="col">{text('column_label')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, FIRST_ROWS).map((row) => (
          <Row
            key={row.skill}
            row={row}
            name={nameOf(row.skill)}
            manyFiles={manyFiles}
            ticked={state.isTicked(row)}
            asked={state.asksForStates(row.file)}
            onTurn={() => state.turn(row.skill)}
          />
        ))}
        {rows.length > FIRST_ROWS && (
          <tr>
            <td />
            <td colSpan={4} class="soft">
              {text('and_more', { number: rows.length - FIRST_ROWS })}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly row: ImportRow;
  readonly name: string;
  readonly manyFiles: boolean;
  readonly ticked: boolean;
  /** Its reader is asked which column says the state. */
  readonly asked: boolean;
  readonly onTurn: () => void;
}

function Row({ row, name, manyFiles, ticked, asked, onTurn }: RowProps) {
  const changes = row.effect !== 'same';
  const state = text(`state_${row.state}`);
  return (
    <tr>
      <td class="tick">
        {changes && <input type="checkbox" aria-label={text('name_and_state', { name, state })} checked={ticked} onChange={onTurn} />}
      </td>
      <th scope="row">
        {changes ? (
          <State state={row.state} words={text('becomes_state', { name, state })} />
        ) : (
          <span class="soft">{text('stays_state', { name, state: text(`state_${row.now ?? row.state}`) })}</span>
        )}
      </th>
      <td>{row.now ? <State state={row.now} words={text(`state_${row.now}`)} /> : <span class="soft">{text('no_state')}</span>}</td>
      <td class="soft num">
        {text('line', { line: row.line })}
        {manyFiles && <div class="of-file">{row.file}</div>}
      </td>
      <td>
        {row.used ? text('used_as', { name: row.label }) : text('quoted', { words: row.label })}
        {row.effect === 'lower' && <span class="or"> {text('would_go_back')}</span>}
        {row.effect === 'unsure' && <span class="or"> {text(asked ? 'state_unknown_beside' : 'stands_among_words')}</span>}
        {row.effect === 'conflict' && <span class="or"> {text('two_things_said')}</span>}
        {row.also.map((other) => (
          <div key={other.state} class="soft">
            {text('also_said', {
              state: text(`state_${other.state}`),
              place: text('file_and_line_place', { file: other.file, line: other.line }),
            })}
          </div>
        ))}
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
