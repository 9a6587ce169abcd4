import { type Correction, setAside } from './corrections';
import { findCues } from './cues/cues';
import { type Language, languageOfWords, readLanguage } from './language';
import { type Mention, mentionsIn } from './mentions';
import type { BlockText } from './posting';
import { type Requirement, readRequirements } from './requirements';
import type { Vocabulary } from './vocabulary';
import { splitWords, type Words } from './words';

/** What a posting says, before anything is known of its reader. */
export interface Reading {
  /** `other` for a language that is not read: then requirements say only what is named. Null for a text too short to tell. */
  readonly language: Language | 'other' | null;
  readonly mentions: readonly Mention[];
  readonly requirements: readonly Requirement[];
  /** What would be mentions, had the reader not said that they are none. */
  readonly aside: readonly Mention[];
}

/**
 * Reads a posting's text. The employer's own name is no technology, even where it is one elsewhere; nor is what the
 * reader's corrections name.
 */
export function readPosting(
  source: BlockText & { readonly company?: string | null },
  vocabulary: Vocabulary,
  corrections: readonly Correction[] = [],
): Reading {
  const words = splitWords(source.text);
  const told = languageOfWords(words);
  const phrases = vocabulary.cues.for(readLanguage(told));
  const found = mentionsIn(words, vocabulary, () => phrases);
  const named = source.company ? shortName(source.company) : '';
  // A recruiter's posting is about another firm.
  const others =
    named !== '' && source.text.toLowerCase().includes(named)
      ? withoutEmployer(found, source.text, named)
      : withoutEmployer(withoutEmployer(found, source.text, named), source.text, shortName(employerIn(source.text)), true);
  const { kept: mentions, aside } = setAside(others, source.text, corrections);
  const cues = findCues(words, phrases);
  const language = told === 'other' && isMostlyNames(words, mentions) ? null : told;
  return { language, mentions, requirements: readRequirements(source, words, cues, mentions, language !== 'other'), aside };
}

/** The employer, where the page names none or another: “About Docker” over its own lines, “At Docker, we …”, “Docker is a company …”. */
function employerIn(text: string): string {
  const found = EMPLOYER.exec(text.slice(0, EMPLOYER_REACH));
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? '';
}

const EMPLOYER_REACH = 6000;
const EMPLOYER =
  /(?:^|\n)\W{0,4}(?:About|Life at) (\p{Lu}[\w&-]{2,24}(?: \p{Lu}[\w&-]{1,24})?)\W{0,3}(?:\n|$)|(?:^|\n|[.!?] )At (\p{Lu}[\w&-]{2,24}(?: \p{Lu}[\w&-]{1,24})?), (?:we|our|you)\b|(?:^|\n)(\p{Lu}[\w&-]{2,24}(?: \p{Lu}[\w&-]{1,24})?) is (?:an?|the) (?:(?!\b(?:of|for|that|which|by|from|used|to)\b)[^.\n]){0,70}\b(?:company|agency|firm|start-?up|consultancy|provider)\b/u;

/** The mentions but for those of the employer. Where each word of its name is one there, as in “Cisco Meraki”, none of them counts. */
function withoutEmployer(found: readonly Mention[], text: string, name: string, isGuess = false): readonly Mention[] {
  if (name === '') return found;
  const named = found.map(({ start, end }) => squeeze(text.slice(start, end)).replace(/\.com$/, ''));
  const parts = name.split(' ').filter((part) => part !== '&');
  const own = parts.every((part) => part.length > 2 && named.includes(part)) ? [squeeze(name), ...parts] : [squeeze(name)];
  // “About DevOps” may be a heading over what the job is about.
  return found.filter(
    (mention, index) =>
      (!own.includes(named[index] as string) || (isGuess && mention.skill.kind === 'concept')) && !standsInName(text, mention, name),
  );
}

/** Whether a mention is but a word of the employer's name: “IAM” in “Provision IAM”. */
function standsInName(text: string, { start, end }: Mention, name: string): boolean {
  const at = name.indexOf(' ') < 0 ? -1 : name.indexOf(text.slice(start, end).toLowerCase());
  if (at < 0 || end - start === name.length) return false;
  const whole = text.slice(start - at, start - at + name.length);
  return whole.toLowerCase() === name && /^[\p{Lu}\d]/u.test(whole) && !/^[\p{L}\d]/u.test(text[start - at + name.length] ?? '');
}

/** Whether hardly more than names stands in a text: then its small words do not tell its language, nor that it is another. Text in other scripts splits into few words and is none. */
function isMostlyNames({ text, count }: Words, mentions: readonly Mention[]): boolean {
  const named = mentions.reduce((sum, { word, after }) => sum + after - word, 0);
  return 3 * named > count && !/[\u0531-\u1fff\u2e80-\ud7ff]{2}/.test(text);
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

/** A name as it is compared: “Red Hat” is “RedHat”. */
function squeeze(name: string): string {
  return name.toLowerCase().replace(/[\s-]+/g, '');
}

const FIRM_KIND =
  / (inc|incorporated|ltd|limited|llc|llp|plc|corp|corporation|company|co|group|holdings?|gmbh|ag|se|kg|sa|sas|sarl|srl|spa|bv|nv|ab|oy|as|sp z o o|pty|networks?|labs?|systems|software|solutions|services|studios?|media|consulting|technologies|technology|electronics|data|ai|com|international|global|deutschland|germany|france|españa|spain|uk|usa?|india|europe|polska|italia|nederland|brasil|canada)$/;
