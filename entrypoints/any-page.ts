import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { anyPage } from '../content/any-page';
import { boardSource, type PageSource } from '../content/read-page';
import { isSamePage } from '../content/same-page';
import { SITES } from '../content/sites';
import { startVisits } from '../content/start';

const KEY = Symbol.for('reading');

/** Put into a page when its reader asks for it there. Asked again, it begins anew; when another page shows, it ends. */
export default defineUnlistedScript(() => {
  const end = new AbortController();
  const world = globalThis as { [KEY]?: AbortController };
  world[KEY]?.abort();
  world[KEY] = end;
  const asked = new URL(location.href);
  const onlyThis: PageSource = {
    ...anyPage,
    read: (page, address) => {
      if (isSamePage(asked, address)) return anyPage.read(page, address);
      // After this look has taken away what was shown for the page that was asked for.
      setTimeout(() => end.abort());
      return { kind: 'no-posting' };
    },
  };
  startVisits(document, [...SITES.map(boardSource), onlyThis], end);
});
