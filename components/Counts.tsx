import type { TopicCount } from '../domain/progress';
import { Marked } from './Marked';
import { plural, text } from './texts';
import { roundedSpan } from './words';

/** The topics by state, which add up, and the hours left. */
export function Counts({ counts }: { counts: TopicCount }) {
  const { all, done } = counts;
  const parts = [
    counts.learning > 0 && plural('count_learning', counts.learning, { number: counts.learning }),
    counts.skipped > 0 && plural('count_skipped', counts.skipped, { number: counts.skipped }),
    counts.open > 0 && plural('count_left', counts.open, { number: counts.open }),
  ].filter((part) => part !== false);
  const left = counts.hoursLeft[1] > 0;
  return (
    <p class="counts">
      <span>
        <Marked words={plural('done_of_all', done, { all, done })} />
        {parts.map((part) => ` · ${part}`)}
      </span>
      <span>{left ? text('hours_left', { hours: roundedSpan(counts.hoursLeft) }) : text('all_decided')}</span>
    </p>
  );
}
