import type { ByHandState } from './by-hand-state';
import { text } from './texts';

/** A box for a posting's text, for whatever no page could be read for. */
export function PasteBox({ state, open = false }: { state: ByHandState; open?: boolean }) {
  const { draft, busy } = state;
  return (
    <details class="paste" open={open}>
      <summary>{text('paste_text')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void state.check(draft.value, 'pasted');
        }}
      >
        <textarea
          aria-label={text('paste_text_label')}
          placeholder={text('paste_text_hint')}
          rows={6}
          value={draft.value}
          onInput={(event) => {
            draft.value = event.currentTarget.value;
          }}
        />
        <button type="submit" class="button primary" disabled={busy.value || draft.value.trim() === ''}>
          {text('check_it')}
        </button>
      </form>
    </details>
  );
}
