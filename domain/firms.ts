/** Whether a name is a firm's where it stands: by what it is called there, who speaks for it, or what the list is of. */
import { unitAt } from './characters';
import { standsByFirm } from './firm-words';
import type { Candidate } from './mentions';
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
  return (listed && (OTHER_FIRMS.test(before) || AMONG_FIRMS.test(before))) || EMPLOYED_AT.test(before);
}

/** The first small letter: a firm's name begins with a capital. */
const SMALL_A = 0x61;
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
  /\b((?<!\b(state|data|storage|store|cache|queue|services?|apis?|apps?|systems?|platform|pipelines?|delivery|builds?)( is| are)?\s)backed by|(people|team|investors|those|folks|angels) (who|that) (also |have )?(backed|founded|started|funded|built)|(designers|engineers|founders|people|colleagues|team|leaders|members|teammates) (all |have )?(come|came|hail|comes|hails) from|acquired by|investors (of|include|from)|angels? (investors )?(from|such as|like)|founders of|(customers|clients|partners|companies|firms|brands|(big|incredible|household|well-known|familiar|impressive|famous|great|leading) names|organi[sz]ations|startups|employers|competitors|investors|innovators|marketplaces)( that are ((?!\b(tools?|technologies|languages?|platforms?|frameworks?|systems?|using|with)\b)[^.;:\n]){0,60})?( \([^()]*\))?,? (like|such as|include|including)|(customers|clients|partners|investors|competitors):|our (\w+ )?(customers|partners|investors) (are|were)(?! (able|also|using|looking|in|on|at|an?|the|not|always|more|very)\b)|trusted by(?! (leaders|thousands|hundreds|millions|over|more|the|many|\d))|(leaders|engineers|executives|operators|talent|experts) from|veterans (of|from)|alumni of|former [\w ]{3,30} (from|of|at)|(executives|operators|cto|ceo|vp|president)( of [\w ]{2,20})? (at|from|of)|nasdaq like|likes of|führungskräfte von|gründer von|(kunden|partner|unternehmen|investoren) wie|(clients|entreprises) (comme|tels que)|(clientes|empresas) como|(clienti|aziende) come|(klanten|bedrijven) zoals|(klienci|firmy) jak)(?:\b|(?<=:))(?:\([^()\n]{0,40}\)|[^.;:()\n])*$/i;
// In a bracket behind an investor, or in a list in which others are firms by name.
const AMONG_FIRMS =
  /\b((Ventures|Capital|Partners|Fund|VC)s?\s?\([^()\n]*|([Ww]orked|[Tt]eams) at [A-Z][\w.]*(, [A-Z][^.,;:()\n]{1,24}){0,6},? (and )?|[Ww]e count ([A-Z][\w.]*,? ){0,5}(and )?|(Foundation|Ventures|Capital|Labs)(, [^.,;:()\n]{2,25}){0,6}, (and )?)$/;
const EMPLOYED_AT =
  /\b((former|ex)\s[\w ]{0,20}of|(engineer|developer|manager|people|team|life|career|careers|role|position|colleagues|everyone|worked|teams) at|(?<!^)joining)\s$|\b[Ee]x-$|(^|[.!?:\n]\s*)At\s$/;
