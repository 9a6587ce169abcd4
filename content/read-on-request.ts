import { anyPage } from './any-page';
import { boardSource, type PageSource } from './page-source';
import { isSamePage } from './same-page';
import { SITES } from './sites';
import { startVisits } from './start';

const KEY = Symbol.for('reading');

/**
 * Reads a document's page, whatever site it belongs to, because its reader asked for it. Asked again, it begins anew; when another
 * page shows, it ends: what was asked for was that one.
 */
export function readOnRequest(document: Document): void {
  const end = new AbortController();
  const world = globalThis as { [KEY]?: AbortController };
  world[KEY]?.abort();
  world[KEY] = end;
  const asked = new URL(document.location.href);
  startVisits(document, [...SITES.map(boardSource), onlyAt(asked, end)], end);
}

/** Any page as a source, as long as it is the one at an address. */
function onlyAt(asked: URL, end: AbortController): PageSource {
  return {
    ...anyPage,
    read(page, address) {
      if (isSamePage(asked, address)) return anyPage.read(page, address);
      // After this look has taken away what was shown for the page that was asked for.
      setTimeout(() => end.abort());
      return { kind: 'no-posting' };
    },
  };
}
