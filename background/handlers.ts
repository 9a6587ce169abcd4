import { noteRevision } from '../messages/revision';
import type { Handlers } from '../messages/serve';
import type { Roadmap } from '../roadmap/types';
import { countPostings, rememberPosting } from './posting-store';
import { changeProgress, readProgress, undoChange } from './progress-store';
import { changeSiteMode, readSettings } from './settings-store';

/** What the worker does for each kind of request. `now` gives milliseconds since 1970. */
export function createHandlers(moved: Roadmap['moved'], now: () => number): Handlers {
  const changed = async (change: number | null) => {
    if (change !== null) await noteRevision();
    return { change, progress: await readProgress(moved) };
  };
  return {
    'get-progress': () => readProgress(moved),
    'get-settings': () => readSettings(),
    async 'remember-posting'({ posting, visit }, { isPrivate }) {
      // A private window leaves nothing behind.
      if (isPrivate) return { timesSeen: 1, firstSeen: now() };
      const { timesSeen, firstSeen } = await rememberPosting(posting, visit, now());
      return { timesSeen, firstSeen };
    },
    'change-progress': async ({ changes, source }, { request }) => changed(await changeProgress(request, changes, source, now())),
    'undo-change': async ({ change }, { request }) => changed(await undoChange(request, change, now())),
    async 'change-settings'({ site, mode }) {
      const settings = await changeSiteMode(site, mode);
      await noteRevision();
      return settings;
    },
    'count-postings': () => countPostings(),
  };
}
