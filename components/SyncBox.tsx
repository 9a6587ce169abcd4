import { Tick } from './BackupBox';
import type { StorageState } from './storage-state';
import { day, plural, text } from './texts';

/** Keeping the reader's own devices alike: off until chosen, and what comes of it. */
export function SyncBox({ state }: { state: StorageState }) {
  const sync = state.status.value?.sync;
  if (!sync) return null;
  return (
    <section class="box" aria-labelledby="sync">
      <h2 id="sync">{text('sync_title')}</h2>
      <p class="soft">{text('sync_what')}</p>
      <Tick checked={sync.on} onChange={(on) => void state.chooseSync(on)}>
        {text('sync_on')}
      </Tick>
      {sync.problem && <p class="said">{text(`sync_${sync.problem}`)}</p>}
      {sync.on && sync.left > 0 && <p class="said">{plural('sync_left', sync.left, { number: sync.left })}</p>}
      {sync.on && sync.at !== null && <p class="soft">{text('sync_at', { day: day(sync.at) })}</p>}
    </section>
  );
}
