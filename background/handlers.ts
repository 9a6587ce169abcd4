import { withKeys } from '../domain/spelling-index';
import { noteRevision } from '../messages/revision';
import type { Handlers } from '../messages/serve';
import type { CompactVocabulary, Roadmap } from '../roadmap/types';
import { readImportMemory, rememberImport } from './import-memory-store';
import { countPostings, rememberPosting } from './posting-store';
import { carryOver, changeProgress, listImports, readProgress, undoChange } from './progress-store';
import { changeSiteMode, chooseTrack, readSettings } from './settings-store';

/** What the worker does for each kind of request. `vocabulary` gives what reading needs, `now` milliseconds since 1970. */
export function createHandlers(moved: Roadmap['moved'], vocabulary: () => CompactVocabulary, now: () => number): Handlers {
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
    'get-vocabulary': async () => {
      keyed ??= withKeys(vocabulary());
      return keyed;
    },
    async 'remember-posting'({ posting, visit }, { isPrivate }) {
      // A private window leaves nothing behind.
      if (isPrivate) return { timesSeen: 1, firstSeen: now() };
      const { timesSeen, firstSeen } = await rememberPosting(posting, visit, now());
      return { timesSeen, firstSeen };
    },
    async 'change-progress'({ changes, source, name }, { request }) {
      await ready();
      return changed(await changeProgress(request, changes, source, now(), name));
    },
    async 'undo-change'({ change }, { request }) {
      await ready();
      return changed(await undoChange(request, change, now()));
    },
    'list-imports': () => listImports(),
    'get-import-memory': () => readImportMemory(),
    'remember-import': (news) => rememberImport(news),
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
