/**
 * How much each choice in a sentence is wanted. The nearer says more than the farther: words in the choice's own clause
 * (“a plus”, “is required”, “not needed”), then the section that it stands in, then of whom the sentence speaks.
 */
import type { Choice } from './alternatives';
import { Clauses, type ReadNeed } from './clauses';
import { CUE, type Cues, cuesAt, spanOf } from './cues/cues';
import type { Mention } from './mentions';
import { needOfPlace, type Place } from './place';
import type { Span } from './sentences';
import { startOf, type Words } from './words';

/** The need of each of a sentence's choices, in their order. */
export function needsOf(words: Words, cues: Cues, mentions: readonly Mention[], choices: readonly Choice[], place: Place): ReadNeed[] {
  const spans = choices.map(({ mentions: [first], mentions: all }) => ({
    start: (mentions[first as number] as Mention).start,
    end: (mentions[all.at(-1) as number] as Mention).end,
  }));
  const clauses = new Clauses(words, cues, place.sentence, spans);
  const led = clauses.lead();
  let general: ReadNeed | null = null;
  return choices.map((choice, index) => {
    const first = mentions[choice.mentions[0] as number] as Mention;
    if (showsWork(words.text, spans[index] as Span) || asksVisitor(words.text, place.sentence, spans[index] as Span))
      return { need: 'mentioned', why: { rule: 'not-asked', says: null } };
    const said = clauses.saidOf(index) ?? (index < led ? clauses.saidOf(led) : null) ?? absent(words, cues, first);
    if (said !== null) return said;
    const last = mentions[choice.mentions.at(-1) as number] as Mention;
    if (first.skill.kind === 'concept') {
      const others = othersAround(words.text, place.sentence, spans[index] as Span);
      if (others !== null) return { need: 'mentioned', why: { rule: 'other-people', says: others } };
    }
    const people = peopleBehind(words, cues, last);
    if (people !== null && meetsThem(words.text, place, last, first)) {
      return { need: 'mentioned', why: { rule: 'other-people', says: { start: last.start, end: people.end } } };
    }
    general ??= needOfPlace(words, cues, place);
    return general;
  });
}

/** “A link to your GitHub profile”, “your best work on GitHub”: where the reader's work can be seen is no skill. */
function showsWork(text: string, { start, end }: Span): boolean {
  if (HOST.test(text.slice(start, end)) && SHOWN.test(text.slice(Math.max(0, start - 90), start))) return true;
  return PROFILE.test(text.slice(end, end + 40)) && YOURS.test(text.slice(Math.max(0, start - 40), start));
}

/** “Enable JavaScript to view this page”: what a page asks of its visitors' browsers is no duty. */
function asksVisitor(text: string, sentence: Span, { start, end }: Span): boolean {
  if (!/^(java\s?script|cookies?)$/i.test(text.slice(start, end))) return false;
  const said = text.slice(Math.max(sentence.start, start - 90), Math.min(sentence.end, end + 90));
  return SWITCHED.test(said) && VISITED.test(said);
}

const SWITCHED =
  /\b(enabl|disabl|activ|deactiv|aktivier|deaktivier|désactiv|desactiv|habilit|deshabilit|ativ|abilit|attiv|inschakel|schakel|włącz|allow|turn(ed)? on|requires?)\w*/i;
const VISITED =
  /\b(this|diese[rs]?|cette?|ce|esta?|questa?|deze|tej|tę) ((web ?)?(page|site|app)|application|posting|content|job board|Seite|Webseite|Website|Anwendung|page|site|página|sitio|aplicação|pagina|sito|strony?|stronę|toepassing)\b|\bthe (page|site|content)\b|\b(your|Ihr\w*|dein\w*|votre|ton|tu|su|seu|tuo|uw|je|twoj\w*|swoj\w*) (web ?)?(browser|navigateur|navegador|przegląda\w*)/i;

const HOST = /git|bucket|overflow|kaggle/i;
const SHOWN =
  /\b(portfolios?|link us|links? to|showcase|past projects|code samples?)\b[^.;:]{0,60}$|\b(best|past|own|open[- ]source|public) (work|projects|code|contributions) (on|in)\s$/i;

