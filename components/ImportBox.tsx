import { useRef, useState } from 'preact/hooks';
import { ImportProblems } from './ImportProblems';
import type { ImportState } from './import-state';
import { Marked } from './Marked';
import { text } from './texts';

/** Takes files, by button or dropped, or a pasted text. What they hold is shown before anything happens. */
export function ImportBox({ state }: { state: ImportState }) {
  const [pasted, setPasted] = useState('');
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null | undefined) => {
    void state.look([...(files ?? [])].map((file) => ({ name: file.name, content: file })));
  };
  const reading = state.reading.value;
  return (
    <section
      class={over ? 'box over' : 'box'}
      aria-labelledby="import"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <h2 id="import">{text('bring_in')}</h2>
      <p class="soft">{text('bring_in_what')}</p>
      <p class="soft">
        <Marked words={text('bring_in_how')} />
      </p>
      <ImportProblems problems={state.problems.value} />
      {reading ? (
        <ReadingBar state={state} />
      ) : (
        <>
          <textarea
            aria-label={text('paste_label')}
            placeholder={text('paste_example')}
            value={pasted}
            onInput={(event) => setPasted(event.currentTarget.value)}
          />
          <div class="actions">
            <button
              type="button"
              class="button primary"
              disabled={pasted.trim() === ''}
              onClick={() => void state.look([{ name: text('pasted_text'), content: pasted }])}
            >
              {text('look_at_it')}
            </button>
            <button type="button" class="button" onClick={() => input.current?.click()}>
              {text('choose_file_button')}
            </button>
            <span class="soft">{text('or_drop')}</span>
            <input
              ref={input}
              class="visually-hidden"
              type="file"
              multiple
              tabIndex={-1}
              aria-label={text('choose_file')}
              onChange={(event) => {
                const { currentTarget } = event;
                take(currentTarget.files);
                currentTarget.value = '';
              }}
            />
          </div>
        </>
      )}
    </section>
  );
}

/** How far the reading is, and the way out of it. */
export function ReadingBar({ state }: { state: ImportState }) {
  const reading = state.reading.value;
  if (!reading) return null;
  return (
    <div class="actions reading" role="status">
      <label>
        {text('reading_files')} <progress value={reading.done} max={reading.of} />
      </label>
      <button type="button" class="button" onClick={state.cancel}>
        {text('cancel')}
      </button>
    </div>
  );
}
