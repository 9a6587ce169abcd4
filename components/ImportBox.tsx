import { useRef, useState } from 'preact/hooks';
import type { OptionsState } from './options-state';

/** In bytes: far above any real backup or list. */
const LARGEST_FILE = 10_000_000;

/** Takes a file, by button or dropped, or a pasted text. What it holds is shown before anything happens. */
export function ImportBox({ state }: { state: OptionsState }) {
  const [text, setText] = useState('');
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const problem = state.problem.value;
  const take = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > LARGEST_FILE) return state.refuse(file.name, 'The file is larger than 10 MB; no list or backup is.');
    try {
      state.look(file.name, await file.text());
    } catch {
      state.refuse(file.name, 'The browser could not read the file. It may have been moved or changed meanwhile.');
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
      <h2 id="import">Bring progress in</h2>
      <p class="soft">
        A Gaplight backup, or a list with one skill a line. Markdown check lists work: <code>- [x] PostgreSQL</code> is done,{' '}
        <code>- [/] Kafka</code> or <code>Kafka: learning</code> in progress. Nothing happens before you have seen it.
      </p>
      {problem && (
        <p class="problem-note" role="alert">
          <b>
            {problem.name}, line {problem.line}:
          </b>{' '}
          {problem.reason} Nothing was changed.
        </p>
      )}
      <textarea
        aria-label="Paste a list or a backup"
        placeholder={'PostgreSQL\nDocker: learning'}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div class="actions">
        <button type="button" class="button primary" disabled={text.trim() === ''} onClick={() => state.look('Pasted text', text)}>
          Look at it
        </button>
        <button type="button" class="button" onClick={() => input.current?.click()}>
          Choose a file …
        </button>
        <span class="soft">or drop one here</span>
        <input
          ref={input}
          class="visually-hidden"
          type="file"
          tabIndex={-1}
          aria-label="Choose a file"
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
