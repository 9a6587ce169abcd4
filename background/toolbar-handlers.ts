import { checkText } from '../domain/checked-text';
import type { Correction } from '../domain/corrections';
import { type Progress, statesOf } from '../domain/progress';
import { openVocabulary, type Vocabulary } from '../domain/vocabulary';
import type { Handlers } from '../messages/serve';
import type { CompactVocabulary } from '../roadmap/types';
import { showBadge } from './badge';
import { takeSelection } from './selection';

/** What the worker does for the toolbar: its badge, and texts that are given by hand. */
export type ToolbarHandlers = Pick<Handlers, 'report-visit' | 'check-text' | 'take-selection'>;

/** The toolbar's handlers. `progress` and `corrections` give what the reader has said of skills and of words. */
export function createToolbarHandlers(
  vocabulary: () => CompactVocabulary,
  progress: () => Promise<Progress>,
  corrections: () => Promise<readonly Correction[]>,
): ToolbarHandlers {
  let opened: Vocabulary | null = null;
  return {
    async 'report-visit'({ counts }, { tab }) {
      if (tab !== null) await showBadge(tab, counts);
      return null;
    },
    async 'check-text'({ text }) {
      opened ??= openVocabulary(vocabulary());
      return checkText(text, opened, statesOf(await progress()), await corrections());
    },
    'take-selection': () => takeSelection(),
  };
}
