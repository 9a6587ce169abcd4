import type { Planned } from '../planned';
import type { Progress } from '../progress';
import type { Settings } from '../settings';
import type { Ledger } from './ledger';

/** What a reader has said and chosen, by the second copy: shown until the worker has answered. */
export interface Glance {
  readonly progress: Progress;
  readonly planned: Planned;
  /** Null where nothing was ever chosen. */
  readonly settings: Settings | null;
}

/** What a ledger says that holds now, without what was taken back. */
export function saidIn(ledger: Ledger): Pick<Glance, 'progress' | 'planned'> {
  const entries = [...ledger.values()];
  return {
    progress: Object.fromEntries(
      entries.flatMap((entry) => (entry.kind === 'progress' && entry.value ? [[entry.skill, entry.value] as const] : [])),
    ),
    planned: Object.fromEntries(
      entries.flatMap((entry) => (entry.kind === 'planned' && entry.value !== null ? [[entry.skill, entry.value] as const] : [])),
    ),
  };
}
