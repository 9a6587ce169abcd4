/** Manifests of projects: what they depend on is in use there, which says nothing of how well somebody knows it. */
import type { PackageTable } from '../../roadmap/types';
import type { NewEntry, NewUnknown, Read, Refusal } from './imported';
import type { Json } from './json';
import { lineManifest, readLineManifest } from './manifests/lists';
import { jsonManifest, readComposerJson, readPackageJson } from './manifests/node-and-php';
import { readTomlManifest, tomlManifest } from './manifests/toml';
import { readXmlManifest, xmlManifest } from './manifests/xml';
import { readYamlManifest, yamlManifest } from './manifests/yaml';
import { type Dependency, plainName, skillsOf } from './packages';

/** Reads a manifest in JSON; null where a value is none. */
export function readJsonManifest(json: Json, name: string, table: PackageTable): Read | null {
  const kind = jsonManifest(json.value, name);
  if (!kind) return null;
  return used(kind === 'package.json' ? readPackageJson(json) : readComposerJson(json), kind, table);
}

/** Reads a manifest in XML; null where a text is none. */
export function readMarkupManifest(text: string, name: string, table: PackageTable): Read | Refusal | null {
  const kind = xmlManifest(text, name);
  return kind && usedOr(readXmlManifest(text, kind), kind, table);
}

/** Reads a manifest in TOML, YAML or lines of its own; null where a text is none. */
export function readTextManifest(text: string, name: string, table: PackageTable): Read | Refusal | null {
  const toml = tomlManifest(text, name);
  if (toml) return usedOr(readTomlManifest(text, toml), toml, table);
  const lines = lineManifest(text, name);
  if (lines) return used(readLineManifest(text, lines), lines, table);
  const yaml = yamlManifest(text, name);
  return yaml && usedOr(readYamlManifest(text, yaml), yaml, table);
}

function usedOr(found: Dependency[] | Refusal, by: string, table: PackageTable): Read | Refusal {
  return Array.isArray(found) ? used(found, by, table) : found;
}

function used(found: readonly Dependency[], by: string, table: PackageTable): Read {
  const entries: NewEntry[] = [];
  const unknown: NewUnknown[] = [];
  for (const dependency of found) {
    const at = { state: 'learning' as const, since: null, line: dependency.line, label: dependency.name, used: true };
    const skills = skillsOf(dependency, table);
    for (const skill of skills) entries.push({ ...at, skill, sure: true });
    if (skills.length === 0 && dependency.registry !== 'file')
      unknown.push({ ...at, label: plainName(dependency.registry, dependency.name) });
  }
  return { kind: 'read', format: 'manifest', by, source: 'list', entries, unknown };
}
