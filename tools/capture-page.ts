/**
 * `npm run capture-page -- FILE.html [ADDRESS]`: shows, for a saved page, what each of the sites' hooks finds there and how
 * long it is, to see which one no longer works; with the page's address also what is read in the end, and by which hooks.
 * Nothing of the page's own words is shown.
 */
import { JSDOM } from 'jsdom';
import { missingPartInWords } from '../components/problem-words';
import { healthLine } from '../content/page-reading';
import { readPage } from '../content/read-page';
import { SITES } from '../content/sites';
import { elementsOf, type Hook } from '../content/sites/site';
import { attempt, readText } from './command';
import { speak } from './node-texts';

speak('en');

function capture(): void {
  const [file, address] = process.argv.slice(2);
  if (file === undefined) throw new Error('usage: npm run capture-page -- FILE.html [ADDRESS]');
  const { window } = new JSDOM(readText(file), address ? { url: address } : {});
  const { document } = window;
  // The readers run in pages, where these are everywhere.
  const { Node, NodeFilter, getComputedStyle } = window;
  Object.assign(globalThis, { Node, NodeFilter, getComputedStyle });
  const url = new URL(document.location.href === 'about:blank' ? 'https://example.com/' : document.location.href);
  const here = SITES.find((site) => site.isHost(url.hostname));
  const id = here?.idInAddress(url) ?? null;
  let known = false;
  for (const { site, layouts } of SITES) {
    for (const { name, pane, description, head, id: number } of layouts) {
      const rows = Object.entries({ pane, description, number, ...head }).flatMap(([field, hooks]) =>
        hooks.map((hook) => row(field, hook)),
      );
      if (rows.every(({ found }) => !found?.length)) continue;
      known = true;
      console.log(`\n${site}, ${name}`);
      for (const { field, css, found } of rows) {
        const lengths = found?.map((element) => element.textContent?.trim().length ?? 0) ?? [];
        const words = !found
          ? 'not asked by a selector'
          : lengths.length === 0
            ? '–'
            : `${lengths.length} found, ${lengths.join(', ')} characters`;
        console.log(`  ${field.padEnd(12)} ${css.padEnd(78)} ${words}`);
      }
    }
  }
  if (!known) console.log('No hook of any site finds anything in this page.');
  if (here) {
    const reading = readPage(document, url, here);
    console.log(`\nread: ${reading.kind}${'health' in reading ? `, ${healthLine(reading.health)}` : ''}`);
    if (reading.kind === 'incomplete')
      console.log(reading.missing.map((missing) => `  not found: ${missingPartInWords(missing)}`).join('\n'));
  }

  function row(field: string, hook: Hook) {
    const asks = typeof hook[2] !== 'function' && !(id === null && hook[0].includes('{id}'));
    return { field, css: hook[0], found: asks ? elementsOf(document, hook, id) : null };
  }
}

await attempt(capture);