const PROFILE = /^\s?((and|or|[/,])\s?[\w ]{2,16}\s)?(profiles?|accounts?|handles?|usernames?|links?|pages?|-?profil)\b/i;
const YOURS = /\b(your|an?|any|links? to|dein\w*|ihr\w*|votre|ton|tu|sua?|tuo|jouw|twój)\s+(?:[\w./-]+,?\s+(?:(?:and|or)\s+)?){0,3}$/i;

/** Whether people behind a name are those whom one will meet or serve, not those whom one shall belong to. */
function meetsThem(text: string, { section, sentence }: Place, { skill }: Mention, { start }: Mention): boolean {
  const before = text.slice(Math.max(sentence.start, start - 80), start);
  if (SOUGHT.test(before) || LEADING.test(before) || (skill.kind === 'concept' && PART_OF.test(before))) return false;
  if (MEETING.test(before)) return true;
  return section.need !== 'required' && skill.kind === 'concept';
}

const MEETING = /\b(teams? of|with|alongside|between|across|among|join|mit|zusammen|avec|con|com|met|z|wraz)\b[^.;:()]{0,60}$/i;
const SOUGHT =
  /\b(looking for|seeking|hiring|need|as an?|be an?|become|experience (with|in|of)|famili(ar|arity) with|knowledge of|understanding of|contribut\w+ to|invol\w+ in|active in)\s+([\w-]+\s+){0,3}$/i;
const PART_OF = /\b(part of|in|within) (an?|one of our)( [\w-]+){0,2}\s$/i;
const LEADING = /\b(lead|manage|build|grow|head|run|mentor|coach)\w*\s+([\w/-]+\s+){0,3}([\w-]+\/)?$/i;

/** “You work closely with UX, security and product teams”: the list of those whom one works with, if a span stands in one. */
function othersAround(text: string, sentence: Span, { start, end }: Span): Span | null {
  const before = WORKING_WITH.exec(text.slice(Math.max(sentence.start, start - 120), start));
  const behind = before === null ? null : PEOPLE_IN_LIST.exec(text.slice(end, Math.min(sentence.end, end + 70)));
  return before === null || behind === null ? null : { start: start - before[0].length, end: end + behind[0].length };
}

const WORKING_WITH =
  /\b(collaborat|partner|liais|interact|interfac|coordinat|communicat|work(s|ing)? (very )?(closely|together|hand in hand|cross-functionally))\w*(\s\w+){0,2}\s(with|alongside)\s(?:(?!\b(to|on|using|in|for|by|of|through|who|that)\b)[^.;:()]){0,80}$/i;
const PEOPLE_IN_LIST =
  /^(?:(?!\b(to|on|using|in|for|by|of|with|through|who|that)\b)[^.;:()]){0,60}?\b(teams?|engineers|developers|managers|designers|testers|analysts|scientists|architects|stakeholders|colleagues|experts)\b/i;

/** “No PHP”, “without PHP”; “with and without” excludes nothing. */
function absent(words: Words, cues: Cues, { word, start }: Mention): ReadNeed | null {
  const { text } = words;
  for (let from = Math.max(0, word - 3); from < word; from += 1) {
    for (const cue of cuesAt(cues, from)) {
      if (cue.to !== word || (cue.kinds & CUE.without) === 0) continue;
      const says = spanOf(words, cue);
      if (start - says.end > 2 || /[,/&]|\b(and|or|und|et|y|e|en|i)\s+$/i.test(text.slice(Math.max(0, says.start - 5), says.start)))
        continue;
      return { need: 'excluded', why: { rule: 'said-unneeded', says: { start: says.start, end: start } } };
    }
  }
  return null;
}

function peopleBehind(words: Words, cues: Cues, { after, end }: Mention): Span | null {
  const { text, count } = words;
  if (after >= count || startOf(words, after) - end !== 1 || text[end] !== ' ') return null;
  for (const cue of cuesAt(cues, after)) {
    if ((cue.kinds & CUE.people) !== 0) return spanOf(words, cue);
  }
  return null;
}
