import { expect, test } from 'vitest';
import { type Heading, headingOf } from '../../content/heading-words';

test.each<[stands: Heading | null, ...headings: string[]]>([
  ['description', 'About the job', 'Full job description', 'Job Description:', 'About this role', 'The role'],
  [
    'description',
    'Info zum Job',
    'Über den Job',
    'Über diese Stelle',
    'Stellenbeschreibung',
    'Vollständige Stellenbeschreibung',
    'Deine Rolle',
  ],
  [
    'description',
    'Acerca del empleo',
    'Descripción del empleo',
    'Descripción completa del empleo',
    'Descripción de la oferta',
    'El puesto',
  ],
  [
    'description',
    "À propos de l'offre d'emploi",
    'À propos de l’offre d’emploi',
    'Description du poste',
    'À propos du poste',
    'Descriptif du poste',
  ],
  ['description', 'Informazioni sull’offerta di lavoro', 'Descrizione del lavoro', 'Descrizione dell’offerta'],
  ['description', 'Over de vacature', 'Functieomschrijving', 'Volledige functiebeschrijving', 'Vacaturetekst'],
  ['description', 'O ofercie pracy', 'Opis stanowiska', 'Pełny opis stanowiska', 'Opis oferty pracy'],
  ['description', 'Sobre a vaga', 'Descrição da vaga', 'Descrição Completa da Oferta', 'Descrição do cargo'],
  [
    'part',
    'Requirements',
    'What you’ll do',
    'Your profile',
    'Anforderungen',
    'Das bringst du mit',
    'Requisitos',
    'Profil recherché',
    'Competenze',
  ],
  ['part', 'Wat bieden wij', 'Mile widziane', 'Qualificações', 'Nice to have', 'Perks and benefits'],
  ['firm', 'About the company', 'Info zum Unternehmen', 'Acerca de la empresa', 'À propos de l’entreprise', 'Informazioni sull’azienda'],
  ['firm', 'Over het bedrijf', 'O firmie', 'Sobre a empresa'],
  ['elsewhere', 'Similar jobs', 'People also viewed', 'Meet the hiring team', 'People you can reach out to', 'Comments (2)', 'Messaging'],
  ['elsewhere', 'Ähnliche Jobs', 'Empleos similares', 'Offres d’emploi similaires', 'Offerte di lavoro simili', 'Vergelijkbare vacatures'],
  ['elsewhere', 'Podobne oferty pracy', 'Vagas semelhantes', 'Das Einstellungsteam kennenlernen', 'Apply for this job', 'Job alerts'],
  [
    null,
    '',
    '42',
    'Java',
    'The team that you will join',
    'About the job market',
    'Experience with requirements',
    'Backend Developer',
    'Our process',
  ],
])('%s stands under its headings', (stands, ...headings) => {
  for (const heading of headings) expect(headingOf(heading), heading).toBe(stands);
});

test('a sentence is no heading, and costs nothing to tell', () => {
  expect(headingOf('About the job '.repeat(40_000))).toBe(null);
});
