import { useRef, useState } from 'preact/hooks';
import { Marked } from './Marked';
import type { OptionsState } from './options-state';
import { importReasonInWords } from './problem-words';
import { text } from './texts';

/** In bytes: far above any real backup or list. */
const LARGEST_FILE = 10_000_000;

/** Takes a file, by button or dropped, or a pasted text. What it holds is shown before anything happens. */
export function ImportBox({ state }: { state: OptionsState }) {
  const [pasted, setPasted] = useState('');
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const problem = state.problem.value;
  const take = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > LARGEST_FILE) return state.refuse(file.name, { kind: 'too-large' });
    try {
      state.look(file.name, await file.text());
    } catch {
      state.refuse(file.name, { kind: 'unreadable' });
    }
  };
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
        void take(event.dataTransfer?.files[0]);
      }}
    >
      <h2 id="import">{text('bring_in')}</h2>
      <p class="soft">
        <Marked words={text('bring_in_how')} />
      </p>
      {problem && (
        <p class="problem-note" role="alert">
          <b>{text('file_and_line', { file: problem.name, line: problem.line })}</b> <Marked words={importReasonInWords(problem.reason)} />{' '}
          {text('nothing_was_changed')}
        </p>
      )}
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
          onClick={() => state.look(text('pasted_text'), pasted)}
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
          tabIndex={-1}
          aria-label={text('choose_file')}
          accept=".json,.md,.markdown,.txt,text/plain,application/json"
          onChange={(event) => {
            const { currentTarget } = event;
            void take(currentTarget.files?.[0]).then(() => {
              currentTarget.value = '';
            });
          }}
        />
      </div>
    </section>
  );
}
