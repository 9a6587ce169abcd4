import { factsInWords } from '../components/fact-words';
import { checkText } from '../domain/checked-text';
import type { Correction } from '../domain/corrections';
import { readPostingFacts } from '../domain/posting-facts';
import { type Progress, statesOf } from '../domain/progress';
import { openVocabulary, type Vocabulary } from '../domain/vocabulary';
import { noteRevision } from '../messages/revision';
import type { Handlers } from '../messages/serve';
import type { CompactVocabulary, SalaryFact } from '../roadmap/types';
import { showBadge } from './badge';
import { offerImport, takeImport } from './offered-import';
import { takeSelection } from './selection';
import { startReading } from './start-reading';

/** What the worker does for tabs and the toolbar: scripts, the badge, texts that are given by hand, what a tab has to be imported. */
export type ToolbarHandlers = Pick<
  Handlers,
  'start-reading' | 'report-visit' | 'check-text' | 'take-selection' | 'offer-import' | 'take-import'
>;

/**
 * The toolbar's handlers. `progress` and `corrections` give what the reader has said of skills and of words, `salaries` what the guides
 * say of pay, `now` milliseconds since 1970.
 */
export function createToolbarHandlers(
  vocabulary: () => CompactVocabulary,
  progress: () => Promise<Progress>,
  corrections: () => Promise<readonly Correction[]>,
  salaries: () => readonly SalaryFact[],
  now: () => number,
): ToolbarHandlers {
  let opened: Vocabulary | null = null;
  return {
    'start-reading': startReading,
    async 'report-visit'({ counts }, { tab }) {
      if (tab !== null) await showBadge(tab, counts);
      return null;
    },
    async 'check-text'({ text }) {
      opened ??= openVocabulary(vocabulary());
      const checked = checkText(text, opened, statesOf(await progress()), await corrections());
      const posting = { title: checked.title ?? '', text: checked.text, location: null, salary: null };
      // No page's host says which country it is.
      return { ...checked, facts: factsInWords(readPostingFacts(posting, '', salaries())) };
    },
    'take-selection': () => takeSelection(),
    async 'offer-import'(found) {
      offerImport(found, now());
      // An options page that stands open is told; one that opens asks by itself.
      await noteRevision();
      return null;
    },
    'take-import': async () => takeImport(now()),
  };
}
