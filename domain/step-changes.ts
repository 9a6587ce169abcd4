import type { Track } from '../roadmap/types';
import type { StepView } from './path';
import type { Planned } from './planned';
import type { Progress, ProgressChange } from './progress';
import { stateOf } from './progress';
import { choiceIn } from './topic-choice';

/** What can be said of a whole step at once; `null` takes back whatever was said of its topics. */
export type StepWish = 'done' | 'skipped' | null;

export interface StepChanges {
  readonly changes: readonly ProgressChange[];
  /** Topics that are left as they are, since only the reader knows which of several technologies it is: what they are called. */
  readonly undecided: readonly string[];
}

/**
 * The changes that mark a whole step. `done` says so of all that is not; `skipped` only of what is not begun, so that it never
 * lowers what the reader has or learns.
 */
export function changesForStep(
  { topics }: StepView,
  wish: StepWish,
  progress: Progress,
  planned: Planned,
  track: Track | null,
): StepChanges {
  const changes: ProgressChange[] = [];
  const undecided: string[] = [];
  for (const view of topics) {
    const choice = choiceIn(view, progress, planned, track);
    if (!choice) continue;
    if (wish === null) {
      for (const { id } of view.skills) if (stateOf(progress, id)) changes.push({ skill: id, state: null });
    } else if (wish === 'skipped') {
      if (choice.state === 'open') changes.push({ skill: choice.lead.id, state: 'skipped' });
    } else if (choice.undecided) {
      undecided.push(choice.name);
    } else if (choice.state !== 'done') {
      changes.push({ skill: choice.lead.id, state: 'done' });
    }
  }
  return { changes, undecided };
}
