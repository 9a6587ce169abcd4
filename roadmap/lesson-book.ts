import { membersOf } from './compile-path';
import type { LessonBook, Roadmap, TopicLesson } from './types';

/** What there is to learn at each topic, with what the guides say of it; loaded when somebody opens a topic. */
export function lessonBook({ steps, lessons, articles, facts, skills }: Roadmap): LessonBook {
  const names = new Map(skills.map(({ id, name }) => [id, name]));
  const topics = steps.flatMap((step) => step.topics);
  return {
    articles: Object.fromEntries(Object.entries(articles).map(([id, { title }]) => [id, { title }])),
    topics: Object.fromEntries(
      topics.flatMap((topic) => {
        const lesson = lessons[topic.skill];
        if (!lesson) return [];
        const members = membersOf(topic);
        const isAbout = ({ about }: { about: readonly string[] }) => about.some((id) => members.includes(id));
        const parts = members.flatMap((id) =>
          (skills.find((skill) => skill.id === id)?.partOf ?? []).flatMap((whole) => {
            const name = names.get(whole);
            return name ? [[id, name] as const] : [];
          }),
        );
        const told: TopicLesson = {
          ...lesson,
          advice: Object.values(facts.advice)
            .filter(isAbout)
            .map(({ advice, year }) => ({ says: advice, year })),
          mistakes: Object.values(facts.mistakes)
            .filter(isAbout)
            .map(({ mistake, instead, year }) => ({ says: `${mistake} ${instead}`, year })),
          ideas: Object.values(facts.projects)
            .filter(isAbout)
            .map(({ name, brief }) => ({ name, about: brief })),
          partOf: Object.fromEntries(parts),
        };
        return [[topic.skill, told] as const];
      }),
    ),
  };
}
