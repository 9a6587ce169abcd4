import type { CompactVocabulary, PathRoadmap, Roadmap, Skill } from './types';

/** The part of the roadmap that reading a posting needs, in a form small enough for every job page. */
export function compactVocabulary(roadmap: Roadmap): CompactVocabulary {
  const position = new Map(roadmap.skills.map((skill, index) => [skill.id, index]));
  const positions = (ids: readonly string[]) => ids.map((id) => position.get(id) ?? -1).filter((index) => index >= 0);
  const line = (skill: Skill) => {
    const marks = `${skill.kind === 'concept' ? 'c' : ''}${skill.aliases.includes(skill.name) ? '' : '-'}`;
    const relations = [skill.implies, skill.close].map((ids) =>
      positions(ids)
        .map((index) => index.toString(36))
        .join(' '),
    );
    const others = skill.aliases.filter((alias) => alias !== skill.name);
    const lists = [skill.beside, others, skill.exact, skill.guarded].map((list) => list.join(';'));
    return [skill.id === idOfName(skill.name) ? '' : skill.id, skill.name, marks, ...relations, ...lists].join('|').replace(/\|+$/, '');
  };
  return {
    version: roadmap.version,
    skills: roadmap.skills.map(line).join('\n'),
    topics: roadmap.steps.flatMap((step) =>
      step.topics.map(
        (topic) => [positions([topic.skill, ...topic.or]), topic.hours[0], topic.hours[1], positions(topic.needs), step.name] as const,
      ),
    ),
  };
}

/** The id that a name has where nothing else is said: lower case, everything but letters and digits a hyphen. */
export function idOfName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The path with the skills on it, for the popup and the options page. */
export function pathRoadmap({ version, steps, moved, skills }: Roadmap): PathRoadmap {
  const onPath = new Set(steps.flatMap((step) => step.topics.flatMap((topic) => [topic.skill, ...topic.or])));
  return {
    version,
    steps,
    moved,
    skills: skills
      .filter(({ id }) => onPath.has(id))
      .map(({ id, name, about, page, aliases, exact, guarded }) => ({
        id,
        name,
        about,
        page,
        spellings: [...aliases, ...exact, ...guarded].filter((spelling) => spelling !== name),
      })),
  };
}
