/** Manifests in TOML: pyproject.toml and Pipfile of Python, Cargo.toml of Rust. */
import { parse } from 'smol-toml';
import { type Refusal, refuse } from '../imported';
import { field, firstTooDeep, isObject, list } from '../json';
import { lineCounter, linesOf } from '../lines';
import type { Dependency, Registry } from '../packages';
import { requirementName } from './lists';

export type TomlManifest = 'pyproject.toml' | 'Pipfile' | 'Cargo.toml';

/** Which manifest a text in TOML is, by its tables; null for none. */
export function tomlManifest(text: string, name: string): TomlManifest | null {
  if (
    /^[ \t]*\[(project|build-system|tool\.(poetry|pdm|uv|hatch|setuptools|flit))(\.[\w.-]+)?\]/m.test(text) ||
    /^pyproject\.toml$/i.test(name)
  )
    return 'pyproject.toml';
  if (/^[ \t]*\[(packages|dev-packages)\]/m.test(text) || /^pipfile$/i.test(name)) return 'Pipfile';
  return (/^[ \t]*\[(package|workspace|lib)\]/m.test(text) &&
    /^[ \t]*\[[\w.'"-]{0,80}dependencies[\w.'"-]{0,80}\]|^[ \t]*edition[ \t]*=/m.test(text)) ||
    /^cargo\.toml$/i.test(name)
    ? 'Cargo.toml'
    : null;
}

/** What such a manifest names. */
export function readTomlManifest(text: string, kind: TomlManifest): Dependency[] | Refusal {
  const deep = firstTooDeep(text);
  if (deep >= 0) return refuse(lineCounter(text)(deep), { kind: 'too-deep' });
  let value: unknown;
  try {
    value = parse(text, { maxDepth: 60 });
  } catch (error) {
    const line = field(error, 'line');
    return refuse(typeof line === 'number' ? line : 1, { kind: 'broken', form: 'TOML' });
  }
  const lines = linesOf(text);
  const at = (name: string) =>
    Math.max(
      1,
      lines.findIndex(
        (line) =>
          line.replace(/^[\s"'[]+/, '').startsWith(name) ||
          line.includes(`"${name}`) ||
          (/^\s*\[/.test(line) &&
            line
              .replace(/[[\]\s]/g, '')
              .split('.')
              .includes(name)),
      ) + 1,
    );
  const dependency = (registry: Registry, name: string): Dependency => ({ registry, name: name.slice(0, 200), line: at(name) });
  const keys = (owner: unknown) => (isObject(owner) ? Object.keys(owner) : []);
  const groups = (owner: unknown) => (isObject(owner) ? Object.values(owner) : []);
  const file = dependency('file', kind);
  if (kind === 'Cargo.toml') {
    const places = [value, field(value, 'workspace'), ...groups(field(value, 'target'))];
    const names = places.flatMap((place) =>
      ['dependencies', 'dev-dependencies', 'build-dependencies'].flatMap((part) => keys(field(place, part))),
    );
    return [{ ...file, line: 1 }, ...names.map((name) => dependency('cargo', name))];
  }
  const poetry = field(field(value, 'tool'), 'poetry');
  const project = field(value, 'project');
  const named =
    kind === 'Pipfile'
      ? ['packages', 'dev-packages'].flatMap((part) => keys(field(value, part)))
      : [
          ...keys(field(poetry, 'dependencies')),
          ...keys(field(poetry, 'dev-dependencies')),
          ...groups(field(poetry, 'group')).flatMap((group) => keys(field(group, 'dependencies'))),
          ...[
            list(project, 'dependencies'),
            ...groups(field(project, 'optional-dependencies')),
            ...groups(field(value, 'dependency-groups')),
          ]
            .flatMap((group) => (Array.isArray(group) ? group : []))
            .flatMap((one: unknown) => (typeof one === 'string' ? (requirementName(one) ?? []) : [])),
          ...keys(field(value, 'tool')).map((tool) =>
            tool === 'pytest' || tool === 'poetry' || tool === 'ruff' || tool === 'mypy' || tool === 'uv' ? tool : '',
          ),
        ];
  const names = [...new Set(named)].filter((name) => name !== '' && name.toLowerCase() !== 'python');
  return [{ ...file, line: 1 }, ...names.map((name) => dependency('pypi', name))];
}
