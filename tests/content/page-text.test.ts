// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { readPageText } from '../../content/page-text';

const read = (html: string) => {
  const element = document.createElement('div');
  element.innerHTML = html;
  document.body.replaceChildren(element);
  return readPageText(element);
};
const blocks = (html: string) => {
  const { text, blocks: found } = read(html);
  return found.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
};

describe('a page’s text', () => {
  test.each<[rule: string, html: string, text: string]>([
    ['keeps blocks apart', '<p>Nginx</p><p>Apache</p>', 'Nginx\nApache\n'],
    ['keeps list items apart', '<ul><li>AWS</li><li>Google Cloud</li></ul>', 'AWS\nGoogle Cloud\n'],
    ['keeps table cells apart', '<table><tr><td>Go</td><td>Rust</td></tr></table>', 'Go\nRust\n'],
    ['breaks at <br>', 'Render<br>Vercel', 'Render\nVercel\n'],
    ['joins what only markup parts', '<p><b>Node</b>.js and Post<i>gres</i></p>', 'Node.js and Postgres\n'],
    ['folds white space, also across elements', '<p> a  \n b <b> c</b></p>', 'a b c\n'],
    ['keeps line breaks that the page shows', '<p style="white-space: pre-wrap">Go\nRust</p>', 'Go\nRust\n'],
    [
      'keeps apart what is shown as blocks',
      '<span style="display:block">Jenkins</span><span style="display:flex">Ansible</span>',
      'Jenkins\nAnsible\n',
    ],
    ['leaves out what is not shown', '<p>Go<span style="display:none"> or Rust</span></p><p style="display:none">Django</p>', 'Go\n'],
    ['leaves out what is invisible inside a word', '<p>Post\u00adgre\u200bSQL</p>', 'PostgreSQL\n'],
    ['leaves out what is no text', 'a<style>.redis{}</style><script>x</script><button>more</button><svg><title>y</title></svg> b', 'a b\n'],
  ])('%s', (_rule, html, text) => {
    expect(read(html).text).toBe(text);
  });

  test.each<[rule: string, html: string, kinds: string[]]>([
    ['knows headings and items by their markup', '<h3>Must</h3><ul><li>Go</li></ul>', ['heading: Must', 'item: Go']],
    [
      'takes a bold line for a heading',
      '<p><strong>What you bring</strong></p><p>Go, in production.</p>',
      ['heading: What you bring', 'paragraph: Go, in production.'],
    ],
    ['takes a bold line before a break for a heading', '<b>You have</b><br>Go.', ['heading: You have', 'paragraph: Go.']],
    ['takes no bold sentence for a heading', '<p><b>We hire people, not stacks.</b></p>', ['paragraph: We hire people, not stacks.']],
    [
      'takes a short line over a list for a heading',
      '<div>You will need</div><ul><li>Go</li></ul>',
      ['heading: You will need', 'item: Go'],
    ],
    ['takes typed bullets for items', 'Skills:<br>• Go<br>• Rust', ['heading: Skills:', 'item: • Go', 'item: • Rust']],
  ])('%s', (_rule, html, kinds) => {
    expect(blocks(html)).toEqual(kinds);
  });
});

describe('a span of the text', () => {
  test('leads back to the place on the page', () => {
    const page = read('<p>We use <b>Node</b>.js</p><ul><li>  and   Redis </li></ul>');
    for (const words of ['We use', 'Node.js', 'and Redis', 'Redis']) {
      const start = page.text.indexOf(words);
      const range = page.rangeOf(start, start + words.length);
      expect(range?.toString().replace(/\s+/g, ' ')).toBe(words);
    }
  });

  test('leads nowhere once its node is gone', () => {
    const page = read('<p>Redis</p>');
    document.body.replaceChildren();
    expect(page.rangeOf(0, 5)).toBe(null);
  });
});

test('nodes that follow each other are read as one text, without what is left out', () => {
  const element = document.createElement('div');
  element.innerHTML = '<h2>About</h2>We use <b>Go</b><br>daily.<aside>Perl</aside><ul><li>Redis<em>, and COBOL</em></li></ul>';
  document.body.replaceChildren(element);
  const page = readPageText([...element.childNodes].slice(1), (part) => /^(aside|em)$/.test(part.localName));
  expect(page.text).toBe('We use Go\ndaily.\nRedis\n');
  expect(page.rangeOf(page.text.indexOf('Redis'), page.text.length - 1)?.toString()).toBe('Redis');
});

test('reading changes nothing on the page', () => {
  const element = document.createElement('div');
  element.innerHTML = '<p>We use <b>Node</b>.js</p>';
  const before = element.outerHTML;
  readPageText(element);
  expect(element.outerHTML).toBe(before);
});
