/** The languages that headings, needs and alternatives are read in. */
export type Language = 'en' | 'de' | 'fr' | 'es' | 'pt' | 'it' | 'nl' | 'pl';

import { SPREAD } from './characters';
import { hashAt, hashOf, splitWords, type Words } from './words';

/** Short words that are frequent in one language and rare in the others. */
const WORDS: Readonly<Record<Language, string>> = {
  en: 'the and of to with you for our we are will your is a in an or on as be have this that experience',
  de: 'und der die das mit für wir du sie ist ein eine einer einem dich oder zu den dem des auf im in von bei als dein deine ihre ihr unser unsere sind hast haben auch nicht wird erfahrung kenntnisse sowie jahre',
  fr: 'et les des vous pour nous dans une un avec est sur votre vos aux au notre nos le la du de en à ou par que qui ce cette sont avez expérience maîtrise ans',
  es: 'y los las la el para con una un uno del de nuestro nuestra que en tu tus por como experiencia se su al o es más años conocimientos',
  pt: 'e os as o a para com uma um do da dos das de que em no na você nossa nosso por não experiência ou se seu sua anos conhecimento conhecimentos',
  it: 'e gli le i il lo la per con una un del della dei delle che di nel nella nostra nostro sono esperienza o da al anni conoscenza si in è',
  nl: 'en de het een van met voor je jij wij ons bij zijn onze naar in of op te aan jouw ervaring jaar kennis als is dat die',
  pl: 'i w z na do oraz się dla jest lub nasz nasze nas pracy doświadczenie znajomość o od po za lat że jak nie co będzie',
};

const LANGUAGES = Object.keys(WORDS) as Language[];
/** The sets of languages that share small words, a bit a language; the first is empty. */
const LANGUAGE_SETS = [0];
/**
 * Each small word has a place of its own, so that every word of a text is looked up without a decision: by the upper bits of
 * its hash times `spread`, which is the first of many that brings no two of them together.
 */
const BITS = 13;
const { spread, OWNERS, SETS } = layOut();

function layOut() {
  const speaks = new Map<number, number>();
  for (const [index, language] of LANGUAGES.entries()) {
    for (const word of WORDS[language].split(' ')) speaks.set(hashOf(word), (speaks.get(hashOf(word)) ?? 0) | (1 << index));
  }
  for (let factor = SPREAD; ; factor = Math.imul(factor, SPREAD)) {
    const owners = new Int32Array(1 << BITS);
    const sets = new Uint8Array(1 << BITS);
    let apart = true;
    for (const [hash, languages] of speaks) {
      const place = Math.imul(hash, factor) >>> (32 - BITS);
      apart &&= owners[place] === 0;
      owners[place] = hash;
      if (!LANGUAGE_SETS.includes(languages)) LANGUAGE_SETS.push(languages);
      sets[place] = LANGUAGE_SETS.indexOf(languages);
    }
    if (apart) return { spread: factor, OWNERS: owners, SETS: sets };
  }
}

/** The number of the set of languages that a word speaks for. */
function setOf(hash: number): number {
  const place = Math.imul(hash, spread) >>> (32 - BITS);
  const differs = (OWNERS[place] as number) ^ hash;
  return (SETS[place] as number) & ~((differs | -differs) >> 31);
}

const ENGLISH = LANGUAGES.indexOf('en');
/** Words that are looked at: the first 250, some 1,500 characters. */
const ENOUGH = 250;
/** From so many words on a text in which no language is found is taken for another language. */
const TELLING = 40;

/** The language of a text by its small words; `other` for a text in none of the eight, null where the text is too short to say. */
export function languageOf(text: string): Language | 'other' | null {
  return languageOfWords(splitWords(text));
}

/** The same of a text that is split already. */
export function languageOfWords(words: Words): Language | 'other' | null {
  const looked = Math.min(words.count, ENOUGH);
  const times = new Int32Array(LANGUAGE_SETS.length);
  for (let word = 0; word < looked; word += 1) {
    const set = setOf(hashAt(words, word));
    times[set] = (times[set] as number) + 1;
  }
  const scores = scoresOf(times);
  const best = scores.reduce((top, score, index) => (score > (scores[top] as number) ? index : top), 0);
  const score = scores[best] as number;
  const short = looked < TELLING;
  // A few words tell a language only where they are hardly English: “a” and “no” are words of Portuguese as well.
  const clear = best === ENGLISH || score - (scores[ENGLISH] as number) > 1;
  if (score >= (short ? 1.3 : 3) && score / looked > 0.04 && (!short || clear)) return LANGUAGES[best] as Language;
  return looked >= TELLING ? 'other' : null;
}

/** What each language has: a word of several speaks for each with its share. */
function scoresOf(times: Int32Array): Float64Array {
  const scores = new Float64Array(LANGUAGES.length);
  for (let set = 1; set < times.length; set += 1) {
    if (times[set] === 0) continue;
    const speaks = LANGUAGE_SETS[set] as number;
    let of = 0;
    for (let bits = speaks; bits !== 0; bits &= bits - 1) of += 1;
    for (let index = 0; speaks >>> index !== 0; index += 1) {
      if (((speaks >>> index) & 1) === 1) scores[index] = (scores[index] as number) + (times[set] as number) / of;
    }
  }
  return scores;
}

/** The language as far as it is one of the eight. */
export function readLanguage(language: Language | 'other' | null): Language | null {
  return language === 'other' ? null : language;
}
