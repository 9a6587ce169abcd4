// @vitest-environment jsdom
/** What was read on request is remembered only where the page says that it is a posting. */
import { expect, test } from 'vitest';
import { readAnyPage } from '../../content/any-page';
import { otherPages } from '../support/saved-pages';

const TALK = 'The miller wrote to us in spring, and by autumn we had an answer that he liked, made of Python, PostgreSQL and patience. ';
const parts = (...headings: string[]) => headings.map((heading) => `<h3>${heading}</h3><p>${TALK}</p>`).join('');
const read = (title: string, html: string) =>
  readAnyPage(
    new DOMParser().parseFromString(`<title>${title}</title><h1>${title}</h1><main><p>${TALK.repeat(3)}</p>${html}</main>`, 'text/html'),
    new URL('https://www.example.com/a/1'),
  );

test.each<[evident: boolean, what: string, title: string, headings: string[]]>([
  [false, 'a news article', 'How the mill learnt to count', ['The first try', 'Requirements', 'What came of it']],
  [false, 'an article about benefits', 'What good firms offer', ['Benefits', 'Salary']],
  [false, 'somebody’s own story', 'Ada Example', ['Experience', 'Education', 'Skills']],
  [false, 'a product', 'Mill Counter 3000', ['Description', 'Requirements', 'Questions']],
  [false, 'a course', 'Python for millers', ['Anforderungen', 'Kenntnisse']],
  [false, 'a page without headings', 'Backend Developer', []],
  [true, 'a posting', 'Counter of sacks', ['What you will do', 'Benefits']],
  [true, 'a posting under a role’s title', 'Backend Developer', ['Requirements']],
  [true, 'a posting in German', 'Entwickler', ['Deine Aufgaben']],
  [true, 'a posting in Spanish', 'Molinera', ['Qué harás']],
  [true, 'a posting in French', 'Meunière', ['Profil recherché']],
  [true, 'a posting in Italian', 'Mugnaia', ['Cosa farai']],
  [true, 'a posting in Dutch', 'Molenaar', ['Functie-eisen']],
  [true, 'a posting in Polish', 'Młynarka', ['Mile widziane']],
  [true, 'a posting in Portuguese', 'Moleira', ['Requisitos e qualificações']],
])('evident (%s): %s', (evident, _what, title, headings) => {
  expect(read(title, parts(...headings))).toMatchObject({ kind: 'posting', evident });
});

test('every page that a board is known to serve says so', () => {
  const silent = otherPages().filter(({ html, type, url }) => {
    const reading = readAnyPage(new DOMParser().parseFromString(html, type), new URL(url));
    return reading.kind !== 'posting' || !reading.evident;
  });
  expect(silent.map(({ name }) => name)).toEqual([]);
});
