import { afterEach, describe, expect, test } from 'vitest';
import { failureInWords, importReasonInWords, missingPartInWords } from '../../components/problem-words';
import { text } from '../../components/texts';
import { choiceOf, groupName, groupNote, headlineOf, mustHaves, niceToHaves, reasonsOf, whatIsOpen, whyOf } from '../../components/words';
import type { Fit, FitCount, FitItem } from '../../domain/fit';
import { readPlainList } from '../../domain/import/plain-list';
import type { ProgressState } from '../../domain/progress';
import { type InterfaceLanguage, LANGUAGES, speak } from '../../tools/node-texts';
import { skill, vocabularyOf } from '../support/vocabulary';

afterEach(() => speak('en'));

const NBSP = '\u00a0';
const count = (numbers: Partial<FitCount>): FitCount => ({ all: 0, met: 0, learning: 0, missing: 0, outside: 0, ...numbers });
const named = (name: string) => ({ id: name.toLowerCase(), name, verdict: 'missing' as const });
const [python, go, mysql, postgresql] = [named('Python'), named('Go'), named('MySQL'), named('PostgreSQL')];
const posting = 'Requirements: Python or Go';
const item: FitItem = {
  need: 'required',
  anyOf: [python, go],
  open: false,
  verdict: 'missing',
  by: python,
  relative: null,
  chain: [],
  needsFirst: [],
  hours: [5, 8],
  close: null,
  years: null,
  mentions: [],
  why: [{ rule: 'under-required', says: { start: 0, end: 13 } }],
  choice: { start: 20, end: 23 },
};
const fit: Fit = { understood: true, items: [item], mentioned: [], required: count({ all: 1 }), preferred: count({}) };

