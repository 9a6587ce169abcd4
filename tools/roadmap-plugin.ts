import type { Plugin } from 'vite';
import { compactCards } from '../domain/compact-cards';
import { compactVocabulary } from '../domain/compact-vocabulary';
import { marketKnowledge } from '../domain/market/market-knowledge';
import { lessonBook } from '../roadmap/lesson-book';
import { pathRoadmap } from '../roadmap/path-roadmap';
import { loadRoadmap, roadmapFiles } from './roadmap-source';

const MODULES: Readonly<Record<string, () => unknown>> = {
  'virtual:roadmap': () => pathRoadmap(loadRoadmap().roadmap),
  'virtual:lessons': () => lessonBook(loadRoadmap().roadmap),
  'virtual:moved': () => loadRoadmap().roadmap.moved,
  'virtual:packages': () => loadRoadmap().packages,
  'virtual:vocabulary': () => compactVocabulary(loadRoadmap().roadmap),
  'virtual:cards': () => compactCards(loadRoadmap().roadmap),
  'virtual:market': () => marketKnowledge(loadRoadmap().roadmap),
  'virtual:salaries': () => Object.values(loadRoadmap().roadmap.facts.salaries),
};
/** Given as functions: where the module is loaded is not yet where its value is needed. */
const ON_CALL: ReadonlySet<string> = new Set(['virtual:vocabulary', 'virtual:cards', 'virtual:market', 'virtual:salaries']);

/**
 * Compiles `roadmap/` into modules: `virtual:roadmap`, the path, and `virtual:lessons`, what there is to learn
 * at each topic, for the extension's own pages; for the worker
 * `virtual:moved`, the ids that were given up, `virtual:vocabulary`, what reading a posting needs, `virtual:cards`, what the
 * card at a word says, `virtual:market`, what counting and planning need, and `virtual:salaries`; for imports `virtual:packages`, what a project's dependencies stand for. A problem
 * in the knowledge fails the build with its sentence.
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
