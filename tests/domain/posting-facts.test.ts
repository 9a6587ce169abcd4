import { describe, expect, test } from 'vitest';
import { languageOf } from '../../domain/language';
import { experienceYears, seniorityOf } from '../../domain/seniority';

describe('a title', () => {
  test.each([
    ['Senior Backend Engineer', 'senior'],
    ['Backend Engineer (Sr.)', 'senior'],
    ['Junior Python Developer', 'junior'],
    ['Software Engineer, New Grad', 'junior'],
    ['Tech Lead', 'lead'],
    ['Werkstudent Softwareentwicklung', 'intern'],
    ['Backend Developer', null],
  ])('“%s” says %s', (title, seniority) => {
    expect(seniorityOf(title)).toBe(seniority);
  });
});

describe('the years of experience', () => {
  test.each([
    ['5+ years of professional experience', 5],
    ['3-5 years of relevant experience', 3],
    ['mindestens 3 Jahre Berufserfahrung', 3],
    ['founded 12 years ago', null],
    ['over 50 years of experience in trains', null],
  ])('in “%s” are %s', (text, years) => {
    expect(experienceYears(text)).toBe(years);
  });
});

describe('the language', () => {
  test.each([
    ['en', 'You will work with our team and build the services that are used by all of your colleagues.'],
    ['de', 'Wir suchen dich für die Entwicklung der Plattform, du arbeitest mit dem Team und hast Erfahrung mit Java.'],
    ['fr', 'Vous rejoignez une équipe dans laquelle nous travaillons avec les technologies pour le web et votre expérience est un atout.'],
    ['es', 'Buscamos una persona para el equipo, con experiencia en las tecnologías del proyecto y que trabaje por objetivos.'],
    ['pt', 'Você vai trabalhar com uma equipe da nossa empresa, não precisa de experiência em todas as tecnologias.'],
    ['it', 'Cerchiamo una persona con esperienza nel settore, che lavori con il gruppo della sede di Milano per le nostre soluzioni.'],
    ['nl', 'Wij zoeken een ontwikkelaar voor onze organisatie die met het team werkt bij klanten van naam, je bent zelfstandig.'],
    ['pl', 'Szukamy osoby do pracy w zespole, dla której doświadczenie oraz znajomość języka jest ważna i która się rozwija z nami.'],
    [null, 'Python, Django, PostgreSQL'],
    [null, 'Встретимся в офисе и поговорим о ваших задачах и нашей команде'],
  ])('is %s for “%s”', (language, text) => {
    expect(languageOf(text)).toBe(language);
  });
});
