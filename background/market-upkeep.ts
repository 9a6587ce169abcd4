/**
 * What the market needs done in its own time: postings read again after reading has changed, and forgotten after the time that
 * the reader set. In small steps with pauses, so that whoever asks something meanwhile is answered; it goes on where it was
 * left when the worker was stopped.
 */
import { forgottenBefore, type MarketChoices } from '../domain/market/choices';
import type { MarketReader } from './market-reading';
import type { MarketStore } from './market-store';
import { forgetPostings, postingsBefore, postingsReadOtherwise, rereadPostings } from './posting-store';

/** Postings to a step: reading one takes a millisecond or two. */
const STEP = 25;
/** Between steps, in milliseconds. */
const PAUSE = 15;
/** So many steps are done before others are told how far it is; telling them also keeps the worker awake. */
const STEPS_TO_TELL = 40;

export interface Upkeep {
  /** Looks whether there is anything to do, and does it. Call it whenever there may be; twice at once is once. */
  tend(): Promise<void>;
}

export function createUpkeep(
  store: MarketStore,
  reader: () => Promise<MarketReader>,
  choices: () => Promise<MarketChoices>,
  now: () => number,
  tell: () => Promise<void>,
): Upkeep {
  let running: Promise<void> | null = null;
  let again = false;
  const step = async (): Promise<boolean> => {
    const limit = forgottenBefore(await choices(), now());
    const old = limit === null ? [] : await postingsBefore(limit, STEP);
    if (old.length > 0) {
      await forgetPostings(store, old);
      return true;
    }
    const { readWith, read } = await reader();
    const outdated = await postingsReadOtherwise(readWith, STEP);
    if (outdated.length === 0) return false;
    await rereadPostings(
      store,
      outdated.map((posting) => [posting, read(posting)]),
    );
    return true;
  };
  const run = async () => {
    let steps = 0;
    do {
      again = false;
      while (await step()) {
        steps += 1;
        if (steps % STEPS_TO_TELL === 0) await tell();
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
      }
    } while (again);
    if (steps > 0) await tell();
  };
  return {
    tend() {
      again = true;
      running ??= run().finally(() => {
        running = null;
      });
      return running;
    },
  };
}
