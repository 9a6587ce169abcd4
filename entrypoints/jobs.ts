import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { boardSource } from '../content/page-source';
import { SITES } from '../content/sites';
import { startVisits } from '../content/start';

const KEY = Symbol.for('jobs');

// The job pages' content script. It is not WXT's kind of content script on purpose: see wxt.config.ts.
export default defineUnlistedScript(() => {
  const world = globalThis as { [KEY]?: true };
  // A page that was opened anew while the worker was asked for the script has it already.
  if (world[KEY]) return;
  world[KEY] = true;
  startVisits(document, SITES.map(boardSource), new AbortController());
});
