import type { PathRoadmap, Roadmap } from './types';

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
      .map(({ id, name, about, page, aliases, exact, guarded, likely }) => ({
        id,
        name,
        about,
        page,
        spellings: [...aliases, ...exact, ...guarded, ...likely].filter((spelling) => spelling !== name),
      })),
  };
}
