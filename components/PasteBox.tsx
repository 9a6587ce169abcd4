import type { ByHandState } from './by-hand-state';
import { BY_HAND } from './by-hand-words';

/** A box for a posting's text, for whatever no page could be read for. */
export function PasteBox({ state, open = false }: { state: ByHandState; open?: boolean }) {
  const { draft, busy } = state;
  return (
    <details class="paste" open={open}>
      <summary>{BY_HAND.paste}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void state.check(draft.value, 'pasted');
        }}
      >
        <textarea
          aria-label={BY_HAND.pasteLabel}
          placeholder={BY_HAND.pasteHint}
          rows={6}
          value={draft.value}
          onInput={(event) => {
            draft.value = event.currentTarget.value;
          }}
        />
        <button type="submit" class="button primary" disabled={busy.value || draft.value.trim() === ''}>
          {BY_HAND.check}
        </button>
      </form>
    </details>
  );
}
