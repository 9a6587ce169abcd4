import type { ImportState } from './import-state';
import { text } from './texts';

/** Something to look at came while another import is being looked at: it takes that one's place only if the reader says so. */
export function OfferedImport({ state }: { state: ImportState }) {
  const found = state.offered.value;
  if (!found) return null;
  return (
    <div class="offered" role="status">
      <p>{text(state.pending.value ? 'offered_while_looking' : 'offered', { file: found.name })}</p>
      <div class="actions">
        <button type="button" class="button primary" onClick={() => void state.answerOffer(true)}>
          {text('look_at_it')}
        </button>
        <button type="button" class="button" onClick={() => void state.answerOffer(false)}>
          {text('not_now')}
        </button>
      </div>
    </div>
  );
}
