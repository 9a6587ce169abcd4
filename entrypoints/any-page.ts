import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { SITES } from '../content/sites';
import { startVisits } from '../content/start';

const KEY = Symbol.for('reading');

/** Put into a page when its reader asks for it there. Asked again, it begins anew. */
export default defineUnlistedScript(() => {
  const end = new AbortController();
  const world = globalThis as { [KEY]?: AbortController };
  world[KEY]?.abort();
  world[KEY] = end;
  startVisits(document, SITES, end);
});
