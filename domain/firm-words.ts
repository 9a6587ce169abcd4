import { placeOf } from './characters';
import { hashOf } from './words';

/** Words near which a name may be a firm's and no technology. Only where one of them stands are the rules for firms asked. */

/** Somewhere before the name: whose list it is (“customers such as …”). */
const BEFORE_FIRMS =
  'backed investors customers clients partners companies firms brands organizations organisations startups employers veterans alumni competitors angels angel acquired vp president executives operators founders nasdaq former ex cto ceo ventures capital fund vcs vc foundation labs';
/** Right before or right behind the name. */
const BESIDE_FIRMS =
  'at joining is foundation ventures capital labs inc ltd llc gmbh corp corporation co cofounder cofounders founder founders ceo cto tower';

const BITS = 12;
/** A word's hash → 1 before firms, 2 beside one. */
const FIRM_WORDS = new Map<number, number>();
/** A byte for each of these words, by the upper bits of its hash: most other words are not looked up. */
const MAY_BE = new Uint8Array(1 << BITS);
for (const [bit, list] of [
  [1, BEFORE_FIRMS],
  [2, BESIDE_FIRMS],
] as const) {
  for (const word of list.split(' ')) {
    const hash = hashOf(word);
    FIRM_WORDS.set(hash, (FIRM_WORDS.get(hash) ?? 0) | bit);
    MAY_BE[placeOf(hash, BITS)] = 1;
  }
}

function bitsOf(hash: number): number {
  return MAY_BE[placeOf(hash, BITS)] === 0 ? 0 : (FIRM_WORDS.get(hash) ?? 0);
}

/** Whether a word stands before firms. */
export function precedesFirms(hash: number): boolean {
  return (bitsOf(hash) & 1) !== 0;
}

/** Whether a word stands right beside a firm's name. */
export function standsByFirm(hash: number): boolean {
  return (bitsOf(hash) & 2) !== 0;
}
