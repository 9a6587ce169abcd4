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
        spellings: searched(name, [...aliases, ...exact, ...guarded, ...likely]),
      })),
  };
}

/** The spellings that a search needs: one that stands in another, or in the name, is found by that. A quarter of them, and of their weight. */
function searched(name: string, spellings: readonly string[]): string[] {
  const kept: string[] = [];
  for (const spelling of [...spellings].sort((a, b) => b.length - a.length)) {
    const folded = spelling.toLowerCase();
    if (![name, ...kept].some((other) => other.toLowerCase().includes(folded))) kept.push(spelling);
  }
  return kept;
}
