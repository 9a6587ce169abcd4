// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { readAnyPage } from '../../content/any-page';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const url = (address: string) => new URL(address);

const TEXT = `<p>We move parcels across the North and go the extra mile for every one of them, every day of the week but one. Our customers see a map.</p>
  <h3>What you bring</h3><ul><li>Two years with Python or Go</li><li>PostgreSQL and Docker</li></ul><h3>Nice to have</h3><ul><li>Kafka</li></ul>`;
const FOREIGN: readonly (readonly [what: string, html: string, words: RegExp])[] = [
  [
    'a person with a mail address',
    '<div><img><div>Jane Doe</div><div>Talent Partner</div><a href="mailto:jane@x.example">jane@x.example</a></div>',
    /Jane Doe/,
  ],
  ['“Your contact” in bold', '<p><strong>Your contact</strong></p><p>Jane Doe<br>Talent Partner, ex Scala</p>', /contact|Jane Doe|Scala/],
  ['“Your recruiter”', '<h3>Your recruiter</h3><p>Jane Doe, who loves Scala.</p>', /Jane Doe|Scala/],
  [
    '“Other opportunities” without links',
    '<section><h3>Other opportunities</h3><div>Rust Developer, Leeds</div><div>PHP Developer, York</div></section>',
    /Rust|PHP/,
  ],
  [
    'a colleague’s words',
    '<section><h3>What our people say</h3><blockquote>I write Scala all day <cite>Jane Doe</cite></blockquote></section>',
    /Jane Doe|Scala/,
  ],
  // In a language that nobody reads here: these are told by how they are made up.
  [
    'a face under any heading',
    '<h3>Din rekryterare</h3><div><img alt=""><p>Jane Doe</p><p>Pratar gärna Scala</p></div>',
    /Jane Doe|Scala|rekryterare/,
  ],
  [
    'what people say under any heading',
    '<section><h3>Så säger vi själva</h3><div><p>”Jag lärde mig Scala här.”</p><p>Jane Doe</p></div><div><p>“PHP blev kvar hemma.”</p><p>Jim Doe</p></div></section>',
    /Doe|Scala|PHP/,
  ],
  [
    'postings without links under any heading',
    '<h3>Fler annonser</h3><div class="a"><b>Rust Engineer</b><i>Leeds</i></div><div class="a"><b>PHP Developer</b><i>York</i></div>',
    /Rust|PHP|annonser/,
  ],
];

test('a part of the posting under a heading that nobody knows stays', () => {
  const page = parse(`<title>Backend Developer</title><h1>Backend Developer</h1><main>${TEXT}
    <h3>Det här gör du</h3><ul><li>Builds services in Kotlin</li><li>Works with designers and developers on what comes next</li></ul>
    <h3>Vår teknik</h3><div class="t">Redis</div><div class="t">Terraform</div></main>`);
  const read = readAnyPage(page, url('https://careers.example.com/j/1'));
  expect(read.kind === 'posting' && read.posting.text).toMatch(/Kotlin[\s\S]*Redis\nTerraform/);
});

describe('what stands beside the posting', () => {
  test.each(FOREIGN)('%s is not read into it', (_, html, words) => {
    const page = parse(`<title>Backend Developer at Northwind</title><h1>Backend Developer</h1><main>${TEXT}${html}</main>`);
    const read = readAnyPage(page, url('https://careers.example.com/j/1'));
    expect(read.kind === 'posting' && read.posting.text).not.toMatch(words);
  });
  test('of a page with two postings none is made up of both', () => {
    const page = parse(`<title>Careers</title><h1>Careers</h1><article><h2>Backend Developer</h2>${TEXT}</article>
      <article><h2>Frontend Developer</h2><p>We look for somebody with React who goes the extra mile for our customers, every day of the week but one, and loves it.</p></article>`);
    const read = readAnyPage(page, url('https://careers.example.com/j/1'));
    const text = read.kind === 'posting' ? read.posting.text : '';
    expect(/Kafka/.test(text) && /React/.test(text)).toBe(false);
  });
});
