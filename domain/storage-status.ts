/** How the storage is, for its reader: what is saved, copied and carried to other devices, and what went wrong. Times are in milliseconds since 1970. */
export interface StorageStatus {
  readonly backup: {
    /** When the last backup was saved. */
    readonly saved: number | null;
    /** Whether anything was said since. */
    readonly changed: boolean;
    readonly remind: boolean;
    /** It is time to be reminded: a month has gone by, and something was said in it. */
    readonly due: boolean;
  };
  /** When the second copy was written. */
  readonly copied: number | null;
  /** The browser had thrown the database away: when that was found, and how many entries came back. */
  readonly healed: { readonly at: number; readonly entries: number } | null;
  readonly sync: SyncStatus;
  /** Whether the browser carries anything of ours to other devices, whichever of them put it there. */
  readonly carried: boolean;
}

/** Whether the reader's devices are kept alike, by this one. */
export interface SyncStatus {
  readonly on: boolean;
  /** When the browser's sync storage was read or written last. */
  readonly at: number | null;
  /** How many entries there was no room for. */
  readonly left: number;
  /** `ended`: another device has; `newer`: another device writes what only a newer Gaplight reads; `refused`: the browser did not take it. */
  readonly problem: 'ended' | 'newer' | 'refused' | null;
}

/** A month, for reminding. */
const MONTH = 30 * 86_400_000;

/** What is to be said of backups; `first` and `last`: when something was said first and last, of all that is kept. */
export function backupStatus(
  { saved, remind }: { readonly saved: number | null; readonly remind: boolean },
  first: number | null,
  last: number | null,
  now: number,
): StorageStatus['backup'] {
  const changed = last !== null && (saved === null || last > saved);
  const since = saved ?? first ?? now;
  return { saved, changed, remind, due: remind && changed && now - since >= MONTH };
}