/** What a sentence is made of, and what each language makes of it. */
const SENTENCES: readonly (readonly [say: () => string, inEach: Readonly<Record<InterfaceLanguage, string>>])[] = [
  [
    () => mustHaves(count({ all: 8, met: 4 })),
    {
      en: '4 of 8 must-haves',
      de: '4 von 8 Muss-Kriterien',
      es: '4 de 8 imprescindibles',
      fr: `indispensables${NBSP}: 4 sur 8`,
    },
  ],
  [
    () => niceToHaves(count({ all: 1 })),
    { en: '0 of 1 nice-to-have', de: '0 von 1 Kann-Kriterium', es: '0 de 1 deseable', fr: `atout${NBSP}: 0 sur 1` },
  ],
  [
    () => headlineOf(fit, 2),
    {
      en: '0 of 1 must-have',
      de: '0 von 1 Muss-Kriterium',
      es: '0 de 1 imprescindible',
      fr: `Indispensable${NBSP}: 0 sur 1`,
    },
  ],
  [
    () => whatIsOpen(count({ all: 8, met: 3, learning: 1, missing: 3, outside: 1 })),
    {
      en: '1 in progress · 3 missing · 1 not on your roadmap',
      de: '1 in Arbeit · 3 fehlen · 1 nicht auf deinem Lernpfad',
      es: '1 en curso · faltan 3 · 1 fuera de tu ruta',
      fr: '1 en cours · 3 manquants · 1 hors de ton parcours',
    },
  ],
  [() => whatIsOpen(count({ all: 2, missing: 1, met: 1 })), { en: '1 missing', de: '1 fehlt', es: 'falta 1', fr: '1 manquant' }],
  [
    () => groupName(item),
    { en: 'one of Python, Go', de: 'eins von Python, Go', es: 'uno de Python, Go', fr: `au choix${NBSP}: Python, Go` },
  ],
  [
    () => whyOf({ ...item, needsFirst: [named('SQL')], close: mysql, years: 2 }),
    {
      en: 'after SQL · you know MySQL: close · 2+ years asked',
      de: 'nach SQL · du kannst MySQL: ist nah dran · mindestens 2 Jahre verlangt',
      es: 'después de SQL · sabes MySQL: se parece · se piden 2 años o más',
      fr: `après SQL · tu connais MySQL${NBSP}: c’est proche · 2 ans ou plus demandés`,
    },
  ],
  [
    () => whyOf({ ...item, verdict: 'implied', chain: [named('Spring Boot')], years: 1 }),
    {
      en: 'by Spring Boot · 1+ years asked',
      de: 'durch Spring Boot · mindestens 1 Jahr verlangt',
      es: 'gracias a Spring Boot · se pide 1 año o más',
      fr: 'grâce à Spring Boot · 1 an ou plus demandé',
    },
  ],
  [
    () => [...reasonsOf(item, posting), ...choiceOf({ ...item, open: true, relative: postgresql }, posting)].join(' '),
    {
      en: 'It stands under “Requirements”. Any one is enough, or something similar: “or”. You know PostgreSQL, which is close to Python.',
      de: 'Es steht unter „Requirements“. Eins davon genügt, oder etwas Ähnliches: „or“. Du kannst PostgreSQL, und das ist nah an Python.',
      es: 'Está bajo «Requirements». Basta con uno o con algo similar: «or». Sabes PostgreSQL, que se parece a Python.',
      fr: `Cela figure sous «${NBSP}Requirements${NBSP}». Un seul suffit, ou un équivalent${NBSP}: «${NBSP}or${NBSP}». Tu connais PostgreSQL, proche de Python.`,
    },
  ],
  [
    () => groupNote({ ...item, anyOf: [python, go, mysql], by: python, verdict: 'have' }),
    {
      en: 'one of Python, Go, MySQL: you have Python',
      de: 'eins von Python, Go, MySQL: Python kannst du',
      es: 'uno de Python, Go, MySQL: ya sabes Python',
      fr: `au choix${NBSP}: Python, Go, MySQL (tu connais Python)`,
    },
  ],
  [
    () => missingPartInWords({ part: 'posting', wanted: '41', shown: '40' }),
    {
      en: 'posting 41 (the page still shows 40)',
      de: 'Stellenanzeige 41 (die Seite zeigt noch 40)',
      es: 'la oferta 41 (la página aún muestra la 40)',
      fr: 'l’offre 41 (la page montre encore 40)',
    },
  ],
  [
    () => importReasonInWords({ kind: 'wrong-field', path: 'progress › 1 › state', expected: 'done, learning, skipped' }),
    {
      en: 'progress › 1 › state does not hold what a backup holds there: done, learning, skipped.',
      de: 'progress › 1 › state enthält nicht, was in einer Sicherung dort steht: done, learning, skipped.',
      es: 'progress › 1 › state no contiene lo que una copia tiene ahí: done, learning, skipped.',
      fr: `progress › 1 › state ne contient pas ce qu’une sauvegarde y met${NBSP}: done, learning, skipped.`,
    },
  ],
  [
    () => failureInWords(new Error('QuotaExceededError')),
    {
      en: 'That did not work: QuotaExceededError',
      de: 'Das hat nicht geklappt: QuotaExceededError',
      es: 'No ha funcionado: QuotaExceededError',
      fr: `Cela n’a pas marché${NBSP}: QuotaExceededError`,
    },
  ],
  [
    () => failureInWords(new Error('change-too-old')),
    {
      en: 'This change is too old to be undone.',
      de: 'Diese Änderung ist zu alt, um sie rückgängig zu machen.',
      es: 'Este cambio es demasiado antiguo para deshacerlo.',
      fr: 'Ce changement est trop ancien pour être annulé.',
    },
  ],
];

describe.each(LANGUAGES)('a sentence in %s', (language) => {
  test.each(SENTENCES.map(([say, inEach]) => [inEach[language], say] as const))('is “%s”', (sentence, say) => {
    speak(language);
    expect(say()).toBe(sentence);
  });
});

test.each(LANGUAGES)('a list may name its states in %s, as the interface does', (language) => {
  speak(language);
  const vocabulary = vocabularyOf([skill('Docker'), skill('Kafka'), skill('Redis'), skill('PostgreSQL')]);
  const states: ProgressState[] = ['done', 'learning', 'skipped'];
  const names = ['Docker', 'Kafka', 'Redis'];
  const lines = states.map((state, index) => text('name_and_state', { name: names[index] ?? '', state: text(`state_${state}`) }));
  const read = readPlainList([...lines, ...text('paste_example').split('\n')].join('\n'), vocabulary);
  expect(read.kind === 'read' && read.entries.map(({ state }) => state)).toEqual([...states, 'done', 'learning']);
});
