import type { Plugin } from 'vite';
import { compactVocabulary } from '../domain/compact-vocabulary';
import { pathRoadmap } from '../roadmap/path-roadmap';
import { loadRoadmap, roadmapFiles } from './roadmap-source';

const MODULES: Readonly<Record<string, () => unknown>> = {
  'virtual:roadmap': () => pathRoadmap(loadRoadmap().roadmap),
  'virtual:moved': () => loadRoadmap().roadmap.moved,
  'virtual:packages': () => loadRoadmap().packages,
  'virtual:vocabulary': () => compactVocabulary(loadRoadmap().roadmap),
};
/** Given as functions: where the module is loaded is not yet where its value is needed. */
const ON_CALL: ReadonlySet<string> = new Set(['virtual:vocabulary']);

/**
 * Compiles `roadmap/` into four modules: `virtual:roadmap`, the path, for the extension's own pages; `virtual:moved`,
 * the ids that were given up, for the worker; `virtual:vocabulary`, what reading a posting needs; `virtual:packages`, what a
 * project's dependencies stand for, for imports. A problem in the knowledge fails the build with its sentence.
 */
export function roadmapPlugin(): Plugin {
  return {
    name: 'roadmap',
    resolveId: (id) => (id in MODULES ? `\0${id}` : undefined),
    load(id) {
      const make = MODULES[id.slice(1)];
      if (!id.startsWith('\0virtual:') || !make) return undefined;
      for (const file of roadmapFiles()) this.addWatchFile(file);
      // JSON.parse of one string starts faster than the same value written as an expression.
      const value = `JSON.parse(${JSON.stringify(JSON.stringify(make()))})`;
      return `export default ${ON_CALL.has(id.slice(1)) ? '() => ' : ''}${value};`;
    },
  };
}
