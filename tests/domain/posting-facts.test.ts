import { describe, expect, test } from 'vitest';
import { languageOf } from '../../domain/language';
import { experienceYears, seniorityOf } from '../../domain/seniority';

describe('a title', () => {
  test.each([
    ['intern', 'Software Engineering Intern - Summer'],
    ['intern', 'Werkstudent Softwareentwicklung'],
    ['intern', 'Praktikant Backend (m/w/d)'],
    ['intern', 'Duales Studium Informatik'],
    ['intern', 'Alternance - Développeur web'],
    ['intern', 'Stage développeur Java'],
    ['intern', 'Apprenti développeur'],
    ['intern', 'Prácticas desarrollo web'],
    ['intern', 'Estágio em TI'],
    ['intern', 'Tirocinio sviluppo software'],
    ['intern', 'Stagiair softwareontwikkeling'],
    ['intern', 'Stażysta - Java'],
    ['junior', 'Junior Python Developer'],
    ['junior', 'Software Engineer, New Grad'],
    ['junior', 'Software Engineer (Entry-Level)'],
    ['junior', 'Associate Software Engineer'],
    ['junior', 'Software Engineer I'],
    ['junior', 'Développeur débutant'],
    ['junior', 'Berufseinsteiger Java'],
    ['junior', 'Desenvolvedor Júnior'],
    ['junior', 'Młodszy programista'],
    ['mid', 'Software Engineer II'],
    ['mid', 'SDE-2'],
    ['mid', 'Mid-level Backend Engineer'],
    ['mid', 'Développeur confirmé'],
    ['mid', 'Desenvolvedor Backend Pleno'],
    ['mid', 'Semi Senior Developer'],
    ['mid', 'Medior ontwikkelaar'],
    ['senior', 'Senior Backend Engineer'],
    ['senior', 'Backend Engineer (Sr.)'],
    ['senior', 'Engineer III'],
    ['senior', 'Senior Software Engineer I'],
    ['senior', 'Senior Product Manager'],
    ['senior', 'Développeur expérimenté'],
    ['senior', 'Desenvolvedor Sênior'],
    ['senior', 'Programista Java (starszy)'],
    ['lead', 'Tech Lead'],
    ['lead', 'Senior Staff Engineer'],
    ['lead', 'Principal Engineer'],
    ['lead', 'Head of Engineering'],
    ['lead', 'Engineering Manager'],
    ['lead', 'Senior Manager, Data'],
    ['lead', 'Teamleiter Entwicklung'],
    ['lead', "Chef d'équipe développement"],
    ['lead', 'Kierownik zespołu'],
  ])('says %s: “%s”', (seniority, title) => {
    expect(seniorityOf(title)).toBe(seniority);
  });

  test.each([
    ['Backend Developer'],
    ['Entwickler (m/w/d)'],
    ['Internal Tools Engineer'],
    ['International Sales Engineer'],
    ['Internship Program Manager'],
    ['Early-stage Startup Engineer'],
    ['Software Engineer, Leadership Tools'],
    ['Lead Generation Specialist'],
    ['Headless CMS Developer'],
    ['Product Manager'],
    ['Chef de projet'],
    ['Scrum Master'],
    ['Solutions Architect'],
    ['Member of Technical Staff'],
    ['Middleware Engineer'],
    ['Developer - Windows 11'],
  ])('says nothing: “%s”', (title) => {
    expect(seniorityOf(title)).toBe(null);
  });

  test.each([
    ['mid', 'Mid/Senior Python Developer'],
    ['mid', 'Java Engineer (Mid-Senior)'],
    ['junior', 'Junior to Mid-level Developer'],
    ['senior', 'Senior or Staff Engineer'],
  ])('that offers two levels says the lower, %s: “%s”', (seniority, title) => {
    expect(seniorityOf(title)).toBe(seniority);
  });
});

describe('a title that says nothing', () => {
  test.each([
    ['junior', 'We are looking for a junior developer to join us.'],
    ['senior', 'Wir suchen einen Senior Entwickler für Köln.'],
    ['junior', 'You bring one year of experience.'],
    ['mid', 'You bring 2+ years of experience.'],
    ['senior', 'You bring 6+ years of experience.'],
    [null, 'You bring 4+ years of experience.'],
    [null, 'You work beside senior colleagues.'],
  ])('leaves it to the text, here %s: “%s”', (seniority, text) => {
    expect(seniorityOf('Backend Developer', text)).toBe(seniority);
  });

  test('is asked first all the same', () => {
    expect(seniorityOf('Junior Developer', 'You bring 6+ years of experience.')).toBe('junior');
  });
});

describe('the years of experience', () => {
  test.each([
    [5, '5+ years of professional experience'],
    [3, '3-5 years of relevant experience'],
    [3, 'between 3 and 5 years of experience'],
    [2, 'at least two years of experience'],
    [5, 'minimum of five (5) years of experience in software'],
    [10, '10 or more years experience'],
    [0, '0-2 years of experience'],
    [3, 'Experience: 3+ years'],
    [6, 'Required experience\n- 6 years'],
    [5, '5 years working as a software engineer'],
    [4, 'We are looking for someone with 4 years of experience'],
    [3, 'mindestens 3 Jahre Berufserfahrung'],
    [2, 'zwei bis vier Jahre Berufserfahrung'],
    [3, 'mind. 3-jährige Berufserfahrung'],
    [3, "3–5 ans d'expérience"],
    [3, 'au moins trois ans d’expérience professionnelle'],
    [7, 'Expérience : > 7 ans'],
    [3, 'al menos 3 años de experiencia'],
    [2, 'mínimo de dos años de experiencia laboral'],
    [3, 'pelo menos 3 anos de experiência'],
    [2, 'almeno due anni di esperienza'],
    [3, 'minimaal drie jaar werkervaring'],
    [3, 'min. 3 lata doświadczenia'],
    [5, 'co najmniej pięć lat doświadczenia zawodowego'],
  ])('are %s in “%s”', (years, text) => {
    expect(experienceYears(text)).toBe(years);
  });

  test.each([
    ['founded 12 years ago'],
    ['less than 2 years of experience'],
    ['over 50 years of experience in trains'],
    ['With 20 years of experience in the market, we build trains.'],
    ['We have over 10 years of experience in retail.'],
    ['Our team has 20 years of combined experience.'],
    ['We have built a great experience for over 12 years.'],
    ['Seit 15 Jahren entwickeln wir Software mit Erfahrung.'],
    ['You are at least 18 years old and have experience.'],
    ['a 2 year contract with experienced people'],
    ['a new laptop every 2 years'],
    ['lots of experience'],
  ])('are none in “%s”', (text) => {
    expect(experienceYears(text)).toBe(null);
  });

  test.each([
    [3, '4+ years of experience with Java. 3+ years of professional software engineering experience.'],
    [2, 'Overall 2+ years of experience in development. Kubernetes: 5 years of experience with AWS.'],
    [4, 'Java: 4 years of experience'],
  ])('are those over all before those with one technology: %s in “%s”', (years, text) => {
    expect(experienceYears(text)).toBe(years);
  });

  test.each(['years ', '5 years ', 'experience ', 'at least ', '1', 'three '])('in a text of “%s” are read to an end', (unit) => {
    expect(experienceYears(unit.repeat(200_000 / unit.length))).toBe(null);
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
