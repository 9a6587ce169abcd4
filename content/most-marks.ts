import type { Mark } from '../domain/marks';
import type { NamedWord } from '../domain/posting-fit';

/** A page with thousands of marks would be slow and no help. */
const MOST_MARKS = 800;

/**
 * All marks, or, of a text with too many, the first ones of each skill, as many of one as of another: what is named at the end
 * of a long text is marked, too. `words` are the posting's, which marks point to.
 */
export function mostMarks(marks: readonly Mark[], words: readonly NamedWord[], most = MOST_MARKS): readonly Mark[] {
  if (marks.length <= most) return marks;
  const seen = new Map<string, number>();
  const turns = marks.map(({ mention }) => {
    const skill = words[mention]?.skill.id ?? '';
    const turn = seen.get(skill) ?? 0;
    seen.set(skill, turn + 1);
    return turn;
  });
  const lastTurn = [...turns].sort((a, b) => a - b)[most] ?? Number.POSITIVE_INFINITY;
  return marks.filter((_, index) => (turns[index] as number) < lastTurn);
}
