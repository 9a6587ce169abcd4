/** The years of experience that a sentence asks for of its choices. */
import { CUE, type Cues, kindsAt } from './cues/cues';
import type { Span } from './sentences';
import { endOf, startOf, type Words, wordAt } from './words';

/** A number of years in a text: “3–5 years” is 3. */
interface Years extends Span {
  readonly value: number;
}

/**
 * The years that a sentence asks for of each of its choices, in their order; null for none. “3+ years of experience with …”
 * holds for all that the same clause goes on to name, “Python (5 years)” for the list that it stands behind. Years of
 * something else (“5 years in a team; Python”) hold for none; over 25 is a firm's age.
 */
export function yearsOf(words: Words, cues: Cues, sentence: Span, spans: readonly Span[]): (number | null)[] {
  const found = yearsIn(words, cues, sentence);
  const bound: (number | null)[] = spans.map(() => null);
  if (found.length === 0) return bound;
  const { text } = words;
  for (const [position, years] of found.entries()) {
    const until = found[position + 1]?.start ?? sentence.end;
    const before = spans.findLastIndex(({ end }) => end <= years.start);
    const after = text.slice(years.end, years.end + 40);
    const since = before >= 0 ? text.slice(spans[before]?.end, years.start) : '';
    // “a Python developer with 3 years of experience”
    if (TRADE_WITH.test(since) && IN_ALL.test(after)) {
      bound[before] = years.value;
      continue;
    }
    const behind = before >= 0 && BEHIND_NAME.test(since) && (!OF.test(after.slice(0, 14)) || (since.includes('(') && OF_ALL.test(after)));
    if (behind) {
      for (let index = before; index >= 0; index -= 1) {
        bound[index] = years.value;
        if (index === 0 || !LISTS.test(text.slice(spans[index - 1]?.end, spans[index]?.start))) break;
      }
      continue;
    }
    let over = false;
    spans.forEach(({ start }, index) => {
      if (start < years.end || start >= until) return;
      // “2 years with Python and good knowledge of SQL”: what is asked for anew has no years.
      const last = spans[index - 1];
      if (last !== undefined && last.start >= years.end) over ||= asksAnew(words, cues, last.end, start);
      if (over) return;
      const rest = text.slice(years.end, start).replace(AND_GRASP, ' ');
      if ((/^\s*$/.test(rest) || OF_SKILL.test(rest)) && !NEW_CLAUSE.test(rest)) bound[index] = years.value;
    });
  }
  return bound;
}

/** Whether what stands between two choices asks for something: then a new clause begins. */
function asksAnew(words: Words, cues: Cues, start: number, end: number): boolean {
  for (let word = wordAt(words, start); word < words.count && startOf(words, word) < end; word += 1) {
    if ((kindsAt(cues, word) & CUE.asked) !== 0) return true;
  }
  return false;
}

/** Words that may stand between a range's two numbers, or between the number and the years. */
const BETWEEN = /^(to|or|more|bis|oder|mehr|à|a|ou|and|und|et|y|i|plus|o|más|mais|e|tot|of|meer|do|lub|więcej|full)$/i;
const MOST = 25;

