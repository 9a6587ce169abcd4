import type { ImportedBeside } from '../domain/import/imported';
import { Tick } from './BackupBox';
import type { ImportState } from './import-state';
import { plural, text } from './texts';

/** What a backup brings besides progress, which comes in whole or not at all. */
export function ImportBeside({ state }: { state: ImportState }) {
  const all = state.beside.value;
  const count = (what: (one: ImportedBeside) => number) => all.reduce((sum, one) => sum + what(one), 0);
  const corrections = count((one) => one.corrections.length);
  const planned = count((one) => one.planned.length);
  const postings = count((one) => one.postings);
  const parts = [
    corrections > 0 && plural('beside_corrections', corrections, { number: corrections }),
    planned > 0 && plural('beside_planned', planned, { number: planned }),
    postings > 0 && plural('beside_postings', postings, { number: postings }),
    all.some(({ settings, choices, imports }) => settings ?? choices ?? imports) && text('beside_settings'),
  ].filter((part) => part !== false);
  if (parts.length === 0) return null;
  return (
    <div class="beside">
      <p>
        {text('beside_title')} {parts.join(', ')}
      </p>
      <Tick checked={state.takesBeside.value} onChange={(on) => (state.takesBeside.value = on)}>
        {text('beside_take')}
      </Tick>
    </div>
  );
}
