import type { Plugin } from 'vite';
import { compactVocabulary, pathRoadmap } from '../roadmap/compact';
import { loadRoadmap, roadmapFiles } from './roadmap-source';

const MODULES: Record<string, () => unknown> = {
  'virtual:roadmap': () => pathRoadmap(loadRoadmap().roadmap),
  'virtual:moved': () => loadRoadmap().roadmap.moved,
  'virtual:vocabulary': () => compactVocabulary(loadRoadmap().roadmap),
};

/**
 * Compiles `roadmap/` into three modules: `virtual:roadmap`, the path, for the extension's own pages; `virtual:moved`,
 * the ids that were given up, for the worker; `virtual:vocabulary`, what reading a posting needs. A problem in the knowledge fails the build with its sentence.
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
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(make()))});`;
    },
  };
}
