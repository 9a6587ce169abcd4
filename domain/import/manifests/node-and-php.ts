import { field, isObject, type Json, words } from '../json';
import type { Dependency, Registry } from '../packages';

/** Whether a value is npm’s package.json (or its lockfile), or Composer’s composer.json. */
export function jsonManifest(value: unknown, name: string): 'package.json' | 'composer.json' | null {
  const has = (...fields: readonly string[]) => fields.some((each) => isObject(field(value, each)));
  if (
    has('dependencies', 'devDependencies') ||
    typeof field(value, 'lockfileVersion') === 'number' ||
    (/^package(-lock)?\.json$/i.test(name) && isObject(value))
  )
    return 'package.json';
  return has('require', 'require-dev') || (/^composer\.json$/i.test(name) && isObject(value)) ? 'composer.json' : null;
}

/** What a package.json names; of a lockfile only what the project itself asks for. */
export function readPackageJson({ value, lineOf }: Json): Dependency[] {
  const root = field(field(value, 'packages'), '');
  const [owner, path] = isObject(root) ? [root, ['packages', '']] : [value, []];
  const found: Dependency[] = [{ registry: 'file', name: 'package.json', line: 1 }];
  for (const part of ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies']) {
    found.push(...namesIn(owner, [...path, part], part, 'npm', lineOf));
  }
  const manager = words(value, 'packageManager').split('@')[0] ?? '';
  if (manager !== '') found.push({ registry: 'npm', name: manager, line: lineOf(['packageManager']) });
  return found;
}

/** What a composer.json names. PHP’s own parts (`php`, `ext-…`) are no packages. */
export function readComposerJson({ value, lineOf }: Json): Dependency[] {
  return [
    { registry: 'file', name: 'composer.json', line: 1 },
    ...['require', 'require-dev']
      .flatMap((part) => namesIn(value, [part], part, 'composer', lineOf))
      .filter(({ name }) => name.includes('/')),
  ];
}

function namesIn(owner: unknown, path: readonly string[], part: string, registry: Registry, lineOf: Json['lineOf']): Dependency[] {
  const names = field(owner, part);
  return isObject(names) ? Object.keys(names).map((name) => ({ registry, name: name.slice(0, 200), line: lineOf([...path, name]) })) : [];
}
