import type { ProgressStates } from '../domain/fit';
import type { Planned } from '../domain/planned';
import type { Posting } from '../domain/posting';
import type { FactsInWords } from '../domain/posting-facts';
import type { PostingFit } from '../domain/posting-fit';
import type { Settings } from '../domain/settings';
import type { PlacedMark } from './highlights';

/** What the worker knows of the reader: asked when the first posting shows, and again after every change. */
export interface Reader {
  readonly progress: ProgressStates;
  readonly settings: Settings;
  readonly planned: Planned;
}

/** What the worker says of a posting; its facts are null where it says none. */
export type PostingReading = PostingFit & { readonly facts: FactsInWords | null };

/** A posting as it stands on the page, with all that card and panel say of it. */
export interface ShownPosting {
  readonly posting: Posting;
  readonly reading: PostingReading;
  readonly reader: Reader;
  /** In the order of the text. */
  readonly marks: readonly PlacedMark[];
  /** Whether the page's text stands light on dark. */
  readonly dark: boolean;
}
