/** Whether a name is a firm's where it stands: by what it is called there, who speaks for it, or what the list is of. */
import { unitAt } from './characters';
import { standsByFirm } from './firm-words';
import type { Candidate } from './mentions';
import { SMALL_A } from './signs';
import { endOf, hashAt, startOf, type Words } from './words';

/** Whether the name is a firm's here. A rule is asked only where a word that it needs is near: they cost more than all else. */
export function isFirm(words: Words, { start, end, word, after, firms, skill }: Candidate): boolean {
  const { text, count } = words;
  // “organizations like Uber build distributed software”
  if (skill.kind === 'concept' && unitAt(text, start) >= SMALL_A) return false;
  const behind = after < count && standsByFirm(hashAt(words, after));
  if (behind && FIRM_BEHIND.test(text.slice(end, end + 90))) return true;
  const listed = firms >= 0 && start - startOf(words, firms) <= REACH && sameSentence(text, endOf(words, firms), start);
  if (!listed && !(word > 0 && standsByFirm(hashAt(words, word - 1)))) return false;
  const before = text.slice(Math.max(0, start - REACH), start);
  return (listed && (OTHER_FIRMS.test(before) || NAMED_FIRMS.test(before) || AMONG_FIRMS.test(before))) || EMPLOYED_AT.test(before);
}

/** How far before a name a list of firms may begin, in units. */
const REACH = 200;

/** Whether no line and no sentence ends between two places: no list of firms goes on beyond. */
function sameSentence(text: string, from: number, to: number): boolean {
  const between = text.slice(from, to);
  return !between.includes('\n') && !between.includes('. ');
}

const FIRM_BEHIND =
  /^ (is (a|an|the|one) (?!must|plus|bonus|tool|language|nice|big|great)[^.;\n]{0,60}\b(company|employer|vendor|provider|firm|startup)\b|Foundation|Tower|Ventures|Capital|Labs|Inc|Ltd|LLC|GmbH|Corp|Corporation|Co-?[Ff]ounders?|[Ff]ounders?|CEO|CTO)\b/;
const OTHER_FIRMS =
  /\b((?<!\b(state|data|storage|store|cache|queue|services?|apis?|apps?|systems?|platform|pipelines?|delivery|builds?)( is| are)?\s)backed by|acquired by|invest(ors|ments) (of|include|from)|angels? (investors )?(from|such as|like)|founders of|(customers|clients|partners|companies|firms|brands|(big|incredible|household|well-known|familiar|impressive|famous|great|leading) names|organi[sz]ations|startups|employers|competitors|investors|innovators|marketplaces|businesses|enterprises|merchants|retailers|unicorns|giants|institutions|(market|industry|category|tech|technology|global) leaders)( globally| worldwide| today)?( that are ((?!\b(tools?|technologies|languages?|platforms?|frameworks?|systems?|using|with)\b)[^.;:\n]){0,60})?( \([^()]*\))?,? (like|such as|include|including)|(customers|clients|partners|investors|competitors):|veterans (of|from)|alumni (of|from):?|former [\w ]{3,30} (from|of|at)|(executives|operators|cto|ceo|vp|president)( of [\w ]{2,20})? (at|from|of)|nasdaq like|likes of|führungskräfte von|gründer von|(kunden|partner|unternehmen|investoren) wie|(clients|entreprises) (comme|tels que)|(clientes|empresas) como|(clienti|aziende) come|(klanten|bedrijven) zoals|(klienci|firmy) jak)(?:\b|(?<=:))(?:\([^()\n]{0,40}\)|[^.;:()\n])*$/i;
/** What may as well be said of a technology or a place: only names follow. “Trusted by Uber and …”, “our team comes from …”. */
const NAMED_FIRMS =
  /\b(?:(?:[Pp]eople|[Tt]eam|[Ii]nvestors|[Tt]hose|folks|angels) (?:who|that) (?:also |have )?(?:backed|founded|started|funded|built)|(?:[Dd]esigners|[Ee]ngineers|[Ff]ounders|[Pp]eople|[Cc]olleagues|[Tt]eam|[Ll]eaders|[Mm]embers|[Tt]eammates) (?:all |have )?(?:come|came|hail|comes|hails) from|[Oo]ur (?:\w+ )?(?:customers|partners|investors) (?:are|were)|[Tt]rusted by|pracowali (?:wcześniej )?w|travaillé chez|arbeiteten (?:zuvor |früher )?bei|(?:[Ll]eaders|[Ee]ngineers|[Ee]xecutives|[Oo]perators|[Tt]alent|[Ee]xperts) from)(?: (?:companies |firms )?(?:like|such as|including))?(?:,? (?:and |or |und |et |i )?[A-Z][\w.&’'-]*)*,?(?: and| or| und| et| i)? $/;
// In a bracket behind an investor, or in a list in which others are firms by name.
const AMONG_FIRMS =
  /\b((Ventures|Capital|Partners|Fund|VC)s?\s?\([^()\n]*|([Ww]orked|[Tt]eams|[Bb]ackgrounds|[Cc]areers) at [A-Z][\w.]*(, [A-Z][^.,;:()\n]{1,24}){0,6},? (and )?|[Ww]e count ([A-Z][\w.]*,? ){0,5}(and )?|(Foundation|Ventures|Capital|Labs)(, [^.,;:()\n]{2,25}){0,6}, (and )?)$/;
const EMPLOYED_AT =
  /\b((former|ex)\s[\w ]{0,20}of|(engineer|developer|manager|people|team|life|career|careers|role|position|colleagues|everyone|worked|teams) at|(?<!^)joining)\s$|\b[Ee]x-$|(^|[.!?:\n]\s*)At\s$/;
