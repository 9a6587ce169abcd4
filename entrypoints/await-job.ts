import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { awaitJob } from '../content/await-job';
import { LINKEDIN } from '../content/sites/addresses';

// The content script of a board's other pages: see docs/decisions/0025.
export default defineUnlistedScript(() => awaitJob(window, LINKEDIN));
