/** The job boards that Gaplight reads by itself, each of which can be switched off. */
export type Board = 'linkedin' | 'indeed';

/** Where a posting stands: a board, or any other page, which is read on request alone. */
export type Site = Board | 'other';

/** No more is read and kept of a posting's text, in characters: none is as long. */
export const LONGEST_TEXT = 200_000;

/** What a stretch of a posting's text is on the page. */
export type BlockKind = 'heading' | 'paragraph' | 'item';

/** A stretch of the text that no sentence leaves; offsets are UTF-16 units into the posting's text. */
export interface Block {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
}

/** A text in blocks. Blocks are in order, do not overlap, and stand at least one line break apart. */
export interface BlockText {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** One job advert as read from a page. Fields that the page did not show are null. */
export interface Posting extends BlockText {
  readonly site: Site;
  /** The id that the page itself shows for this posting. */
  readonly id: string;
  /** The address to store: the board's own short form for this id. */
  readonly url: string;
  readonly title: string;
  readonly company: string | null;
  readonly location: string | null;
  /** As written on the page, unread. */
  readonly salary: string | null;
}
