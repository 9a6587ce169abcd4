import type { Plugin } from 'vite';

/** What a library can do that nothing here ever asks of it, and what stands in its place. */
interface Door {
  readonly file: string;
  readonly code: string;
  readonly closed: string;
}

/** Markup from strings and code from strings: our pages' policy forbids both, and whoever reviews the extension would have to ask. */
const DOORS: readonly Door[] = [
  { file: '/preact/dist/preact.module.js', code: 'h.__html==u.innerHTML)||(u.innerHTML=h.__html)', closed: 'h.__html)' },
  { file: '/preact/dist/preact.module.js', code: 'p&&(u.innerHTML="")', closed: '0' },
  { file: '/zod/v4/core/util.js', code: 'const F = Function;\n        new F("");\n        return true;', closed: 'return false;' },
  { file: '/zod/v4/core/doc.js', code: 'const F = Function;', closed: 'const F = null;' },
  { file: '/zod/v4/core/compile.js', code: 'const F = Function;', closed: 'const F = null;' },
];

/** Takes the doors out of what is built. A library that is no longer written so fails the build: then its door is looked for anew. */
export function closedDoorsPlugin(): Plugin {
  return {
    name: 'closed-doors',
    enforce: 'pre',
    transform(code, id) {
      const file = id.split('?')[0]?.replaceAll('\\', '/') ?? '';
      const doors = DOORS.filter((door) => file.endsWith(door.file));
      if (doors.length === 0) return undefined;
      let closed = code;
      for (const door of doors) {
        if (!closed.includes(door.code)) this.error(`${door.file} is not written as it was when “${door.code}” was taken out of it.`);
        closed = closed.replace(door.code, door.closed);
      }
      return { code: closed, map: null };
    },
  };
}
