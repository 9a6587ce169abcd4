import { expect, test } from 'vitest';
import { pathRoadmap } from '../../roadmap/path-roadmap';
import { loadRoadmap } from '../../tools/roadmap-source';

test('every spelling of a skill on the path stands in its name or in one that is searched', () => {
  const { roadmap } = loadRoadmap();
  const path = new Map(pathRoadmap(roadmap).skills.map((skill) => [skill.id, skill]));
  const lost = roadmap.skills.flatMap(({ id, aliases, exact, guarded, likely }) => {
    const skill = path.get(id);
    const found = skill ? [skill.name, ...skill.spellings].map((words) => words.toLowerCase()) : [];
    const all = skill ? [...aliases, ...exact, ...guarded, ...likely] : [];
    return all.filter((spelling) => !found.some((words) => words.includes(spelling.toLowerCase()))).map((spelling) => `${id}: ${spelling}`);
  });
  expect(lost).toEqual([]);
  expect(path.size).toBeGreaterThan(200);
});
