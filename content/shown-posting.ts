import type { Correction } from '../domain/corrections';
import type { Fit, ProgressStates } from '../domain/fit';
import type { Planned } from '../domain/planned';
import type { Posting } from '../domain/posting';
import type { Reading } from '../domain/reading';
import type { Settings } from '../domain/settings';
import type { Vocabulary } from '../domain/vocabulary';
import type { PlacedMark } from './highlights';

/** What the worker knows and the page needs: asked when the first posting shows, and again after every change. */
export interface Reader {
  readonly progress: ProgressStates;
  readonly settings: Settings;
  readonly corrections: readonly Correction[];
  readonly planned: Planned;
  /** What the words of a posting mean; the same for as long as the page lives. */
  readonly vocabulary: Vocabulary;
}

/** A posting as it stands on the page, with all that card and panel say of it. */
export interface ShownPosting {
  readonly posting: Posting;
  readonly reading: Reading;
  readonly fit: Fit;
  readonly reader: Reader;
  /** In the order of the text. */
  readonly marks: readonly PlacedMark[];
  /** Whether the page's text stands light on dark. */
  readonly dark: boolean;
}
