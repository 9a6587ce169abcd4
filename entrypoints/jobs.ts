import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { boardSource } from '../content/read-page';
import { SITES } from '../content/sites';
import { startVisits } from '../content/start';

// The job pages' content script. It is not WXT's kind of content script on purpose: see wxt.config.ts.
export default defineUnlistedScript(() => {
  startVisits(document, SITES.map(boardSource), new AbortController());
});
