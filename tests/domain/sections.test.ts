import { describe, expect, test } from 'vitest';
import { compactCues } from '../../domain/cues/compact-cues';
import { CueBook, findCues } from '../../domain/cues/cues';
import type { Language } from '../../domain/language';
import { readPlainText } from '../../domain/plain-text';
import { needOf, readSections } from '../../domain/sections';
import { splitWords } from '../../domain/words';

const book = new CueBook(compactCues());
const needOfHeading = (heading: string, language: Language = 'en') => {
  const words = splitWords(heading);
  return needOf(words, findCues(words, book.for(language)), { start: 0, end: heading.length });
};

describe('a heading', () => {
  test.each<[need: string | null, headings: string[]]>([
    ['required', ['Requirements', 'Minimum qualifications', 'What you bring', 'You have:', 'Must have', 'Your profile', 'Tech stack']],
    ['duties', ['Responsibilities', 'What you’ll do', 'The role', 'Your mission']],
    ['preferred', ['Nice to have', 'Nice-to-haves:', 'Preferred qualifications', 'Bonus points', 'It’s a plus if you have']],
    ['mentioned', ['What we offer', 'Benefits', 'About us', 'Why join us?', 'Equal opportunity']],
    [null, ['Northwind Freight', 'Our bakery']],
    ['required', ['Our tools', 'Technologies we use:', 'Does this sound like you?', 'About our tech stack']],
    ['duties', ['In this role you will get to', 'Your role in our team', 'Technologies you will use']],
    ['preferred', ['An ideal candidate also has', 'What will also be helpful', 'Wish list', 'We’d love it if you have']],
    ['mentioned', ['Location', 'Our customers', 'Why you’ll love it here']],
  ])('says “%s” in %j', (need, headings) => {
    for (const heading of headings) expect([heading, needOfHeading(heading)]).toEqual([heading, need]);
  });
});

test.each<[language: Language, required: string, preferred: string, mentioned: string, duties: string]>([
  ['de', 'Dein Profil', 'Von Vorteil', 'Wir bieten', 'Deine Aufgaben'],
  ['fr', 'Votre profil', 'Serait un plus', 'Nous offrons', 'Vos missions'],
  ['es', 'Requisitos', 'Se valora', 'Qué ofrecemos', 'Funciones'],
  ['pt', 'Requisitos', 'Desejável', 'O que oferecemos', 'Responsabilidades'],
  ['it', 'Requisiti', 'Costituisce titolo preferenziale', 'Cosa offriamo', 'Mansioni'],
  ['nl', 'Jouw profiel', 'Een pré', 'Wij bieden', 'Werkzaamheden'],
  ['pl', 'Wymagania', 'Mile widziane', 'Oferujemy', 'Zakres obowiązków'],
])('a heading is read in %s', (language, ...headings) => {
  expect(headings.map((heading) => needOfHeading(heading, language))).toEqual(['required', 'preferred', 'mentioned', 'duties']);
});

describe('a section', () => {
  const needs = (text: string) => {
    const words = splitWords(text);
    return readSections(readPlainText(text), words, findCues(words, book.for('en'))).map(({ need }) => need);
  };

  test('runs from its heading to the next', () => {
    expect(needs('Intro about nothing, really.\n\nRequirements\n- a\n- b\n\nNice to have\n- c\n\nBenefits\n- d')).toEqual([
      'open',
      'required',
      'required',
      'required',
      'preferred',
      'preferred',
      'mentioned',
      'mentioned',
    ]);
  });

  test('may be opened by the first words of a line', () => {
    expect(needs('Requirements:\n- a\nNice to have: b and c')).toEqual(['required', 'required', 'preferred']);
  });

  test('is not changed by the first words of an item, which hold for that item alone', () => {
    expect(needs('Requirements\n- a\n- Nice to have: b\n- c')).toEqual(['required', 'required', 'preferred', 'required']);
  });

  test('that is preferred stays so where an item begins with what is asked elsewhere', () => {
    expect(needs('Nice to have\n- Cloud experience: a\n- b')).toEqual(['preferred', 'preferred', 'preferred']);
  });

  test('may be opened by an item that is nothing but a heading', () => {
    expect(needs('Requirements\n- a\n- Nice to have:\n- b')).toEqual(['required', 'required', 'preferred', 'preferred']);
    expect(needs('Company overview\n- we\n- Responsibilities:\n- a')).toEqual(['mentioned', 'mentioned', 'duties', 'duties']);
  });

  test('may be opened by a whole sentence that ends in a colon', () => {
    expect(needs('It would be an added bonus if you have had any experience in the following:\n\n- a')).toEqual(['preferred', 'preferred']);
  });

  test('is open again under a heading that is not known', () => {
    expect(needs('Benefits\n- a\n\nNorthwind\n- b')).toEqual(['mentioned', 'mentioned', 'open', 'open']);
  });
});
