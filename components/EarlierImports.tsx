import type { EarlierImport } from '../domain/import/memory';
import { day, plural, text } from './texts';

/** The imports that were applied and can still be taken back, the newest first. */
export function EarlierImports({ imports, onUndo }: { imports: readonly EarlierImport[]; onUndo: (change: number) => void }) {
  if (imports.length === 0) return null;
  return (
    <section class="box" aria-labelledby="earlier">
      <h2 id="earlier">{text('earlier_imports')}</h2>
      <ul class="earlier">
        {imports.map(({ change, at, name, skills, takenBack }) => (
          <li key={change}>
            <span class="file-name">{name}</span>
            <span class="soft num">{day(at)}</span>
            <span class="soft num">{plural('skills_changed_short', skills, { number: skills })}</span>
            {takenBack ? (
              <span class="soft">{text('was_taken_back')}</span>
            ) : (
              <button type="button" class="button" aria-label={text('take_back_named', { name })} onClick={() => onUndo(change)}>
                {text('take_import_back')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
