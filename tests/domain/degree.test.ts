import { describe, expect, test } from 'vitest';
import { degreeOf, readDegree } from '../../domain/degree';

describe('a degree', () => {
  test.each([
    ["Bachelor's degree in Computer Science"],
    ['BS/MS in Computer Science'],
    ["Bachelor's required, Master's preferred"],
    ['Bachelor’s degree in Mathematics, Master’s degree is a plus'],
    ['A degree, preferably in computer science'],
    ['Abgeschlossenes Studium der Informatik'],
    ['Bac+5 en informatique'],
    ['Titulación universitaria en informática'],
    ['Graduação em Ciência da Computação'],
    ['Laurea in informatica'],
    ['HBO/WO werk- en denkniveau'],
    ['Wykształcenie wyższe techniczne'],
  ])('is required in “%s”', (text) => {
    expect(degreeOf(text)).toBe('required');
  });

  test.each([
    ["Bachelor's degree or equivalent practical experience"],
    ['BS in Computer Science or related field, or relevant work experience'],
    ['Bachelor’s degree in a related field or 4 years of experience'],
    ['A computer science degree, or you are self-taught, or equivalent experience'],
    ['Abgeschlossenes Studium der Informatik oder vergleichbare Qualifikation'],
    ["Diplôme d'ingénieur ou expérience équivalente"],
    ['Formación universitaria o experiencia demostrable'],
    ['Ensino superior completo ou experiência equivalente'],
    ['Laurea o esperienza equivalente'],
    ['Afgeronde hbo-opleiding of vergelijkbare ervaring'],
    ['Studia wyższe lub równoważne doświadczenie'],
  ])('or experience will do in “%s”', (text) => {
    expect(degreeOf(text)).toBe('or-experience');
  });

  test.each([
    ['A degree in CS is preferred'],
    ['Bachelor’s degree preferred but not required'],
    ['Nice to have:\n- Master’s degree in CS'],
    ['Studium von Vorteil'],
    ['Mile widziane wykształcenie wyższe'],
  ])('is only preferred in “%s”', (text) => {
    expect(degreeOf(text)).toBe('preferred');
  });

  test.each([
    ['No degree required'],
    ["You don't need a degree"],
    ['A formal degree is not required'],
    ['Kein Studium erforderlich'],
    ['Sans diplôme requis'],
  ])('is not needed in “%s”', (text) => {
    expect(degreeOf(text)).toBe('not-needed');
  });

  test.each([
    ['a high degree of autonomy'],
    ['360-degree feedback'],
    ['Scrum Master certification'],
    ['Tuition reimbursement for your degree'],
    ['the people who tell stories at HBO Max'],
    ['We hire in MA, MS in the south, and the U.S. in general'],
    ['avec diplomatie'],
    [''],
  ])('is not named in “%s”', (text) => {
    expect(degreeOf(text)).toBe(null);
  });

  test.each([
    ['bachelor', "Bachelor's or Master's degree"],
    ['master', 'Bac+5'],
    ['phd', 'PhD in physics'],
    [null, 'A university degree'],
  ])('has the lowest level that is enough, here %s: “%s”', (level, text) => {
    expect(readDegree(text)?.level).toBe(level);
  });

  test('that one sentence demands and another opens is open', () => {
    expect(degreeOf('You hold a degree. We also take a degree or equivalent experience.')).toBe('or-experience');
  });

  test.each(['degree ', "bachelor's ", 'or equivalent ', 'the ', 'bac +'])('in a text of “%s” is read to an end', (unit) => {
    expect(() => degreeOf(unit.repeat(200_000 / unit.length))).not.toThrow();
  });
});
