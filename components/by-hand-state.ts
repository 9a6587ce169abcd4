import { signal } from '@preact/signals';
import type { CheckedText } from '../domain/checked-text';
import { failure } from '../domain/failure';
import { LONGEST_TEXT } from '../domain/posting';
import type { FactsInWords } from '../domain/posting-facts';
import type { Ask } from './contracts';
import { failureInWords } from './problem-words';

/** The tab in front, as far as it matters for reading it on request. */
export interface TabFacts {
  /** Whether it is a page that could be read when asked for: no page of the browser's own. */
  readonly readable: boolean;
  /** Whether it is one of the job boards that are read without being asked. */
  readonly board: boolean;
  /** Whether it is a page of one of them on which no posting can show. */
  readonly jobless: boolean;
  /** Whether its address speaks of a job. */
  readonly jobLike: boolean;
  /** Whether it is a page of roadmap.sh, where readers keep progress. */
  readonly roadmapSh: boolean;
}

/** What the reader can do by hand, through the browser. Each rejects with a sentence where it fails. */
export interface ByHandDoors {
  /** Reads the page in the tab now, whatever site it belongs to. */
  readonly readPage: () => Promise<void>;
  /** Asks for the job boards; whether they were given. */
  readonly askForSites: () => Promise<boolean>;
  /** What the roadmap in the tab says of its reader's progress; null where it says nothing. */
  readonly readRoadmap: () => Promise<string | null>;
  /** Shows the options page. */
  readonly openOptions: () => Promise<void>;
}

/** Where a text that is read by hand came from. */
export type TextSource = 'pasted' | 'selected';

/**
 * What the popup does by hand where no page reports a posting: a text that is given, a page that is read on request, and
 * the browser's leave to read the job boards at all.
 */
export function createByHandState(ask: Ask, { readPage, askForSites, readRoadmap, openOptions }: ByHandDoors) {
  const tab = signal<TabFacts | null>(null);
  /** Null until it is known. */
  const mayReadSites = signal<boolean | null>(null);
  const draft = signal('');
  const given = signal<{ readonly text: string; readonly source: TextSource; readonly shortened: boolean } | null>(null);
  const checked = signal<(CheckedText & { readonly facts: FactsInWords | null }) | null>(null);
  const problem = signal<string | null>(null);
  const busy = signal(false);

  const attempt = async (work: () => Promise<void>) => {
    busy.value = true;
    problem.value = null;
    try {
      await work();
    } catch (error) {
      problem.value = failureInWords(error);
    } finally {
      busy.value = false;
    }
  };
  const read = async () => {
    const mine = given.value;
    if (!mine) return;
    const found = await ask('check-text', { text: mine.text });
    if (given.value === mine) checked.value = found;
  };

  return {
    tab,
    mayReadSites,
    draft,
    given,
    checked,
    problem,
    busy,
    /** Reads a text and shows what it means. A text of nothing but spaces is none. */
    check: (text: string, source: TextSource) =>
      attempt(async () => {
        if (text.trim() === '') return;
        given.value = { text: text.slice(0, LONGEST_TEXT), source, shortened: text.length > LONGEST_TEXT };
        await read();
      }),
    /** The same text again: what the reader has may have changed. */
    again: () => (given.value ? attempt(read) : Promise.resolve()),
    /** Back to what the page shows. The text stays in the box. */
    leave: () => {
      given.value = null;
      checked.value = null;
    },
    readPage: () => attempt(readPage),
    /** Takes what a roadmap of roadmap.sh shows to the options page, where it is looked at before anything changes. */
    importRoadmap: () =>
      attempt(async () => {
        const found = await readRoadmap();
        if (found === null) throw failure('roadmap-without-progress');
        await ask('offer-import', { name: 'roadmap.sh', text: found });
        await openOptions();
      }),
    askForSites: () =>
      attempt(async () => {
        mayReadSites.value = await askForSites();
      }),
  };
}

/** What `createByHandState` gives. */
export type ByHandState = ReturnType<typeof createByHandState>;
