// @vitest-environment jsdom
/** Other people and other postings on the same page: nothing of them may be read into the posting. */
import { expect, test } from 'vitest';
import { readAnyPage } from '../../content/any-page';
import { readPage } from '../../content/read-page';
import { SITES } from '../../content/sites';
import { otherPages, rarePages, type SavedPage, savedPages } from '../support/saved-pages';

const STRANGERS = /Zebulon|Perlina|Quill|Xyzzy/;
const talk = 'I would sooner write Xyzzylang than answer the phone, said Perlina, and everybody at Xyzzy agreed with her at once. '.repeat(
  12,
);
const cards = (path: string) =>
  ['Wizard', 'Sage', 'Elder']
    .map(
      (who, index) =>
        `<li class="card"><a href="${path}${index + 410000009}0/">Xyzzylang ${who}</a><p>Xyzzy Corp · 3 days ago</p><p>$999,000 a year</p></li>`,
    )
    .join('');

/** Each kind of stranger as boards show it: under its heading, or told by what it is made of alone. */
const boxes: Record<string, string> = {
  'the hiring team': `<section><h2>Meet the hiring team</h2><div><a href="https://www.linkedin.com/in/zebulon"><p>Zebulon Quill</p></a><p>Zebulon Quill · 2nd</p><p>Writes Xyzzylang at Xyzzy Corp · 12 mutual connections</p></div></section>`,
  'the hiring team in German': `<div><h3>Das Einstellungsteam kennenlernen</h3><p>Zebulon Quill · 2.</p><p>${talk}</p></div>`,
  connections: `<div><p>People you can reach out to</p><ul><li><a href="/in/perlina">Perlina Quill</a></li><li><a href="/in/zebulon">Zebulon Quill</a></li></ul></div>`,
  'a connection without a heading': `<div><a href="https://www.linkedin.com/in/perlina"><img alt="" /></a><div><span>Perlina Quill works here</span></div></div>`,
  'a face without a heading or a link': `<div><img alt="" /><div>Perlina van Quill</div><div>Talent Partner at Xyzzy</div></div>`,
  'similar jobs': `<section><h2>Similar jobs</h2><ul>${cards('/jobs/view/')}</ul></section>`,
  'similar jobs in French': `<section><h2>Offres d’emploi similaires</h2><p>${talk}</p></section>`,
  'a list of postings without a heading': `<ul>${cards('/viewjob?jk=')}</ul>`,
  'people also viewed': `<aside><h2>People also viewed</h2><ul>${cards('/jobs/view/')}</ul></aside>`,
  comments: `<div><h3>Comments (2)</h3><p>${talk}</p></div>`,
  'a chat': `<div role="dialog"><p>Perlina Quill</p><p>${talk}</p></div>`,
  'a chat without a role': `<div><h2>Messaging</h2><p>Zebulon Quill</p><p>${talk}</p></div>`,
  'the firm': `<section><h2>About the company</h2><p>Xyzzy Corp</p><p>${talk}</p></section>`,
  navigation: `<nav><a href="/in/zebulon">Zebulon Quill</a><a href="/jobs">Xyzzy jobs</a></nav>`,
};

type Place = (document: Document) => Element | null;
const DESCRIPTIONS =
  '[data-testid="expandable-text-box"], #job-details, .jobs-box__html-content, .jobs-description-content__text--stretch, .jobs-description__container, .jobs-description, .show-more-less-html__markup, .description__text, .simple-job-description-html, .react-native-html-content, [data-testid="vj-job-description-heading"] + div, div:has(> [data-testid="vj-job-description-heading"]) + div, #jobDescriptionText, .jobsearch-JobComponent-description, .job__description, #content, .section-wrapper, [data-qa="job-description"], #overview, [data-automation-id="jobPostingDescription"], [data-automation="jobAdDetails"], [data-at="job-ad-content"], [data-at="section-text-jobDescription-content"], .a4, .b1, .q2, .x, .x4, .page, .wrap, .job-sections, .prose, .sc-5, .z-section, ._desc_x1, .css-d, .main-col, .posizione, .oferta, .detail-block, main > section';
const boxOf = (element: Element | null | undefined) => element?.parentElement?.closest('div, section, main, body') ?? null;
const places: [where: string, place: Place][] = [
  ['before everything', (document) => document.body],
  ['after everything', (document) => document.body],
  ['beside the description', (document) => boxOf([...document.querySelectorAll(DESCRIPTIONS)][0])],
];

const boards = [...savedPages(), ...rarePages()];
const readBoard = (document: Document, { url }: SavedPage) => {
  const site = SITES.find((candidate) => candidate.isHost(new URL(url).hostname));
  if (!site) throw new Error(url);
  return readPage(document, new URL(url), site);
};
const readOther = (document: Document, { url }: SavedPage) => readAnyPage(document, new URL(url));
const rows = [...boards.map((page) => ({ page, read: readBoard })), ...otherPages().map((page) => ({ page, read: readOther }))];

test.each(rows.map(({ page, read }) => [page.name, read === readBoard ? 'its board' : 'any page', page, read] as const))(
  'nobody else is read into %s, as %s',
  (_name, _as, page, read) => {
    const parse = () => new DOMParser().parseFromString(page.html, page.type);
    const alone = read(parse(), page);
    if (alone.kind !== 'posting') throw new Error(JSON.stringify(alone));
    const wrong: string[] = [];
    for (const [where, place] of places) {
      // All at once everywhere; one by one where nothing but the page's structure tells them apart.
      const sets: [who: string, html: string][] = [['everybody', Object.values(boxes).join('')]];
      if (alone.health.by === 'structure') sets.push(...Object.entries(boxes));
      for (const [who, html] of sets) {
        const document = parse();
        const at = place(document);
        if (!at) throw new Error(`${page.name} has no place ${where}.`);
        const strangers = [...new DOMParser().parseFromString(html, 'text/html').body.children].map((box) =>
          document.importNode(box, true),
        );
        if (where === 'before everything') at.prepend(...strangers);
        else at.append(...strangers);
        const reading = read(document, page);
        if (reading.kind !== 'posting') wrong.push(`${who}, ${where}: ${reading.kind}`);
        else if (JSON.stringify(reading.posting) !== JSON.stringify(alone.posting)) {
          const { title, company, location, salary, text } = reading.posting;
          const found = Object.entries({ title, company, location, salary, text }).filter(([, words]) => STRANGERS.test(words ?? ''));
          wrong.push(`${who}, ${where}: ${found.map(([field, words]) => `${field} ${words}`).join(', ') || 'reads differently'}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  },
  // Up to forty pages are read.
  20_000,
);

test('the strangers would be found', () => {
  for (const html of Object.values(boxes)) expect(html).toMatch(STRANGERS);
});
