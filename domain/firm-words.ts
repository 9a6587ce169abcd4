import { placeOf, unitAt } from './characters';
import { BRACKET, COLON, COMMA, SPACE } from './signs';
import { endOf, hashAt, hashOf, type Words } from './words';

/** Words near which a name may be a firm's and no technology. Only where one of them stands are the rules for firms asked. */

/** Somewhere before the name: whose list it is (“customers such as …”). */
const BEFORE_FIRMS =
  'backed investors customers clients partners companies firms brands names organizations organisations innovators marketplaces startups businesses enterprises merchants retailers unicorns giants institutions globally worldwide today investments backgrounds careers employers veterans alumni competitors angels angel acquired vp president executives operators founders nasdaq former ex cto ceo ventures capital fund vcs vc foundation labs likes worked teams count trusted leaders engineers talent experts come came hail hails comes started founded funded built führungskräfte gründer kunden partner unternehmen investoren entreprises clientes empresas clienti aziende klanten bedrijven klienci firmy pracowali travaillé arbeiteten';
/** Right before or right behind the name. */
const BESIDE_FIRMS =
  'at joining is foundation ventures capital labs inc ltd llc gmbh corp corporation co cofounder cofounders founder founders ceo cto tower';

/** What leads from them to a name: “customers such as …”, “backed by …”. */
const LINKS = 'by of include includes including from such like that are were at investors comme tels como come zoals jak wie von';

const BEFORE = 1;
const BESIDE = 2;
const LINK = 4;

const BITS = 12;
/** A word's hash → what it is to a name, by the bits above. */
const FIRM_WORDS = new Map<number, number>();
/** A byte for each of these words, by the upper bits of its hash: most other words are not looked up. */
const MAY_BE = new Uint8Array(1 << BITS);
for (const [bit, list] of [
  [BEFORE, BEFORE_FIRMS],
  [BESIDE, BESIDE_FIRMS],
  [LINK, LINKS],
] as const) {
  for (const word of list.split(' ')) {
    const hash = hashOf(word);
    FIRM_WORDS.set(hash, (FIRM_WORDS.get(hash) ?? 0) | bit);
    MAY_BE[placeOf(hash, BITS)] = 1;
  }
}

/** The hashes of the words that stand before firms. */
export const WORDS_BEFORE_FIRMS: readonly number[] = BEFORE_FIRMS.split(' ').map(hashOf);
/** Of these, what needs nothing to lead on: “a former Google engineer”, “ex-Google”. */
const LEADING = new Set(
  ['former', 'ex', 'count', 'backed', 'started', 'founded', 'funded', 'built', 'pracowali', 'travaillé', 'arbeiteten'].map(hashOf),
);

function bitsOf(hash: number): number {
  return MAY_BE[placeOf(hash, BITS)] === 0 ? 0 : (FIRM_WORDS.get(hash) ?? 0);
}

/** Whether a word stands before firms and something leads on from it: a word like “such as”, a colon, a comma, a bracket. */
export function leadsToFirms(words: Words, word: number): boolean {
  const hash = hashAt(words, word);
  if ((bitsOf(hash) & BEFORE) === 0) return false;
  if (LEADING.has(hash) || (word + 1 < words.count && (bitsOf(hashAt(words, word + 1)) & LINK) !== 0)) return true;
  const { text } = words;
  const end = endOf(words, word);
  const behind = unitAt(text, end);
  return behind === COLON || behind === COMMA || behind === BRACKET || (behind === SPACE && unitAt(text, end + 1) === BRACKET);
}

/** Whether a word stands right beside a firm's name. */
export function standsByFirm(hash: number): boolean {
  return (bitsOf(hash) & BESIDE) !== 0;
}
