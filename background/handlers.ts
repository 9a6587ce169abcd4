import { fitPosting } from '../domain/posting-fit';
import { statesOf } from '../domain/progress';
import { withKeys } from '../domain/spelling-index';
import { openVocabulary, type Vocabulary } from '../domain/vocabulary';
import { noteRevision } from '../messages/revision';
import type { Handlers } from '../messages/serve';
import type { CompactVocabulary, Roadmap } from '../roadmap/types';
import { countPostings, rememberPosting } from './posting-store';
import { carryOver, changeProgress, readProgress, undoChange } from './progress-store';
import { changeSiteMode, chooseTrack, readSettings } from './settings-store';
import type { ToolbarHandlers } from './toolbar-handlers';

/** What concerns the stores. */
export type StoreHandlers = Omit<Handlers, keyof ToolbarHandlers>;

/** What the worker does for each kind of request. `vocabulary` gives what reading needs, `now` milliseconds since 1970. */
export function createHandlers(moved: Roadmap['moved'], vocabulary: () => CompactVocabulary, now: () => number): StoreHandlers {
  // Once in a worker's life, before anything is read or written.
  let carried: Promise<void> | null = null;
  const ready = () => {
    carried ??= carryOver(moved).catch((error: unknown) => {
      carried = null;
      throw error;
    });
    return carried;
  };
  let keyed: CompactVocabulary | null = null;
  const compactVocabulary = () => {
    keyed ??= withKeys(vocabulary());
    return keyed;
  };
  let opened: Vocabulary | null = null;
  const openedVocabulary = () => {
    opened ??= openVocabulary(compactVocabulary());
    return opened;
  };
  const changed = async (change: number | null) => {
    if (change !== null) await tellOthers();
    return { change, progress: await readProgress() };
  };
  return {
    async 'get-progress'() {
      await ready();
      return readProgress();
    },
    'get-settings': () => readSettings(),
    'get-vocabulary': async () => compactVocabulary(),
    async 'read-posting'(posting) {
      await ready();
      return fitPosting(posting, statesOf(await readProgress()), openedVocabulary());
    },
    async 'remember-posting'({ posting, visit }, { isPrivate }) {
      // A private window leaves nothing behind.
      if (isPrivate) return { timesSeen: 1, firstSeen: now() };
      const { timesSeen, firstSeen } = await rememberPosting(posting, visit, now());
      return { timesSeen, firstSeen };
    },
    async 'change-progress'({ changes, source }, { request }) {
      await ready();
      return changed(await changeProgress(request, changes, source, now()));
    },
    async 'undo-change'({ change }, { request }) {
      await ready();
      return changed(await undoChange(request, change, now()));
    },
    async 'change-settings'({ site, mode }) {
      const settings = await changeSiteMode(site, mode);
      await tellOthers();
      return settings;
    },
    async 'choose-track'({ track }) {
      const settings = await chooseTrack(track);
      await tellOthers();
      return settings;
    },
    'count-postings': () => countPostings(),
  };
}

/** What is stored is stored, whether or not the others could be told of it. */
async function tellOthers(): Promise<void> {
  await noteRevision().catch(() => undefined);
}
