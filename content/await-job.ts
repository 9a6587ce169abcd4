/**
 * What runs on LinkedIn's pages while they show no job, which is most of them: it looks at the address and nothing else, and
 * has the worker put the job pages' script in once a posting may show. A browser reads and compiles a content script anew on
 * every page, so this one is kept small, and touches as little of the browser as it can.
 */
import { askToStart } from '../messages/ask-to-start';
import { addressShown } from './frame';
import type { BoardAddresses } from './sites/addresses';
import { whenItMay } from './when-it-may';

/** How long to leave the worker alone that could not, in milliseconds, and how often to ask it in all. */
const [NEXT_TRY_MS, TRIES] = [2000, 5];

/** Waits in a window of a board's. */
export function awaitJob(view: Window, { mayShow }: BoardAddresses): void {
  let tries = 0;
  const begin = () => {
    tries += 1;
    askToStart().catch(() => {
      if (tries < TRIES) setTimeout(wait, NEXT_TRY_MS);
    });
  };
  const wait = () => whenItMay(view, () => mayShow(addressShown(view)), begin);
  wait();
}
