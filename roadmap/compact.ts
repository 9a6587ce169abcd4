import type { CompactVocabulary, PathRoadmap, Roadmap, Skill } from './types';

/** Stands for the skill's name inside one of its spellings: `Apache ~`. No spelling may hold it. */
const NAME = '~';

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
    const others = skill.aliases.filter((alias) => alias !== skill.name).map((alias) => withoutName(alias, skill.name));
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

/** An alias with the name in it, whatever its case, replaced by the sign for it: aliases are compared in any case. */
function withoutName(alias: string, name: string): string {
  const at = alias.toLowerCase().indexOf(name.toLowerCase());
  return at < 0 ? alias : alias.slice(0, at) + NAME + alias.slice(at + name.length);
}

/** The id that a name has where nothing else is said: lower case, everything but letters and digits a hyphen. */
export function idOfName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The path with the skills on it, for the popup and the options page. */
export function pathRoadmap({ version, steps, tracks, moved, skills }: Roadmap): PathRoadmap {
  const onPath = new Set(steps.flatMap((step) => step.topics.flatMap((topic) => [topic.skill, ...topic.or])));
  return {
    version,
    steps,
    tracks,
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
