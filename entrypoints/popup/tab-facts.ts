import { browser } from 'wxt/browser';
import type { TabFacts } from '../../components/by-hand-state';
import { LINKEDIN, SITE_MATCHES } from '../../content/sites/addresses';

/**
 * What the popup may know of a tab: opened from the toolbar it is told the address of a page that it may read, and of no
 * other. `asTab`: the popup stands in a tab or window of its own, where an unknown address says nothing.
 */
export async function factsOf(tab: number | null, asTab: boolean): Promise<TabFacts> {
  const url =
    tab === null
      ? undefined
      : await browser.tabs
          .get(tab)
          .then((found) => found.url)
          .catch(() => undefined);
  if (url === undefined || !URL.canParse(url))
    return { readable: asTab && tab !== null, board: false, jobless: false, jobLike: false, roadmapSh: false };
  const address = new URL(url);
  const readable = /^https?:$/.test(address.protocol);
  return {
    readable,
    board: readable && SITE_MATCHES.some((match) => `.${address.hostname}`.endsWith(match.slice('https://*'.length, -'/*'.length))),
    jobless: readable && LINKEDIN.isHost(address.hostname) && !LINKEDIN.mayShow(address),
    jobLike: readable && JOB_WORDS.test(address.hostname + address.pathname),
    roadmapSh: readable && /^(www\.)?roadmap\.sh$/.test(address.hostname),
  };
}

/** What addresses of postings say, in eight languages, and the boards that many firms use. */
const JOB_WORDS =
  /job|career|vacanc|position|opening|hiring|greenhouse|lever\.co|ashbyhq|workday|personio|recruit|stelle|karriere|emploi|carriere|offre|empleo|trabajo|vaga|lavoro|offerte|vacature|werken|praca|oferta/i;
