import type { PathRoadmap, PathSkill, SkillId, Step, Topic } from '../roadmap/types';
import { type Progress, topicState } from './progress';

/** A topic with the skills behind its ids. */
export interface TopicView {
  readonly topic: Topic;
  /** The skill and its alternatives, in the roadmap's order. */
  readonly skills: readonly PathSkill[];
}

/** A step with its topics' skills. */
export interface StepView {
  readonly step: Step;
  readonly topics: readonly TopicView[];
}

/** The roadmap's steps with their skills looked up once. */
export function pathOf(roadmap: PathRoadmap): StepView[] {
  const byId = new Map(roadmap.skills.map((skill) => [skill.id, skill]));
  return roadmap.steps.map((step) => ({
    step,
    topics: step.topics.map((topic) => ({
      topic,
      skills: [topic.skill, ...topic.or].flatMap((id) => byId.get(id) ?? []),
    })),
  }));
}

/** The steps with only those topics that a search finds by name or any spelling; all of them for an empty search. */
export function searchPath(path: readonly StepView[], query: string): StepView[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return [...path];
  const finds = (skill: PathSkill) => [skill.name, ...skill.spellings].some((spelling) => spelling.toLowerCase().includes(wanted));
  return path.flatMap(({ step, topics }) => {
    const found = topics.filter((view) => view.skills.some(finds));
    return found.length > 0 ? [{ step, topics: found }] : [];
  });
}

/** What a topic needs and is not in place: neither done nor skipped. */
export function unmetNeeds(topic: Topic, path: readonly StepView[], progress: Progress): SkillId[] {
  return topic.needs.filter((need) => {
    const home = path.flatMap(({ topics }) => topics).find(({ topic: other }) => other.skill === need || other.or.includes(need));
    const state = home ? topicState(progress, home.topic) : null;
    return state !== 'done' && state !== 'skipped';
  });
}
