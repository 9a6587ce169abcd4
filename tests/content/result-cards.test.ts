// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { readResultCards } from '../../content/result-cards';
import { indeed } from '../../content/sites/indeed';
import { linkedin } from '../../content/sites/linkedin';
import { lineOf, type SiteReader } from '../../content/sites/site';
import { savedPage } from '../support/saved-pages';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const cards = (document: Document, site: SiteReader) => readResultCards(document, site).map(({ id, anchor }) => `${id} ${lineOf(anchor)}`);

/** One card of each layout's, as the sites build them. */
const lists: [layout: string, site: SiteReader, html: string, expected: string[]][] = [
  [
    'LinkedIn’s classic list, whose cards are empty until they are scrolled to',
    linkedin,
    `<ul>
      <li data-occludable-job-id="4100000001"><div class="job-card-container" data-job-id="4100000001"><a class="job-card-container__link" href="/jobs/view/4100000001/"><span aria-hidden="true"><strong>Backend Developer</strong></span><span class="visually-hidden">Backend Developer with verification</span></a></div></li>
      <li data-occludable-job-id="4100000002"><div class="job-card-container"><a class="job-card-list__title--link" href="/jobs/view/4100000002/">Java Engineer</a></div></li>
      <li data-occludable-job-id="4100000003"></li>
    </ul>`,
    ['4100000001 Backend Developer', '4100000002 Java Engineer'],
  ],
  [
    'LinkedIn’s new list, where two nodes of a card carry the number',
    linkedin,
    `<div>
      <div role="button" componentkey="job-card-component-ref-4100000011"><div componentkey="job-card-component-ref-4100000011"><p><span>Platform Developer (Verified job)</span><span aria-hidden="true">Platform Developer<span></span></span></p><div><p>Contoso Rail</p></div><p>Utrecht</p></div></div>
      <div role="button" componentkey="job-card-component-ref-4100000012"><p>Rust Engineer</p><p>Fabrikam</p></div>
      <div role="button" componentkey="9242f8bd-043f-491b-93d8-b814fb0869c4"><p>A card without a number</p></div>
    </div>`,
    ['4100000011 Platform Developer', '4100000012 Rust Engineer'],
  ],
  [
    'LinkedIn’s variant of 2025-12',
    linkedin,
    '<div data-view-name="job-search-job-card"><a href="https://www.linkedin.com/jobs/view/4100000013/?x=1">Go Developer</a><p>Tailspin</p></div>',
    ['4100000013 Go Developer'],
  ],
  [
    'LinkedIn’s list for those who are signed out',
    linkedin,
    `<ul class="jobs-search__results-list"><li><div class="base-card base-search-card job-search-card" data-entity-urn="urn:li:jobPosting:4100000021"><a class="base-card__full-link" href="https://www.linkedin.com/jobs/view/x-4100000021"><span class="sr-only">Data Engineer</span></a><h3 class="base-search-card__title"> Data Engineer </h3><h4>Tailspin</h4></div></li></ul>`,
    ['4100000021 Data Engineer'],
  ],
  [
    'Indeed’s list, in both layouts',
    indeed,
    `<ul>
      <li><div class="job_seen_beacon"><a class="jcs-JobTitle" id="job_00000000000000b1" data-jk="00000000000000b1" href="/rc/clk?jk=00000000000000b1"><span id="jobTitle-00000000000000b1">PHP Developer</span></a></div></li>
      <li><div class="job_seen_beacon sponTapItem"><a class="jcs-JobTitle" id="sj_00000000000000b2" data-jk="00000000000000b2" href="/pagead/clk?x=1">Perl Wizard</a></div></li>
    </ul>`,
    ['00000000000000b1 PHP Developer', '00000000000000b2 Perl Wizard'],
  ],
];

test.each(lists)('%s gives its cards, each once, with the element that says their titles', (_layout, site, html, expected) => {
  expect(cards(parse(html), site)).toEqual(expected);
});

test.each([linkedin, indeed])('no card hook of $site stands unproved', (site) => {
  const whole = (less: SiteReader) =>
    lists
      .map(([, of, html]) => (of === site ? readResultCards(parse(html), less).map(({ id, anchor }) => id + anchor.outerHTML) : ''))
      .join();
  const full = whole(site);
  for (const [index, card] of site.cards.entries()) {
    const put = (change: typeof card | null) => ({
      ...site,
      cards: site.cards.flatMap((other, at) => (at === index ? (change ?? []) : other)),
    });
    expect(whole(put(null)), card.css).not.toBe(full);
    for (const field of ['id', 'title'] as const) {
      for (const [at, [css]] of card[field].entries()) {
        const less = put({ ...card, [field]: card[field].filter((_, other) => other !== at) });
        expect(whole(less), `${card.css}: ${css}`).not.toBe(full);
      }
    }
  }
});

test('a page costs one look through it, and none of it changes', () => {
  for (const [, site, html] of lists) {
    const document = parse(html);
    const before = document.documentElement.outerHTML;
    const look = vi.spyOn(document, 'querySelectorAll');
    readResultCards(document, site);
    expect(look).toHaveBeenCalledTimes(1);
    expect(document.documentElement.outerHTML).toBe(before);
  }
});

test('the open posting itself, and a page without a list, have no cards', () => {
  expect(cards(parse(savedPage('linkedin-guest').html), linkedin)).toEqual([]);
  expect(cards(parse(savedPage('indeed-view').html), indeed)).toEqual([]);
});
