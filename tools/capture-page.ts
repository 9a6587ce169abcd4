/**
 * `npm run capture-page -- FILE.html`: shows, for a saved page, what each of the sites' hooks finds there and how long it
 * is, to see which one no longer works. Nothing of the page's own words is shown.
 */
import { JSDOM } from 'jsdom';
import { SITES } from '../content/sites';
import { attempt, readText } from './command';

function capture(): void {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new Error('usage: npm run capture-page -- FILE.html');
  const { document } = new JSDOM(readText(file)).window;
  let known = false;
  for (const { site, layouts } of SITES) {
    for (const { name, pane, description, head } of layouts) {
      const rows = Object.entries({ pane, description, ...head }).flatMap(([field, hooks]) =>
        hooks.map(([css]) => ({ field, css, found: document.querySelectorAll(css) })),
      );
      if (rows.every(({ found }) => found.length === 0)) continue;
      known = true;
      console.log(`\n${site}, ${name}`);
      for (const { field, css, found } of rows) {
        const lengths = [...found].map((element) => element.textContent?.trim().length ?? 0);
        const words = found.length === 0 ? '–' : `${found.length} found, ${lengths.join(', ')} characters`;
        console.log(`  ${field.padEnd(12)} ${css.padEnd(78)} ${words}`);
      }
    }
  }
  if (!known) console.log('No hook of any site finds anything in this page.');
}

await attempt(capture);
