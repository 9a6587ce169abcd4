import { factsInWords } from '../components/fact-words';
import { cardFrom } from '../domain/compact-cards';
import type { MarketKnowledge } from '../domain/market/market-knowledge';
import { readPostingFacts } from '../domain/posting-facts';
import { fitPosting } from '../domain/posting-fit';
import { statesOf } from '../domain/progress';
import { seenCard } from '../domain/seen-posting';
import { withKeys } from '../domain/spelling-index';
import { openVocabulary, type Vocabulary } from '../domain/vocabulary';
import { noteRevision } from '../messages/revision';
import type { Asker, Handlers } from '../messages/serve';
import type { CompactCards, CompactVocabulary, Roadmap, SalaryFact, SkillId } from '../roadmap/types';
import { changeCheck, readChecks } from './checks-store';
import { changeCorrections, readCorrections } from './corrections-store';
import { finishForgetting } from './forgetting';
import { readImportMemory, rememberImport } from './import-memory-store';
import { createMarketWork } from './market-handlers';
import { changePlanned, readPlanned } from './planned-store';
import { countPostings, findPostings } from './posting-store';
import { carryOver, changeProgress, listImports, readProgress, undoChange } from './progress-store';
import { changeSiteMode, chooseTrack, keepPanelHabit, readSettings } from './settings-store';
import { createStorageWork } from './storage-handlers';
import type { ToolbarHandlers } from './toolbar-handlers';

/** What concerns the stores. */
export type StoreHandlers = Omit<Handlers, keyof ToolbarHandlers>;

/** What the worker knows from the build. What is large is given by a function: it is read when somebody first asks. */
export interface Knowledge {
  readonly moved: Roadmap['moved'];
  /** What reading a posting needs. */
  readonly vocabulary: () => CompactVocabulary;
  /** What the card at a word says. */
  readonly cards: () => CompactCards;
  /** What the guides say of pay. */
  readonly salaries: () => readonly SalaryFact[];
  /** What the market and the plan need. */
  readonly market: () => MarketKnowledge;
  /** The extension's own version: how postings are read may change with any. */
  readonly release: string;
  /** Does what can wait, once the worker has nothing else to do; nothing is done of itself where it is left out. */
  readonly whenIdle?: (work: () => Promise<void>) => void;
  /** Calls back whenever another device has said something. */
  readonly whenCarried?: (look: () => void) => void;
}

/** Who asks where nobody did. */
const OURSELVES: Asker = { from: 'own', isPrivate: false, tab: null, frame: 0, request: '' };

/** What the worker does for each kind of request; `now` gives milliseconds since 1970. */
export function createHandlers(
  { moved, vocabulary, cards, salaries, market, release, whenIdle, whenCarried }: Knowledge,
  now: () => number,
): StoreHandlers {
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
  const work = createMarketWork({ knowledge: market, vocabulary: openedVocabulary, salaries, release, ready }, now);
  // What is stored is stored, whether or not the others could be told of it.
  const tell = async () => {
    work.changed();
    await noteRevision().catch(() => undefined);
  };
  const storage = createStorageWork(ready, now, tell);
  const forgetRest = () => finishForgetting((keys) => work.handlers['forget-postings']({ keys }, OURSELVES));
  whenIdle?.(async () => {
    storage.lookElsewhere();
    await forgetRest();
    await work.tend();
  });
  whenCarried?.(storage.lookElsewhere);
  const tellOthers = async () => {
    await storage.changed();
    await tell();
  };
  let cardBook: CompactCards | null = null;
  const cardOf = (id: SkillId) => {
    cardBook ??= cards();
    const { skills } = openedVocabulary();
    const position = skills.positionOf(id);
    return position === null ? null : cardFrom(cardBook, position, skills.at(position));
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
    async 'read-posting'({ host, ...posting }) {
      await ready();
      const [progress, corrections] = await Promise.all([readProgress(), readCorrections()]);
      return {
        ...fitPosting(posting, statesOf(progress), corrections, openedVocabulary()),
        facts: factsInWords(readPostingFacts(posting, host, salaries())),
      };
    },
    async 'seen-postings'({ site, ids }) {
      await ready();
      const [progress, seen] = await Promise.all([readProgress(), findPostings(site, ids)]);
      return seen.map((posting) => seenCard(posting, statesOf(progress), openedVocabulary()));
    },
    'get-card': async ({ skill }) => cardOf(skill),
    'get-corrections': () => readCorrections(),
    async 'change-corrections'({ corrections, hold }) {
      const after = await changeCorrections(corrections, hold, now());
      await tellOthers();
      return after;
    },
    'get-planned': () => readPlanned(),
    async 'change-planned'({ skills, plan }) {
      const changed = await changePlanned(skills, plan, now());
      if (changed.length > 0) await tellOthers();
      return { changed, planned: await readPlanned() };
    },
    // The others are not told: a panel that is moved in one tab stays where it is in another.
    'keep-panel': ({ site, habit }) => keepPanelHabit(site, habit),
    async 'change-progress'({ changes, source, name }, { request }) {
      await ready();
      return changed(await changeProgress(request, changes, source, now(), name));
    },
    async 'undo-change'({ change }, { request, from }) {
      await ready();
      // What stands in a job page takes back one word's change, and no import.
      const undone = await undoChange(request, change, now(), from === 'job-page' ? 1 : undefined);
      await forgetRest();
      return changed(undone);
    },
    async 'restore-backup'(restoring, { request }) {
      await ready();
      return changed(await storage.restore(restoring, request));
    },
    'list-imports': () => listImports(),
    'get-import-memory': () => readImportMemory(),
    async 'remember-import'(news) {
      const memory = await rememberImport(news);
      await storage.changed();
      return memory;
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
    'get-checks': () => readChecks(moved),
    async 'change-check'({ topic, ability, held }) {
      const after = await changeCheck(moved, topic, ability, held, now());
      await tellOthers();
      return after;
    },
    ...work.handlers,
    ...storage.handlers,
    async 'change-choices'(...asked) {
      const choices = await work.handlers['change-choices'](...asked);
      await storage.changed();
      return choices;
    },
  };
}
