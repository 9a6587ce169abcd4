import type { PathRoadmap, PathSkill, SkillId, Step, Topic, Track } from '../roadmap/types';
import { type Progress, topicState } from './progress';
import { inTrackOrder } from './track';

/** A topic with the skills behind its ids. */
export interface TopicView {
  readonly topic: Topic;
  /** The skill and its alternatives, in the track's order, or the roadmap's where none was chosen. */
  readonly skills: readonly PathSkill[];
  /** Whether a search has named one of the skills; it then stands first. */
  readonly named: boolean;
}

/** A step with its topics' skills. */
export interface StepView {
  readonly step: Step;
  readonly topics: readonly TopicView[];
}

/** The roadmap's steps with their skills looked up once, for the track that was chosen. */
export function pathOf(roadmap: PathRoadmap, track: Track | null): StepView[] {
  const byId = new Map(roadmap.skills.map((skill) => [skill.id, skill]));
  return roadmap.steps.map((step) => ({
    step,
    topics: step.topics.map((topic) => ({
      topic,
      skills: inTrackOrder(
        [topic.skill, ...topic.or].flatMap((id) => byId.get(id) ?? []),
        track,
      ),
      named: false,
    })),
  }));
}

/**
 * The steps with only those topics that a search finds, by their name or any spelling of a skill, the skills that it named
 * first; all of them for an empty search.
 */
export function searchPath(path: readonly StepView[], query: string): StepView[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return [...path];
  const finds = (skill: PathSkill) => [skill.name, ...skill.spellings].some((spelling) => spelling.toLowerCase().includes(wanted));
  return path.flatMap(({ step, topics }) => {
    const found = topics.flatMap((view) => {
      const named = view.skills.filter(finds);
      if (named.length > 0) return { ...view, skills: [...named, ...view.skills.filter((skill) => !finds(skill))], named: true };
      return view.topic.name?.toLowerCase().includes(wanted) ? view : [];
    });
    return found.length > 0 ? [{ step, topics: found }] : [];
  });
}

/**
 * The topics that nobody needs to begin any more: done or skipped, and all that comes before what is done (nobody has
 * Python without functions). By the ids of their first skills.
 */
export function settledTopics(path: readonly StepView[], progress: Progress): ReadonlySet<SkillId> {
  const homes = homesOf(path);
  const settled = new Set<SkillId>();
  const settle = (topic: Topic) => {
    if (settled.has(topic.skill)) return;
    settled.add(topic.skill);
    for (const need of topic.needs) {
      const home = homes.get(need);
      if (home) settle(home);
    }
  };
  const topics = path.flatMap((view) => view.topics.map(({ topic }) => topic));
  for (const topic of topics) if (topicState(progress, topic) === 'done') settle(topic);
  for (const topic of topics) if (topicState(progress, topic) === 'skipped') settled.add(topic.skill);
  return settled;
}

/** What each topic needs and is not settled, as ids, by its first skill; topics that wait for nothing are left out. */
export function unmetNeeds(path: readonly StepView[], settled: ReadonlySet<SkillId>): ReadonlyMap<SkillId, readonly SkillId[]> {
  const homes = homesOf(path);
  const waits = new Map<SkillId, readonly SkillId[]>();
  for (const { topic } of path.flatMap((view) => view.topics)) {
    const unmet = topic.needs.filter((need) => !settled.has(homes.get(need)?.skill ?? need));
    if (unmet.length > 0) waits.set(topic.skill, unmet);
  }
  return waits;
}

/** The topics that directly need each topic, both by their first skills. */
export function opensFrom(path: readonly StepView[]): ReadonlyMap<SkillId, readonly SkillId[]> {
  const homes = homesOf(path);
  const opens = new Map<SkillId, SkillId[]>();
  for (const { topic } of path.flatMap((view) => view.topics)) {
    for (const need of topic.needs) {
      const home = homes.get(need)?.skill ?? need;
      opens.set(home, [...(opens.get(home) ?? []), topic.skill]);
    }
  }
  return opens;
}

/** Every skill on the path → the topic that it fills. */
function homesOf(path: readonly StepView[]): Map<SkillId, Topic> {
  return new Map(path.flatMap(({ topics }) => topics.flatMap(({ topic }) => [topic.skill, ...topic.or].map((id) => [id, topic] as const))));
}
