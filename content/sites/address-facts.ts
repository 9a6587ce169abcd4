import type { TabFacts } from '../../components/by-hand-state';
import { INDEED, LINKEDIN } from './addresses';

/** What a page's address alone says of it. An address that is not known says nothing; `readable` whether such a page may be read. */
export function addressFacts(url: string | undefined, readable: boolean): TabFacts {
  if (url === undefined || !URL.canParse(url)) return { readable, board: false, jobless: false, jobLike: false, roadmapSh: false };
  const address = new URL(url);
  const { protocol, hostname, pathname } = address;
  const isPage = /^https?:$/.test(protocol);
  return {
    readable: isPage,
    board: isPage && [LINKEDIN, INDEED].some(({ isHost }) => isHost(hostname)),
    jobless: isPage && LINKEDIN.isHost(hostname) && !LINKEDIN.mayShow(address),
    jobLike: isPage && JOB_WORDS.test(hostname + pathname),
    roadmapSh: isPage && /^(www\.)?roadmap\.sh$/.test(hostname),
  };
}

/** What addresses of postings say, in eight languages, and the boards that many firms use. */
const JOB_WORDS =
  /job|career|vacanc|position|opening|hiring|greenhouse|lever\.co|ashbyhq|workday|personio|recruit|stelle|karriere|emploi|carriere|offre|empleo|trabajo|vaga|lavoro|offerte|vacature|werken|praca|oferta/i;
