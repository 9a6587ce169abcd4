import { useEffect, useRef, useState } from 'preact/hooks';
import { Tick } from './BackupBox';
import type { StorageState } from './storage-state';
import { day, plural, text } from './texts';

/** Where everything is kept, what became of it, and the way to delete it all. */
export function StorageBox({ state }: { state: StorageState }) {
  const status = state.status.value;
  if (!status) return null;
  const { copied, healed } = status;
  return (
    <section class="box" aria-labelledby="storage">
      <h2 id="storage">{text('storage_title')}</h2>
      <p class="soft">
        {text('storage_what')} {copied !== null && text('storage_copied', { day: day(copied) })}
      </p>
      {healed && <p class="said">{plural('storage_healed', healed.entries, { number: healed.entries, day: day(healed.at) })}</p>}
      <p class="soft">{text('delete_what')}</p>
      <div class="actions">
        <button type="button" class="button danger" onClick={() => (state.asking.value = true)}>
          {text('delete_button')}
        </button>
      </div>
      {state.asking.value && <DeleteDialog state={state} carried={status.carried} />}
    </section>
  );
}

/** Asks once more. Escape and “cancel” change nothing. */
function DeleteDialog({ state, carried }: { state: StorageState; carried: boolean }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [elsewhere, setElsewhere] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => {
    state.asking.value = false;
  };
  return (
    <dialog ref={dialog} class="ask" aria-labelledby="delete-sure" onCancel={close} onClose={close}>
      <h2 id="delete-sure">{text('delete_sure')}</h2>
      <p>{text('delete_what')}</p>
      <p>{text('delete_way_back')}</p>
      {carried && (
        <Tick checked={elsewhere} onChange={setElsewhere}>
          {text('delete_elsewhere')}
        </Tick>
      )}
      <div class="actions end">
        <button type="button" class="button" onClick={() => void state.saveBackup()}>
          {text('save_backup')}
        </button>
        <button type="button" class="button" onClick={close}>
          {text('cancel')}
        </button>
        <button type="button" class="button danger" onClick={() => void state.deleteAll(elsewhere)}>
          {text('delete_yes')}
        </button>
      </div>
    </dialog>
  );
}
