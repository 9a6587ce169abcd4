/** The languages that headings, needs and alternatives are read in. */
export type Language = 'en' | 'de' | 'fr' | 'es' | 'pt' | 'it' | 'nl' | 'pl';

/** Short words that are frequent in one language and rare in the others. */
const WORDS: Readonly<Record<Language, string>> = {
  en: 'the and of to with you for our we are will your is',
  de: 'und der die das mit für wir du sie ist ein eine dich oder zu den auf',
  fr: 'et les des vous pour nous dans une avec est sur votre aux notre le la',
  es: 'y los las para con una del nuestro que el en tu por como experiencia',
  pt: 'e os as para com uma do da que em você nossa por não experiência',
  it: 'e gli le per con una del della che il di nel nostra sono esperienza',
  nl: 'en de het een van met voor je jij wij ons bij zijn onze naar',
  pl: 'i w z na do oraz się dla jest lub nasz nas pracy doświadczenie znajomość',
};

const LANGUAGE_OF = new Map<string, Language[]>();
for (const [language, words] of Object.entries(WORDS)) {
  for (const word of words.split(' ')) LANGUAGE_OF.set(word, [...(LANGUAGE_OF.get(word) ?? []), language as Language]);
}

/** The language of a text by its small words; null for a short text or another language. Reads the first 4,000 characters. */
export function languageOf(text: string): Language | null {
  const words =
    text
      .slice(0, 4000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const scores = new Map<Language, number>();
  for (const word of words) {
    const languages = LANGUAGE_OF.get(word);
    for (const language of languages ?? []) scores.set(language, (scores.get(language) ?? 0) + 1 / (languages?.length ?? 1));
  }
  const [best] = [...scores].sort(([, a], [, b]) => b - a);
  return best && best[1] >= 3 && best[1] / words.length > 0.04 ? best[0] : null;
}
