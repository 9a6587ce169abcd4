import type { FileOutcome, ImportNotice, ReadFile, TableColumns, WithheldFile } from '../domain/import/imported';
import type { ImportState } from './import-state';
import { Marked } from './Marked';
import { importReasonInWords } from './problem-words';
import { plural, text } from './texts';

/** What each file was taken for and by what, with what can be chosen about it. */
export function ImportFiles({ state, outcomes }: { state: ImportState; outcomes: readonly FileOutcome[] }) {
  return (
    <ul class="import-files">
      {outcomes.map((file) => (
        <li key={file.file}>
          <b class="file-name">{file.file}</b>
          {file.kind === 'refused' ? (
            <p class="problem">
              {file.line !== null && `${text('line', { line: file.line })}: `}
              <Marked words={importReasonInWords(file.reason)} />
            </p>
          ) : file.kind === 'withheld' ? (
            <Withheld file={file} state={state} />
          ) : (
            <Read file={file} state={state} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Read({ file, state }: { file: ReadFile; state: ImportState }) {
  const skills = new Set(file.entries.map(({ skill }) => skill)).size;
  const unknown = file.unknown.length;
  return (
    <>
      <p class="soft">
        <Recognised format={file.format} by={file.by} />
        {': '}
        {plural('import_understood', skills, { number: skills })}
        {unknown > 0 && `, ${plural('import_not_understood', unknown, { number: unknown })}`}
      </p>
      {file.notices.map((notice) => (
        <p key={notice} class="problem">
          {noticeInWords(notice)}
        </p>
      ))}
      {file.table && <Columns table={file.table} state={state} />}
    </>
  );
}

function Withheld({ file, state }: { file: WithheldFile; state: ImportState }) {
  return (
    <div class="withheld">
      <p class="soft">
        <Recognised format={file.format} by={file.by} />
        {'. '}
        {text('withheld_why')}
      </p>
      <button type="button" class="button" onClick={() => void state.allow(file.file)}>
        {plural('read_rows_too', file.rows, { number: file.rows })}
      </button>
    </div>
  );
}

function Recognised({ format, by }: Pick<ReadFile, 'format' | 'by'>) {
  const kind = underscored(format);
  const what = text(`format_${kind}`);
  return by === '' ? <span>{what}</span> : <Marked words={text('told_by', { what, by: by.replace(/[*`]+/g, '') })} />;
}

/** Which column names the skills and which their state. */
function Columns({ table, state }: { table: TableColumns; state: ImportState }) {
  const { signature, headings, chosen, asks } = table;
  // Who chooses the other column first is not taken to have said that all are done.
  const now = { ...chosen, state: chosen.state ?? asks };
  const choose = (choice: Partial<typeof chosen>) => void state.chooseColumns(signature, { ...now, ...choice });
  return (
    <div class="columns">
      <label>
        {text('column_of_names')}{' '}
        <select value={chosen.name} onChange={(event) => choose({ name: Number(event.currentTarget.value) })}>
          {headings.map((heading, column) => (
            <option key={column} value={column}>
              {heading}
            </option>
          ))}
        </select>
      </label>
      <label>
        {text('column_of_states')}{' '}
        <select
          value={asks === null ? (chosen.state ?? '') : 'asked'}
          onChange={(event) => choose({ state: event.currentTarget.value === '' ? null : Number(event.currentTarget.value) })}
        >
          {asks !== null && (
            <option value="asked" disabled>
              {text('choose_column')}
            </option>
          )}
          <option value="">{text('no_column_all_done')}</option>
          {headings.map((heading, column) => (
            <option key={column} value={column}>
              {heading}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function noticeInWords(notice: ImportNotice): string {
  const kind = underscored(notice);
  return text(`notice_${kind}`);
}

type Underscored<Name extends string> = Name extends `${infer First}-${infer Rest}` ? `${First}_${Underscored<Rest>}` : Name;

/** A name as keys of texts are written. */
function underscored<Name extends string>(name: Name): Underscored<Name> {
  return name.replaceAll('-', '_') as Underscored<Name>;
}
