import type { PathSkill, Track } from '../roadmap/types';
import type { TopicView } from './path';
import type { Planned } from './planned';
import { type Progress, type ProgressState, stateOf, topicState } from './progress';

/** Which of a topic's skills stands for it at the moment. */
export interface TopicChoice {
  readonly state: ProgressState | 'open';
  /** The one that the reader took or plans, else the first. */
  readonly lead: PathSkill;
  readonly others: readonly PathSkill[];
  /** Whether the lead is planned. */
  readonly planned: boolean;
  /** Nothing says yet which of several technologies it is to be: a tick cannot know either, and asks. */
  readonly undecided: boolean;
  /** What to call the topic: the lead's name, or the topic's own while it is undecided. */
  readonly name: string;
}

/** What stands for a topic, by what the reader has, plans, has searched for and has chosen as language. Null for a topic without skills. */
export function choiceIn(view: TopicView, progress: Progress, planned: Planned, track: Track | null): TopicChoice | null {
  const { topic, skills, named } = view;
  // “Package managers” stays what it is called, whichever of them comes first in the track.
  const main = (topic.name === null && !named && skills.find(({ id }) => id === topic.skill)) || skills[0];
  if (!main) return null;
  const state = topicState(progress, topic) ?? 'open';
  const next = state === 'open' ? skills.find(({ id }) => Object.hasOwn(planned, id)) : undefined;
  // Of alternatives the one that the reader took or plans stands first.
  const lead = skills.find((skill) => stateOf(progress, skill.id) === state) ?? next ?? main;
  const undecided = state === 'open' && !next && topic.name !== null && !named && track?.picks.includes(lead.id) !== true;
  return {
    state,
    lead,
    others: skills.filter((skill) => skill !== lead),
    planned: next !== undefined,
    undecided,
    name: (undecided && topic.name) || lead.name,
  };
}
