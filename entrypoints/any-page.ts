import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readOnRequest } from '../content/read-on-request';

// Put into a page of any site when its reader asks for it there.
export default defineUnlistedScript(() => readOnRequest(document));
