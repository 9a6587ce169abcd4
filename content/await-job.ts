/**
 * What runs on a board's pages while they show no job, which is most of them: it knows the boards' addresses, and has the
 * worker put the job pages' script in once one of them says that a posting may show. A browser reads and compiles a content
 * script anew on every page, so this one is kept small.
 */
import { ask } from '../messages/client';
import { isConnected } from '../messages/connected';
import { announceVisit } from '../messages/visit';
import { addressShown } from './frame';
import type { BoardAddresses } from './sites/addresses';
import { whenItMay } from './when-it-may';

/** How long to leave the worker alone that could not, in milliseconds, and how often to ask it in all. */
const [NEXT_TRY_MS, TRIES] = [6000, 5];

/** Waits in a window of a board's. */
export function awaitJob(view: Window, board: BoardAddresses): void {
  const end = new AbortController();
  const popup = announceVisit(end.signal);
  let tries = 0;
  const mayShow = () => board.mayShow(addressShown(view));
  const begin = () => {
    if (!isConnected() || tries === TRIES) return end.abort();
    tries += 1;
    ask('start-reading', {}).then(popup.handOver, () => setTimeout(wait, NEXT_TRY_MS));
  };
  const wait = () => whenItMay(view, mayShow, begin, end.signal);
  popup.tell({ kind: 'no-posting' });
  wait();
}
