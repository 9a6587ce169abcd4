import type { PostingMarks } from '../domain/market/seen-list';
import { text } from './texts';

const MARKS = ['saved', 'applied', 'dismissed'] as const;
export type PostingMark = (typeof MARKS)[number];

export interface JobMarksProps {
  /** The job's title, for who does not see which row the buttons stand in; null where there is but one job. */
  readonly title: string | null;
  readonly marks: PostingMarks;
  readonly onMark: (mark: PostingMark, on: boolean) => void;
}

/** What can be done with a posting, each pressed once it is done: save it, note that one applied, put it aside. */
export function JobMarks({ title, marks, onMark }: JobMarksProps) {
  return (
    <>
      {MARKS.map((mark) => (
        <button
          key={mark}
          type="button"
          class="button quiet"
          aria-pressed={marks[mark]}
          aria-label={title === null ? undefined : text('name_and_state', { name: title, state: text(`market_mark_${mark}`) })}
          onClick={() => onMark(mark, !marks[mark])}
        >
          {text(`market_mark_${mark}`)}
        </button>
      ))}
    </>
  );
}