function yearsIn(words: Words, cues: Cues, { start, end }: Span): Years[] {
  const { text, count } = words;
  const wordOf = (word: number) => text.slice(startOf(words, word), endOf(words, word));
  const first = wordAt(words, start);
  const found: Years[] = [];
  for (let word = first; word < count && startOf(words, word) < end; word += 1) {
    const kinds = kindsAt(cues, word);
    // “5+ experience in Python”: the years are left out.
    const leftOut =
      (kinds & CUE.experience) !== 0 && word > first && /^\+ $/.test(text.slice(endOf(words, word - 1), startOf(words, word)));
    if ((kinds & CUE.years) === 0 && !leftOut) continue;
    let value: number | null = null;
    let from = word;
    for (let at = word - 1; at >= first && word - at <= 5; at -= 1) {
      const number = numberAt(text.slice(startOf(words, at), endOf(words, at)), cues, at);
      // “Kotlin 17 (5 years)”: the one is a version, while “five (5) years” says one thing twice.
      if (number !== null && value !== null && number !== value && /\(\s*$/.test(text.slice(endOf(words, at), startOf(words, at + 1))))
        break;
      if (number !== null) {
        value = number;
        from = at;
      } else if (!BETWEEN.test(wordOf(at))) break;
    }
    if (value !== null && value > 0 && value <= MOST) found.push({ value, start: startOf(words, from), end: endOf(words, word) });
  }
  return found;
}

/** The number that a word names; Polish has a second list of ten, for the genitive. */
function numberAt(word: string, cues: Cues, at: number): number | null {
  if (/^\d{1,2}$/.test(word)) return Number(word);
  return (kindsAt(cues, at) & CUE.numbers) !== 0 ? (cues.phrases.numbers.get(word.toLowerCase()) ?? null) : null;
}

// What may stand between a name and its years: “(”, “>”, “:”, “at least”.
const BEHIND_NAME =
  /^\s*(?:v?\d+(?:\.\d+)*\+?\s*(?=\())?(?:(?:skills?|experience|expertise|knowledge|development|programming)\s*(?=\())?(?:[>:–-]|\()?\s*(?:minimum|min\.?|at least|mindestens|au moins|mínimo|almeno|minstens|minimum de|przynajmniej|min)?\s*[+>]?\s*$/i;
const OF = /^['’]?\s*(of|in|with|experience|Erfahrung|d['’]expérience|de experiencia|di esperienza|ervaring|doświadczenia)\b/i;
// “Java (4+ years’ experience)”
const OF_ALL = /^['’]?\s*(of )?(\w+ )?(experience|Erfahrung|Berufserfahrung)\s*\)/i;
// A trade behind the name, and years of it all: “developer with 3 years of experience.”
const TRADE_WITH =
  /^\s+(developer|programmer|entwickler(in)?|development)s?,?\s+(with|having|mit)\s+(at least|a minimum of|minimum|over|more than|mindestens)?\s*[≥>]?\s*$/i;
const IN_ALL =
  /^['’]?\s+(of\s+)?((hands[- ]on|professional|relevant|working)\s+)?(experience|exp|Erfahrung|Berufserfahrung)?\s*([,.;)]|$)/i;
// “5 years of experience and a solid understanding of …”: both are of what follows.
const AND_GRASP =
  /(?<=^['’]?\s(of\s)?((hands[- ]on|professional|proven)\s)?experience) and (an? )?((solid|good|strong|deep)\s)?(understanding|knowledge)(?= (of|in|with)\b)/i;
const LISTS = /^[\s\d.+]*[,/&]?\s*(and|or|und|oder|et|ou|y|o|e|en|of|i|lub|oraz)?\s*$/i;
// What the years are of: a preposition (“as an SRE or DevOps engineer” too, but not “as a developer with …”) or a verb of the trade at once, or “experience” soon.
const OF_SKILL =
  /^['’]?[\s)]*(of|in|with|as(?! an? ([\w-]+ )*(developer|engineer|programmer|consultant|analyst|administrator|architect|manager|lead)\b)|using|working|developing|building|programming|coding|writing|designing|managing|mit|avec|con|com|met|en|sur|di|de|w|z)\b|^[^.;,]{0,60}\b(experience|exp|expertise|Erfahrung|Berufserfahrung|praktischer Erfahrung|expérience|experiencia|esperienza|experiência|ervaring|doświadczenia)\b/i;
const NEW_CLAUSE =
  /;|,\s*((and|with|a|an)\s+)*(strong|solid|good|deep|proven|knowledge|familiar\w*|experience|proficien\w*|ability|understanding|preferably|ideally|expert\w*|skilled)\b|\bas an?\s(?!(\S+\s){0,2}$)|\b(and|with)\s+(an?\s+)?(strong |solid |good |deep |working )?(knowledge|familiar\w*|proficien\w*|understanding|degree)\b|\bfocus(ing|ed)? on\b|\bin a team\b|\bwithin an?\b|,\s(who|which|that)\b|\byou (are|have|know)\b|\bare knowledgeable\b|\b(is|are) (preferred|desired|a plus)\s|\bwith an? (strong |solid )?(background|emphasis)\b|\bacross\b|\b(particularly|especially|preferably)\b|\bideally (on|in|with)\b|\bwith and without\b|\((ideally|preferably)\b/i;
