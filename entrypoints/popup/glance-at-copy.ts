import { readSecondCopy } from '../../background/second-copy';
import { type Glance, saidIn } from '../../domain/ledger/said-in';

/** What the second copy says, which is there before a stopped worker has started; null where there is none, or it cannot be read. */
export async function glanceAtCopy(): Promise<Glance | null> {
  const copy = await readSecondCopy().catch(() => null);
  return copy && { ...saidIn(copy.ledger), settings: copy.settings };
}
