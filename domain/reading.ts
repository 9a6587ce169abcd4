import { findMentions, type Mention } from './mentions';
import type { BlockText } from './posting';
import { type Requirement, readRequirements } from './requirements';
import type { Vocabulary } from './vocabulary';

/** What a posting says, before anything is known of its reader. */
export interface Reading {
  readonly mentions: readonly Mention[];
  readonly requirements: readonly Requirement[];
}

/** What a firm is called in running text: its name without what says of which kind it is or where it sits. */
function shortName(company: string): string {
  let name = company
    .toLowerCase()
    .replace(/[.,()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  while (FIRM_KIND.test(name)) name = name.replace(FIRM_KIND, '');
  return name;
}

const FIRM_KIND =
  / (inc|incorporated|ltd|limited|llc|llp|plc|corp|corporation|company|co|group|holdings?|gmbh|ag|se|kg|sa|sas|sarl|srl|spa|bv|nv|ab|oy|as|sp z o o|pty|networks?|labs?|technologies|international|global|deutschland|germany|france|españa|spain|uk|usa?|india|europe|polska|italia|nederland|brasil|canada)$/;

/** Reads a posting's text. The employer's own name is no technology, even where it is one elsewhere. */
export function readPosting(source: BlockText & { readonly company?: string | null }, vocabulary: Vocabulary): Reading {
  const employer = shortName(source.company ?? '');
  const mentions = findMentions(source.text, vocabulary).filter(
    ({ start, end }) => employer === '' || shortName(source.text.slice(start, end)) !== employer,
  );
  return { mentions, requirements: readRequirements(source, mentions) };
}
