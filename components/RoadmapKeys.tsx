import { type PlainTextKey, text } from './texts';

const KEYS: readonly (readonly [keys: readonly string[], does: PlainTextKey])[] = [
  [['↓', '↑'], 'key_move'],
  [['Enter'], 'key_open'],
  [['d'], 'state_done'],
  [['l'], 'state_learning'],
  [['s'], 'state_skipped'],
  [['x'], 'state_open'],
  [['/'], 'key_search'],
  [['Ctrl+Z'], 'key_undo'],
];

/** The keys of the roadmap's list, as `roadmap-keys` reads them. */
export function RoadmapKeys() {
  return (
    <details class="fold keys">
      <summary>{text('keys')}</summary>
      <p class="soft">{text('keys_where')}</p>
      <dl>
        {KEYS.map(([keys, does]) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{text(does)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
