/** From what a project depends on to the skills that its makers use: by the reviewed table of roadmap/packages.yml. */
import type { PackageTable, SkillId } from '../../roadmap/types';

/** Where a name is registered, or `file` for the manifest itself: who has a go.mod uses Go. */
export type Registry = 'npm' | 'pypi' | 'go' | 'maven' | 'gem' | 'composer' | 'cargo' | 'nuget' | 'image' | 'action' | 'file';

/** One thing that a project depends on, as its manifest names it. */
export interface Dependency {
  readonly registry: Registry;
  readonly name: string;
  /** Counted from 1. */
  readonly line: number;
}

/** The skills that a name stands for: its own entry, else the longest that ends in a star and begins like it. */
export function skillsOf({ registry, name }: Dependency, table: PackageTable): readonly SkillId[] {
  const names = table[registry] ?? {};
  const key = plainName(registry, name);
  if (Object.hasOwn(names, key)) return names[key] ?? [];
  let longest = '';
  for (const pattern of Object.keys(names)) {
    if (pattern.endsWith('*') && pattern.length > longest.length && key.startsWith(pattern.slice(0, -1))) longest = pattern;
  }
  return longest === '' ? [] : (names[longest] ?? []);
}

/** A name as the table writes it: Python's registry takes `_` and `.` for `-`, images come with host, tag and digest. */
export function plainName(registry: Registry, name: string): string {
  if (registry === 'pypi') return name.toLowerCase().replace(/[-_.]+/g, '-');
  if (registry !== 'image') return registry === 'go' || registry === 'maven' || registry === 'file' ? name : name.toLowerCase();
  const bare = withDefaults(name).toLowerCase().replace(/@.*$/, '');
  const path = bare.replace(/:[^/]*$/, '');
  return path
    .replace(/^(docker\.io|ghcr\.io|quay\.io|public\.ecr\.aws|mcr\.microsoft\.com|gcr\.io|registry\.k8s\.io)\//, '')
    .replace(/^library\//, '');
}

/** An image's name with what its variables are unless somebody says otherwise, and without a host that is a variable: `${HOST}/redis:${TAG:-7}`. */
export function withDefaults(image: string, values: ReadonlyMap<string, string> = new Map()): string {
  return image
    .replace(
      /\$(?:\{(\w+)(?::?-([^{}]*))?\}|(\w+))/g,
      (whole, braced, otherwise, plain) => values.get(braced ?? plain) ?? otherwise ?? whole,
    )
    .replace(/^\$\{?\w+\}?\//, '');
}
