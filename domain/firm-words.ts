import { hashOf } from './words';

/** Words near which a name may be a firm's and no technology. Only where one of them stands are the rules for firms asked. */

/** Somewhere before the name: whose list it is (“customers such as …”). */
const BEFORE_FIRMS =
  'backed investors customers clients partners companies firms brands organizations organisations startups employers veterans alumni competitors angels angel acquired vp president executives operators founders nasdaq former ex cto ceo ventures capital fund vcs vc foundation labs';
/** Right before or right behind the name. */
const BESIDE_FIRMS =
  'at joining is foundation ventures capital labs inc ltd llc gmbh corp corporation co cofounder cofounders founder founders ceo cto tower';

/** A byte for each of these words, by the upper bits of its hash: 1 before firms, 2 beside one. Other words may share it. */
const FIRM_WORDS = new Uint8Array(1 << 12);
for (const [bit, list] of [
  [1, BEFORE_FIRMS],
  [2, BESIDE_FIRMS],
] as const) {
  for (const word of list.split(' ')) FIRM_WORDS[placeOf(hashOf(word))] = (FIRM_WORDS[placeOf(hashOf(word))] as number) | bit;
}

function placeOf(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> 20;
}

/** Whether a word may stand before firms. */
export function mayPrecedeFirms(hash: number): boolean {
  return ((FIRM_WORDS[placeOf(hash)] as number) & 1) !== 0;
}

/** Whether a word may stand right beside a firm's name. */
export function mayStandByFirm(hash: number): boolean {
  return ((FIRM_WORDS[placeOf(hash)] as number) & 2) !== 0;
}
