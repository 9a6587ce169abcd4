/**
 * `npm run capture-page -- FILE.html`: shows what a saved page has of what the sites' hooks look for, as a skeleton
 * without any of the page's own words, to write a minimal fixture after. Nothing of the page is copied but names of
 * elements, ids, classes and attributes that a hook names.
 */
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { SITES } from '../content/sites';

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: npm run capture-page -- FILE.html');
  process.exit(2);
}
const { document } = new JSDOM(readFileSync(file, 'utf8')).window;
for (const { site, layouts } of SITES) {
  for (const { name, pane, description, head } of layouts) {
    const rows = Object.entries({ pane, description, ...head }).flatMap(([field, hooks]) =>
      hooks.map(([css]) => ({ field, css, found: document.querySelectorAll(css) })),
    );
    if (rows.every(({ found }) => found.length === 0)) continue;
    console.log(`\n${site}, ${name}`);
    for (const { field, css, found } of rows) {
      const lengths = [...found].map((element) => element.textContent?.trim().length ?? 0);
      console.log(
        `  ${field.padEnd(12)} ${css.padEnd(78)} ${found.length === 0 ? '–' : `${found.length} found, ${lengths.join(', ')} characters`}`,
      );
    }
  }
}
