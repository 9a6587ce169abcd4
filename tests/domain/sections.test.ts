import { describe, expect, test } from 'vitest';
import { readPlainText } from '../../domain/plain-text';
import { needOfHeading, sectionNeeds } from '../../domain/sections';

describe('a heading', () => {
  test.each<[need: string | null, headings: string[]]>([
    [
      'required',
      [
        'Requirements',
        'Minimum qualifications',
        'What you bring',
        'You have:',
        'Must have',
        'Your profile',
        'Tech stack',
        'Responsibilities',
        'What you’ll do',
      ],
    ],
    ['preferred', ['Nice to have', 'Nice-to-haves:', 'Preferred qualifications', 'Bonus points', 'It’s a plus if you have']],
    ['mentioned', ['What we offer', 'Benefits', 'About us', 'Why join us?', 'Equal opportunity']],
    ['required', ['Anforderungen', 'Dein Profil', 'Votre profil', 'Requisitos', 'Requisiti', 'Jouw profiel', 'Wymagania', 'Aufgaben']],
    ['preferred', ['Von Vorteil', 'Apprécié', 'Se valora', 'Desejável', 'Costituisce titolo preferenziale', 'Mile widziane']],
    ['mentioned', ['Wir bieten', 'Nous offrons', 'Qué ofrecemos', 'O que oferecemos', 'Cosa offriamo', 'Wij bieden', 'Oferujemy']],
    [null, ['Location', 'Northwind Freight']],
  ])('says “%s” in %j', (need, headings) => {
    for (const heading of headings) expect([heading, needOfHeading(heading)]).toEqual([heading, need]);
  });
});

describe('a section', () => {
  const needs = (text: string) => sectionNeeds(readPlainText(text));

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

  test('is open again under a heading that is not known', () => {
    expect(needs('Benefits\n- a\n\nLocation\n- b')).toEqual(['mentioned', 'mentioned', 'open', 'open']);
  });
});
