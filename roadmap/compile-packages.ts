/** Checks `packages.yml`: what a project's dependencies say of the skills in use. */
import * as z from 'zod';
import { checkSorted, parse, type Say, type SourceFile } from './problems';
import type { PackageTable, Skill, SkillId } from './types';

const names = z.record(z.string().max(200), z.union([z.string(), z.array(z.string()).min(2)]));
const REGISTRIES = ['action', 'cargo', 'composer', 'file', 'gem', 'go', 'image', 'maven', 'npm', 'nuget', 'pypi'] as const;
const registries = z.partialRecord(z.enum(REGISTRIES), names);

/** The table, with every problem said. */
export function compilePackages(source: SourceFile, byId: ReadonlyMap<SkillId, Skill>, say: Say): PackageTable {
  const table = parse(registries, source.data ?? {}, source, [], say);
  if (!table) return {};
  return Object.fromEntries(
    Object.entries(table).map(([registry, entries]) => {
      const keys = Object.keys(entries);
      checkSorted(keys, source, (position) => [registry, keys[position] as string], say);
      for (const [name, skills] of Object.entries(entries)) {
        if (name.slice(0, -1).includes('*')) say(source, [registry, name], `“${name}”: a star stands at the end of a name alone.`);
        for (const skill of [skills].flat()) {
          if (!byId.has(skill)) say(source, [registry, name], `“${name}” stands for “${skill}”, which no file defines.`);
        }
      }
      return [registry, Object.fromEntries(Object.entries(entries).map(([name, skills]) => [name, [skills].flat()]))];
    }),
  );
}
